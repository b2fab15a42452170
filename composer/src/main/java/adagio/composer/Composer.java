// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.agreement.Agreement;
import adagio.composer.model.Half;
import adagio.composer.model.Halves;
import adagio.composer.referee.Referee;
import adagio.composer.search.HalfPlan;
import adagio.composer.search.HalfSearch;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;

/// Composes the best routine for two people. Deterministic: the same agreement gives the same
/// routine, to the byte.
public final class Composer {
    private static final double UNITS = 60;
    private static final int MUTUAL_LONGEST = 1800;

    private final Agreement agreement;
    private final Catalogue catalogue;
    private final int most;
    private int labels;

    private Composer(Agreement agreement, Catalogue catalogue, int most) {
        this.agreement = agreement;
        this.catalogue = catalogue;
        this.most = most;
    }

    /// Composes.
    ///
    /// @param agreement what the two agreed on
    /// @param catalogue where the strokes are
    /// @return the best routine, or why there is none and what is nearest
    /// @throws IllegalStateException when the referee refuses what the search found: a fault of the
    ///   program; nothing unsafe leaves
    public static Composing compose(Agreement agreement, Catalogue catalogue) {
        return compose(agreement, catalogue, HalfSearch.MOST);
    }

    /// The same with another number of beginnings that the search keeps.
    static Composing compose(Agreement agreement, Catalogue catalogue, int most) {
        var composer = new Composer(agreement, catalogue, most);
        return switch (composer.attempt()) {
            case Attempt.Plans(var plans) -> composer.composed(plans);
            case Attempt.Not(var reason) -> composer.not(reason);
        };
    }

    private Composing not(Composing.Reason reason) {
        var nearby = new Nearby(agreement, catalogue);
        return new Composing.NotPossible(List.of(reason), nearby.list(), nearby.opens());
    }

    /// Whether an agreement has a routine at all; as [#compose], without writing it.
    static boolean possible(Agreement agreement, Catalogue catalogue) {
        return new Composer(agreement, catalogue, HalfSearch.MOST).attempt()
                instanceof Attempt.Plans;
    }

    /// What a search for all halves found.
    private sealed interface Attempt {
        /// A plan for each half, in order.
        record Plans(List<HalfPlan> plans) implements Attempt {}

        /// Why there is none.
        record Not(Composing.Reason reason) implements Attempt {}
    }

    private Attempt attempt() {
        var evening = agreement.evening();
        if (!Timing.possible(evening.form(), evening.seconds())) {
            return not("H16", "Taking turns needs two minutes or more.");
        }
        if (evening.form() == Form.MUTUAL && evening.seconds() > MUTUAL_LONGEST) {
            return not("H20", "Both at once is for thirty minutes at most.");
        }
        int seconds = Timing.of(evening.form(), evening.seconds()).half();
        var plans = new ArrayList<HalfPlan>();
        for (var giver : givers()) {
            if (seconds > agreement.limits(giver).longestSeconds()) {
                return not("H16", "That is longer than fits today.");
            }
            var half = Halves.of(agreement, catalogue, giver, seconds / Half.SLOT_SECONDS);
            var known = plans.stream().filter(each -> each.half().sameAs(half)).findFirst();
            if (known.isPresent()) {
                plans.add(known.get().givenAs(half));
            } else {
                switch (HalfSearch.search(half, most)) {
                    case HalfSearch.Found.Best(var plan, int looked) -> {
                        labels += looked;
                        plans.add(plan);
                    }
                    case HalfSearch.Found.None _ -> {
                        return not(half);
                    }
                    case HalfSearch.Found.Unproven _ -> {
                        return not("H16", "That much time cannot be weighed up for certain.");
                    }
                }
            }
        }
        return new Attempt.Plans(plans);
    }

    private List<Person> givers() {
        return switch (agreement.evening().form()) {
            case TURNS -> List.of(Person.A, Person.B);
            case ONE_WAY -> List.of(Person.A);
            case MUTUAL, DUET -> List.of(Person.BOTH);
        };
    }

    private static Attempt not(String rule, String text) {
        return new Attempt.Not(new Composing.Reason(rule, text));
    }

    private static Attempt not(Half half) {
        if (half.openings().isEmpty()) {
            return not("H3", "There is no quiet beginning that fits today.");
        }
        if (half.closings().isEmpty()) {
            return not("H3", "There is no quiet ending that fits today.");
        }
        return not("H11", "There is not enough that fits to fill that time well.");
    }

    private Composing composed(List<HalfPlan> plans) {
        var evening = agreement.evening();
        var timing = Timing.of(evening.form(), evening.seconds());
        var steps = new ArrayList<Step>();
        int at = 0;
        for (int i = 0; i < plans.size(); i++) {
            if (i > 0) {
                steps.add(new Step.Swap(new Span(at, timing.swap())));
                at += timing.swap();
            }
            steps.addAll(HalfWriter.write(plans.get(i), evening, at));
            at += timing.half();
        }
        if (timing.rest() > 0) {
            steps.add(new Step.Rest(new Span(at, timing.rest())));
        }
        double worth = plans.stream().mapToInt(HalfPlan::worth).sum() / UNITS;
        var routine =
                new Routine(
                        evening.seconds(),
                        evening.form(),
                        evening.goal(),
                        evening.breathing(),
                        agreement.names(),
                        new Routine.Reasoning(
                                worth, worth, LeftOut.list(agreement, catalogue, plans)),
                        steps);
        var faults = Referee.judge(routine, agreement, catalogue);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the referee refuses what was composed: " + faults);
        }
        return new Composing.Composed(routine, labels);
    }
}
