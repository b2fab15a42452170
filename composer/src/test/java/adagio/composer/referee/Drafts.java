// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.MIDLINE;
import static adagio.score.body.Side.RIGHT;

import adagio.composer.agreement.Cover;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Goal;
import java.util.random.RandomGenerator;

/// Routines without a fault, for tests to spoil.
final class Drafts {
    private Drafts() {}

    /// Times of one half, on the grid.
    record Times(int open, int glide, int circles, int blades, int edge, int fingers, int palms) {
        static final Times USUAL = new Times(50, 60, 45, 45, 40, 40, 40);

        /// Any times that leave every rule kept.
        static Times any(RandomGenerator chance) {
            return new Times(
                    25 + 5 * chance.nextInt(8),
                    45 + 5 * chance.nextInt(5),
                    35 + 5 * chance.nextInt(4),
                    35 + 5 * chance.nextInt(4),
                    30 + 5 * chance.nextInt(4),
                    25 + 5 * chance.nextInt(7),
                    30 + 5 * chance.nextInt(4));
        }
    }

    private static void half(Draft draft, Times times) {
        draft.at(Draft.BEHIND)
                .touch("hold_shoulder_blades", BOTH, 1, times.open())
                .ask()
                .move(5)
                .touch("back_glide_down", LEFT, 2, times.glide())
                .move(5)
                .touch("back_glide_down", RIGHT, 2, times.glide())
                .move(5)
                .touch("lower_back_heel_circles", LEFT, 2, times.circles())
                .move(5)
                .touch("lower_back_heel_circles", RIGHT, 2, times.circles())
                .touch("back_feather", BOTH, 1, 40)
                .move(5);
        if (2 * (times.glide() + times.circles()) + 70 >= 240) {
            draft.ask();
        }
        draft.touch("blade_circles", LEFT, 2, times.blades())
                .touch("blade_edge", LEFT, 2, times.edge())
                .move(5)
                .touch("blade_circles", RIGHT, 2, times.blades())
                .touch("blade_edge", RIGHT, 2, times.edge())
                .touch("hold_shoulders", BOTH, 1, 15)
                .at(Draft.FACING)
                .move(10);
        if (2 * (times.glide() + times.circles()) + 70 < 240) {
            draft.ask();
        }
        draft.touch("finger_rolls", LEFT, 1, times.fingers())
                .touch("palm_circles", LEFT, 2, times.palms())
                .move(5)
                .touch("finger_rolls", RIGHT, 1, times.fingers())
                .touch("palm_circles", RIGHT, 2, times.palms())
                .move(5)
                .touch("hold_feet", BOTH, 1, 30);
    }

    static Draft oneWay() {
        return oneWay(Times.USUAL);
    }

    static Draft oneWay(Times times) {
        var draft = new Draft(Form.ONE_WAY, Goal.RECOVERY, Draft.BEHIND);
        half(draft, times);
        return draft.rest(30);
    }

    static Draft turns() {
        var draft = new Draft(Form.TURNS, Goal.RECOVERY, Draft.BEHIND);
        half(draft, Times.USUAL);
        draft.swap(45).by(Person.B);
        half(draft, Times.USUAL);
        return draft.rest(30);
    }

    static Draft mutual() {
        return new Draft(Form.MUTUAL, Goal.BONDING, Draft.FACING)
                .touch("mutual_shoulder_holds", BOTH, 1, 50)
                .ask()
                .move(5)
                .touch("arms_down_together", BOTH, 1, 60)
                .touch("mutual_upper_arm_glide", BOTH, 1, 80)
                .move(5)
                .touch("palms_each_other", LEFT, 2, 60)
                .touch("fingers_each_other", LEFT, 1, 40)
                .move(5)
                .touch("palms_each_other", RIGHT, 2, 60)
                .touch("fingers_each_other", RIGHT, 1, 40)
                .touch("hands_joined_close", BOTH, 1, 40)
                .rest(30);
    }

    /// One minute.
    static Draft minute() {
        return new Draft(Form.ONE_WAY, Goal.RELAX, Draft.BEHIND)
                .touch("hold_shoulder_blades", BOTH, 1, 15)
                .move(5)
                .touch("back_feather", BOTH, 1, 30)
                .touch("still_hands", MIDLINE, 1, 10);
    }

    /// Thirteen minutes face down.
    static Draft faceDown() {
        var place = new Place(ReceiverPosition.PRONE, GiverPosition.STANDING_BESIDE);
        var draft =
                new Draft(Form.ONE_WAY, Goal.RECOVERY, place)
                        .touch("hold_shoulder_blades", BOTH, 1, 50)
                        .ask()
                        .move(5)
                        .touch("back_glide_down", LEFT, 2, 120)
                        .move(5)
                        .touch("back_glide_down", RIGHT, 2, 120)
                        .touch("back_feather", BOTH, 1, 60)
                        .move(5)
                        .ask()
                        .touch("blade_circles", LEFT, 2, 90)
                        .move(5)
                        .touch("blade_circles", RIGHT, 2, 90)
                        .move(5)
                        .touch("leg_back_glide", LEFT, 2, 90)
                        .move(5)
                        .touch("leg_back_glide", RIGHT, 2, 90)
                        .move(5)
                        .touch("still_hands", MIDLINE, 1, 30)
                        .rest(30);
        draft.bounds.cover = Cover.OIL;
        return draft;
    }
}
