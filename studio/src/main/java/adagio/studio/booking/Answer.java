// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.free.Placing;
import java.util.List;

/// What a studio says to somebody who books or changes a booking.
public sealed interface Answer {
    /// It is so.
    ///
    /// @param booking as it is now
    /// @param repeated true when the same request had been answered before
    record Done(Booking booking, boolean repeated) implements Answer {}

    /// Not at that time, or not with them.
    ///
    /// @param alternatives up to three that were possible a moment ago, nearest first
    record Taken(List<Placing> alternatives) implements Answer {
        /// Copies the list.
        public Taken {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// The idempotency key was sent with another request before.
    record KeyUsed() implements Answer {}

    /// No booking has this id.
    record Unknown() implements Answer {}

    /// The booking is cancelled, or its time to confirm has run out; it cannot change any more.
    ///
    /// @param booking as it is
    record Over(Booking booking) implements Answer {}
}
