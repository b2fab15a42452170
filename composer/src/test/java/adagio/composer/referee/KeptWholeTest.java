// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Form;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A ritual is recognised by its parts and their times, and by nothing less.
class KeptWholeTest {
    private static final Routine WRITTEN =
            Draft.CATALOGUE.getRitual("seed_home_ritual").routine(20, List.of("Ana", "Ben"));

    private static boolean kept(int seconds, Form form, List<Step> steps) {
        var routine =
                new Routine(
                        seconds,
                        form,
                        WRITTEN.goal(),
                        WRITTEN.breathing(),
                        WRITTEN.people(),
                        WRITTEN.reasoning(),
                        steps);
        return KeptWhole.is(routine, Draft.CATALOGUE);
    }

    /// With one step of a kind changed, the first one.
    private static boolean kept(Class<? extends Step> kind, UnaryOperator<Step> change) {
        var steps = new ArrayList<>(WRITTEN.steps());
        for (int part = 0; part < steps.size(); part++) {
            if (kind.isInstance(steps.get(part))) {
                steps.set(part, change.apply(steps.get(part)));
                return kept(1200, Form.TURNS, steps);
            }
        }
        throw new AssertionError("no " + kind);
    }

    private static Step touch(Step step, String stroke, Roles roles, int later) {
        var old = (Step.Touch) step;
        var span = new Span(old.span().at() + later, old.span().seconds());
        return new Step.Touch(span, stroke, Side.BOTH, roles, old.place(), 1, "");
    }

    private static Roles other(Step step) {
        return Roles.givenBy(((Step.Touch) step).roles().receiver());
    }

    @Test
    void anotherStrokeInItsPlaceKeepsIt() {
        assertTrue(kept(1200, Form.TURNS, WRITTEN.steps()));
        assertTrue(
                kept(
                        Step.Touch.class,
                        step -> touch(step, "hold_hips", ((Step.Touch) step).roles(), 0)));
    }

    @Test
    void anotherTimeKindFormOrGiverDoesNot() {
        assertFalse(kept(1205, Form.TURNS, WRITTEN.steps()));
        assertFalse(kept(1260 * 2, Form.TURNS, WRITTEN.steps()));
        assertFalse(kept(1200, Form.ONE_WAY, WRITTEN.steps()));
        assertFalse(kept(1200, Form.TURNS, WRITTEN.steps().subList(1, WRITTEN.steps().size())));
        assertFalse(
                kept(
                        Step.Touch.class,
                        step -> touch(step, "hold_hips", ((Step.Touch) step).roles(), 5)));
        assertFalse(kept(Step.Touch.class, step -> touch(step, "hold_hips", other(step), 0)));
        assertFalse(kept(Step.Touch.class, step -> new Step.Rest(step.span())));
        assertFalse(kept(Step.Swap.class, step -> new Step.Rest(step.span())));
        assertFalse(kept(Step.Rest.class, step -> new Step.Swap(step.span())));
    }

    @Test
    void aTransitionIsOneOfTheSameTwo() {
        assertFalse(
                kept(
                        Step.Transition.class,
                        step -> new Step.Transition(step.span(), Roles.MUTUAL, "")));
        assertFalse(kept(Step.Transition.class, step -> new Step.Rest(step.span())));
        assertTrue(
                kept(
                        Step.Transition.class,
                        step ->
                                new Step.Transition(
                                        step.span(), ((Step.Transition) step).roles(), "")));
    }
}
