// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Whether two people's segments fit each other better than shuffled ones do.
///
/// The statistic is the largest, over lags, of the mean z = atanh r of all segments, signed; the
/// chance of it comes from giving B's segments another order. In recordings of more than two hours
/// segments trade places within blocks of at most two hours, so that slow changes of a day are no
/// matching, and work grows with the length and not with its square.
///
/// @param segments how many were used
/// @param p the share of orders, with the real one, that reach the real statistic; NaN when there
///   are fewer than ten segments
/// @param r the mean correlation at the best lag, `tanh` of the statistic
/// @param lagSeconds the best lag, above 0 when B follows A
/// @param r0 the mean correlation without a lag
public record SegmentTest(int segments, double p, double r, double lagSeconds, double r0) {
    /// Fewer segments than this say nothing.
    public static final int FEWEST_SEGMENTS = 10;

    /// At most this share of shuffles may look like it.
    public static final double LIMIT = 0.05;

    private static final int MOST_IN_BLOCK = 120;
    private static final double MOST_Z = 10;

    /// Whether there were enough segments, and what they say.
    ///
    /// @return the verdict of this test alone
    public Verdict verdict() {
        if (segments < FEWEST_SEGMENTS) {
            return Verdict.NOT_ENOUGH_SIGNAL;
        }
        return p <= LIMIT ? Verdict.MORE_THAN_CHANCE : Verdict.NO_CLEAR_MATCHING;
    }

    /// Tests segments, all usable, in pairs.
    ///
    /// @param a A's
    /// @param b B's at the same times
    /// @param settings their size and the largest lag
    /// @param chance how often and how to shuffle
    /// @return the answer; only the number of segments when there are fewer than ten
    static SegmentTest of(List<Segment> a, List<Segment> b, Settings settings, Chance chance) {
        int n = a.size();
        if (n < FEWEST_SEGMENTS) {
            return new SegmentTest(n, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[][][] table = table(a, b, settings);
        char[] orders = orders(n, chance);
        var real = new double[settings.lags()];
        sum(table, orders, 0, real);
        int best = 0;
        for (int k = 1; k < real.length; k++) {
            best = real[k] > real[best] ? k : best;
        }
        int reached = 0;
        var sums = new double[settings.lags()];
        for (int order = 0; order <= chance.permutations(); order++) {
            sum(table, orders, order * n, sums);
            reached += largest(sums) >= real[best] ? 1 : 0;
        }
        return new SegmentTest(
                n,
                reached / (1.0 + chance.permutations()),
                Math.tanh(real[best] / n),
                (double) (settings.lagPoints() - best) / settings.hz(),
                Math.tanh(real[settings.lagPoints()] / n));
    }

    static double largest(double[] values) {
        double largest = values[0];
        for (double each : values) {
            largest = Math.max(largest, each);
        }
        return largest;
    }

    /// The orders of B's segments, the real one first: entry `order · n + i` goes with A's i.
    private static char[] orders(int n, Chance chance) {
        int blocks = (n + MOST_IN_BLOCK - 1) / MOST_IN_BLOCK;
        var orders = new char[(chance.permutations() + 1) * n];
        var random = new SplittableRandom(chance.seed());
        for (int order = 0; order <= chance.permutations(); order++) {
            int base = order * n;
            for (int i = 0; i < n; i++) {
                orders[base + i] = (char) i;
            }
            for (int block = 0; block < blocks && order > 0; block++) {
                shuffle(
                        orders,
                        base + start(block, blocks, n),
                        base + start(block + 1, blocks, n),
                        random);
            }
        }
        return orders;
    }

    private static int start(int block, int blocks, int n) {
        return (int) ((long) n * block / blocks);
    }

    /// Fisher and Yates.
    private static void shuffle(char[] all, int from, int to, SplittableRandom random) {
        for (int i = to - 1; i > from; i--) {
            int other = random.nextInt(from, i + 1);
            char kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
    }

    /// z of A's segment `i` with B's `h`, for those that may meet, lag by lag.
    private static double[][][] table(List<Segment> a, List<Segment> b, Settings settings) {
        int n = a.size();
        int blocks = (n + MOST_IN_BLOCK - 1) / MOST_IN_BLOCK;
        var table = new double[n][n][];
        int block = 0;
        for (int i = 0; i < n; i++) {
            block += i >= start(block + 1, blocks, n) ? 1 : 0;
            double[][] moved = a.get(i).moved(settings.lagPoints());
            for (int h = start(block, blocks, n); h < start(block + 1, blocks, n); h++) {
                table[i][h] = b.get(h).correlate(moved);
                toZ(table[i][h]);
            }
        }
        return table;
    }

    private static void toZ(double[] r) {
        for (int k = 0; k < r.length; k++) {
            r[k] = Math.clamp(Fisher.z(Math.clamp(r[k], -1.0, 1.0)), -MOST_Z, MOST_Z);
        }
    }

    /// Adds the z of correlations to sums, lag by lag; the correlations become z.
    static void addZ(double[] sums, double[] r) {
        toZ(r);
        add(sums, r);
    }

    /// The sum of z over segments in the order that stands at `at`, lag by lag.
    private static void sum(double[][][] table, char[] orders, int at, double[] sums) {
        Arrays.fill(sums, 0);
        int i = 0;
        for (; i + 3 < table.length; i += 4) {
            addFour(
                    sums,
                    table[i][orders[at + i]],
                    table[i + 1][orders[at + i + 1]],
                    table[i + 2][orders[at + i + 2]],
                    table[i + 3][orders[at + i + 3]]);
        }
        for (; i < table.length; i++) {
            add(sums, table[i][orders[at + i]]);
        }
    }

    private static void add(double[] sums, double[] values) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += values[k];
        }
    }

    /// Adds four in one pass, one after the other: the same sums to the last bit.
    private static void addFour(double[] sums, double[] a, double[] b, double[] c, double[] d) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] = sums[k] + a[k] + b[k] + c[k] + d[k];
        }
    }
}
