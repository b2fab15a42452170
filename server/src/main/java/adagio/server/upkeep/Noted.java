// SPDX-License-Identifier: Apache-2.0
package adagio.server.upkeep;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/// How a piece of upkeep went the last time, as it stands in the table `house`.
///
/// @param how what came of it
/// @param at when it ended
/// @param what in words for the host
record Noted(How how, Instant at, String what) {
    /// What came of it. The words are two letters, so that `doctor` can read them.
    enum How {
        /// It went well.
        OK("ok"),
        /// Something has to be done.
        AMISS("NO");

        private final String word;

        How(String word) {
            this.word = word;
        }
    }

    /// A clock that was ahead by more than this noted nothing that counts.
    private static final Duration AHEAD = Duration.ofDays(1);

    static final Noted NEVER = new Noted(How.AMISS, Instant.EPOCH, "never");

    /// Reads a row; one that nobody can read counts as none.
    static Noted read(String text) {
        String[] words = text.split(" ", 3);
        try {
            for (How how : How.values()) {
                if (words.length > 1 && how.word.equals(words[0])) {
                    return new Noted(
                            how, Instant.parse(words[1]), words.length > 2 ? words[2] : "");
                }
            }
        } catch (DateTimeException _) {
            return NEVER;
        }
        return NEVER;
    }

    String text() {
        return how.word + " " + at + " " + what;
    }

    /// Whether it went well at a moment or later.
    boolean isDoneSince(Instant since, Instant now) {
        return how == How.OK && !at.isBefore(since) && at.isBefore(now.plus(AHEAD));
    }

    /// Whether it was amiss so lately that it is not tried again yet.
    boolean isAmissSince(Instant since, Instant now) {
        return how == How.AMISS && at.isAfter(since) && at.isBefore(now.plus(AHEAD));
    }

    /// Whether the host has to do something.
    boolean isAmiss() {
        return how == How.AMISS && !equals(NEVER);
    }
}
