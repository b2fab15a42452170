// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import java.util.Arrays;

/// Whether a row of numbers tends one way (Kendall 1938, doi 10.1093/biomet/30.1-2.81; Mann 1945,
/// doi 10.2307/1907187), exactly, ties included.
///
/// Each pair of two moments rises, falls or is the same. If time played no part, every order of the
/// same numbers would be as likely: the chance of every score is counted out over all of them.
///
/// @param points how many numbers
/// @param score pairs that rise less pairs that fall
/// @param p two-sided: the share of orders with a score as far from 0 or farther, above 0, at most
///   1
public record Kendall(int points, int score, double p) {
    /// More numbers than this are not taken.
    public static final int MOST = 100;

    /// Tests a row.
    ///
    /// @param row in order of time, 1 to 100
    /// @return what came of it
    public static Kendall of(int[] row) {
        if (row.length < 1 || row.length > MOST) {
            throw new IllegalArgumentException(
                    "found %d numbers; 1 to %d".formatted(row.length, MOST));
        }
        int score = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = i + 1; j < row.length; j++) {
                score += Integer.signum(row[j] - row[i]);
            }
        }
        double[] chances = falls(groups(row));
        int different = chances.length - 1;
        double p = 0;
        for (int falls = 0; falls <= different; falls++) {
            p += Math.abs(different - 2 * falls) >= Math.abs(score) ? chances[falls] : 0;
        }
        return new Kendall(row.length, score, Math.min(1, p));
    }

    /// How many are equal, for each value.
    private static int[] groups(int[] row) {
        return Arrays.stream(row)
                .distinct()
                .map(value -> (int) Arrays.stream(row).filter(each -> each == value).count())
                .toArray();
    }

    /// The chance of each number of falling pairs of so many different numbers.
    static double[] untied(int points) {
        var ones = new int[points];
        Arrays.fill(ones, 1);
        return falls(ones);
    }

    /// The chance of each number of falling pairs: what the groups before and one group more have
    /// between them is independent of what they had.
    private static double[] falls(int[] groups) {
        double[] chances = {1};
        int before = 0;
        for (int group : groups) {
            chances = sums(chances, between(before, group));
            before += group;
        }
        return chances;
    }

    private static double[] sums(double[] a, double[] b) {
        var sums = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sums[i + j] += a[i] * b[j];
            }
        }
        return sums;
    }

    /// The chance of each number of falling pairs between `lows` equal numbers and `highs` equal
    /// higher ones in random order. The last of all is a high one with the chance highs / all, and
    /// then falls with none; else it is a low one, and falls with every high one.
    private static double[] between(int lows, int highs) {
        var row = new double[lows + 1][];
        for (int low = 0; low <= lows; low++) {
            row[low] = new double[] {1};
        }
        for (int high = 1; high <= highs; high++) {
            for (int low = 1; low <= lows; low++) {
                row[low] = mixed(row[low], row[low - 1], high, low);
            }
        }
        return row[lows];
    }

    private static double[] mixed(double[] lastIsHigh, double[] lastIsLow, int high, int low) {
        var mixed = new double[high * low + 1];
        double share = (double) high / (high + low);
        for (int falls = 0; falls < lastIsHigh.length; falls++) {
            mixed[falls] += share * lastIsHigh[falls];
        }
        for (int falls = 0; falls < lastIsLow.length; falls++) {
            mixed[falls + high] += (1 - share) * lastIsLow[falls];
        }
        return mixed;
    }
}
