// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// A stretch of one curve, less its mean and divided by its length as a vector, so that the product
/// of two is their correlation. Points in a gap are 0: they say nothing.
final class Segment {
    private static final double ENOUGH = 0.8;
    private static final Segment UNUSABLE = new Segment(new double[0]);

    private final double[] values;

    private Segment(double[] values) {
        this.values = values;
    }

    /// A segment whose points are all known. A flat one is not usable.
    static Segment of(double[] all, int from, int points) {
        return of(all, new boolean[all.length], from, points);
    }

    /// A segment; not usable when flat, or with fewer than 80 % of its points outside gaps.
    static Segment of(double[] all, boolean[] gaps, int from, int points) {
        double sum = 0;
        int known = 0;
        for (int i = from; i < from + points; i++) {
            sum += gaps[i] ? 0 : all[i];
            known += gaps[i] ? 0 : 1;
        }
        if (known < ENOUGH * points) {
            return UNUSABLE;
        }
        double mean = sum / known;
        var values = new double[points];
        double squares = 0;
        for (int i = 0; i < points; i++) {
            values[i] = gaps[from + i] ? 0 : all[from + i] - mean;
            squares += values[i] * values[i];
        }
        // a flat stretch leaves at most what rounding its mean leaves
        if (!(squares > points * 1e-18 * mean * mean)) {
            return UNUSABLE;
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; i < points; i++) {
            values[i] /= norm;
        }
        return new Segment(values);
    }

    boolean isUsable() {
        return values.length > 0;
    }

    double[] values() {
        return values;
    }

    /// Its values with as many zeros on both sides.
    double[] padded(int zeros) {
        var padded = new double[values.length + 2 * zeros];
        System.arraycopy(values, 0, padded, zeros, values.length);
        return padded;
    }

    /// Adds the correlations of a padded segment with this one: at place `k + lag` that of
    /// `padded[t + k]` with this one's `t`.
    void correlate(double[] padded, double[] out, int at, int lags) {
        for (int t = 0; t < values.length; t++) {
            double value = values[t];
            for (int k = 0; k < lags; k++) {
                out[at + k] += padded[t + k] * value;
            }
        }
    }
}
