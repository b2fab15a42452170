// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import java.util.Locale;

/// Where two devices stand together.
///
/// @param state what they do
/// @param place seconds of the player's file, at `at` when they play
/// @param at the house's clock, ms
/// @param turn counts the acts; an act that did not know the last one may come too late
record Stand(State state, double place, double at, int turn) {
    /// The longest file: ten minutes of waiting, an hour, and a little.
    private static final double MOST_SECONDS = 7_200;

    /// What two devices do together.
    enum State {
        /// Nobody has pressed play yet.
        READY,
        /// Both play.
        PLAYING,
        /// Both wait in the HOLD stretch.
        HELD,
        /// Both are silent.
        STOPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Checks the numbers.
    Stand {
        if (!(place >= 0 && place <= MOST_SECONDS)) {
            throw new IllegalArgumentException(
                    "place " + place + ": 0 to " + MOST_SECONDS + " seconds");
        }
    }

    static Stand first() {
        return new Stand(State.READY, 0, 0, 0);
    }

    /// As [#read] reads it.
    String written() {
        return String.format(Locale.ROOT, "%s %.6f %.6f %d", state, place, at, turn);
    }

    /// What another house wrote.
    static Stand read(String written) {
        String[] words = written.split(" ", -1);
        return new Stand(
                State.valueOf(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Integer.parseInt(words[3]));
    }

    Stand then(State next, double where, double now) {
        return new Stand(next, where, now, turn + 1);
    }

    String json(int devices) {
        return String.format(
                Locale.ROOT,
                "{\"is\":\"stand\",\"state\":\"%s\",\"place\":%.4f,\"at\":%.3f,\"turn\":%d,\"devices\":%d}",
                state.word(),
                place,
                at,
                turn,
                devices);
    }
}
