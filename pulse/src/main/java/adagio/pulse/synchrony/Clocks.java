// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import adagio.pulse.Origin;
import adagio.pulse.Recording;
import adagio.pulse.Trace;
import java.time.Duration;
import java.time.Instant;

/// How B's clock stands to A's.
///
/// @param shiftSeconds what is added to B's times to have A's
/// @param uncertainSeconds how far off that may be
/// @param how where it is known from
public record Clocks(double shiftSeconds, double uncertainSeconds, How how) {
    /// A person taps within about this.
    private static final double MARK_SECONDS = 1;

    /// A file that counts from its own start has its first beat before this.
    private static final double FROM_START_SECONDS = 60;

    /// Two people start two devices within about this.
    private static final double START_SECONDS = 3;

    /// A session's begin is kept to the minute.
    private static final double SESSION_SECONDS = 60;

    /// Where it is known from.
    public enum How {
        /// Both files keep the time of day.
        TIME_OF_DAY,
        /// The same moment was marked in both.
        MARKED,
        /// One file has no clock, and is taken as begun with a session whose begin is known.
        SESSION,
        /// At least one file has no clock; both are taken as started together.
        STARTED_TOGETHER
    }

    /// As the files say it.
    ///
    /// @param a A's recording
    /// @param b B's
    /// @return by the time of day when both have it, else as started together
    public static Clocks of(Recording a, Recording b) {
        if (a.origin() instanceof Origin.At(var zeroA, var offA)
                && b.origin() instanceof Origin.At(var zeroB, var offB)) {
            return new Clocks(seconds(zeroA, zeroB), Math.hypot(offA, offB), How.TIME_OF_DAY);
        }
        double shift = isOneClock(a, b) ? 0 : a.trace().first() - b.trace().first();
        return new Clocks(shift, START_SECONDS, How.STARTED_TOGETHER);
    }

    /// By the record of a session: a recording without a clock began with it.
    ///
    /// @param a A's recording
    /// @param b B's
    /// @param began when the session did
    /// @return by the time of day when both files have it; as started together when neither has
    public static Clocks session(Recording a, Recording b, Instant began) {
        return switch (a.origin()) {
            case Origin.At(var zero, var _) when b.origin() instanceof Origin.Start ->
                    new Clocks(
                            seconds(zero, began) - b.trace().first(), SESSION_SECONDS, How.SESSION);
            case Origin.Start() when b.origin() instanceof Origin.At(var zero, var _) ->
                    new Clocks(
                            a.trace().first() - seconds(zero, began), SESSION_SECONDS, How.SESSION);
            case Origin.At _ -> of(a, b);
            case Origin.Start _ -> of(a, b);
        };
    }

    /// Whether two files without a date count from one moment. They do not when one has times of
    /// the day, such as 20:00:00, and the other counts from its own start.
    private static boolean isOneClock(Recording a, Recording b) {
        Trace first = a.trace();
        Trace second = b.trace();
        boolean neither = a.origin() instanceof Origin.Start && b.origin() instanceof Origin.Start;
        boolean apart = first.first() > second.last() || second.first() > first.last();
        return neither && !(apart && Math.min(first.first(), second.first()) < FROM_START_SECONDS);
    }

    private static double seconds(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.getSeconds() + between.getNano() / 1e9;
    }

    /// By a moment that both recordings show.
    ///
    /// @param inA when it was, seconds from A's start
    /// @param inB when it was, seconds from B's start
    /// @param a A's recording
    /// @param b B's
    /// @return how the clocks stand
    public static Clocks marked(double inA, double inB, Recording a, Recording b) {
        double shift = a.trace().first() + inA - b.trace().first() - inB;
        return new Clocks(shift, MARK_SECONDS, How.MARKED);
    }
}
