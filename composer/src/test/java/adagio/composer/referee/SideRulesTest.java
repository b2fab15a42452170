// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.MIDLINE;
import static adagio.score.body.Side.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Form;
import adagio.score.stroke.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideRulesTest {
    private static void only(String rule, Draft draft) {
        assertEquals(List.of(rule), draft.rules(), () -> draft.judged().toString());
    }

    @Test
    void h6EqualSides() {
        var draft = Drafts.oneWay();
        int right = draft.find("finger_rolls", RIGHT);
        only("H6", draft.lasting(right, 30));
        assertEquals(
                "fingers has 40 s on the left and 30 s on the right; at most 5 s or 5 % apart",
                draft.judged().getFirst().text());
        assertEquals(List.of(), Drafts.oneWay().lasting(right, 35).judged());
        var side = Drafts.oneWay();
        side.at(Draft.FACING)
                .insert(side.steps.size() - 2, more -> more.touch("hold_feet", MIDLINE, 1, 30));
        only("H6", side.drop(side.steps.size() - 2));
    }

    @Test
    void h6LeavesAClosedSideAlone() {
        var draft = Drafts.oneWay();
        draft.bounds.closed.add("fingers.left");
        assertEquals(List.of(), draft.drop(draft.find("finger_rolls", LEFT)).judged());
        draft.bounds.closed.clear();
        assertEquals(List.of("H6", "H7"), draft.rules());
    }

    @Test
    void h7SideOrder() {
        var draft = Drafts.oneWay();
        int fingers = draft.find("finger_rolls", RIGHT);
        int palm = draft.find("palm_circles", RIGHT);
        only("H7", draft.trade(fingers, palm));
        assertEquals(
                "the left side has [finger_rolls, palm_circles] and the right [palm_circles,"
                        + " finger_rolls]; the same strokes in the same order",
                draft.judged().getFirst().text());
        var first = Drafts.oneWay();
        first.trade(fingers, first.find("finger_rolls", LEFT));
        only("H7", first.trade(palm, first.find("palm_circles", LEFT)));
        assertEquals(
                "finger_rolls on the left comes after the right side has begun",
                first.judged().getFirst().text());
    }

    /// In the short form the hold, the stroke and the hold of a side belong together.
    @Test
    void h7InTheShortFormOneSideIsFinishedBeforeTheOther() {
        var minute =
                new Draft(Form.ONE_WAY, Goal.RELAX, Draft.FACING)
                        .touch("hold_hand_sandwich", LEFT, 1, 15)
                        .touch("palm_circles", LEFT, 1, 30)
                        .move(5)
                        .touch("hold_hand_sandwich", RIGHT, 1, 15)
                        .touch("palm_circles", RIGHT, 1, 30);
        assertFalse(minute.rules().contains("H7"), minute.judged()::toString);
        minute.trade(1, 3);
        assertTrue(minute.rules().contains("H7"), minute.judged()::toString);
    }

    @Test
    void h6AsksNothingOfAPlaceWithoutSides() {
        var draft = Drafts.oneWay();
        draft.at(Draft.BEHIND)
                .insert(
                        draft.find("hold_shoulders", BOTH) + 1,
                        more -> more.touch("neck_glide_down", LEFT, 2, 40));
        assertTrue(draft.rules().contains("H6"), draft.judged()::toString);
        draft.bounds.closed.add("shoulder_top.right");
        assertFalse(draft.rules().contains("H6"), draft.judged()::toString);
    }

    @Test
    void h6PointsToTheLastTouchOfTheLongerSide() {
        var draft = Drafts.oneWay();
        int right = draft.find("finger_rolls", RIGHT);
        int left = draft.find("finger_rolls", LEFT);
        assertEquals(right, draft.lasting(right, 50).judged().getFirst().part());
        assertEquals(left, draft.lasting(right, 30).judged().getFirst().part());
    }
}
