// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A rule written out between two times, on the wall's clock of its first occurrence.
///
/// Rules without a `COUNT` jump to the stretch that is asked for; a rule that never matches ends
/// with it. The first occurrence is one only when the rule names it: whoever asks adds it.
public final class Repetition {
    private final Rule rule;
    private final LocalDateTime start;
    private final LocalDateTime last;
    private final Budget budget;
    private final DayFilter days;
    private final List<LocalTime> times;
    private long left;

    /// A rule with its first occurrence.
    ///
    /// @param rule the rule
    /// @param start the first occurrence, which gives what the rule leaves out
    /// @param last the last time that may be an occurrence, in as far as the rule has no `COUNT`
    /// @param budget what steps are paid from
    public Repetition(Rule rule, LocalDateTime start, LocalDateTime last, Budget budget) {
        this.rule = rule;
        this.start = start;
        this.budget = budget;
        this.days = new DayFilter(rule, start);
        this.times = rule.frequency().isWithinDay() ? List.of() : times(rule, start, budget);
        long count = rule.end() instanceof RuleEnd.After(var number) ? number : Long.MAX_VALUE;
        long step = rule.stepSeconds();
        if (count < Long.MAX_VALUE && step > 0) { // counted without counting
            this.left = Long.MAX_VALUE;
            this.last = earlier(last, start.plusSeconds((count - 1) * step));
        } else {
            this.left = count;
            this.last = last;
        }
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<LocalTime> times(Rule rule, LocalDateTime start, Budget budget) {
        var hours = orElse(rule.times().hours(), start.getHour());
        var minutes = orElse(rule.times().minutes(), start.getMinute());
        var seconds = orElse(rule.times().seconds(), start.getSecond());
        budget.pay((long) hours.size() * minutes.size() * seconds.size());
        var times = new ArrayList<LocalTime>();
        for (int hour : hours) {
            for (int minute : minutes) {
                for (int second : seconds) {
                    times.add(LocalTime.of(hour, minute, second));
                }
            }
        }
        return times;
    }

    private static SortedSet<Integer> orElse(SortedSet<Integer> named, int other) {
        return named.isEmpty() ? new TreeSet<>(List.of(other)) : named;
    }

    /// Every occurrence in `[from, to)`, in order. To be called once.
    ///
    /// @param from the first time asked for
    /// @param to the time behind the last
    /// @param each takes an occurrence
    /// @throws Budget.Spent when it takes too many steps
    public void between(LocalDateTime from, LocalDateTime to, Consumer<LocalDateTime> each) {
        LocalDateTime stop = earlier(to, last.plusSeconds(1));
        LocalDateTime begin = from.isBefore(start) || left < Long.MAX_VALUE ? start : from;
        if (!begin.isBefore(stop)) {
            return;
        }
        Consumer<LocalDateTime> wanted =
                occurrence -> {
                    left--;
                    if (!occurrence.isBefore(from)) {
                        each.accept(occurrence);
                    }
                };
        if (rule.frequency().isWithinDay()) {
            new WithinDays(rule, start, budget, days).between(begin, stop, this::goesOn, wanted);
        } else {
            units(begin, stop, wanted);
        }
    }

    private boolean goesOn() {
        return left > 0;
    }

    private void units(LocalDateTime begin, LocalDateTime stop, Consumer<LocalDateTime> wanted) {
        LocalDate origin = unitOf(start.toLocalDate());
        var unit = unit();
        long passed = unit.between(origin, unitOf(begin.toLocalDate())) / rule.interval();
        for (long i = passed; goesOn(); i++) {
            LocalDate first = origin.plus(i * rule.interval(), unit);
            if (!first.atStartOfDay().isBefore(stop)) {
                return;
            }
            var set = new Positions(rule.positions(), budget, wanted);
            for (LocalDate day = first;
                    day.isBefore(first.plus(1, unit)) && goesOn();
                    day = day.plusDays(1)) {
                budget.pay(1);
                if (days.accepts(day)) {
                    ofDay(day, stop, set);
                }
            }
            set.end(start, stop, this::goesOn);
        }
    }

    private void ofDay(LocalDate day, LocalDateTime stop, Positions set) {
        budget.pay(times.size());
        for (LocalTime time : times) {
            var occurrence = day.atTime(time);
            if (!goesOn() || (set.isOff() && !occurrence.isBefore(stop))) {
                return;
            }
            if (!set.isOff() || !occurrence.isBefore(start)) {
                set.add(occurrence);
            }
        }
    }

    private ChronoUnit unit() {
        return switch (rule.frequency()) {
            case YEARLY -> ChronoUnit.YEARS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case DAILY, HOURLY, MINUTELY, SECONDLY -> ChronoUnit.DAYS;
        };
    }

    /// The first day of the unit that a day lies in.
    private LocalDate unitOf(LocalDate day) {
        return switch (rule.frequency()) {
            case YEARLY -> day.withDayOfYear(1);
            case MONTHLY -> day.withDayOfMonth(1);
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
            case DAILY, HOURLY, MINUTELY, SECONDLY -> day;
        };
    }
}
