// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

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
        int lags = settings.lags();
        double[] sums = sums(a, b, settings, orders(n, chance));
        int best = 0;
        for (int k = 1; k < lags; k++) {
            best = sums[k] > sums[best] ? k : best;
        }
        double statistic = sums[best];
        int reached = 0;
        for (int order = 0; order <= chance.permutations(); order++) {
            reached += reaches(sums, order * lags, lags, statistic) ? 1 : 0;
        }
        double lag = (double) (settings.lagPoints() - best) / settings.hz();
        return new SegmentTest(
                n,
                reached / (1.0 + chance.permutations()),
                Math.tanh(statistic / n),
                lag,
                Math.tanh(sums[settings.lagPoints()] / n));
    }

    private static boolean reaches(double[] sums, int from, int lags, double statistic) {
        for (int k = from; k < from + lags; k++) {
            if (sums[k] >= statistic) {
                return true;
            }
        }
        return false;
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

    /// The sum of z over segments, for every order and lag. A's segments one by one: each with all
    /// of B's that it may meet, then added to every order.
    private static double[] sums(
            List<Segment> a, List<Segment> b, Settings settings, char[] orders) {
        int n = a.size();
        int lags = settings.lags();
        int count = orders.length / n;
        int blocks = (n + MOST_IN_BLOCK - 1) / MOST_IN_BLOCK;
        var sums = new double[count * lags];
        var row = new double[n * lags];
        int block = 0;
        for (int i = 0; i < n; i++) {
            block += i >= start(block + 1, blocks, n) ? 1 : 0;
            int from = start(block, blocks, n);
            int to = start(block + 1, blocks, n);
            double[] padded = a.get(i).padded(settings.lagPoints());
            for (int h = from; h < to; h++) {
                fill(row, h * lags, lags, b.get(h), padded);
            }
            for (int order = 0; order < count; order++) {
                add(sums, order * lags, row, orders[order * n + i] * lags, lags);
            }
        }
        return sums;
    }

    private static void fill(double[] row, int at, int lags, Segment b, double[] padded) {
        java.util.Arrays.fill(row, at, at + lags, 0);
        b.correlate(padded, row, at, lags);
        for (int k = at; k < at + lags; k++) {
            double r = Math.clamp(row[k], -1.0, 1.0);
            row[k] = Math.clamp(Fisher.z(r), -MOST_Z, MOST_Z);
        }
    }

    private static void add(double[] sums, int at, double[] row, int from, int lags) {
        for (int k = 0; k < lags; k++) {
            sums[at + k] += row[from + k];
        }
    }
}
