// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.util.SortedSet;
import java.util.TreeSet;

/// Which times of the day a rule names. An empty part leaves it to the first occurrence.
///
/// @param hours 0 to 23 (`BYHOUR`)
/// @param minutes 0 to 59 (`BYMINUTE`)
/// @param seconds 0 to 59 (`BYSECOND`; a leap second counts as the 59th)
public record TimeParts(
        SortedSet<Integer> hours, SortedSet<Integer> minutes, SortedSet<Integer> seconds) {
    /// Copies the sets.
    public TimeParts {
        hours = new TreeSet<>(hours);
        minutes = new TreeSet<>(minutes);
        seconds = new TreeSet<>(seconds);
    }

    /// Whether nothing is named.
    boolean isEmpty() {
        return hours.isEmpty() && minutes.isEmpty() && seconds.isEmpty();
    }
}
