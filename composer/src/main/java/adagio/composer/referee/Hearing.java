// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Limits;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;

/// A routine before the referee, laid out once for all rules.
///
/// @param routine what is judged
/// @param catalogue what is known of strokes and regions
/// @param terms what else it is judged by
/// @param kept whether it is a ritual of the catalogue, kept whole
/// @param touches all touches whose stroke is known
/// @param halves the halves its form has, those without any touch left out
record Hearing(
        Routine routine,
        Catalogue catalogue,
        Terms terms,
        boolean kept,
        List<Touched> touches,
        List<Half> halves) {
    static Hearing of(Routine routine, Catalogue catalogue, Terms terms) {
        var touches = new ArrayList<Touched>();
        for (int part = 0; part < routine.steps().size(); part++) {
            if (routine.steps().get(part) instanceof Step.Touch step) {
                var stroke = catalogue.strokes().get(step.stroke());
                if (stroke != null) {
                    var groups =
                            stroke.movement().regions().stream()
                                    .map(id -> catalogue.getRegion(id).where().group())
                                    .toList();
                    touches.add(new Touched(part, step, stroke, groups));
                }
            }
        }
        var halves = new ArrayList<Half>();
        for (var receiver : receivers(routine.form())) {
            var theirs =
                    touches.stream()
                            .filter(touch -> touch.step().roles().receiver() == receiver)
                            .toList();
            if (!theirs.isEmpty()) {
                var limits = terms.limits(receiver.other());
                halves.add(new Half(routine.form(), receiver, limits, theirs, routine.steps()));
            }
        }
        boolean kept = KeptWhole.is(routine, catalogue);
        return new Hearing(routine, catalogue, terms, kept, touches, halves);
    }

    static List<Person> receivers(Form form) {
        return switch (form) {
            case TURNS -> List.of(Person.A, Person.B);
            case ONE_WAY -> List.of(Person.B);
            case MUTUAL, DUET -> List.of(Person.BOTH);
        };
    }

    /// Whether every rule is asked: it was composed for two people.
    boolean composed() {
        return terms.wishes() && !kept;
    }

    Limits limits(Roles roles) {
        return terms.limits(roles.giver());
    }

    List<String> neighbours(String region) {
        return catalogue.getRegion(region).where().neighbours();
    }

    /// Whether every region of a touch is open on a side.
    boolean openOn(Touched touch, Side side) {
        var limits = limits(touch.step().roles());
        return touch.regions().stream().allMatch(region -> limits.open(region, side));
    }
}
