// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.DayOfWeek;
import java.util.Set;

/// A recurrence rule as RFC 5545 writes it, section 3.3.10.
///
/// @param frequency the unit that is counted
/// @param interval every how many of them, 1 and more
/// @param end when it stops
/// @param days which days
/// @param times which times
/// @param positions which of the occurrences of one unit, 1 the first, -1 the last; all when empty
///   (`BYSETPOS`)
/// @param weekStart the day a week begins with (`WKST`)
public record Rule(
        Frequency frequency,
        int interval,
        RuleEnd end,
        DayParts days,
        TimeParts times,
        Set<Integer> positions,
        DayOfWeek weekStart) {
    /// Checks the interval.
    public Rule {
        if (interval < 1) {
            throw new IllegalArgumentException("INTERVAL=" + interval + ": 1 and more");
        }
        positions = Set.copyOf(positions);
    }

    /// Whether it only counts: no part names a day or a time.
    ///
    /// @return true for rules such as `FREQ=DAILY;INTERVAL=2`
    public boolean isPlain() {
        return days.isEmpty() && times.isEmpty() && positions.isEmpty();
    }

    /// Seconds from one occurrence of a plain rule to the next.
    ///
    /// @return 0 when it differs, as for months
    public long stepSeconds() {
        return isPlain() ? (long) frequency.seconds() * interval : 0;
    }
}
