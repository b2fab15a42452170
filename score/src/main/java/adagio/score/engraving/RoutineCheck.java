// SPDX-License-Identifier: Apache-2.0
package adagio.score.engraving;

import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.RoutineFault;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Nearest;
import adagio.score.stroke.Stroke;
import java.util.ArrayList;
import java.util.List;

/// Judges whether a routine can be played at all, by the catalogue alone and from scratch: in
/// order, known strokes, possible places, lengths and pressures within each stroke's own limits,
/// equal turns.
public final class RoutineCheck {
    private static final int GRID = 5;
    private static final int EQUAL_TURNS_WITHIN = 15;

    private final Routine routine;
    private final Catalogue catalogue;
    private final List<RoutineFault> faults = new ArrayList<>();

    private RoutineCheck(Routine routine, Catalogue catalogue) {
        this.routine = routine;
        this.catalogue = catalogue;
    }

    /// Every fault of a routine.
    ///
    /// @param routine what to judge
    /// @param catalogue what to judge it by
    /// @return all faults by part, none when it can be played
    public static List<RoutineFault> faults(Routine routine, Catalogue catalogue) {
        var check = new RoutineCheck(routine, catalogue);
        check.clock();
        check.strokes();
        check.turns();
        return List.copyOf(check.faults);
    }

    private void clock() {
        int at = 0;
        for (int part = 0; part < routine.steps().size(); part++) {
            var span = routine.steps().get(part).span();
            if (span.at() != at) {
                fault("routine", part, "begins at " + span.at() + " s; " + at + " s comes next");
            }
            if (span.seconds() % GRID != 0) {
                fault("routine", part, "lasts " + span.seconds() + " s; a multiple of 5 s");
            }
            at = span.end();
        }
        if (at != routine.seconds()) {
            int last = Math.max(0, routine.steps().size() - 1);
            fault(
                    "H16",
                    last,
                    "the parts end at " + at + " s; the routine lasts " + routine.seconds() + " s");
        }
    }

    private void strokes() {
        for (int part = 0; part < routine.steps().size(); part++) {
            if (routine.steps().get(part) instanceof Step.Touch touch) {
                var stroke = catalogue.strokes().get(touch.stroke());
                if (stroke == null) {
                    fault(
                            "routine",
                            part,
                            "no stroke \""
                                    + touch.stroke()
                                    + "\""
                                    + Nearest.hint(touch.stroke(), catalogue.strokes().keySet()));
                } else {
                    places(part, touch, stroke);
                    limits(part, touch, stroke);
                }
            }
        }
    }

    private void places(int part, Step.Touch touch, Stroke stroke) {
        var placement = stroke.placement();
        if (!placement.sides().contains(touch.side())) {
            fault("H6", part, stroke.id() + " is not done on side " + touch.side().id());
        }
        if (!placement.receiver().contains(touch.place().receiver())
                || !placement.giver().contains(touch.place().giver())
                || !catalogue.positions().possible(touch.place())) {
            fault(
                    "H25",
                    part,
                    stroke.id()
                            + " is not done with the receiver "
                            + touch.place().receiver().id()
                            + " and the giver "
                            + touch.place().giver().id());
        }
        boolean mutualStroke = placement.mutual() != adagio.score.stroke.Mutual.NONE;
        boolean mutual = touch.roles().equals(Roles.MUTUAL);
        if (mutual != mutualStroke) {
            fault("H20", part, stroke.id() + (mutualStroke ? " is for both" : " is given by one"));
        }
    }

    private void limits(int part, Step.Touch touch, Stroke stroke) {
        int seconds = touch.span().seconds();
        var dose = stroke.dose();
        if (seconds > dose.longest()) {
            fault(
                    "H11",
                    part,
                    stroke.id() + " lasts " + seconds + " s; at most " + dose.longest() + " s");
        }
        int most = dose.highestPressure();
        for (String region : stroke.movement().regions()) {
            most = Math.min(most, catalogue.getRegion(region).touch().highestPressure());
        }
        if (touch.pressure() > most) {
            fault(
                    "H2",
                    part,
                    stroke.id() + " at pressure " + touch.pressure() + "; at most " + most);
        }
    }

    private void turns() {
        int a = receiving(Person.A);
        int b = receiving(Person.B);
        if (routine.form() == Form.TURNS && Math.abs(a - b) > EQUAL_TURNS_WITHIN) {
            fault("H19", 0, "A receives for " + a + " s and B for " + b + " s; at most 15 s apart");
        }
    }

    private int receiving(Person person) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (var step : routine.steps()) {
            if (step instanceof Step.Touch touch && touch.roles().receiver() == person) {
                first = Math.min(first, touch.span().at());
                last = Math.max(last, touch.span().end());
            }
        }
        return Math.max(0, last - Math.min(first, last));
    }

    private void fault(String rule, int part, String text) {
        int at = routine.steps().isEmpty() ? 0 : routine.steps().get(part).span().at();
        faults.add(new RoutineFault(rule, part, at, text));
    }
}
