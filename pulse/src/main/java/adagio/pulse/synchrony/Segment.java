// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// A stretch of one curve, less its mean and divided by its length as a vector, so that the product
/// of two is their correlation. Points in a gap are 0: they say nothing.
final class Segment {
    private static final double ENOUGH = 0.8;

    /// One that says nothing.
    static final Segment UNUSABLE = new Segment(new double[0]);

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

    /// Its values moved by every lag: entry `[t][k]` is the value at `t + k − lag`, 0 outside.
    double[][] moved(int lag) {
        int n = values.length;
        var moved = new double[n][2 * lag + 1];
        for (int t = 0; t < n; t++) {
            int from = Math.max(0, t - lag);
            int to = Math.min(n, t + lag + 1);
            System.arraycopy(values, from, moved[t], from - t + lag, to - from);
        }
        return moved;
    }

    /// The correlations of a moved segment with this one, lag by lag.
    double[] correlate(double[][] moved) {
        var r = new double[moved[0].length];
        int t = 0;
        for (; t + 3 < values.length; t += 4) {
            addFour(r, moved, t);
        }
        for (; t < values.length; t++) {
            add(r, moved[t], values[t]);
        }
        return r;
    }

    private static void add(double[] sums, double[] moved, double factor) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += moved[k] * factor;
        }
    }

    /// Adds four places in one pass, one after the other: the same sums to the last bit.
    private void addFour(double[] sums, double[][] moved, int t) {
        double[] a = moved[t];
        double[] b = moved[t + 1];
        double[] c = moved[t + 2];
        double[] d = moved[t + 3];
        double byA = values[t];
        double byB = values[t + 1];
        double byC = values[t + 2];
        double byD = values[t + 3];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = sums[k] + a[k] * byA + b[k] * byB + c[k] * byC + d[k] * byD;
        }
    }
}
