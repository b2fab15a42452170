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

    /// The first instant of the year 3000: what is farther away is in nobody's books.
    private static final long YEAR_3000 = 32_503_680_000L;

    private Quarter() {}

    /// The quarter that begins at an instant.
    ///
    /// @param instant on a quarter-hour
    /// @return its number
    public static long at(Instant instant) {
        if (!isOne(instant)) {
            throw new IllegalArgumentException(
                    instant + " is not on a quarter-hour of 1970 to 2999");
        }
        return instant.getEpochSecond() / SECONDS;
    }

    /// Whether a quarter that can be claimed begins at an instant.
    ///
    /// @param instant any
    /// @return true for 00, 15, 30 and 45 minutes sharp, from 1970 to 2999
    public static boolean isOne(Instant instant) {
        long seconds = instant.getEpochSecond();
        boolean known = seconds >= 0 && seconds < YEAR_3000;
        return known && instant.getNano() == 0 && seconds % SECONDS == 0;
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
