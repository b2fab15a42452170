// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRulesTest {
    private static void only(String rule, Draft draft) {
        assertEquals(List.of(rule), draft.rules(), () -> draft.judged().toString());
    }

    @Test
    void h11Caps() {
        only("H11", Drafts.oneWay().lasting("finger_rolls", 80));
        only("H11", Drafts.oneWay().lasting("palm_circles", 20));
        assertEquals(List.of(), Drafts.oneWay().lasting("finger_rolls", 75).judged());
        only("H11", Drafts.oneWay().lasting(0, 95));
    }

    @Test
    void h11CapsShares() {
        var back =
                Drafts.oneWay()
                        .lasting("back_glide_down", 120)
                        .lasting("lower_back_heel_circles", 90);
        only("H11", back);
        back.bounds.wished.add("mid_back.left");
        assertEquals(List.of(), back.judged());
        var hands = Drafts.mutual();
        hands.lasting("palms_each_other", 120).lasting("fingers_each_other", 80);
        hands.insert(hands.find("palms_each_other", LEFT), more -> more.move(10));
        assertEquals(List.of(), hands.judged());
        hands.drop(hands.find("mutual_upper_arm_glide", BOTH));
        only("H11", hands.drop(hands.find("arms_down_together", BOTH)));
    }

    @Test
    void h11CapsReturns() {
        var soon = Drafts.oneWay();
        int after = soon.find("back_feather", BOTH) + 1;
        soon.at(Draft.BEHIND)
                .insert(
                        after,
                        more ->
                                more.touch("hold_hips", BOTH, 1, 15)
                                        .touch("back_feather", BOTH, 1, 20));
        only("H11", soon);
        var later = Drafts.oneWay();
        later.at(Draft.BEHIND)
                .insert(
                        after,
                        more ->
                                more.touch("hold_hips", BOTH, 1, 15)
                                        .move(5)
                                        .move(5)
                                        .touch("back_feather", BOTH, 1, 20));
        assertEquals(List.of(), later.judged());
        only("H11", later.lasting("back_feather", 45));
    }

    @Test
    void h12Density() {
        var brief = Drafts.oneWay();
        brief.at(Draft.BEHIND)
                .insert(
                        brief.find("back_feather", BOTH),
                        more -> more.touch("hold_hips", BOTH, 1, 10));
        only("H12", brief);
        var dense = dense();
        only("H12", dense);
        assertEquals("14 strokes in 730 s; at most 13", dense.judged().getFirst().text());
        assertEquals(List.of(), dense.drop(dense.find("temple_circles", BOTH)).judged());
    }

    private static Draft dense() {
        var draft =
                Drafts.oneWay(new Drafts.Times(25, 30, 30, 30, 30, 25, 25))
                        .lasting("back_feather", 20);
        draft.drop(draft.find("finger_rolls", LEFT) - 1);
        draft.at(Draft.BEHIND)
                .insert(
                        draft.find("finger_rolls", LEFT) - 1,
                        more ->
                                more.move(5)
                                        .ask()
                                        .touch("scalp_circles", BOTH, 1, 30)
                                        .touch("scalp_comb", BOTH, 1, 20)
                                        .touch("ear_roll", BOTH, 1, 20)
                                        .touch("temple_circles", BOTH, 1, 15));
        draft.at(Draft.FACING)
                .insert(
                        draft.find("hold_feet", BOTH),
                        more -> {
                            for (var side : List.of(LEFT, RIGHT)) {
                                more.touch("foot_squeeze", side, 2, 20)
                                        .touch("toe_rolls", side, 1, 20)
                                        .touch("sole_glide", side, 2, 25)
                                        .move(5);
                            }
                        });
        return draft;
    }

    @Test
    void h13Repetitions() {
        var draft = Drafts.oneWay().lasting("finger_rolls", 20);
        assertEquals(List.of("H11", "H13"), draft.rules());
        assertEquals(
                "finger_rolls lasts 20 s, a cycle of 8.0 s; at least 24.0 s",
                draft.judged().get(1).text());
    }

    @Test
    void h14Stretches() {
        only("H14", Drafts.oneWay().insert(2, more -> lean(more, 30).move(5)));
        var late = Drafts.oneWay();
        late.insert(late.find("blade_edge", LEFT), more -> lean(more, 50).move(5));
        var few = late.find("finger_rolls", LEFT);
        assertEquals(List.of(), late.insert(few, Draft::ask).judged());
        late.drop(few).level = 3;
        int after = late.find("hold_shoulders", BOTH) + 1;
        late.at(new Place(ReceiverPosition.SEATED_FLOOR, GiverPosition.KNEELING_BEHIND))
                .insert(after, more -> more.move(10).ask().touch("shoulder_open", BOTH, 1, 60));
        only("H14", late);
        late.goal = Goal.FLEXIBILITY;
        assertEquals(List.of(), late.judged());
    }

    private static Draft lean(Draft more, int seconds) {
        return more.at(Draft.BEHIND)
                .touch("neck_side_lean", LEFT, 1, seconds)
                .move(5)
                .touch("neck_side_lean", RIGHT, 1, seconds);
    }

    @Test
    void h15Brisk() {
        var draft = Drafts.oneWay();
        draft.at(Draft.BEHIND)
                .insert(
                        draft.find("back_feather", BOTH),
                        more -> more.touch("back_warm_rub", BOTH, 1, 30));
        draft.lasting("hold_feet", 15);
        only("H15", draft);
        draft.goal = Goal.ACTIVATION;
        assertEquals(List.of(), draft.judged());
        only("H15", draft.lasting("hold_feet", 20));
        draft.lasting("hold_feet", 15).lasting(2, 120);
        only("H15", draft);
    }

    private static boolean says(Draft draft, String text) {
        return draft.judged().stream().anyMatch(fault -> fault.text().equals(text));
    }

    @Test
    void h11SaysHowSoonAStrokeIsBack() {
        var soon = Drafts.oneWay();
        int after = soon.find("back_feather", BOTH) + 1;
        soon.at(Draft.BEHIND)
                .insert(after, more -> more.move(5).touch("back_feather", BOTH, 1, 20));
        assertTrue(says(soon, "back_feather is back after 1 other parts; at least 3"));
    }

    @Test
    void h11AWishElsewhereDoesNotWidenAShare() {
        var back =
                Drafts.oneWay()
                        .lasting("back_glide_down", 120)
                        .lasting("lower_back_heel_circles", 90);
        back.bounds.wished.add("palm.left");
        only("H11", back);
    }
}
