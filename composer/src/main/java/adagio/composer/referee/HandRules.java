// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.body.RegionStatus;
import adagio.score.stroke.Kind;
import java.util.Set;

/// Rules that look at one touch alone: what the hands do, to whom, how firmly.
final class HandRules {
    private static final int DEEP = 3;
    private static final Set<String> AWAY = Set.of("downward", "distal", "centrifugal");

    private HandRules() {}

    private static Hands hands(Hearing hearing, Touched touch) {
        return new Hands(hearing, touch.step().roles());
    }

    /// Hands rest and work only on open places, and pass over or stretch only what may be passed.
    static void h1OpenPlaces(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            var hands = hands(hearing, touch);
            if (!hands.open(touch.stroke(), touch.side())) {
                findings.at(touch.part(), touch.id() + " touches a place that is not open");
            } else if (!hands.passable(touch.stroke(), touch.side())) {
                findings.at(touch.part(), touch.id() + " reaches a place that may not be passed");
            }
        }
    }

    /// Pressure is never more than the stroke, the place and both people allow, and never less than
    /// the stroke needs.
    static void h2Pressure(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            int found = touch.step().pressure();
            int most = hands(hearing, touch).most(touch.stroke(), touch.side());
            int least = Hands.least(touch.kind());
            if (found > most) {
                findings.at(touch.part(), at(touch, found) + "; at most " + most);
            } else if (found < least) {
                findings.at(touch.part(), at(touch, found) + "; at least " + least);
            }
        }
    }

    private static String at(Touched touch, int pressure) {
        return touch.id() + " at pressure " + pressure;
    }

    /// Long strokes of arms and legs press only toward the heart, and nothing deep passes over a
    /// protected place.
    static void h10TowardTheHeart(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            int found = touch.step().pressure();
            boolean limb = touch.groups().contains("arms") || touch.groups().contains("legs");
            var direction = touch.stroke().movement().technique().direction();
            if (limb && touch.kind() == Kind.GLIDE && AWAY.contains(direction) && found > 1) {
                findings.at(
                        touch.part(),
                        at(touch, found)
                                + " goes "
                                + direction
                                + "; away from the heart at most 1");
            } else if (found >= DEEP && passesProtected(hearing, touch)) {
                findings.at(
                        touch.part(), at(touch, found) + " passes a protected place; at most 2");
            }
        }
    }

    private static boolean passesProtected(Hearing hearing, Touched touch) {
        return touch.stroke().placement().passesOver().stream()
                .map(region -> hearing.catalogue().getRegion(region).touch().status())
                .anyMatch(status -> status == RegionStatus.LIGHT_ONLY);
    }

    /// No stroke asks for more practice than the two have.
    static void h22Level(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            if (!hands(hearing, touch).practised(touch.stroke())) {
                findings.at(
                        touch.part(),
                        touch.id()
                                + " is of level "
                                + touch.stroke().dose().level()
                                + "; at most "
                                + hearing.terms().level());
            }
        }
    }

    /// Each stroke suits what the receiver wears.
    static void h23Clothing(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            if (!hands(hearing, touch).dressedFor(touch.stroke())) {
                findings.at(touch.part(), touch.id() + " does not suit what is worn");
            }
        }
    }

    /// Relaxing and bonding use no kneading and no friction, except between training partners and
    /// colleagues.
    static void h24Kinds(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            if (!hands(hearing, touch).ofAKind(touch.stroke())) {
                findings.at(
                        touch.part(),
                        touch.id()
                                + " is "
                                + touch.kind().id()
                                + "; none for "
                                + hearing.routine().goal().id());
            }
        }
    }

    /// No stroke is used that is left out for these two.
    static void h26LeftOut(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            if (!hands(hearing, touch).keptIn(touch.stroke(), touch.side())) {
                findings.at(touch.part(), touch.id() + " is left out for these two");
            }
        }
    }
}
