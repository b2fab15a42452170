// SPDX-License-Identifier: Apache-2.0
package adagio.score.ritual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Change;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import java.util.List;
import org.junit.jupiter.api.Test;

class RitualTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Ritual SEED = CATALOGUE.getRitual("seed_home_ritual");

    private static Routine routine(int minutes) {
        return SEED.routine(minutes, List.of("Ana", "Ben"));
    }

    @Test
    void theFirstRitualLastsTwentyMinutesForTwo() {
        assertEquals(560, SEED.halfSeconds());
        assertEquals(20, SEED.minutes());
        assertEquals(1200, routine(20).seconds());
    }

    @Test
    void itsStepsAreThoseOfTheSeedInTheirOrder() {
        var strokes =
                routine(20).steps().stream()
                        .filter(Step.Touch.class::isInstance)
                        .map(Step.Touch.class::cast)
                        .filter(touch -> touch.roles().giver() == Person.A)
                        .map(
                                touch ->
                                        touch.stroke()
                                                + " "
                                                + touch.side().id()
                                                + " "
                                                + touch.span().seconds())
                        .toList();
        assertEquals(
                List.of(
                        "hold_shoulder_blades both 50",
                        "back_glide_down left 60",
                        "hold_hips both 15",
                        "back_glide_down right 60",
                        "hold_hips both 15",
                        "finger_rolls left 40",
                        "palm_circles left 40",
                        "finger_rolls right 40",
                        "palm_circles right 40",
                        "foot_squeeze left 20",
                        "arch_press left 45",
                        "foot_squeeze right 20",
                        "arch_press right 45",
                        "hold_feet both 30"),
                strokes);
    }

    @Test
    void everyLengthItOffersIsExactAndWithoutFault() {
        assertTrue(SEED.listMinutes().containsAll(List.of(15, 20, 30, 45)));
        for (int minutes : SEED.listMinutes()) {
            var routine = routine(minutes);
            assertEquals(60 * minutes, routine.seconds());
            assertEquals(60 * minutes, routine.steps().getLast().span().end());
            bothSidesAlike(routine);
        }
    }

    private static void bothSidesAlike(Routine routine) {
        var seconds = new java.util.TreeMap<String, Integer>();
        for (var step : routine.steps()) {
            if (step instanceof Step.Touch touch) {
                int sign =
                        switch (touch.side()) {
                            case LEFT -> 1;
                            case RIGHT -> -1;
                            case BOTH, MIDLINE -> 0;
                        };
                seconds.merge(touch.stroke(), sign * touch.span().seconds(), Integer::sum);
            }
        }
        assertTrue(seconds.values().stream().allMatch(each -> each == 0), seconds.toString());
    }

    @Test
    void aLengthItCannotHaveIsRefusedWithThoseItCan() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> routine(5));
        assertTrue(
                String.valueOf(thrown.getMessage())
                        .startsWith("The first ritual cannot last 5 minutes"));
    }

    @Test
    void itsScoreKnowsWhatChangesBetweenTheStrokes() {
        var changes =
                Engraving.score(routine(20), CATALOGUE).a().stream()
                        .filter(Part.Transition.class::isInstance)
                        .map(part -> ((Part.Transition) part).change())
                        .toList();
        assertEquals(
                List.of(
                        Change.SIDE,
                        Change.GIVER,
                        Change.FEET_UP,
                        Change.SIDE,
                        Change.GIVER,
                        Change.FEET_UP),
                changes);
    }

    @Test
    void theFirstHoldIsFiveBreathsLong() {
        var score = Engraving.score(routine(20), CATALOGUE);
        assertEquals(5, score.breaths(score.a().getFirst()));
    }
}
