// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import java.time.Instant;
import java.time.ZoneId;

/// Which stretch of a calendar is asked for, and where its owner lives.
///
/// @param from its first instant
/// @param to the instant behind its last
/// @param zone where floating times and whole days are meant
/// @param hints whether what is marked important may be kept as such
public record Scope(Instant from, Instant to, ZoneId zone, boolean hints) {
    /// Checks the order.
    public Scope {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("[" + from + ", " + to + "): ends after it starts");
        }
    }
}
