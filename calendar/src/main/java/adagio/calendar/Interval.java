// SPDX-License-Identifier: Apache-2.0
package adagio.calendar;

import java.time.Instant;

/// A half-open stretch of time, `[start, end)`: its start is in, its end is out.
///
/// @param start its first instant; whole seconds count, the rest is dropped in sets
/// @param end the first instant behind it, later than `start`
public record Interval(Instant start, Instant end) {
    /// Checks the order.
    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "[" + start + ", " + end + "): an interval ends after it starts");
        }
    }

    /// Whether they have an instant in common. Touching is not overlapping.
    ///
    /// @param other another interval
    /// @return whether one instant is in both
    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
