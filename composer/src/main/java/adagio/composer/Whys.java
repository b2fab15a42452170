// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.model.Arcs;
import adagio.composer.model.Element;
import adagio.composer.wishes.Evening;
import adagio.score.Errand;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Phase;
import java.util.ArrayList;
import java.util.List;

/// Why a part is there, in a person's words.
final class Whys {
    static final String OPENING = "Arriving: still hands, and nothing is asked.";
    static final String CLOSING = "Ending as it began, in stillness.";
    static final String OTHER_SIDE = "The other side has the same time.";
    static final String BROAD_AGAIN = "Broad again, before the hands go on.";
    static final String CHANGE_SIDE = "To the other side.";
    static final String REST_AND_CHANGE_SIDE = "A moment of rest, then to the other side.";
    static final String ROLL_OVER = "Roll over, slowly.";
    static final String OIL = "A little oil, warmed in the hands.";
    static final String MORE_OIL = "A little more oil, warmed first.";
    static final String WASH = "Hands washed, or wiped with a warm cloth, before they go on.";
    static final String MOVE_BOTH = "A new position.";
    static final String MOVE_GIVER = "The giver moves; one hand stays.";
    static final String MOVE_AWAY = "The giver moves.";
    static final String MOVE_TOGETHER = "Both of you move.";
    static final String GO_ON = "The hands go on, without haste.";

    private Whys() {}

    /// What the giver's hands do on the way from one place to another: they are washed when the way
    /// is longer than going there takes, and they warm oil on arriving.
    static List<Errand> errands(Place from, Place to, int way, int oil) {
        var errands = new ArrayList<Errand>();
        if (way - Arcs.slots(from, to, false) >= Arcs.WASH - 1) {
            errands.add(Errand.WASH);
        }
        if (oil > 0) {
            errands.add(Errand.OIL);
        }
        return errands;
    }

    /// What happens on the way from one place to another.
    ///
    /// @param oil what is said of the oil, where some is warmed
    static String way(Place from, Place to, Roles roles, List<Errand> errands, String oil) {
        var all = new ArrayList<String>();
        if (from.receiver() != to.receiver()) {
            all.add(MOVE_BOTH);
        } else if (from.giver() != to.giver()) {
            boolean both = roles.equals(Roles.MUTUAL);
            all.add(both ? MOVE_TOGETHER : errands.isEmpty() ? MOVE_GIVER : MOVE_AWAY);
        }
        for (var errand : errands) {
            all.add(
                    switch (errand) {
                        case WASH -> WASH;
                        case OIL -> oil;
                    });
        }
        return all.isEmpty() ? GO_ON : String.join(" ", all);
    }

    /// Why a stroke is there.
    ///
    /// @param nth how many parts of its block come before it
    static String of(Element element, Evening evening, int nth) {
        if (evening.pace().lastRoutine().contains(element.stroke().id())) {
            return nth == 0 ? "You know this from last time." : "As last time.";
        }
        if (element.stretches()) {
            return "Warm enough now for a slow stretch, to the first edge and no further.";
        }
        if (element.presses()) {
            return pressing(element.kind());
        }
        if (element.phase() == Phase.SETTLE) {
            return nth % 2 == 1 ? "Becoming quiet again." : "Slower now, and lighter.";
        }
        return nth == 0 ? arriving(element.kind()) : forGoal(evening.goal(), nth);
    }

    private static String pressing(Kind kind) {
        return switch (kind) {
            case KNEAD -> "Warm enough now to be kneaded, slowly.";
            case FRICTION -> "Warm enough now for small, close work.";
            case COMPRESS,
                    GLIDE,
                    CIRCLE,
                    ROCK,
                    MOBILISE,
                    ROLL,
                    STRETCH,
                    FEATHER,
                    RUB,
                    TAP,
                    HOLD,
                    BREATH,
                    REST ->
                    "The place is warm now, so the hands may rest with more weight.";
        };
    }

    private static String arriving(Kind kind) {
        return switch (kind) {
            case GLIDE -> "Broad and slow first, so that the hands are known here.";
            case COMPRESS, KNEAD, FRICTION -> "Whole hands first, slow and sure.";
            case HOLD, BREATH, REST -> "Still hands first, until the place is known.";
            case ROCK, MOBILISE -> "Small movements first, to arrive at this place.";
            case CIRCLE, ROLL, STRETCH, FEATHER, RUB, TAP ->
                    "Light and slow, to arrive at this place.";
        };
    }

    /// Two sentences for each goal, by turns.
    private static String forGoal(Goal goal, int nth) {
        boolean odd = nth % 2 == 1;
        return switch (goal) {
            case RELAX ->
                    odd
                            ? "It is one of the quietest for winding down."
                            : "Slow and even; there is nothing to do.";
            case CIRCULATION -> odd ? "It brings warmth and lightness." : "Warm hands, moving on.";
            case FLEXIBILITY ->
                    odd
                            ? "It loosens a little, without effort."
                            : "Only as far as it goes by itself.";
            case BONDING -> odd ? "It is one of the closest." : "Close, and in no hurry.";
            case RECOVERY ->
                    odd ? "It is kind to muscles that have worked." : "Steady, and never hard.";
            case ACTIVATION -> odd ? "It wakes up gently." : "Lively, and never hard.";
        };
    }
}
