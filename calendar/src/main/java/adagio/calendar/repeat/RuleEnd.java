// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.LocalDateTime;

/// When a rule stops.
public sealed interface RuleEnd {
    /// It goes on for ever.
    record Never() implements RuleEnd {}

    /// After a number of occurrences (`COUNT`).
    ///
    /// @param count 1 and more
    record After(long count) implements RuleEnd {
        /// Checks the count.
        public After {
            if (count < 1) {
                throw new IllegalArgumentException("COUNT=" + count + ": 1 and more");
            }
        }
    }

    /// With the last occurrence by a time (`UNTIL`).
    ///
    /// @param last the last time that may be one; a date means the whole of that day
    /// @param utc whether it is the time at Greenwich, else the wall's clock
    record Until(LocalDateTime last, boolean utc) implements RuleEnd {}
}
