// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import adagio.score.ritual.Ritual;

/// Recognises a ritual of the catalogue: the same parts at the same seconds, whatever stroke stands
/// in for another.
final class KeptWhole {
    private KeptWhole() {}

    static boolean is(Routine routine, Catalogue catalogue) {
        return routine.seconds() % 60 == 0
                && catalogue.rituals().values().stream().anyMatch(ritual -> is(routine, ritual));
    }

    private static boolean is(Routine routine, Ritual ritual) {
        int minutes = routine.seconds() / 60;
        if (routine.steps().size() != 2 * ritual.steps().size() + 2) {
            return false; // two halves, a swap and a rest: cheap, and true of nearly all
        }
        if (!ritual.listMinutes().contains(minutes)) {
            return false;
        }
        var written = ritual.routine(minutes, routine.people());
        if (written.form() != routine.form() || written.steps().size() != routine.steps().size()) {
            return false;
        }
        for (int part = 0; part < written.steps().size(); part++) {
            if (!alike(written.steps().get(part), routine.steps().get(part))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(Step written, Step found) {
        if (!written.span().equals(found.span())) {
            return false;
        }
        return switch (written) {
            case Step.Touch touch ->
                    found instanceof Step.Touch other && other.roles().equals(touch.roles());
            case Step.Transition transition ->
                    found instanceof Step.Transition other
                            && other.roles().equals(transition.roles());
            case Step.CheckIn checkIn ->
                    found instanceof Step.CheckIn other && other.roles().equals(checkIn.roles());
            case Step.Swap _ -> found instanceof Step.Swap;
            case Step.Rest _ -> found instanceof Step.Rest;
        };
    }
}
