// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// Means over lags.
final class Stats {
    private Stats() {}

    static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /// With n − 1.
    static double deviation(double[] values, int from, int to) {
        double mean = mean(values, from, to);
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / (to - from - 1));
    }

    /// How often one is above the other, per cent.
    static double shareAbove(double[] one, double[] other) {
        int above = 0;
        for (int i = 0; i < one.length; i++) {
            above += one[i] > other[i] ? 1 : 0;
        }
        return 100.0 * above / one.length;
    }

    /// The mean of those from 0 up, or of those below 0; NaN of none.
    static double meanWhere(double[] values, boolean up) {
        double sum = 0;
        for (double each : values) {
            sum += each >= 0 == up ? each : 0;
        }
        return sum / countWhere(values, up);
    }

    static double countWhere(double[] values, boolean up) {
        int count = 0;
        for (double each : values) {
            count += each >= 0 == up ? 1 : 0;
        }
        return count;
    }
}
