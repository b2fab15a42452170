// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

/// Whether times are seconds of a recording, or of the year 1970, and in which unit they came.
final class TimeScale {
    private static final double[] PER_SECOND = {1, 1e3, 1e6, 1e9};

    /// Between 1973 and 2128 in seconds since 1970.
    private static final double EARLIEST = 1e8;

    private static final double LATEST = 5e9;

    private TimeScale() {}

    /// How many of a number are one second, when it is a time since 1970; 0 when it is none.
    static double sinceEpoch(double value) {
        for (double scale : PER_SECOND) {
            if (value / scale >= EARLIEST && value / scale <= LATEST) {
                return scale;
            }
        }
        return 0;
    }

    /// How many of a time are one second, from how times rise beside intervals.
    ///
    /// @param ratio the usual rise of the time, divided by the interval in seconds
    static double beside(double ratio) {
        double scale = 1;
        for (double each : PER_SECOND) {
            scale = ratio > 0.3 * each ? each : scale;
        }
        return scale;
    }
}
