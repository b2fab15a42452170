// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.feed;

import java.time.Instant;

/// An appointment with a place, as a calendar sees it.
///
/// @param uid its name for all time; letters, digits, `@`, `.`, `-` and `_`
/// @param start when it starts, in whole seconds
/// @param minutes how long it is, 1 to 1440
/// @param words what it is called and where it is
/// @param state see [State]
/// @param sequence 0, and one more with every change (RFC 5545, section 3.8.7.4)
/// @param stamp when it was last changed
public record Appointment(
        String uid,
        Instant start,
        int minutes,
        Words words,
        State state,
        int sequence,
        Instant stamp) {
    private static final int MOST_MINUTES = 24 * 60;

    /// Checks the name and the numbers.
    public Appointment {
        if (!uid.matches("[A-Za-z0-9@._-]{1,200}")) {
            throw new IllegalArgumentException(
                    "uid \"" + uid + "\": letters, digits, @ . - _, at most 200");
        }
        if (minutes < 1 || minutes > MOST_MINUTES || sequence < 0) {
            throw new IllegalArgumentException(
                    minutes + " minutes, sequence " + sequence + ": 1 to 1440, 0 and more");
        }
    }

    /// What people read.
    ///
    /// @param title what it is called
    /// @param location where it is, may be empty
    /// @param description more, may be empty
    public record Words(String title, String location, String description) {}

    /// In the words of RFC 5545, section 3.8.1.11.
    public enum State {
        /// Waits for a yes.
        TENTATIVE,
        /// Takes place.
        CONFIRMED,
        /// Does not; calendars which have it drop it.
        CANCELLED
    }
}
