// SPDX-License-Identifier: Apache-2.0
package adagio.server.waiting;

import adagio.studio.booking.Wish;
import adagio.studio.free.Stretch;
import java.util.Locale;

/// Somebody who waits for a time.
///
/// @param id unique in the studio
/// @param asked when they asked, milliseconds since 1970; who asked earlier comes first
/// @param state where they stand
/// @param round how many offers went on before
/// @param wish what they would like
/// @param window when they could come
/// @param booking the id of the booking that was offered, empty when there is none
public record Waiter(
        String id, long asked, State state, int round, Wish wish, Window window, String booking) {
    /// Where somebody stands.
    public enum State {
        /// Nothing was free yet.
        WAITING,
        /// A time is kept for them.
        OFFERED,
        /// They said yes.
        TAKEN,
        /// They did not say yes in time; they can wait again.
        PASSED,
        /// They left, or the days they could come are over.
        GONE;

        /// As rows and texts name it.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// When somebody could come: starts on some days, in a part of the day.
    ///
    /// @param days from midnight to midnight
    /// @param fromMinute the earliest start, minutes after local midnight
    /// @param toMinute starts are before it, at most 1440
    public record Window(Stretch days, int fromMinute, int toMinute) {
        /// Checks the minutes.
        public Window {
            if (fromMinute < 0 || fromMinute >= toMinute || toMinute > 1440) {
                throw new IllegalArgumentException(
                        "minutes " + fromMinute + " to " + toMinute + ": 0 to 1440, rising");
            }
        }
    }
}
