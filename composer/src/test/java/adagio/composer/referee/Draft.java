// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Agreements;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.RoutineFault;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A routine that a test writes and changes: the clock is laid out anew each time it is judged.
final class Draft {
    static final Catalogue CATALOGUE = Catalogue.builtIn();
    static final Place BEHIND =
            new Place(ReceiverPosition.SEATED_FLOOR, GiverPosition.SEATED_BEHIND);
    static final Place FACING =
            new Place(ReceiverPosition.SEATED_FLOOR, GiverPosition.SEATED_FACING);

    final List<Step> steps = new ArrayList<>();
    final Bounds bounds = new Bounds();
    Form form;
    Goal goal;
    Relationship relationship = Relationship.FRIENDS;
    Setting setting = Setting.FLOOR;
    int level = 2;
    int sessionsBefore = 5;
    Roles roles;
    Place place;

    Draft(Form form, Goal goal, Place place) {
        this.form = form;
        this.goal = goal;
        this.place = place;
        this.roles = form == Form.MUTUAL ? Roles.MUTUAL : Roles.givenBy(Person.A);
    }

    private static Span lasting(int seconds) {
        return new Span(0, seconds);
    }

    Draft touch(String stroke, Side side, int pressure, int seconds) {
        steps.add(new Step.Touch(lasting(seconds), stroke, side, roles, place, pressure, ""));
        return this;
    }

    Draft move(int seconds) {
        steps.add(new Step.Transition(lasting(seconds), roles, ""));
        return this;
    }

    Draft ask() {
        steps.add(new Step.CheckIn(lasting(10), roles));
        return this;
    }

    Draft rest(int seconds) {
        steps.add(new Step.Rest(lasting(seconds)));
        return this;
    }

    Draft swap(int seconds) {
        steps.add(new Step.Swap(lasting(seconds)));
        return this;
    }

    Draft at(Place there) {
        place = there;
        return this;
    }

    Draft by(Person giver) {
        roles = Roles.givenBy(giver);
        return this;
    }

    /// Writes what `more` writes before a part.
    Draft insert(int part, java.util.function.Consumer<Draft> more) {
        int before = steps.size();
        var touch =
                (Step.Touch)
                        steps.stream()
                                .filter(Step.Touch.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        roles = touch.roles();
        more.accept(this);
        var written = new ArrayList<>(steps.subList(before, steps.size()));
        steps.subList(before, steps.size()).clear();
        steps.addAll(part, written);
        return this;
    }

    List<Integer> all(Predicate<Step> which) {
        return IntStream.range(0, steps.size())
                .filter(i -> which.test(steps.get(i)))
                .boxed()
                .toList();
    }

    int find(Predicate<Step> which) {
        return all(which).getFirst();
    }

    int find(String stroke, Side side) {
        return find(
                step ->
                        step instanceof Step.Touch t
                                && t.stroke().equals(stroke)
                                && t.side() == side);
    }

    Draft drop(int part) {
        steps.remove(part);
        return this;
    }

    Draft trade(int one, int other) {
        java.util.Collections.swap(steps, one, other);
        return this;
    }

    Draft lasting(int part, int seconds) {
        var span = lasting(seconds);
        steps.set(
                part,
                switch (steps.get(part)) {
                    case Step.Touch(
                                    _,
                                    var stroke,
                                    var side,
                                    var who,
                                    var where,
                                    int pressure,
                                    var why) ->
                            new Step.Touch(span, stroke, side, who, where, pressure, why);
                    case Step.Transition(_, var who, var why, _) ->
                            new Step.Transition(span, who, why);
                    case Step.CheckIn(_, var who) -> new Step.CheckIn(span, who);
                    case Step.Swap _ -> new Step.Swap(span);
                    case Step.Rest _ -> new Step.Rest(span);
                });
        return this;
    }

    /// Both sides of a stroke last so long.
    Draft lasting(String stroke, int seconds) {
        all(step -> step instanceof Step.Touch touch && touch.stroke().equals(stroke))
                .forEach(part -> lasting(part, seconds));
        return this;
    }

    Draft pressing(int part, int pressure) {
        var old = (Step.Touch) steps.get(part);
        steps.set(
                part,
                new Step.Touch(
                        old.span(),
                        old.stroke(),
                        old.side(),
                        old.roles(),
                        old.place(),
                        pressure,
                        ""));
        return this;
    }

    Draft moved(Place from, Place to) {
        steps.replaceAll(
                step ->
                        step instanceof Step.Touch old && old.place().equals(from)
                                ? new Step.Touch(
                                        old.span(),
                                        old.stroke(),
                                        old.side(),
                                        old.roles(),
                                        to,
                                        old.pressure(),
                                        "")
                                : step);
        return this;
    }

    int seconds() {
        return steps.stream().mapToInt(step -> step.span().seconds()).sum();
    }

    Routine routine() {
        return routine(seconds());
    }

    Routine routine(int seconds) {
        int at = 0;
        var laid = new ArrayList<Step>();
        for (var step : steps) {
            var span = new Span(at, step.span().seconds());
            at = span.end();
            laid.add(
                    switch (step) {
                        case Step.Touch(
                                        _,
                                        var stroke,
                                        var side,
                                        var who,
                                        var where,
                                        int pressure,
                                        var why) ->
                                new Step.Touch(span, stroke, side, who, where, pressure, why);
                        case Step.Transition(_, var who, var why, _) ->
                                new Step.Transition(span, who, why);
                        case Step.CheckIn(_, var who) -> new Step.CheckIn(span, who);
                        case Step.Swap _ -> new Step.Swap(span);
                        case Step.Rest _ -> new Step.Rest(span);
                    });
        }
        return of(seconds, laid);
    }

    Routine of(int seconds, List<Step> laid) {
        return new Routine(
                seconds,
                form,
                goal,
                Breathing.FOLLOW,
                List.of("Ana", "Ben"),
                new Routine.Reasoning(0, 0, List.of()),
                laid);
    }

    Evening evening(int seconds) {
        return new Evening(
                seconds,
                form,
                goal,
                setting,
                relationship,
                Breathing.FOLLOW,
                new Pace(level, sessionsBefore, List.of(), Oil.NONE));
    }

    List<RoutineFault> judged() {
        return judged(routine());
    }

    List<RoutineFault> judged(Routine routine) {
        int seconds = routine.seconds() / 5 * 5;
        return Referee.judge(routine, Agreements.of(evening(seconds), bounds), CATALOGUE);
    }

    /// Rules that find something, each once, in the order of their numbers.
    List<String> rules() {
        return judged().stream().map(RoutineFault::rule).distinct().sorted().toList();
    }
}
