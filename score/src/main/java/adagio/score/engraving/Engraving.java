// SPDX-License-Identifier: Apache-2.0
package adagio.score.engraving;

import adagio.score.Change;
import adagio.score.Form;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Score;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;

/// Writes the score of a routine: ids become movements, reasons and limits stay behind.
public final class Engraving {
    private final Routine routine;
    private final Catalogue catalogue;

    private Engraving(Routine routine, Catalogue catalogue) {
        this.routine = routine;
        this.catalogue = catalogue;
    }

    /// The score of a routine in which the referee finds no fault. A duet has a line for each
    /// therapist: the routine's own sides at the first table, and mirrored at the second.
    ///
    /// @param routine what to write
    /// @param catalogue where its strokes are
    /// @return the score
    /// @throws java.util.NoSuchElementException when a stroke is unknown
    /// @throws IllegalArgumentException when the parts are not contiguous
    public static Score score(Routine routine, Catalogue catalogue) {
        var engraving = new Engraving(routine, catalogue);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < routine.steps().size(); i++) {
            parts.add(engraving.part(i));
        }
        if (routine.form() == Form.DUET) {
            return new Score(
                    routine.breathing(),
                    parts.stream().map(part -> line(part, Person.A)).toList(),
                    parts.stream().map(part -> line(part.mirror(), Person.B)).toList());
        }
        return Score.shared(routine.breathing(), parts);
    }

    /// A part of a duet as one therapist's line has it.
    private static Part line(Part part, Person therapist) {
        var roles = Roles.givenBy(therapist);
        return switch (part) {
            case Part.Touch(var span, var movement, var side, _, var place, int pressure) ->
                    new Part.Touch(span, movement, side, roles, place, pressure);
            case Part.Transition(var span, _, var to, var change, var errands) ->
                    new Part.Transition(span, roles, to, change, errands);
            case Part.CheckIn(var span, _) -> new Part.CheckIn(span, roles);
            case Part.Swap _, Part.Rest _ -> part;
        };
    }

    private Part part(int index) {
        return switch (routine.steps().get(index)) {
            case Step.Touch touch ->
                    new Part.Touch(
                            touch.span(),
                            catalogue.getStroke(touch.stroke()).movement(),
                            touch.side(),
                            touch.roles(),
                            touch.place(),
                            touch.pressure());
            case Step.Transition transition -> transition(index, transition);
            case Step.CheckIn(var span, var roles) -> new Part.CheckIn(span, roles);
            case Step.Swap(var span) -> new Part.Swap(span);
            case Step.Rest(var span) -> new Part.Rest(span);
        };
    }

    private Part transition(int index, Step.Transition step) {
        var steps = routine.steps();
        var before = touches(steps.subList(0, index)).reversed();
        var after = touches(steps.subList(index + 1, steps.size()));
        if (before.isEmpty() || after.isEmpty()) {
            var any = before.isEmpty() ? after : before;
            var place =
                    any.isEmpty()
                            ? new Place(
                                    ReceiverPosition.SEATED_FLOOR, GiverPosition.KNEELING_BEHIND)
                            : any.getFirst().place();
            return new Part.Transition(
                    step.span(), step.roles(), place, Change.REGION, step.errands());
        }
        var to = after.getFirst();
        return new Part.Transition(
                step.span(),
                step.roles(),
                to.place(),
                change(before.getFirst(), to),
                step.errands());
    }

    private static List<Step.Touch> touches(List<Step> steps) {
        return steps.stream()
                .filter(Step.Touch.class::isInstance)
                .map(Step.Touch.class::cast)
                .toList();
    }

    private Change change(Step.Touch from, Step.Touch to) {
        if (from.place().receiver() != to.place().receiver()) {
            return Change.RECEIVER;
        }
        if (from.place().giver() != to.place().giver()) {
            return Change.GIVER;
        }
        boolean facing =
                to.place().receiver() == ReceiverPosition.SEATED_FLOOR
                        && to.place().giver() == GiverPosition.SEATED_FACING;
        if (facing && onFeet(to) && !onFeet(from)) {
            return Change.FEET_UP;
        }
        boolean paired = to.side() == Side.LEFT || to.side() == Side.RIGHT;
        boolean other = paired && lastPaired(from, to);
        boolean aside = to.place().receiver() == ReceiverPosition.SIDE_LYING;
        return !other ? Change.REGION : aside ? Change.ROLL_OVER : Change.SIDE;
    }

    /// Whether the paired touch before this one was on the other side.
    private boolean lastPaired(Step.Touch from, Step.Touch to) {
        return touches(routine.steps()).reversed().stream()
                .filter(touch -> touch.span().at() <= from.span().at())
                .filter(touch -> touch.roles().equals(to.roles()))
                .filter(touch -> touch.side() == Side.LEFT || touch.side() == Side.RIGHT)
                .findFirst()
                .map(touch -> touch.side() == to.side().mirror())
                .orElse(false);
    }

    private boolean onFeet(Step.Touch touch) {
        String region = catalogue.getStroke(touch.stroke()).movement().regions().getFirst();
        return catalogue.getRegion(region).where().group().equals("feet");
    }
}
