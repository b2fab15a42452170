// SPDX-License-Identifier: Apache-2.0
package adagio.score.engraving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Routine;
import adagio.score.RoutineFault;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RoutineCheckTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Routine SEED =
            CATALOGUE.getRitual("seed_home_ritual").routine(20, List.of("A", "B"));

    private static Routine with(List<Step> steps) {
        return new Routine(
                SEED.seconds(),
                SEED.form(),
                SEED.goal(),
                SEED.breathing(),
                SEED.people(),
                SEED.reasoning(),
                steps);
    }

    private static List<RoutineFault> faultsWith(int part, UnaryOperator<Step.Touch> change) {
        var steps = new ArrayList<>(SEED.steps());
        steps.set(part, change.apply((Step.Touch) steps.get(part)));
        return RoutineCheck.faults(with(steps), CATALOGUE);
    }

    private static Step.Touch touch(Step.Touch old, String stroke, Side side, Place place) {
        return new Step.Touch(
                old.span(), stroke, side, old.roles(), place, old.pressure(), old.why());
    }

    private static void only(String rule, int part, List<RoutineFault> faults) {
        assertEquals(1, faults.size(), faults.toString());
        assertEquals(rule, faults.getFirst().rule());
        assertEquals(part, faults.getFirst().part());
        assertEquals(SEED.steps().get(part).span().at(), faults.getFirst().at());
    }

    @Test
    void theFirstRitualHasNoFault() {
        assertEquals(List.of(), RoutineCheck.faults(SEED, CATALOGUE));
    }

    @Test
    void partsOutOfOrderAreFound() {
        var steps = new ArrayList<>(SEED.steps());
        Collections.swap(steps, 3, 4);
        assertTrue(
                RoutineCheck.faults(with(steps), CATALOGUE).stream()
                        .anyMatch(fault -> fault.part() == 3 && fault.rule().equals("routine")));
    }

    @Test
    void aMissingPartIsFound() {
        var steps = new ArrayList<>(SEED.steps());
        steps.remove(6);
        assertTrue(!RoutineCheck.faults(with(steps), CATALOGUE).isEmpty());
    }

    @Test
    void anUnknownStrokeIsFoundWithTheNearestOne() {
        var faults = faultsWith(1, old -> touch(old, "back_glide_dwn", old.side(), old.place()));
        only("routine", 1, faults);
        assertTrue(faults.getFirst().text().contains("did you mean \"back_glide_down\"?"));
    }

    @Test
    void aSideThatTheStrokeHasNotIsFound() {
        only("H6", 0, faultsWith(0, old -> touch(old, old.stroke(), Side.LEFT, old.place())));
    }

    @Test
    void aPlaceThatTheStrokeHasNotIsFound() {
        var place = new Place(ReceiverPosition.SUPINE, GiverPosition.KNEELING_AT_HEAD);
        only("H25", 1, faultsWith(1, old -> touch(old, old.stroke(), old.side(), place)));
    }

    @Test
    void tooMuchPressureIsFound() {
        only(
                "H2",
                1,
                faultsWith(
                        1,
                        old ->
                                new Step.Touch(
                                        old.span(),
                                        old.stroke(),
                                        old.side(),
                                        old.roles(),
                                        old.place(),
                                        3,
                                        old.why())));
    }

    @Test
    void aStrokeForBothThatOneGivesIsFound() {
        var place = new Place(ReceiverPosition.SEATED_FLOOR, GiverPosition.BACK_TO_BACK);
        only("H20", 0, faultsWith(0, old -> touch(old, "breathe_back_to_back", Side.BOTH, place)));
    }

    @Test
    void aPartOffTheGridIsFound() {
        var steps = new ArrayList<>(SEED.steps());
        int last = steps.size() - 1;
        steps.set(last, new Step.Rest(new Span(1170, 28)));
        var rules =
                RoutineCheck.faults(with(steps), CATALOGUE).stream()
                        .map(RoutineFault::rule)
                        .toList();
        assertEquals(List.of("routine", "H16"), rules);
    }

    @Test
    void unequalTurnsAreFound() {
        var steps = SEED.steps().subList(0, 18);
        var half =
                new Routine(
                        605,
                        SEED.form(),
                        SEED.goal(),
                        SEED.breathing(),
                        SEED.people(),
                        SEED.reasoning(),
                        steps);
        assertTrue(
                RoutineCheck.faults(half, CATALOGUE).stream()
                        .anyMatch(fault -> fault.rule().equals("H19")));
    }
}
