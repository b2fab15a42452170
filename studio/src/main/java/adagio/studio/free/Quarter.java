// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import java.time.Instant;

/// Quarter-hours of UTC, numbered from 1970: the grain of every claim. The offsets of all zones in
/// use are whole quarters, so a local quarter is one of these too.
public final class Quarter {
    /// The length in seconds.
    public static final int SECONDS = 900;

    /// How many make a day of UTC.
    public static final int A_DAY = 96;

    private Quarter() {}

    /// The quarter that begins at an instant.
    ///
    /// @param instant on a quarter-hour
    /// @return its number
    public static long at(Instant instant) {
        if (!isOne(instant)) {
            throw new IllegalArgumentException(instant + " is not on a quarter-hour");
        }
        return instant.getEpochSecond() / SECONDS;
    }

    /// Whether a quarter begins at an instant.
    ///
    /// @param instant any
    /// @return true for 00, 15, 30 and 45 minutes sharp
    public static boolean isOne(Instant instant) {
        return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), SECONDS) == 0;
    }

    /// The first quarter that does not begin before an instant.
    ///
    /// @param instant any
    /// @return its number
    public static long notBefore(Instant instant) {
        long seconds = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        return -Math.floorDiv(-seconds, SECONDS);
    }

    /// When a quarter begins.
    ///
    /// @param number of the quarter
    /// @return its first instant
    public static Instant begin(long number) {
        return Instant.ofEpochSecond(number * SECONDS);
    }

    /// How many quarters some minutes touch.
    ///
    /// @param minutes 0 and more
    /// @return rounded up
    public static int covering(int minutes) {
        return (minutes + 14) / 15;
    }
}
