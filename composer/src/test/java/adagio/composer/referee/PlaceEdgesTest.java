// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.composer.referee.Edge.edge;
import static adagio.composer.referee.Edge.finds;
import static adagio.score.body.GiverPosition.KNEELING_AT_HEAD;
import static adagio.score.body.GiverPosition.KNEELING_BEHIND;
import static adagio.score.body.GiverPosition.KNEELING_BESIDE;
import static adagio.score.body.GiverPosition.SEATED_BESIDE;
import static adagio.score.body.GiverPosition.STANDING_BESIDE;
import static adagio.score.body.ReceiverPosition.CHILDS_POSE;
import static adagio.score.body.ReceiverPosition.PRONE;
import static adagio.score.body.ReceiverPosition.SEATED_FLOOR;
import static adagio.score.body.ReceiverPosition.SIDE_LYING;
import static adagio.score.body.ReceiverPosition.SUPINE;
import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static adagio.score.body.Side.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Setting;
import adagio.score.Form;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Limits of places and of moving: exactly at the limit is kept, a step beyond is found.
class PlaceEdgesTest {
    private static Draft empty(Place place) {
        return new Draft(Form.ONE_WAY, Goal.RECOVERY, place);
    }

    /// A receiver who lies on the back and on the belly by turns.
    private static Draft turning(Form form, int changes, int seconds) {
        var draft = new Draft(form, Goal.RECOVERY, new Place(PRONE, STANDING_BESIDE));
        draft.roles = form == Form.DUET ? Roles.MUTUAL : draft.roles;
        draft.touch("hold_shoulder_blades", BOTH, 1, 50);
        draft.move(seconds - 50 - 20 * changes);
        for (int i = 0; i < changes; i++) {
            draft.at(new Place(i % 2 == 0 ? SUPINE : PRONE, STANDING_BESIDE));
            draft.touch("hold_feet", BOTH, 1, 20);
        }
        return draft;
    }

    @Test
    void howOftenTheReceiverMoves() {
        edge("H8", "moves 1 times", 605, 600, s -> turning(Form.ONE_WAY, 1, s));
        edge("H8", "moves 2 times", 1505, 1500, s -> turning(Form.ONE_WAY, 2, s));
        edge("H8", "moves 3 times", 2705, 2700, s -> turning(Form.ONE_WAY, 3, s));
        assertTrue(finds(turning(Form.ONE_WAY, 4, 3600), "H8", "moves 4 times"));
        assertTrue(finds(turning(Form.DUET, 2, 3600), "H8", "moves 2 times"));
        assertFalse(finds(turning(Form.DUET, 1, 605), "H8", "moves"));
    }

    @Test
    void sittingInBetweenIsFoundWhereverTheReceiverLay() {
        for (var position : ReceiverPosition.values()) {
            var draft = empty(new Place(SUPINE, SEATED_BESIDE));
            draft.touch("hold_feet", BOTH, 1, 50).move(3000);
            draft.at(new Place(position, SEATED_BESIDE)).touch("hold_feet", BOTH, 1, 50);
            draft.at(new Place(SUPINE, SEATED_BESIDE)).touch("hold_feet", BOTH, 1, 50);
            boolean sits = position == SEATED_FLOOR || position == ReceiverPosition.SEATED_CHAIR;
            assertEquals(sits, finds(draft, "H8", "sits in between"), position.id());
        }
    }

    /// So long at one place, then somewhere else.
    private static Draft staying(Place place, int seconds) {
        return empty(place)
                .touch("hold_shoulder_blades", BOTH, 1, 50)
                .move(seconds - 90)
                .touch("back_feather", BOTH, 1, 40)
                .at(Draft.FACING)
                .touch("hold_feet", BOTH, 1, 30);
    }

    @Test
    void howLongTheGiverKneels() {
        for (var place :
                List.of(
                        new Place(SEATED_FLOOR, KNEELING_BEHIND),
                        new Place(PRONE, KNEELING_BESIDE),
                        new Place(PRONE, KNEELING_AT_HEAD))) {
            edge("H17", "kneels", 600, 605, s -> staying(place, s));
        }
        assertFalse(finds(staying(new Place(PRONE, STANDING_BESIDE), 905), "H17", "kneels"));
        var stool = staying(new Place(PRONE, KNEELING_AT_HEAD), 605);
        stool.setting = Setting.TABLE;
        assertFalse(finds(stool, "H17", "kneels"));
    }

    @Test
    void howLongThumbsWork() {
        edge("H17", "on end", 90, 95, s -> thumbs(s, 300));
        edge("H17", "on end", 45, 50, s -> thumbsTwice(s));
        edge("H17", "at most 20 %", 40, 45, s -> thumbs(s, 80));
    }

    private static Draft thumbs(int seconds, int others) {
        return empty(Draft.FACING)
                .touch("hold_hand_sandwich", BOTH, 1, 50)
                .touch("palm_circles", LEFT, 1, seconds)
                .touch("finger_rolls", LEFT, 1, others)
                .touch("hold_feet", BOTH, 1, 30);
    }

    /// A transition does not rest them.
    private static Draft thumbsTwice(int seconds) {
        return empty(Draft.FACING)
                .touch("hold_hand_sandwich", BOTH, 1, 50)
                .touch("palm_circles", LEFT, 1, 45)
                .move(30)
                .touch("palm_circles", RIGHT, 1, seconds)
                .touch("hold_feet", BOTH, 1, 30);
    }

    @Test
    void howLongTheReceiverLiesFaceDown() {
        var prone = new Place(PRONE, STANDING_BESIDE);
        var folded = new Place(CHILDS_POSE, SEATED_BESIDE);
        edge("H21", "face down", 900, 905, s -> staying(prone, s));
        edge("H21", "face down", 900, 905, s -> staying(folded, s));
        edge(
                "H21",
                "face down",
                30,
                35,
                s -> {
                    var draft = staying(prone, 870);
                    draft.steps.removeLast();
                    return draft.at(folded).touch("hold_hips", BOTH, 1, s);
                });
        assertFalse(finds(staying(new Place(SUPINE, STANDING_BESIDE), 905), "H21", "face"));
    }

    /// From one place to another with so much time in between.
    private static Draft change(Place from, Place to, int seconds) {
        var draft = empty(from).touch("hold_shoulder_blades", BOTH, 1, 50);
        if (seconds > 0) {
            draft.move(seconds);
        }
        return draft.at(to).touch("back_feather", BOTH, 1, 40);
    }

    @Test
    void howLongAChangeTakes() {
        var prone = new Place(PRONE, STANDING_BESIDE);
        var supine = new Place(SUPINE, STANDING_BESIDE);
        var side = new Place(SIDE_LYING, STANDING_BESIDE);
        edge("H25", "for the change", 45, 40, s -> change(prone, supine, s));
        edge("H25", "for the change", 45, 40, s -> change(supine, prone, s));
        edge("H25", "for the change", 30, 25, s -> change(prone, side, s));
        edge("H25", "for the change", 30, 25, s -> change(Draft.BEHIND, supine, s));
        edge(
                "H25",
                "for the change",
                10,
                5,
                s -> change(prone, new Place(PRONE, SEATED_BESIDE), s));
        edge("H25", "for the change", 5, 0, s -> hands(LEFT, RIGHT, s));
        edge("H25", "for the change", 5, 0, s -> hands(RIGHT, LEFT, s));
        assertFalse(finds(hands(BOTH, LEFT, 0), "H25", "for the change"));
        assertFalse(finds(hands(RIGHT, BOTH, 0), "H25", "for the change"));
    }

    private static Draft hands(
            adagio.score.body.Side from, adagio.score.body.Side to, int seconds) {
        var draft = empty(Draft.FACING).touch("finger_rolls", from, 1, 50);
        if (seconds > 0) {
            draft.move(seconds);
        }
        return draft.touch("palm_circles", to, 1, 40);
    }

    @Test
    void howLongWashingTakes() {
        edge("H9", "after the feet", 30, 25, PlaceEdgesTest::feetFirst);
        assertFalse(finds(feetFirst(30), "H9", "after oil"));
    }

    private static Draft feetFirst(int wash) {
        return empty(Draft.FACING)
                .touch("hold_feet", BOTH, 1, 50)
                .move(wash)
                .touch("finger_rolls", LEFT, 1, 40)
                .touch("hold_hand_sandwich", BOTH, 1, 30);
    }
}
