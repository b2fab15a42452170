// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.score.care.Condition;
import adagio.score.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All of one person's kept card, as only that person can read it.
///
/// @param wishes the card
/// @param said the day on which each health answer was last given, by condition
/// @param never ids of strokes that this person never wants
public record KeptAnswers(PersonWishes wishes, Map<String, LocalDate> said, Set<String> never) {
    /// Checks that each health answer has its day, and copies.
    public KeptAnswers {
        for (var answer : wishes.conditions()) {
            if (!said.containsKey(answer.id())) {
                throw new IllegalArgumentException("a health answer has no day");
            }
        }
        said = Map.copyOf(said);
        never = Set.copyOf(never);
    }

    /// The day from which an answer holds no longer unless it is given again, as the catalogue's
    /// `Asked` has it.
    ///
    /// @param condition the condition
    /// @param said when it was given
    /// @return the next day for what is asked each time, a month later for what is asked monthly;
    ///   [LocalDate#MAX] for what holds until it is changed
    static LocalDate until(Condition condition, LocalDate said) {
        return switch (condition.words().asked()) {
            case EACH_TIME -> said.plusDays(1);
            case MONTHLY -> said.plusMonths(1);
            case UNTIL_CHANGED -> LocalDate.MAX;
        };
    }

    LocalDate until(ConditionAnswer answer, Catalogue catalogue) {
        LocalDate day = said.get(answer.id());
        if (day == null) {
            throw new IllegalStateException("a health answer has no day");
        }
        return until(catalogue.care().getCondition(answer.id()), day);
    }

    /// The answers that have to be asked again.
    List<ConditionAnswer> lapsed(Catalogue catalogue, LocalDate today) {
        return wishes.conditions().stream()
                .filter(answer -> !until(answer, catalogue).isAfter(today))
                .toList();
    }

    /// The same with some answers given again today and some no longer true.
    ///
    /// @param still ids of conditions that are still so
    /// @param over ids of conditions that are over
    /// @param today the day
    KeptAnswers again(Set<String> still, Set<String> over, LocalDate today) {
        var days = new HashMap<>(said);
        still.forEach(id -> days.replace(id, today));
        over.forEach(days::remove);
        var left = wishes.conditions().stream().filter(each -> !over.contains(each.id())).toList();
        return new KeptAnswers(with(left), days, never);
    }

    /// The same, where nothing was said later than today: such an answer would not be asked again.
    ///
    /// @param today the day
    KeptAnswers saidUntil(LocalDate today) {
        var days = new HashMap<>(said);
        days.replaceAll((_, day) -> day.isAfter(today) ? today : day);
        return new KeptAnswers(wishes, days, never);
    }

    /// The same with one stroke that is never wanted.
    KeptAnswers never(String stroke) {
        var more = new java.util.HashSet<>(never);
        more.add(stroke);
        return new KeptAnswers(wishes, said, more);
    }

    /// The same with more places wished for.
    KeptAnswers more(List<adagio.composer.wishes.Spot> places) {
        var bounds = wishes.bounds();
        var wished = new java.util.LinkedHashSet<>(bounds.wished());
        wished.addAll(places);
        var more =
                new PersonWishes.Bounds(
                        bounds.closed(),
                        bounds.closedForBoth(),
                        bounds.refuses(),
                        bounds.optIn(),
                        List.copyOf(wished));
        return new KeptAnswers(
                new PersonWishes(
                        wishes.name(),
                        wishes.yes(),
                        wishes.pressure(),
                        wishes.clothing(),
                        more,
                        wishes.conditions(),
                        wishes.cannot()),
                said,
                never);
    }

    private PersonWishes with(List<ConditionAnswer> conditions) {
        return new PersonWishes(
                wishes.name(),
                wishes.yes(),
                wishes.pressure(),
                wishes.clothing(),
                wishes.bounds(),
                conditions,
                wishes.cannot());
    }

    /// Answers are not for logs.
    @Override
    public String toString() {
        return "KeptAnswers";
    }
}
