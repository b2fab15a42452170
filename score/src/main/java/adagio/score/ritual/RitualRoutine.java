// SPDX-License-Identifier: Apache-2.0
package adagio.score.ritual;

import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.Place;
import adagio.score.ritual.Ritual.RitualStep;
import adagio.score.stroke.Goal;
import java.util.ArrayList;
import java.util.List;

/// Lays a ritual out on the clock, first for one person and then for the other.
final class RitualRoutine {
    private final Ritual ritual;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    private RitualRoutine(Ritual ritual) {
        this.ritual = ritual;
    }

    static Routine of(Ritual ritual, List<String> people) {
        var layout = new RitualRoutine(ritual);
        layout.half(Person.A);
        layout.steps.add(new Step.Swap(layout.next(ritual.swapSeconds())));
        layout.half(Person.B);
        layout.steps.add(new Step.Rest(layout.next(ritual.restSeconds())));
        return new Routine(
                layout.at,
                Form.TURNS,
                Goal.BONDING,
                Breathing.FOLLOW,
                people,
                new Routine.Reasoning(0, 0, List.of()),
                layout.steps);
    }

    private Span next(int seconds) {
        var span = new Span(at, seconds);
        at = span.end();
        return span;
    }

    private void half(Person giver) {
        var roles = Roles.givenBy(giver);
        Place place = ritual.place();
        for (var step : ritual.steps()) {
            switch (step) {
                case RitualStep.Touch(var stroke, var side, int pressure, int seconds, var why) ->
                        steps.add(
                                new Step.Touch(
                                        next(seconds), stroke, side, roles, place, pressure, why));
                case RitualStep.ChangeSide(int seconds) ->
                        steps.add(new Step.Transition(next(seconds), roles, "The other side."));
                case RitualStep.Move(var to, int seconds) -> {
                    place = to;
                    steps.add(new Step.Transition(next(seconds), roles, "A new place to sit."));
                }
            }
        }
    }
}
