// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.DayOfWeek;

/// A day of the week in a rule: each one, or the n-th of its month or year.
///
/// @param number 0 each, 1 the first, -1 the last; at most 53 either way
/// @param day which day
public record WeekDay(int number, DayOfWeek day) {
    private static final int MOST = 53;

    /// Checks the number.
    public WeekDay {
        if (Math.abs(number) > MOST) {
            throw new IllegalArgumentException(number + day.name() + ": -53 to 53");
        }
    }
}
