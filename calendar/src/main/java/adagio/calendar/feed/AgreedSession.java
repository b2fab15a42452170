// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.feed;

import java.time.Instant;

/// A session that both agreed on, as a calendar sees it.
///
/// @param uid its name for all time, unguessable and without a person in it, such as
///   `3f9c…@adagio`; letters, digits, `@`, `.`, `-` and `_`
/// @param start when it starts, in whole seconds
/// @param minutes how long it is, 1 to 60
/// @param sequence 0, and one more with every change (RFC 5545, section 3.8.7.4)
/// @param cancelled whether it is called off
/// @param stamp when it was last changed
public record AgreedSession(
        String uid, Instant start, int minutes, int sequence, boolean cancelled, Instant stamp) {
    private static final int MOST_MINUTES = 60;

    /// Checks all of it.
    public AgreedSession {
        if (!uid.matches("[A-Za-z0-9@._-]{1,200}")) {
            throw new IllegalArgumentException(
                    "uid \"" + uid + "\": letters, digits, @ . - _, at most 200");
        }
        if (minutes < 1 || minutes > MOST_MINUTES || sequence < 0) {
            throw new IllegalArgumentException(
                    minutes + " minutes, sequence " + sequence + ": 1 to 60, 0 and more");
        }
    }

    /// The same at another time, as the next version of it.
    ///
    /// @param another when it starts now
    /// @param at when it was moved
    /// @return with the next sequence
    public AgreedSession moved(Instant another, Instant at) {
        return new AgreedSession(uid, another, minutes, sequence + 1, false, at);
    }

    /// The same, called off.
    ///
    /// @param at when it was called off
    /// @return with the next sequence
    public AgreedSession calledOff(Instant at) {
        return new AgreedSession(uid, start, minutes, sequence + 1, true, at);
    }
}
