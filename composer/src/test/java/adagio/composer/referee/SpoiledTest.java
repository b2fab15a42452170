// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Cover;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Goal;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Routines of any times, each spoiled in many ways, each way caught by the rule it breaks.
class SpoiledTest {
    private static final int ROUTINES = Integer.getInteger("adagio.spoiled", 100);
    private static final long SEED = 20261122;

    /// One way to spoil a routine.
    private record Spoil(String rule, Consumer<Draft> how) {}

    private static final List<Spoil> SPOILS =
            List.of(
                    new Spoil("H1", draft -> draft.bounds.closed.add("palm.right")),
                    new Spoil("H1", draft -> draft.bounds.closed.add("spine_line")),
                    new Spoil("H2", draft -> draft.pressing(draft.find("finger_rolls", LEFT), 3)),
                    new Spoil("H2", draft -> draft.bounds.light.add("shoulder_blade")),
                    new Spoil("H3", draft -> draft.lasting(0, 20)),
                    new Spoil("H3", draft -> draft.drop(draft.steps.size() - 1)),
                    new Spoil(
                            "H4",
                            draft ->
                                    draft.trade(
                                            draft.find("blade_edge", LEFT),
                                            draft.find("blade_circles", LEFT))),
                    new Spoil("H5", draft -> draft.drop(draft.find("hold_shoulders", BOTH))),
                    new Spoil("H6", draft -> draft.drop(draft.find("finger_rolls", RIGHT))),
                    new Spoil(
                            "H7",
                            draft ->
                                    draft.trade(
                                            draft.find("finger_rolls", RIGHT),
                                            draft.find("palm_circles", RIGHT))),
                    new Spoil("H8", SpoiledTest::lieDownTwice),
                    new Spoil("H9", SpoiledTest::feetFirst),
                    new Spoil("H11", draft -> draft.lasting("finger_rolls", 80)),
                    new Spoil("H11", draft -> draft.lasting("palm_circles", 20)),
                    new Spoil("H12", draft -> draft.lasting("hold_shoulders", 10)),
                    new Spoil("H13", draft -> draft.lasting("finger_rolls", 20)),
                    new Spoil("H14", SpoiledTest::stretchFirst),
                    new Spoil("H15", SpoiledTest::rub),
                    new Spoil("H16", draft -> draft.bounds.longest = 400),
                    new Spoil("H16", draft -> draft.lasting(draft.steps.size() - 1, 200)),
                    new Spoil("H17", draft -> draft.lasting("palm_circles", 95)),
                    new Spoil("H17", SpoiledTest::kneel),
                    new Spoil("H18", draft -> draft.drop(1)),
                    new Spoil("H19", draft -> draft.insert(4, more -> more.swap(30))),
                    new Spoil("H20", draft -> each(draft, "arms_down_together")),
                    new Spoil("H22", draft -> draft.sessionsBefore = 0),
                    new Spoil("H23", SpoiledTest::oil),
                    new Spoil("H24", draft -> draft.goal = Goal.RELAX),
                    new Spoil("H25", draft -> draft.bounds.notOffered.add(Draft.BEHIND)),
                    new Spoil("H25", draft -> draft.drop(draft.find("back_glide_down", RIGHT) - 1)),
                    new Spoil("H26", draft -> draft.bounds.raised.add("joint_flare.right")),
                    new Spoil("H26", draft -> draft.bounds.thumbs = false));

    private static void lieDownTwice(Draft draft) {
        var lying = new Place(ReceiverPosition.SUPINE, GiverPosition.SEATED_BESIDE);
        draft.at(lying)
                .insert(
                        draft.find("finger_rolls", LEFT),
                        more -> more.touch("finger_slides", LEFT, 1, 20));
    }

    private static void feetFirst(Draft draft) {
        draft.at(Draft.FACING)
                .insert(
                        draft.find("finger_rolls", LEFT),
                        more -> more.touch("hold_feet", BOTH, 1, 30).move(25));
    }

    private static void stretchFirst(Draft draft) {
        draft.at(Draft.BEHIND)
                .insert(
                        2,
                        more ->
                                more.touch("neck_side_lean", LEFT, 1, 30)
                                        .move(5)
                                        .touch("neck_side_lean", RIGHT, 1, 30));
    }

    private static void rub(Draft draft) {
        draft.at(Draft.BEHIND)
                .insert(
                        draft.find("back_feather", BOTH),
                        more -> more.touch("back_warm_rub", BOTH, 1, 30));
    }

    private static void kneel(Draft draft) {
        draft.moved(
                Draft.BEHIND,
                new Place(ReceiverPosition.SEATED_FLOOR, GiverPosition.KNEELING_BEHIND));
        for (String stroke : List.of("back_glide_down", "blade_circles")) {
            draft.lasting(draft.find(stroke, RIGHT) - 1, 120);
        }
        draft.lasting(2, 120);
        draft.lasting(draft.find("lower_back_heel_circles", RIGHT) - 1, 120);
    }

    private static void each(Draft draft, String mutual) {
        draft.at(Draft.FACING)
                .insert(
                        draft.find("hold_feet", BOTH) - 1,
                        more -> more.move(5).touch(mutual, BOTH, 1, 30));
    }

    private static void oil(Draft draft) {
        draft.bounds.cover = Cover.CLOTHES;
        draft.at(Draft.FACING)
                .insert(
                        draft.find("palm_circles", LEFT),
                        more -> more.touch("finger_slides", LEFT, 1, 20));
    }

    @Test
    void whateverIsSpoiledIsCaughtByTheRuleItBreaks() {
        var chance = new Random(SEED);
        for (int i = 0; i < ROUTINES; i++) {
            var times = Drafts.Times.any(chance);
            assertEquals(List.of(), Drafts.oneWay(times).judged(), times.toString());
            for (var spoil : SPOILS) {
                var draft = Drafts.oneWay(times);
                spoil.how().accept(draft);
                assertTrue(
                        draft.rules().contains(spoil.rule()),
                        () -> spoil.rule() + " " + times + " " + draft.judged());
            }
        }
    }

    @Test
    void aPartThatIsTakenOutIsNeverMissed() {
        var chance = new Random(SEED);
        for (int i = 0; i < ROUTINES; i++) {
            var draft = Drafts.turns();
            var steps = draft.routine().steps();
            int part = chance.nextInt(steps.size());
            var left = new java.util.ArrayList<Step>(steps);
            left.remove(part);
            var faults = draft.judged(draft.of(draft.seconds(), left));
            assertTrue(!faults.isEmpty(), "without part " + part);
        }
    }
}
