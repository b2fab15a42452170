// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.WeekFields;
import java.util.Set;

/// Whether a day is one that a rule names, with what the rule leaves to its first occurrence.
final class DayFilter {
    private static final int DAYS_OF_FIRST_WEEK = 4;

    private final Frequency frequency;
    private final DayParts days;
    private final WeekFields week;

    DayFilter(Rule rule, LocalDateTime start) {
        this.frequency = rule.frequency();
        this.days = completed(rule, start);
        this.week = WeekFields.of(rule.weekStart(), DAYS_OF_FIRST_WEEK);
    }

    /// "Information, not contained in the rule, is derived from DTSTART."
    private static DayParts completed(Rule rule, LocalDateTime start) {
        var days = rule.days();
        Set<WeekDay> startsDay = Set.of(new WeekDay(0, start.getDayOfWeek()));
        Set<Integer> date = Set.of(start.getDayOfMonth());
        return switch (rule.frequency()) {
            case YEARLY -> {
                if (days.namesNoDay()) {
                    var months =
                            days.months().isEmpty() ? Set.of(start.getMonthValue()) : days.months();
                    yield new DayParts(months, Set.of(), Set.of(), date, Set.of());
                }
                boolean weeksAlone =
                        days.yearDays().isEmpty()
                                && days.monthDays().isEmpty()
                                && days.weekDays().isEmpty();
                yield weeksAlone
                        ? new DayParts(days.months(), days.weeks(), Set.of(), Set.of(), startsDay)
                        : days;
            }
            case MONTHLY ->
                    days.namesNoDay()
                            ? new DayParts(days.months(), Set.of(), Set.of(), date, Set.of())
                            : days;
            case WEEKLY ->
                    days.weekDays().isEmpty()
                            ? new DayParts(
                                    days.months(),
                                    days.weeks(),
                                    days.yearDays(),
                                    days.monthDays(),
                                    startsDay)
                            : days;
            case DAILY, HOURLY, MINUTELY, SECONDLY -> days;
        };
    }

    boolean accepts(LocalDate day) {
        return (days.months().isEmpty() || days.months().contains(day.getMonthValue()))
                && (days.monthDays().isEmpty()
                        || either(days.monthDays(), day.getDayOfMonth(), day.lengthOfMonth()))
                && (days.yearDays().isEmpty()
                        || either(days.yearDays(), day.getDayOfYear(), day.lengthOfYear()))
                && (days.weekDays().isEmpty() || isWeekDay(day))
                && (days.weeks().isEmpty() || isWeek(day));
    }

    /// Counted from the first or, with a minus, from the last.
    private static boolean either(Set<Integer> numbers, int number, int length) {
        return numbers.contains(number) || numbers.contains(number - length - 1);
    }

    private boolean isWeek(LocalDate day) {
        int number = day.get(week.weekOfWeekBasedYear());
        int last = (int) day.range(week.weekOfWeekBasedYear()).getMaximum();
        return either(days.weeks(), number, last);
    }

    private boolean isWeekDay(LocalDate day) {
        boolean ofMonth =
                frequency == Frequency.MONTHLY
                        || (frequency == Frequency.YEARLY && !days.months().isEmpty());
        boolean numbered = ofMonth || frequency == Frequency.YEARLY;
        DayOfWeek name = day.getDayOfWeek();
        int index = (ofMonth ? day.getDayOfMonth() : day.getDayOfYear()) - 1;
        int length = ofMonth ? day.lengthOfMonth() : day.lengthOfYear();
        for (WeekDay each : days.weekDays()) {
            boolean counted =
                    each.number() == 0
                            || !numbered
                            || each.number() == index / 7 + 1
                            || each.number() == -((length - 1 - index) / 7 + 1);
            if (each.day() == name && counted) {
                return true;
            }
        }
        return false;
    }
}
