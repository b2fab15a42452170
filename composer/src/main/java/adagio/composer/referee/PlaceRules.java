// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Cover;
import adagio.score.Form;
import adagio.score.Step;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.stroke.Phase;
import adagio.score.stroke.Trait;
import java.util.ArrayList;

/// Rules of where the two are, and of moving there.
final class PlaceRules {
    private static final int WASH = 30;
    private static final int KNEELING = 600;
    private static final int THUMBS = 90;
    private static final int THUMBS_SHARE = 20;
    private static final int FACE_DOWN = 900;

    private PlaceRules() {}

    /// The receiver moves rarely, and sits only at the beginning or at the end.
    static void h8Positions(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            var moves = new ArrayList<Touched>();
            for (var touch : half.touches()) {
                if (moves.isEmpty() || position(moves.getLast()) != position(touch)) {
                    moves.add(touch);
                }
            }
            int most = changes(half);
            if (moves.size() - 1 > most) {
                findings.at(
                        moves.getLast().part(),
                        "the receiver moves "
                                + (moves.size() - 1)
                                + " times in "
                                + half.seconds()
                                + " s; at most "
                                + most);
            }
            for (int i = 1; i < moves.size() - 1; i++) {
                if (sits(position(moves.get(i)))) {
                    findings.at(
                            moves.get(i).part(),
                            "the receiver sits in between; only first or last");
                }
            }
        }
    }

    private static ReceiverPosition position(Touched touch) {
        return touch.step().place().receiver();
    }

    private static int changes(Half half) {
        long seconds = half.seconds();
        if (seconds <= 600) {
            return 0;
        }
        if (seconds <= 1500 || half.form() == Form.DUET) {
            return 1;
        }
        return seconds <= 2700 ? 2 : 3;
    }

    private static boolean sits(ReceiverPosition position) {
        return switch (position) {
            case SEATED_FLOOR, SEATED_CHAIR -> true;
            case PRONE, SUPINE, SIDE_LYING, STANDING, CHILDS_POSE -> false;
        };
    }

    /// Hands and head come before the feet, the head before the oil, or hands are washed in
    /// between.
    static void h9CleanHands(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            boolean feet = false;
            boolean oil = false;
            int next = half.first().part();
            for (var touch : half.touches()) {
                for (; next < touch.part(); next++) {
                    if (half.steps().get(next) instanceof Step.Transition(var span, _, _, _)
                            && span.seconds() >= WASH) {
                        feet = false;
                        oil = false;
                    }
                }
                boolean head = touch.groups().contains("head");
                if (feet && (head || touch.groups().contains("hands"))) {
                    findings.at(touch.part(), touch.id() + " after the feet; " + washed());
                } else if (oil && head) {
                    findings.at(touch.part(), touch.id() + " after oil; " + washed());
                }
                feet |= touch.groups().contains("feet");
                boolean dry = head || (touch.phase() == Phase.OPEN && touch.rests());
                oil |= half.limits().cover() == Cover.OIL && !dry;
            }
        }
    }

    private static String washed() {
        return "before it, or with a transition of at least 30 s in between";
    }

    /// Nobody kneels for more than ten minutes in one run, and thumbs do a small part.
    static void h17GiversBody(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            for (var run : half.runs(touch -> kneels(hearing, touch))) {
                if (Half.elapsed(run) > KNEELING) {
                    findings.at(
                            run.getFirst().part(),
                            "the giver kneels for " + Half.elapsed(run) + " s; at most 600 s");
                }
            }
            if (hearing.composed()) {
                thumbs(half, findings);
            }
        }
    }

    private static void thumbs(Half half, Findings findings) {
        for (var run : half.runs(touch -> touch.has(Trait.THUMBS))) {
            long found = run.stream().mapToLong(Touched::seconds).sum();
            if (found > THUMBS) {
                findings.at(
                        run.getFirst().part(), "thumbs for " + found + " s on end; at most 90 s");
            }
        }
        long all = half.seconds(Trait.THUMBS);
        if (100 * all > THUMBS_SHARE * half.seconds()) {
            findings.at(
                    half.first().part(),
                    "thumbs for " + all + " s of " + half.seconds() + " s; at most 20 %");
        }
    }

    private static boolean kneels(Hearing hearing, Touched touch) {
        return switch (touch.step().place().giver()) {
            case KNEELING_BEHIND, KNEELING_BESIDE -> true;
            case KNEELING_AT_HEAD -> !hearing.terms().stool();
            case SEATED_BEHIND,
                    SEATED_BESIDE,
                    SEATED_FACING,
                    SEATED_AT_FEET,
                    STANDING_BEHIND,
                    STANDING_FACING,
                    STANDING_BESIDE,
                    BACK_TO_BACK,
                    LYING_FEET_TO_FEET ->
                    false;
        };
    }

    /// Nobody lies face down for more than fifteen minutes in one run.
    static void h21FaceDown(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            for (var run : half.runs(PlaceRules::faceDown)) {
                if (Half.elapsed(run) > FACE_DOWN) {
                    findings.at(
                            run.getFirst().part(),
                            "face down for " + Half.elapsed(run) + " s; at most 900 s");
                }
            }
        }
    }

    private static boolean faceDown(Touched touch) {
        return position(touch) == ReceiverPosition.PRONE
                || position(touch) == ReceiverPosition.CHILDS_POSE;
    }

    /// Each stroke is done where the two can be, and every change has its time.
    static void h25Places(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            var place = touch.step().place();
            if (!new Hands(hearing, touch.step().roles()).fits(touch.stroke(), place)) {
                findings.at(
                        touch.part(),
                        touch.id()
                                + " is not done here with the receiver "
                                + place.receiver().id()
                                + " and the giver "
                                + place.giver().id());
            }
        }
        if (hearing.composed()) {
            hearing.halves().forEach(half -> changes(half, findings));
        }
    }

    private static void changes(Half half, Findings findings) {
        for (int i = 1; i < half.touches().size(); i++) {
            var from = half.touches().get(i - 1);
            var to = half.touches().get(i);
            long found = half.transitionSeconds(from, to);
            int least = least(from, to);
            if (found < least) {
                findings.at(
                        to.part(),
                        found + " s for the change to " + to.id() + "; at least " + least + " s");
            }
        }
    }

    private static int least(Touched from, Touched to) {
        if (position(from) != position(to)) {
            return lies(position(from)) && lies(position(to)) ? 45 : 30;
        }
        if (from.step().place().giver() != to.step().place().giver()) {
            return 10;
        }
        boolean group =
                !from.group().isEmpty()
                        && !to.group().isEmpty()
                        && !from.group().equals(to.group());
        boolean one = to.side() == Side.LEFT || to.side() == Side.RIGHT;
        return group || (one && from.side() == to.side().mirror()) ? 5 : 0;
    }

    private static boolean lies(ReceiverPosition position) {
        return position == ReceiverPosition.PRONE || position == ReceiverPosition.SUPINE;
    }
}
