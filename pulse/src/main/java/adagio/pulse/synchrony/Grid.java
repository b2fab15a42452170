// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import adagio.pulse.Trace;
import java.util.Arrays;

/// Two heart rates at the same moments: every 1/hz seconds from the first whole second that both
/// know to the last.
///
/// Between two points of a curve the rate is on the line between them, in whole millionths of a
/// beat a minute. Moments strictly inside a gap are marked; nothing is read from there.
public final class Grid {
    private static final double MILLIONTHS = 1e6;

    private final double start;
    private final int hz;
    private final double[] a;
    private final double[] b;
    private final boolean[] gapA;
    private final boolean[] gapB;

    private Grid(double start, int hz, Sampled a, Sampled b) {
        this.start = start;
        this.hz = hz;
        this.a = a.values;
        this.b = b.values;
        this.gapA = a.gaps;
        this.gapB = b.gaps;
    }

    private static final class Sampled {
        private final double[] values;
        private final boolean[] gaps;

        Sampled(int size) {
            values = new double[size];
            gaps = new boolean[size];
        }
    }

    /// Puts two curves of one clock onto a grid.
    ///
    /// @param first A's heart rate
    /// @param second B's
    /// @param hz points a second, 1 and more
    /// @return the grid; without a point when they do not overlap by one
    public static Grid of(Trace first, Trace second, int hz) {
        double start = Math.ceil(Math.max(first.first(), second.first()));
        double end = Math.floor(Math.min(first.last(), second.last()));
        int size = end < start ? 0 : (int) Math.round((end - start) * hz) + 1;
        return new Grid(start, hz, sample(first, start, hz, size), sample(second, start, hz, size));
    }

    private static Sampled sample(Trace trace, double start, int hz, int size) {
        var sampled = new Sampled(size);
        int at = 0;
        for (int i = 0; i < size; i++) {
            double x = start + (double) i / hz;
            while (at + 2 < trace.size() && trace.seconds(at + 1) <= x) {
                at++;
            }
            int next = Math.min(at + 1, trace.size() - 1);
            double x0 = trace.seconds(at);
            double x1 = trace.seconds(next);
            double rise = next == at ? 0 : (trace.bpm(next) - trace.bpm(at)) / (x1 - x0);
            sampled.values[i] =
                    Math.rint((rise * (x - x0) + trace.bpm(at)) * MILLIONTHS) / MILLIONTHS;
            sampled.gaps[i] = trace.isHole(at) && x > x0 && x < x1;
        }
        return sampled;
    }

    /// The number of moments.
    ///
    /// @return 0 and more
    public int size() {
        return a.length;
    }

    /// Points a second.
    ///
    /// @return 1 and more
    public int hz() {
        return hz;
    }

    /// When a moment is.
    ///
    /// @param i its number
    /// @return seconds on the common clock
    public double seconds(int i) {
        return start + (double) i / hz;
    }

    /// A's heart rates.
    ///
    /// @return a copy, beats a minute; on the line across a gap
    public double[] a() {
        return a.clone();
    }

    /// B's heart rates.
    ///
    /// @return a copy, beats a minute; on the line across a gap
    public double[] b() {
        return b.clone();
    }

    /// Whether a moment lies in a gap of A's.
    ///
    /// @param i its number
    /// @return whether A's rate is not known there
    public boolean isGapA(int i) {
        return gapA[i];
    }

    /// Whether a moment lies in a gap of B's.
    ///
    /// @param i its number
    /// @return whether B's rate is not known there
    public boolean isGapB(int i) {
        return gapB[i];
    }

    /// The share of moments outside the gaps of either.
    ///
    /// @return 0 to 1, NaN without a moment
    public double coverage() {
        int known = 0;
        for (int i = 0; i < a.length; i++) {
            known += gapA[i] || gapB[i] ? 0 : 1;
        }
        return (double) known / a.length;
    }

    /// The rates of both where both are known, spliced: A's, then B's.
    double[][] spliced() {
        var both = new double[2][a.length];
        int size = 0;
        for (int i = 0; i < a.length; i++) {
            if (!gapA[i] && !gapB[i]) {
                both[0][size] = a[i];
                both[1][size] = b[i];
                size++;
            }
        }
        return new double[][] {Arrays.copyOf(both[0], size), Arrays.copyOf(both[1], size)};
    }

    /// A stretch of A's, for a segment.
    Segment segmentA(int from, int points) {
        return Segment.of(a, gapA, from, points);
    }

    /// A stretch of B's.
    Segment segmentB(int from, int points) {
        return Segment.of(b, gapB, from, points);
    }
}
