// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Limits;
import adagio.score.Form;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Mutual;
import adagio.score.stroke.Stroke;
import adagio.score.stroke.Trait;
import java.util.Set;
import java.util.stream.Stream;

/// What one pair of hands may do, one stroke at a time.
///
/// @param hearing what is judged by
/// @param roles whose hands, on whom
record Hands(Hearing hearing, Roles roles) {
    /// Kinds that two pairs of hands do not keep in unison.
    private static final Set<Kind> DUET_WITHOUT =
            Set.of(Kind.KNEAD, Kind.FRICTION, Kind.RUB, Kind.TAP);

    Limits limits() {
        return hearing.limits(roles);
    }

    /// Whether all a stroke rests or works on is open; its way counts, what it passes over does
    /// not.
    boolean open(Stroke stroke, Side side) {
        var over = stroke.placement().passesOver();
        var path = stroke.movement().path();
        var way =
                Stream.of(path.start(), path.travel(), path.rest()).flatMap(java.util.List::stream);
        return Stream.concat(
                        stroke.movement().regions().stream(),
                        way.filter(region -> !over.contains(region)))
                .allMatch(region -> limits().open(region, side));
    }

    boolean passable(Stroke stroke, Side side) {
        return Stream.concat(
                        stroke.placement().passesOver().stream(),
                        stroke.placement().stretches().stream())
                .allMatch(region -> limits().passable(region, side));
    }

    int most(Stroke stroke, Side side) {
        int most = stroke.dose().highestPressure();
        for (String region : stroke.movement().regions()) {
            most = Math.min(most, limits().pressure(region, side));
        }
        return most;
    }

    static int least(Kind kind) {
        return switch (kind) {
            case KNEAD, COMPRESS, FRICTION -> 2;
            case BREATH, HOLD, REST -> 0;
            case GLIDE, CIRCLE, ROCK, MOBILISE, ROLL, STRETCH, FEATHER, RUB, TAP -> 1;
        };
    }

    boolean practised(Stroke stroke) {
        return stroke.dose().level() <= hearing.terms().level();
    }

    boolean dressedFor(Stroke stroke) {
        return limits().cover().allows(stroke.placement().clothing());
    }

    /// Whether the goal lets this kind in.
    boolean ofAKind(Stroke stroke) {
        var kind = stroke.movement().technique().kind();
        var goal = hearing.routine().goal();
        if (hearing.routine().form() == Form.DUET) {
            return !DUET_WITHOUT.contains(kind);
        }
        return hearing.terms().kneads()
                || (kind != Kind.KNEAD && kind != Kind.FRICTION)
                || (goal != Goal.RELAX && goal != Goal.BONDING);
    }

    boolean keptIn(Stroke stroke, Side side) {
        var technique = stroke.movement().technique();
        return hearing.terms().theirs(stroke.fit().tags())
                && !limits().leavesOut(stroke.id())
                && stroke.movement().regions().stream()
                        .noneMatch(region -> limits().excludes(technique.kind(), region, side))
                && stroke.fit().avoid().stream().noneMatch(flag -> limits().raised(flag, side))
                && (limits().thumbs() || !technique.traits().contains(Trait.THUMBS));
    }

    boolean fits(Stroke stroke, Place place) {
        return stroke.placement().receiver().contains(place.receiver())
                && stroke.placement().giver().contains(place.giver())
                && limits().offers(place);
    }

    boolean forThese(Stroke stroke) {
        return (stroke.placement().mutual() != Mutual.NONE)
                == (hearing.routine().form() == Form.MUTUAL);
    }

    /// Whether a stroke could be done there, on any side it has.
    boolean could(Stroke stroke, Place place) {
        return forThese(stroke)
                && fits(stroke, place)
                && practised(stroke)
                && dressedFor(stroke)
                && ofAKind(stroke)
                && stroke.placement().sides().stream().anyMatch(side -> could(stroke, side));
    }

    private boolean could(Stroke stroke, Side side) {
        return open(stroke, side)
                && passable(stroke, side)
                && keptIn(stroke, side)
                && most(stroke, side) >= least(stroke.movement().technique().kind());
    }
}
