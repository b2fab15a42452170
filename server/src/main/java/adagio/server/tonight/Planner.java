// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.Composer;
import adagio.composer.Composing;
import adagio.composer.KeptRitual;
import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.Party;
import adagio.composer.agreement.Trim;
import adagio.composer.referee.Referee;
import adagio.composer.wishes.PersonWishes;
import adagio.score.Form;
import adagio.score.Routine;
import adagio.score.catalogue.Catalogue;
import adagio.score.ritual.Ritual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes the routine of an evening.
public final class Planner {
    private static final String NO_RITUAL =
            "As it is written, the first ritual does not fit today.";
    private static final List<String> PEOPLE = List.of("A", "B");
    private final Catalogue catalogue;
    private final Ritual ritual;

    /// A planner.
    ///
    /// @param catalogue with at least one ritual
    public Planner(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.ritual = catalogue.rituals().firstEntry().getValue();
    }

    /// What came of two cards.
    ///
    /// @param chosen what the two chose
    /// @param first the first person's card
    /// @param second the second person's card
    /// @return another day, or what is shared from now on
    public Evening.Stage meet(Chosen chosen, Party first, Party second) {
        return switch (Agreement.between(first, second, together(chosen), catalogue)) {
            case Agreeing.AnotherDay _ -> new Evening.Stage.AnotherDay();
            case Agreeing.Agreed(var agreement) ->
                    new Evening.Stage.Agreed(
                            new Shared(chosen, agreement, Trim.NONE, plan(chosen, agreement), ""));
        };
    }

    /// What came of two cards when a routine is played again: the very same where the referee finds
    /// nothing in it tonight, else one that is composed anew.
    ///
    /// @param chosen as the routine was
    /// @param routine from another evening
    /// @param first the first person's card
    /// @param second the second person's card
    /// @return another day, or what is shared from now on
    public Evening.Stage again(Chosen chosen, Routine routine, Party first, Party second) {
        return switch (meet(chosen, first, second)) {
            case Evening.Stage.Agreed(var shared)
                    when Referee.judge(routine, shared.agreement(), catalogue).isEmpty() ->
                    new Evening.Stage.Agreed(
                            new Shared(
                                    chosen,
                                    shared.agreement(),
                                    Trim.NONE,
                                    new Plan.Ready(routine),
                                    ""));
            case Evening.Stage.Agreed composed -> composed;
            case Evening.Stage.AnotherDay anotherDay -> anotherDay;
            case Evening.Stage.Waiting waiting -> waiting;
        };
    }

    /// The same people with a stroke less in all that they agreed on, for good.
    ///
    /// @param shared what is shared
    /// @param stroke its id
    /// @param answer the name of the text that answers
    /// @return the plan recomposed
    public Shared never(Shared shared, String stroke, String answer) {
        var agreement = shared.agreement().without(stroke);
        var plan = plan(shared.chosen(), agreement.with(shared.trim()));
        return new Shared(shared.chosen(), agreement, shared.trim(), plan, answer);
    }

    /// The ritual has a goal of its own.
    private adagio.composer.wishes.Evening together(Chosen chosen) {
        var asked = chosen.together();
        return chosen.ritual()
                ? new adagio.composer.wishes.Evening(
                        asked.seconds(),
                        asked.form(),
                        ritual.routine(ritual.minutes(), PEOPLE).goal(),
                        asked.setting(),
                        asked.relationship(),
                        asked.breathing(),
                        asked.pace())
                : asked;
    }

    /// The plan of two people who only say yes, which is often the one that is played.
    ///
    /// @param chosen what the two chose
    /// @return the plan
    public Plan usual(Chosen chosen) {
        return switch (meet(
                chosen, Party.of(PersonWishes.of("A")), Party.of(PersonWishes.of("B")))) {
            case Evening.Stage.Agreed(var shared) -> shared.plan();
            case Evening.Stage.AnotherDay _, Evening.Stage.Waiting _ ->
                    new Plan.NotPossible(List.of(), List.of(), Composing.Opens.NONE);
        };
    }

    /// The same people with less in their routine, or with what was taken away put back.
    ///
    /// @param shared what is shared
    /// @param trim what is taken away now
    /// @param answer the name of the text that answers
    /// @return the plan recomposed
    public Shared trimmed(Shared shared, Trim trim, String answer) {
        var plan = plan(shared.chosen(), shared.agreement().with(trim));
        return new Shared(shared.chosen(), shared.agreement(), trim, plan, answer);
    }

    /// The same people with another length or form, for something else or elsewhere.
    ///
    /// @param shared what is shared
    /// @param instead what they take instead
    /// @return the plan recomposed
    public Shared instead(Shared shared, Plan.Instead instead) {
        var chosen = shared.chosen().instead(instead.ritual(), instead.change());
        var agreement = shared.agreement();
        agreement = agreement.with(instead.change().apply(agreement.evening()));
        var plan = plan(chosen, agreement.with(shared.trim()));
        return new Shared(chosen, agreement, shared.trim(), plan, "");
    }

    private Plan plan(Chosen chosen, Agreement agreement) {
        return chosen.ritual() ? kept(chosen.minutes(), agreement) : composed(agreement);
    }

    private Plan composed(Agreement agreement) {
        return switch (Composer.compose(agreement, catalogue)) {
            case Composing.Composed(var routine, _) -> new Plan.Ready(routine);
            case Composing.NotPossible(var reasons, var nearest, var opens) ->
                    new Plan.NotPossible(
                            reasons.stream().map(Composing.Reason::text).toList(),
                            nearest.stream()
                                    .map(
                                            each ->
                                                    new Plan.Nearest(
                                                            false,
                                                            each.form(),
                                                            each.seconds() / 60))
                                    .toList(),
                            opens);
        };
    }

    private Plan kept(int minutes, Agreement agreement) {
        if (ritual.listMinutes().contains(minutes)
                && KeptRitual.fit(ritual, minutes, agreement, catalogue)
                        instanceof Composing.Composed(var routine, _)) {
            return new Plan.Ready(routine);
        }
        var nearest = new ArrayList<Plan.Nearest>();
        ritual.listMinutes().stream()
                .sorted(Comparator.comparingInt(each -> Math.abs(each - minutes)))
                .filter(each -> fits(each, agreement))
                .findFirst()
                .ifPresent(each -> nearest.add(new Plan.Nearest(true, Form.TURNS, each)));
        var opens = Composing.Opens.NONE;
        switch (composed(agreement)) {
            case Plan.Ready _ -> nearest.add(new Plan.Nearest(false, Form.TURNS, minutes));
            case Plan.NotPossible(_, var others, var otherwise) -> {
                nearest.addAll(others);
                opens = otherwise;
            }
        }
        return new Plan.NotPossible(List.of(NO_RITUAL), nearest, opens);
    }

    private boolean fits(int minutes, Agreement agreement) {
        return ritual.listMinutes().contains(minutes)
                && KeptRitual.fit(ritual, minutes, agreement, catalogue)
                        instanceof Composing.Composed;
    }
}
