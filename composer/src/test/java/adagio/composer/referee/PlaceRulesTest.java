// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Cover;
import adagio.composer.wishes.Setting;
import adagio.score.Form;
import adagio.score.RoutineFault;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceRulesTest {
    private static final Place KNEELING =
            new Place(ReceiverPosition.SEATED_FLOOR, GiverPosition.KNEELING_BEHIND);
    private static final Place AT_FEET =
            new Place(ReceiverPosition.SUPINE, GiverPosition.SEATED_AT_FEET);

    private static void only(String rule, Draft draft) {
        assertEquals(List.of(rule), draft.rules(), () -> draft.judged().toString());
    }

    @Test
    void h8Positions() {
        var once = lyingDown();
        assertEquals(List.of(), once.judged());
        var back = new Place(ReceiverPosition.SUPINE, GiverPosition.SEATED_BESIDE);
        var twice = Drafts.oneWay().moved(Draft.FACING, back).moved(back, back);
        twice.lasting(twice.find("finger_rolls", LEFT) - 1, 30);
        twice.drop(twice.find("hold_feet", BOTH)).drop(twice.steps.size() - 1);
        twice.lasting(twice.steps.size() - 1, 30).at(Draft.FACING);
        only("H8", twice.touch("hold_feet", BOTH, 1, 30).rest(30));
        assertEquals(
                "the receiver moves 2 times in 790 s; at most 1", twice.judged().getFirst().text());
        var sits = lyingDown();
        var early = new Place(ReceiverPosition.PRONE, GiverPosition.STANDING_BESIDE);
        sits.steps.set(
                0,
                new Step.Touch(
                        sits.steps.getFirst().span(),
                        "hold_shoulder_blades",
                        BOTH,
                        sits.roles,
                        early,
                        1,
                        ""));
        sits.lasting(2, 30);
        only("H8", sits);
        assertEquals(2, sits.judged().size());
    }

    /// The feet are held lying down.
    private static Draft lyingDown() {
        var draft = Drafts.oneWay();
        int last = draft.find("hold_feet", BOTH);
        draft.at(AT_FEET).insert(last, more -> more.touch("hold_feet", BOTH, 1, 30));
        return draft.drop(last + 1).lasting(last - 1, 30);
    }

    @Test
    void h9CleanHands() {
        only("H9", feetFirst(5));
        assertEquals(List.of(), feetFirst(30).judged());
        var head = Drafts.oneWay();
        head.at(Draft.BEHIND)
                .insert(
                        head.find("hold_shoulders", BOTH) + 1,
                        more -> more.move(5).touch("scalp_circles", BOTH, 1, 40));
        head.insert(head.find("finger_rolls", LEFT), Draft::ask);
        assertEquals(List.of(), head.judged());
        head.bounds.cover = Cover.OIL;
        only("H9", head);
        assertEquals(List.of(), head.lasting(head.find("scalp_circles", BOTH) - 1, 30).judged());
    }

    private static Draft feetFirst(int wash) {
        var draft = Drafts.oneWay();
        draft.at(Draft.FACING)
                .insert(
                        draft.find("finger_rolls", LEFT),
                        more -> more.touch("hold_feet", BOTH, 1, 30).move(wash).ask());
        return draft;
    }

    @Test
    void h17GiversBody() {
        var short600 = Drafts.oneWay().moved(Draft.BEHIND, KNEELING);
        assertEquals(List.of(), short600.judged());
        var waiting = short600.lasting(short600.find("lower_back_heel_circles", RIGHT) - 1, 120);
        only("H17", waiting);
        assertEquals(
                "the giver kneels for 650 s; at most 600 s", waiting.judged().getFirst().text());
        only("H17", Drafts.oneWay().lasting("palm_circles", 90));
        var open = Drafts.oneWay().lasting("palm_circles", 60);
        for (var side : List.of(RIGHT, LEFT)) {
            open.at(Draft.FACING)
                    .insert(
                            open.find("palm_circles", side) + 1,
                            more -> more.touch("palm_open", side, 2, 35));
        }
        only("H17", open);
        assertTrue(
                open.judged().stream()
                        .anyMatch(
                                each ->
                                        each.text()
                                                .equals("thumbs for 95 s on end; at most 90 s")));
    }

    @Test
    void h17ReadsTheHeadOfATableAsAStool() {
        var head = new Place(ReceiverPosition.PRONE, GiverPosition.KNEELING_AT_HEAD);
        var draft = Drafts.oneWay();
        draft.setting = Setting.TABLE;
        assertTrue(
                Terms.of(adagio.composer.agreement.Agreements.of(draft.evening(900), draft.bounds))
                        .stool());
        draft.setting = Setting.BED;
        assertTrue(
                !Terms.of(adagio.composer.agreement.Agreements.of(draft.evening(900), draft.bounds))
                        .stool());
        assertTrue(Draft.CATALOGUE.positions().possible(head));
    }

    @Test
    void h21FaceDown() {
        only("H21", Drafts.faceDown().lasting(4, 120));
        assertEquals(
                "face down for 910 s; at most 900 s",
                Drafts.faceDown().lasting(4, 120).judged().getFirst().text());
    }

    @Test
    void h25Places() {
        var draft = Drafts.oneWay();
        int glide = draft.find("back_glide_down", LEFT);
        only("H25", Drafts.oneWay().drop(glide - 1));
        only("H25", Drafts.oneWay().drop(draft.find("back_glide_down", RIGHT) - 1));
        only("H25", Drafts.oneWay().lasting(draft.find("finger_rolls", LEFT) - 1, 5));
        only("H25", lyingDown().lasting(lyingDown().find("hold_feet", BOTH) - 1, 25));
        draft.bounds.notOffered.add(Draft.FACING);
        only("H25", draft);
        assertEquals(5, draft.judged().size());
        only(
                "H25",
                Drafts.oneWay()
                        .moved(
                                Draft.BEHIND,
                                new Place(
                                        ReceiverPosition.SEATED_FLOOR,
                                        GiverPosition.SEATED_BESIDE)));
    }

    private static List<String> clean(Draft draft) {
        return draft.judged().stream()
                .filter(fault -> fault.rule().equals("H9"))
                .map(RoutineFault::text)
                .toList();
    }

    /// Oil is on the hands from the first touch that is neither an opening hold nor of the head.
    @Test
    void h9KnowsFromWhenTheHandsAreOiled() {
        for (String first : List.of("hold_shoulder_blades", "scalp_circles")) {
            var dry = new Draft(Form.ONE_WAY, Goal.RECOVERY, Draft.BEHIND);
            dry.bounds.cover = Cover.OIL;
            dry.touch(first, BOTH, 1, 50).touch("temple_circles", BOTH, 1, 30);
            assertEquals(List.of(), clean(dry), first);
        }
        for (String first : List.of("back_glide_down", "still_hands", "blade_circles")) {
            var oiled = new Draft(Form.ONE_WAY, Goal.RECOVERY, Draft.BEHIND);
            oiled.bounds.cover = Cover.OIL;
            oiled.touch(first, BOTH, 1, 50).touch("temple_circles", BOTH, 1, 30);
            assertEquals(
                    List.of(
                            "temple_circles after oil; before it, or with a transition of at least"
                                    + " 30 s in between"),
                    clean(oiled),
                    first);
            oiled.bounds.cover = Cover.SKIN;
            assertEquals(List.of(), clean(oiled), first);
        }
    }

    @Test
    void h17KneelingInTwoRunsIsRestInBetween() {
        var draft = new Draft(Form.ONE_WAY, Goal.RECOVERY, KNEELING);
        draft.touch("hold_shoulder_blades", BOTH, 1, 50).move(120).move(120).move(120);
        draft.touch("back_feather", BOTH, 1, 40).at(Draft.BEHIND).touch("hold_hips", BOTH, 1, 30);
        draft.at(KNEELING).touch("back_feather", BOTH, 1, 40).move(120).move(120);
        draft.touch("hold_hips", BOTH, 1, 30);
        assertFalse(draft.rules().contains("H17"), draft.judged()::toString);
    }
}
