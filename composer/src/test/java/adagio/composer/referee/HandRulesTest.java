// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Cover;
import adagio.composer.wishes.Relationship;
import adagio.score.Form;
import adagio.score.Roles;
import adagio.score.RoutineFault;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandRulesTest {
    private static void only(String rule, Draft draft) {
        assertEquals(List.of(rule), draft.rules(), () -> draft.judged().toString());
    }

    private static List<String> texts(Draft draft) {
        return draft.judged().stream().map(RoutineFault::text).toList();
    }

    @Test
    void h1OpenPlaces() {
        var closed = Drafts.oneWay();
        closed.bounds.closed.add("sole.left");
        only("H1", closed);
        assertEquals(List.of("hold_feet touches a place that is not open"), texts(closed));
        var over = Drafts.oneWay();
        over.bounds.closed.add("spine_line");
        only("H1", over);
        assertEquals(
                List.of(
                        "back_glide_down reaches a place that may not be passed",
                        "back_glide_down reaches a place that may not be passed",
                        "back_feather reaches a place that may not be passed"),
                texts(over));
        var elsewhere = Drafts.oneWay();
        elsewhere.bounds.closed.add("scalp");
        assertEquals(List.of(), elsewhere.judged());
    }

    @Test
    void h2Pressure() {
        var draft = Drafts.oneWay();
        int rolls = draft.find("finger_rolls", LEFT);
        only("H2", draft.pressing(rolls, 3));
        assertEquals(List.of("finger_rolls at pressure 3; at most 2"), texts(draft));
        assertEquals(rolls, draft.judged().getFirst().part());
        only("H2", Drafts.oneWay().pressing(rolls, 0));
        var edge = Drafts.oneWay();
        only("H2", edge.pressing(edge.find("blade_edge", RIGHT), 1));
        assertEquals(List.of("blade_edge at pressure 1; at least 2"), texts(edge));
        var soft = Drafts.oneWay();
        soft.bounds.light.add("palm.left");
        only("H2", soft);
        assertEquals(1, soft.judged().size());
        only("H2", Drafts.oneWay().pressing(0, 2));
        assertEquals(List.of(), Drafts.oneWay().pressing(0, 0).judged());
        assertEquals(List.of(), Drafts.oneWay().pressing(rolls, 2).judged());
    }

    @Test
    void h10TowardTheHeart() {
        var away = Drafts.mutual();
        only("H10", away.pressing(away.find("arms_down_together", BOTH), 2));
        assertEquals(
                List.of(
                        "arms_down_together at pressure 2 goes downward; away from the heart at most"
                                + " 1"),
                texts(away));
        var deep = arms(3);
        only("H10", deep);
        assertEquals(2, deep.judged().size());
        assertEquals(List.of(), arms(2).judged());
    }

    /// With a block of arms before the hands.
    private static Draft arms(int pressure) {
        var draft = Drafts.oneWay();
        draft.bounds.cover = Cover.OIL;
        draft.at(Draft.FACING);
        return draft.insert(
                draft.find("finger_rolls", LEFT),
                more ->
                        more.touch("arm_glide_up", LEFT, pressure, 45)
                                .move(5)
                                .touch("arm_glide_up", RIGHT, pressure, 45)
                                .move(5)
                                .ask());
    }

    @Test
    void h22Level() {
        var first = Drafts.oneWay();
        first.sessionsBefore = 2;
        only("H22", first);
        assertEquals("blade_edge is of level 2; at most 1", texts(first).getFirst());
        first.sessionsBefore = 3;
        assertEquals(List.of(), first.judged());
        first.level = 1;
        only("H22", first);
    }

    @Test
    void h23Clothing() {
        var oil = arms(2);
        oil.bounds.cover = Cover.SKIN;
        only("H23", oil);
        var skin = Drafts.oneWay();
        skin.bounds.cover = Cover.CLOTHES;
        assertEquals(List.of(), skin.judged());
    }

    @Test
    void h24Kinds() {
        var draft = Drafts.oneWay();
        draft.goal = Goal.RELAX;
        only("H24", draft);
        assertEquals("blade_edge is friction; none for relax", texts(draft).getFirst());
        draft.goal = Goal.BONDING;
        only("H24", draft);
        draft.relationship = Relationship.COLLEAGUES;
        assertEquals(List.of(), draft.judged());
        draft.relationship = Relationship.TRAINING;
        assertEquals(List.of(), draft.judged());
    }

    @Test
    void h26LeftOut() {
        var kind = Drafts.oneWay();
        kind.bounds.excluded.add("friction shoulder_blade.right");
        only("H26", kind);
        assertEquals(List.of("blade_edge is left out for these two"), texts(kind));
        var flag = Drafts.oneWay();
        flag.bounds.raised.add("joint_flare.left");
        only("H26", flag);
        assertEquals(List.of("finger_rolls is left out for these two"), texts(flag));
        var thumbs = Drafts.oneWay();
        thumbs.bounds.thumbs = false;
        only("H26", thumbs);
        assertEquals(2, thumbs.judged().size());
    }

    @Test
    void h26KnowsWhoseStrokeItIs() {
        var draft = Drafts.mutual();
        draft.lasting("palms_each_other", 120).lasting("fingers_each_other", 80);
        draft.at(new Place(ReceiverPosition.STANDING, GiverPosition.STANDING_FACING));
        draft.steps.removeFirst();
        draft.insert(0, more -> more.touch("embrace_five_breaths", BOTH, 1, 50));
        draft.lasting(draft.find(step -> step instanceof Step.Transition), 30);
        only("H26", draft);
        draft.relationship = Relationship.PARTNERS;
        assertEquals(List.of(), draft.judged());
        draft.relationship = Relationship.FAMILY;
        assertEquals(List.of(), draft.judged());
    }

    @Test
    void h24InADuetNothingIsKneadedRubbedOrTapped() {
        for (String stroke :
                List.of("blade_edge", "shoulder_knead", "back_warm_rub", "back_cupped_taps")) {
            var duet = new Draft(Form.DUET, Goal.RECOVERY, Draft.BEHIND);
            duet.roles = Roles.MUTUAL;
            duet.touch("hold_shoulder_blades", BOTH, 1, 50).touch(stroke, BOTH, 2, 60);
            assertTrue(duet.rules().contains("H24"), stroke);
            duet.form = Form.ONE_WAY;
            assertFalse(duet.rules().contains("H24"), stroke);
        }
    }

    @Test
    void h26AStrokeThatWasTakenOutIsFound() {
        var draft = Drafts.oneWay();
        draft.bounds.taken.add("finger_rolls");
        only("H26", draft);
        assertEquals(2, draft.judged().size());
    }
}
