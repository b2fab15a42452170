// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.MIDLINE;
import static adagio.score.body.Side.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Cover;
import adagio.score.Form;
import adagio.score.RoutineFault;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Goal;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockRulesTest {
    private static void only(String rule, Draft draft) {
        assertEquals(List.of(rule), draft.rules(), () -> draft.judged().toString());
    }

    @Test
    void h4WarmFirst() {
        var cold = Drafts.oneWay();
        int edge = cold.find("blade_edge", LEFT);
        only("H4", cold.trade(edge, cold.find("blade_circles", LEFT)));
        assertEquals(
                "blade_edge comes after 0 s of warming; at least 20 s",
                cold.judged().getFirst().text());
    }

    @Test
    void h4WarmsTheSideThatIsPressed() {
        var other = Drafts.oneWay();
        int left = other.find("blade_circles", LEFT);
        other.steps.add(left, other.steps.remove(other.find("blade_circles", RIGHT)));
        other.steps.add(left, other.steps.remove(other.find("blade_circles", LEFT)));
        assertEquals(
                List.of(), other.judged().stream().filter(f -> f.rule().equals("H4")).toList());
        var squeeze = Drafts.oneWay();
        squeeze.at(Draft.BEHIND)
                .insert(
                        squeeze.find("blade_circles", RIGHT) - 1,
                        more -> more.touch("shoulder_squeeze", BOTH, 2, 30));
        only("H4", squeeze);
        var warm = Drafts.oneWay();
        warm.at(Draft.BEHIND)
                .insert(
                        warm.find("hold_shoulders", BOTH),
                        more -> more.touch("shoulder_squeeze", BOTH, 2, 30));
        assertEquals(List.of(), warm.judged());
    }

    @Test
    void h4CountsTheOpeningBeforeTheFirstBlock() {
        var draft = Drafts.oneWay();
        draft.at(Draft.BEHIND)
                .insert(
                        draft.find("back_glide_down", LEFT) - 1,
                        more -> more.touch("shoulder_squeeze", BOTH, 2, 30));
        assertEquals(List.of(), draft.judged());
        draft.steps.removeFirst();
        draft.insert(0, more -> more.touch("hold_hips", BOTH, 1, 40).move(5));
        assertEquals(List.of("H3", "H4"), draft.rules(), draft.judged().toString());
    }

    @Test
    void h5BroadAgain() {
        var draft = Drafts.oneWay();
        int back = draft.find("hold_shoulders", BOTH);
        only("H5", Drafts.oneWay().drop(back));
        assertEquals(
                "a block with blade_edge ends with blade_edge; it ends with a glide, feather or hold"
                        + " where it was pressed",
                draft.drop(back).judged().getFirst().text());
        var brief = Drafts.oneWay().lasting(back, 10);
        assertEquals(List.of("H12", "H5"), brief.rules());
    }

    /// A back pressed by walking palms that ends with a pause at the hips.
    private static Draft palms() {
        var place = new Place(ReceiverPosition.PRONE, GiverPosition.STANDING_BESIDE);
        return new Draft(Form.ONE_WAY, Goal.RECOVERY, place)
                .touch("hold_shoulder_blades", BOTH, 1, 50)
                .ask()
                .move(5)
                .touch("back_glide_down", BOTH, 2, 60)
                .touch("upper_back_palm_walk", BOTH, 2, 60)
                .touch("hold_hips", BOTH, 1, 15)
                .move(5)
                .touch("still_hands", MIDLINE, 1, 20);
    }

    @Test
    void h5AHoldElsewhereInTheGroupWillDoOnlyWhereNothingBroadIsPossible() {
        assertTrue(palms().rules().contains("H5"), palms().judged()::toString);
        var none = palms();
        var pressed = List.of("upper_back", "mid_back");
        var near = new HashSet<>(pressed);
        pressed.forEach(each -> near.addAll(Draft.CATALOGUE.getRegion(each).where().neighbours()));
        for (String kind : List.of("glide", "feather", "hold")) {
            near.forEach(region -> none.bounds.excluded.add(kind + " " + region));
        }
        assertFalse(none.rules().contains("H5"), none.judged()::toString);
        none.lasting("hold_hips", 10);
        assertTrue(none.rules().contains("H5"), none.judged()::toString);
    }

    private static Draft thighs(String deep) {
        var place = new Place(ReceiverPosition.PRONE, GiverPosition.STANDING_BESIDE);
        var draft =
                new Draft(Form.ONE_WAY, Goal.RECOVERY, place)
                        .touch("hold_shoulder_blades", BOTH, 1, 50)
                        .ask();
        for (var side : List.of(LEFT, RIGHT)) {
            draft.move(5)
                    .touch("leg_back_glide", side, 2, 60)
                    .touch(deep, side, 2, 40)
                    .touch("leg_back_glide", side, 2, 15);
        }
        return draft.move(5).touch("still_hands", MIDLINE, 1, 20);
    }

    private static boolean repeats(RoutineFault fault) {
        return fault.rule().equals("H11") && fault.text().startsWith("leg_back_glide");
    }

    @Test
    void aReturnAfterDeepWorkOnEachSideMayBeShortAndRepeatAStroke() {
        assertFalse(
                thighs("thigh_palm_press").judged().stream().anyMatch(BlockRulesTest::repeats),
                thighs("thigh_palm_press").judged()::toString);
        assertTrue(
                thighs("calf_glide").judged().stream().anyMatch(BlockRulesTest::repeats),
                thighs("calf_glide").judged()::toString);
    }

    private static boolean cold(Draft draft, String text) {
        return draft.judged().stream()
                .anyMatch(fault -> fault.rule().equals("H4") && fault.text().startsWith(text));
    }

    @Test
    void h4AFrameThatPressesIsColdToo() {
        var place = new Place(ReceiverPosition.PRONE, GiverPosition.STANDING_BESIDE);
        String deep = "upper_back_palm_walk";
        var alone = new Draft(Form.ONE_WAY, Goal.RECOVERY, place).touch(deep, BOTH, 2, 60);
        assertEquals(1, alone.rules().stream().filter("H4"::equals).count());
        assertEquals(1, alone.judged().stream().filter(fault -> fault.rule().equals("H4")).count());
        assertTrue(cold(alone.touch("back_feather", BOTH, 1, 40), deep));
        var last =
                new Draft(Form.ONE_WAY, Goal.RECOVERY, place)
                        .touch("hold_shoulder_blades", BOTH, 1, 60);
        assertFalse(cold(last, deep));
        assertTrue(cold(last.touch(deep, BOTH, 2, 60), deep));
    }

    @Test
    void h4KnowsWhatWarms() {
        String deep = "upper_back_palm_walk";
        assertFalse(cold(after("back_warm_rub", deep), deep), "a rub of phase warm");
        assertFalse(cold(after("back_glide_down", deep), deep), "a glide");
        assertTrue(cold(after("back_feather", deep), deep + " comes after 0 s"), "a feather");
        assertTrue(cold(after("finger_rolls", deep), deep + " comes after 0 s"), "elsewhere");
    }

    private static Draft after(String before, String deep) {
        var place = new Place(ReceiverPosition.PRONE, GiverPosition.STANDING_BESIDE);
        return new Draft(Form.ONE_WAY, Goal.ACTIVATION, place)
                .touch("hold_feet", BOTH, 1, 50)
                .touch(before, BOTH, 1, 40)
                .touch(deep, BOTH, 2, 60)
                .touch("still_hands", MIDLINE, 1, 20);
    }

    /// Only the stroke that ends the block may be short, and on the other side only the same.
    @Test
    void anotherStrokeAtTheEndOfTheOtherSideMayNotBeShort() {
        var draft = thighs("thigh_palm_press");
        int left =
                draft.all(
                                step ->
                                        step instanceof Step.Touch touch
                                                && touch.stroke().equals("leg_back_glide")
                                                && touch.side() == LEFT)
                        .getLast();
        assertFalse(
                draft.judged().stream().anyMatch(fault -> fault.text().contains("lasts 15 s; at")));
        draft.insert(left, more -> more.touch("calf_glide", LEFT, 2, 15)).drop(left + 1);
        assertTrue(
                draft.judged().stream()
                        .anyMatch(fault -> fault.text().startsWith("calf_glide lasts 15 s; at")),
                draft.judged()::toString);
    }

    /// Palms where nothing broad is left but one stroke, with oil.
    private static Draft palmsAnd(String stroke, Place place) {
        var draft =
                palms().moved(
                                new Place(ReceiverPosition.PRONE, GiverPosition.STANDING_BESIDE),
                                place);
        draft.bounds.cover = Cover.OIL;
        draft.bounds.taken.addAll(Draft.CATALOGUE.strokes().keySet());
        draft.bounds.taken.remove(stroke);
        return draft;
    }

    private static boolean h5(Draft draft) {
        return draft.rules().contains("H5");
    }

    @Test
    void h5AsksForSomethingBroadOnlyWhereItCouldBeDone() {
        var beside = new Place(ReceiverPosition.PRONE, GiverPosition.STANDING_BESIDE);
        assertTrue(h5(palmsAnd("back_fan", beside)));
        assertFalse(h5(palmsAnd("arch_press", beside)), "not broad");
        assertFalse(h5(palmsAnd("leg_back_glide", beside)), "elsewhere");
        assertFalse(
                h5(
                        palmsAnd(
                                "back_fan",
                                new Place(ReceiverPosition.PRONE, GiverPosition.KNEELING_AT_HEAD))),
                "not from there");
        var dry = palmsAnd("back_fan", beside);
        dry.bounds.cover = Cover.SKIN;
        assertFalse(h5(dry), "not without oil");
        var light = palmsAnd("back_fan", beside);
        light.bounds.light.addAll(Draft.CATALOGUE.regions().keySet());
        assertTrue(h5(light), "a glide needs no more than that");
        assertFalse(h5(palmsAnd("mutual_shoulder_holds", Draft.FACING)), "for both at once");
    }
}
