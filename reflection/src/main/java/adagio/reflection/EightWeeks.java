// SPDX-License-Identifier: Apache-2.0
package adagio.reflection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// Eight weeks, each from a Monday to the Sunday after it.
///
/// @param monday the first day
public record EightWeeks(LocalDate monday) {
    /// How many weeks an arc has.
    public static final int WEEKS = 8;

    /// Checks the day.
    public EightWeeks {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(
                    "eight weeks start on a Monday; found %s, a %s"
                            .formatted(monday, monday.getDayOfWeek()));
        }
    }

    /// The eight weeks to show: from the week of the first answer while that is less than eight
    /// weeks ago, else the eight that end with this one.
    ///
    /// @param first the day of the first answer
    /// @param today the day that is looked at
    /// @return weeks that hold today
    public static EightWeeks of(LocalDate first, LocalDate today) {
        LocalDate latest = mondayOf(today).minusWeeks(WEEKS - 1);
        LocalDate start = mondayOf(first.isAfter(today) ? today : first);
        return new EightWeeks(start.isAfter(latest) ? start : latest);
    }

    /// The Monday of a day's week.
    ///
    /// @param day any
    /// @return itself or the Monday before
    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// The day after the last.
    ///
    /// @return a Monday
    public LocalDate end() {
        return monday.plusWeeks(WEEKS);
    }

    /// Whether a day lies in them.
    ///
    /// @param day any
    /// @return whether it does
    public boolean holds(LocalDate day) {
        return !day.isBefore(monday) && day.isBefore(end());
    }

    /// Which week a day lies in.
    ///
    /// @param day one of these weeks
    /// @return 0 to 7
    /// @throws IllegalArgumentException when it lies outside
    public int week(LocalDate day) {
        if (!holds(day)) {
            throw new IllegalArgumentException(
                    "%s is not within %s and %s".formatted(day, monday, end().minusDays(1)));
        }
        return (int) ChronoUnit.WEEKS.between(monday, day);
    }
}
