// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.studio.booking.Change;
import adagio.studio.booking.Wish;
import java.time.Instant;
import java.util.List;

/// What came of reading what somebody wants to book, or to change about a booking.
public sealed interface BookingReading {
    /// A new booking.
    ///
    /// @param wish service, therapists, clients
    /// @param start on a quarter-hour
    /// @param tentative whether it waits for a confirmation
    record Wanted(Wish wish, Instant start, boolean tentative) implements BookingReading {}

    /// A change.
    ///
    /// @param change of a booking
    record Changed(Change change) implements BookingReading {}

    /// Neither.
    ///
    /// @param faults all of them, each with its path
    record Unreadable(List<String> faults) implements BookingReading {
        /// Copies the list.
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
