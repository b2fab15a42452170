// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.composer.referee.Edge.edge;
import static adagio.composer.referee.Edge.finds;
import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.MIDLINE;
import static adagio.score.body.Side.RIGHT;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Form;
import adagio.score.Step;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Mutual;
import adagio.score.stroke.Phase;
import org.junit.jupiter.api.Test;

/// What is exactly at a limit is kept; one step of the grid beyond it is found. Each draft keeps or
/// breaks only what is asked of it: what other rules find does not matter here.
class EdgesTest {
    /// An opening of 50 s, a closing of 30 s, and something in between.
    private static Draft between(java.util.function.Consumer<Draft> inner) {
        var draft = new Draft(Form.ONE_WAY, Goal.RECOVERY, Draft.BEHIND);
        draft.touch("hold_shoulder_blades", BOTH, 1, 50);
        inner.accept(draft);
        return draft.touch("hold_feet", BOTH, 1, 30);
    }

    @Test
    void theFrame() {
        int last = Drafts.oneWay().steps.size() - 2;
        edge("H3", "begins", 25, 20, s -> Drafts.oneWay().lasting(0, s));
        edge("H3", "ends", 15, 10, s -> Drafts.oneWay().lasting(last, s));
        edge("H3", "no rest", 30, 25, s -> Drafts.oneWay().lasting(last + 1, s));
    }

    @Test
    void theShortFormEndsAtThreeMinutes() {
        edge("H3", "ends", 120, 125, s -> Drafts.minute().lasting(1, s));
        edge("H16", "begins", 15, 10, s -> waiting().lasting(0, s));
        edge("H16", "ends", 10, 5, s -> waiting().lasting(3, s));
        edge("H16", "no stroke", 15, 10, s -> waiting().lasting(2, s));
        edge("H12", "still_hands", 120, 125, s -> Drafts.minute().lasting(1, s));
    }

    private static Draft waiting() {
        return Drafts.minute().lasting(1, 30);
    }

    @Test
    void nothingPads() {
        int move = Drafts.oneWay().find("back_glide_down", LEFT) - 1;
        int last = Drafts.oneWay().steps.size() - 1;
        int swap = Drafts.turns().find(step -> step instanceof Step.Swap);
        edge("H16", "a transition", 120, 125, s -> Drafts.oneWay().lasting(move, s));
        edge("H16", "a rest", 180, 185, s -> Drafts.oneWay().lasting(last, s));
        edge("H16", "a swap", 120, 125, s -> Drafts.turns().lasting(swap, s));
        edge("H19", "a swap", 30, 25, s -> Drafts.turns().lasting(swap, s));
        assertFalse(finds(Drafts.oneWay(), "H16", "a rest before the end"));
        edge("H16", "receiving lasts", 0, 5, EdgesTest::longer);
    }

    private static Draft longer(int seconds) {
        var draft = Drafts.oneWay();
        draft.bounds.longest = draft.seconds() - 30 - seconds;
        return draft;
    }

    @Test
    void theQuestions() {
        edge("H18", "no check-in begins", 120, 125, s -> Drafts.oneWay().lasting(0, s));
        edge("H18", "s after one", 230, 225, s -> between(d -> d.ask().move(s).ask()));
        edge("H18", "no check-in for", 220, 225, EdgesTest::unasked);
        assertFalse(finds(between(d -> d.ask().move(100)), "H18", "no check-in begins"));
        assertTrue(finds(between(d -> d.move(100)), "H18", "no check-in begins"));
    }

    private static Draft unasked(int seconds) {
        return between(
                d ->
                        d.ask()
                                .move(5)
                                .touch("back_glide_down", LEFT, 2, seconds)
                                .at(Draft.FACING)
                                .move(10)
                                .touch("finger_rolls", LEFT, 1, 40));
    }

    @Test
    void whoReceivesForHowLong() {
        int feather = Drafts.turns().find("back_feather", BOTH);
        edge("H19", "apart", 55, 60, s -> Drafts.turns().lasting(feather, s));
        edge("H20", "both at once for", 115, 120, EdgesTest::mutual);
    }

    private static Draft mutual(int seconds) {
        return Drafts.mutual()
                .insert(
                        3,
                        more -> {
                            for (int i = 0; i < 10; i++) {
                                more.move(120);
                            }
                            more.move(seconds);
                        });
    }

    @Test
    void howLongAStrokeLasts() {
        edge("H11", "at most 75 s", 75, 80, s -> Drafts.oneWay().lasting("finger_rolls", s));
        edge("H11", "at least 25 s", 25, 20, s -> Drafts.oneWay().lasting("palm_circles", s));
        int most = Draft.CATALOGUE.getStroke("back_feather").dose().longest();
        edge("H11", "s together", most - 40, most - 35, EdgesTest::featherAgain);
        int both = Draft.CATALOGUE.getStroke("palms_each_other").dose().longest();
        edge("H11", "s together", both, both + 5, s -> palmsTwice(both, s));
        edge("H11", "is back", 3, 2, EdgesTest::back);
        var once = Drafts.oneWay().lasting("finger_rolls", 80);
        assertFalse(finds(once, "H11", "together"), "one touch is not said twice");
    }

    private static Draft featherAgain(int seconds) {
        return between(
                d -> {
                    d.touch("back_feather", BOTH, 1, 40).move(5).move(5).move(5);
                    d.touch("back_feather", BOTH, 1, seconds);
                });
    }

    private static Draft palmsTwice(int first, int second) {
        return Drafts.mutual()
                .insert(
                        3,
                        more ->
                                more.at(Draft.FACING)
                                        .touch("palms_each_other", LEFT, 2, first)
                                        .touch("palms_each_other", LEFT, 2, second))
                .drop(Drafts.mutual().find("palms_each_other", LEFT) + 2);
    }

    private static Draft back(int parts) {
        return between(
                d -> {
                    d.touch("back_feather", BOTH, 1, 20);
                    for (int i = 0; i < parts; i++) {
                        d.move(5);
                    }
                    d.touch("back_feather", BOTH, 1, 20).move(100);
                });
    }

    @Test
    void sharesOfTheTime() {
        edge("H11", "back has", 90, 95, s -> between(d -> backAndHands(d, s, 30)));
        edge(
                "H11",
                "back has",
                120,
                125,
                s -> {
                    var draft = between(d -> backAndHands(d, s, 0));
                    draft.bounds.wished.add("mid_back.right");
                    return draft;
                });
        edge("H11", "hands has", 140, 145, EdgesTest::handsOfBoth);
    }

    private static void backAndHands(Draft draft, int back, int hands) {
        draft.touch("back_glide_down", LEFT, 2, back);
        if (hands > 0) {
            draft.touch("finger_rolls", LEFT, 1, hands);
        }
    }

    private static Draft handsOfBoth(int seconds) {
        return new Draft(Form.MUTUAL, Goal.BONDING, Draft.FACING)
                .touch("mutual_shoulder_holds", BOTH, 1, 30)
                .touch("palms_each_other", LEFT, 2, seconds)
                .touch("hands_joined_close", BOTH, 1, 30);
    }

    @Test
    void howManyStrokes() {
        edge("H12", "strokes in", 35, 40, s -> many(12, 40, s));
        edge("H12", "strokes in", 23, 24, n -> many(n, 15, 1200 - 80 - 15 * n));
        edge(
                "H12",
                "hold_hips lasts",
                15,
                10,
                s -> between(d -> d.touch("hold_hips", BOTH, 1, s).move(120)));
    }

    /// As many strokes of warm, work and settle, and a pause.
    private static Draft many(int strokes, int seconds, int pause) {
        return between(
                d -> {
                    Draft.CATALOGUE.strokes().values().stream()
                            .filter(each -> each.placement().mutual() == Mutual.NONE)
                            .filter(each -> counts(each.movement().technique().phase()))
                            .limit(strokes)
                            .forEach(each -> d.touch(each.id(), LEFT, 1, seconds));
                    d.move(pause);
                });
    }

    private static boolean counts(Phase phase) {
        return phase != Phase.OPEN && phase != Phase.CLOSE;
    }

    @Test
    void howOftenAMovementIsRepeated() {
        edge("H13", "finger_rolls", 25, 20, s -> once("finger_rolls", s));
        edge("H13", "back_glide_down", 30, 25, s -> once("back_glide_down", s));
    }

    private static Draft once(String stroke, int seconds) {
        return between(d -> d.touch(stroke, LEFT, 1, seconds).move(120));
    }

    @Test
    void stretches() {
        edge("H14", "stretches for", 30, 35, s -> stretched(s, 90, Goal.RECOVERY));
        edge("H14", "stretches for", 80, 85, s -> stretched(s, 40, Goal.FLEXIBILITY));
        assertFalse(finds(stretched(30, 90, Goal.RECOVERY), "H14", "first block"));
    }

    private static Draft stretched(int seconds, int before, Goal goal) {
        var draft =
                between(
                        d -> {
                            d.touch("back_glide_down", LEFT, 2, before);
                            d.touch("neck_side_lean", LEFT, 1, seconds);
                        });
        draft.goal = goal;
        return draft;
    }

    @Test
    void briskStrokes() {
        edge("H15", "is brisk", 900, 905, EdgesTest::brisk);
        edge("H15", "at pressure", 2, 3, EdgesTest::firm);
        edge("H15", "at the end", 15, 20, s -> firm(2).lasting(2, s));
    }

    private static Draft brisk(int seconds) {
        var draft =
                between(
                        d -> {
                            d.touch("back_warm_rub", BOTH, 1, 30);
                            d.move(seconds - 110);
                        });
        draft.goal = Goal.ACTIVATION;
        return draft;
    }

    private static Draft firm(int pressure) {
        var draft = between(d -> d.touch("back_warm_rub", BOTH, pressure, 30));
        draft.goal = Goal.ACTIVATION;
        return draft;
    }

    @Test
    void warmFirstAndBroadAgain() {
        int circles = Drafts.oneWay().find("blade_circles", LEFT);
        int hold = Drafts.oneWay().find("hold_shoulders", BOTH);
        edge("H4", "of warming", 20, 15, s -> Drafts.oneWay().lasting(circles, s));
        edge("H5", "ends the block", 15, 10, s -> Drafts.oneWay().lasting(hold, s));
    }

    @Test
    void bothSides() {
        edge("H6", "apart", 190, 185, s -> sides(200, s));
        edge("H6", "apart", 45, 40, s -> sides(50, s));
        edge("H6", "apart", 55, 60, s -> sides(50, s));
    }

    private static Draft sides(int left, int right) {
        return between(
                d ->
                        d.touch("finger_rolls", LEFT, 1, left)
                                .touch("finger_rolls", RIGHT, 1, right)
                                .touch("still_hands", MIDLINE, 1, 15));
    }
}
