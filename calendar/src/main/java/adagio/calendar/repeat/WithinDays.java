// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Rules that count hours, minutes or seconds, day by day; whole hours and minutes that a rule does
/// not name are jumped over.
final class WithinDays {
    private static final long HOUR = 3_600;
    private static final long MINUTE = 60;

    private final Rule rule;
    private final LocalDateTime start;
    private final LocalDateTime origin;
    private final Budget budget;
    private final DayFilter days;
    private final long step;

    WithinDays(Rule rule, LocalDateTime start, Budget budget, DayFilter days) {
        this.rule = rule;
        this.start = start;
        this.budget = budget;
        this.days = days;
        this.step = (long) rule.frequency().seconds() * rule.interval();
        this.origin =
                switch (rule.frequency()) {
                    case HOURLY -> start.truncatedTo(ChronoUnit.HOURS);
                    case MINUTELY -> start.truncatedTo(ChronoUnit.MINUTES);
                    case SECONDLY, DAILY, WEEKLY, MONTHLY, YEARLY -> start;
                };
    }

    void between(
            LocalDateTime begin,
            LocalDateTime stop,
            BooleanSupplier goesOn,
            Consumer<LocalDateTime> wanted) {
        LocalDate day = begin.toLocalDate();
        while (goesOn.getAsBoolean() && day.atStartOfDay().isBefore(stop)) {
            budget.pay(1);
            if (days.accepts(day)) {
                ofDay(day, stop, goesOn, wanted);
            }
            day = nextDay(day);
        }
    }

    /// The next day, or the one that the next step falls on when steps are longer than a day.
    private LocalDate nextDay(LocalDate day) {
        var next = day.plusDays(1);
        long seconds = Duration.between(origin, next.atStartOfDay()).toSeconds();
        return origin.plusSeconds(steps(seconds) * step).toLocalDate();
    }

    /// How many steps until some seconds are over, rounded up.
    private long steps(long seconds) {
        return Math.max(0, Math.ceilDiv(seconds, step));
    }

    private void ofDay(
            LocalDate day,
            LocalDateTime stop,
            BooleanSupplier goesOn,
            Consumer<LocalDateTime> wanted) {
        long midnight = Duration.between(origin, day.atStartOfDay()).toSeconds();
        long evening = midnight + Frequency.DAILY.seconds();
        long at = steps(midnight) * step;
        while (at < evening && goesOn.getAsBoolean()) {
            budget.pay(1);
            var unit = origin.plusSeconds(at);
            if (!unit.isBefore(stop)) {
                return;
            }
            long jump = jump(unit);
            if (jump > 0) {
                at = steps(at + jump) * step;
            } else {
                var set = new Positions(rule.positions(), budget, wanted);
                ofUnit(unit, stop, goesOn, set);
                set.end(start, stop, goesOn);
                at += step;
            }
        }
    }

    /// Seconds to where the rule may match again, 0 when it matches here.
    private long jump(LocalDateTime unit) {
        long inHour = unit.getMinute() * MINUTE + unit.getSecond();
        if (isRefused(rule.times().hours(), unit.getHour())) {
            return HOUR - inHour;
        }
        boolean countsHours = rule.frequency() == Frequency.HOURLY;
        if (!countsHours && isRefused(rule.times().minutes(), unit.getMinute())) {
            return MINUTE - unit.getSecond();
        }
        boolean countsSeconds = rule.frequency() == Frequency.SECONDLY;
        return countsSeconds && isRefused(rule.times().seconds(), unit.getSecond()) ? 1 : 0;
    }

    private static boolean isRefused(SortedSet<Integer> named, int number) {
        return !named.isEmpty() && !named.contains(number);
    }

    private void ofUnit(
            LocalDateTime unit, LocalDateTime stop, BooleanSupplier goesOn, Positions set) {
        var minutes =
                rule.frequency() == Frequency.HOURLY
                        ? named(rule.times().minutes(), start.getMinute())
                        : List.of(unit.getMinute());
        var seconds =
                rule.frequency() == Frequency.SECONDLY
                        ? List.of(unit.getSecond())
                        : named(rule.times().seconds(), start.getSecond());
        for (int minute : minutes) {
            for (int second : seconds) {
                budget.pay(1);
                var at = unit.withMinute(minute).withSecond(second);
                boolean inTime = !at.isBefore(start) && at.isBefore(stop) && goesOn.getAsBoolean();
                if (inTime || !set.isOff()) {
                    set.add(at);
                }
            }
        }
    }

    private static Collection<Integer> named(SortedSet<Integer> named, int other) {
        return named.isEmpty() ? List.of(other) : named;
    }
}
