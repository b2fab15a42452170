// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.util.Set;

/// Which days a rule names. An empty part names none and leaves the choice to the others.
///
/// @param months 1 to 12 (`BYMONTH`)
/// @param weeks 1 to 53, or -1 to -53 from the year's end (`BYWEEKNO`)
/// @param yearDays 1 to 366, or -1 to -366 (`BYYEARDAY`)
/// @param monthDays 1 to 31, or -1 to -31 (`BYMONTHDAY`)
/// @param weekDays days of the week (`BYDAY`)
public record DayParts(
        Set<Integer> months,
        Set<Integer> weeks,
        Set<Integer> yearDays,
        Set<Integer> monthDays,
        Set<WeekDay> weekDays) {
    /// Copies the sets.
    public DayParts {
        months = Set.copyOf(months);
        weeks = Set.copyOf(weeks);
        yearDays = Set.copyOf(yearDays);
        monthDays = Set.copyOf(monthDays);
        weekDays = Set.copyOf(weekDays);
    }

    /// Whether no day of a month, week or year is named; months may be.
    boolean namesNoDay() {
        return weeks.isEmpty() && yearDays.isEmpty() && monthDays.isEmpty() && weekDays.isEmpty();
    }

    /// Whether nothing is named.
    boolean isEmpty() {
        return months.isEmpty() && namesNoDay();
    }
}
