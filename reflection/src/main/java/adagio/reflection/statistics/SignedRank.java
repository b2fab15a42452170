// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import java.util.Arrays;

/// The exact signed-rank test (Wilcoxon 1945, doi 10.2307/3001968), with zeros as Pratt 1959 (doi
/// 10.1080/01621459.1959.10501526) has them.
///
/// All differences, zeros too, are ranked by size, equal ones share the mean of their ranks; then
/// the zeros are set aside. If nothing had changed, each of the others could as well have had the
/// other sign: the chance of every rank sum is counted out over all of these signs. So an evening
/// on which nothing changed keeps its weight, and no evening that moves from "a little less" to
/// "none" makes a rise harder to see; without the zeros (Wilcoxon's own way) it can.
///
/// @param pairs how many differences, zeros included
/// @param zeros how many of them are 0
/// @param rankSum sum of the ranks of those above 0, a whole or half number
/// @param p two-sided: the share of signs as far from the middle or farther, above 0, at most 1
public record SignedRank(int pairs, int zeros, double rankSum, double p) {
    /// More differences than this are not taken.
    public static final int MOST = 1_000;

    /// Tests differences.
    ///
    /// @param differences after less before, 1 to 1,000 of them
    /// @return what came of it
    public static SignedRank of(int[] differences) {
        if (differences.length < 1 || differences.length > MOST) {
            throw new IllegalArgumentException(
                    "found %d differences; 1 to %d".formatted(differences.length, MOST));
        }
        int[] twice = twiceRanks(differences);
        int zeros = (int) Arrays.stream(differences).filter(each -> each == 0).count();
        int sum = 0;
        int total = 0;
        for (int i = 0; i < differences.length; i++) {
            sum += differences[i] > 0 ? twice[i] : 0;
            total += differences[i] != 0 ? twice[i] : 0;
        }
        double[] chances = chances(differences, twice, total);
        int low = Math.min(sum, total - sum);
        double tail = Arrays.stream(chances, 0, low + 1).sum();
        return new SignedRank(differences.length, zeros, sum / 2.0, Math.min(1, 2 * tail));
    }

    /// Twice the rank of each by size, so that shared ranks are whole.
    private static int[] twiceRanks(int[] differences) {
        var ranks = new int[differences.length];
        for (int i = 0; i < differences.length; i++) {
            int smaller = 0;
            int same = 0;
            for (int other : differences) {
                smaller += Math.abs(other) < Math.abs(differences[i]) ? 1 : 0;
                same += Math.abs(other) == Math.abs(differences[i]) ? 1 : 0;
            }
            ranks[i] = 2 * smaller + same + 1;
        }
        return ranks;
    }

    /// The chance of each doubled rank sum.
    private static double[] chances(int[] differences, int[] twice, int total) {
        var chances = new double[total + 1];
        chances[0] = 1;
        int reach = 0;
        for (int i = 0; i < differences.length; i++) {
            if (differences[i] != 0) {
                reach += twice[i];
                halve(chances, twice[i], reach);
            }
        }
        return chances;
    }

    private static void halve(double[] chances, int rank, int reach) {
        for (int sum = reach; sum >= 0; sum--) {
            double with = sum >= rank ? chances[sum - rank] : 0;
            chances[sum] = (chances[sum] + with) / 2;
        }
    }

    /// The chance of every rank sum of so many differences without ties and zeros.
    ///
    /// @return entry k is the chance of the sum k
    static double[] untied(int pairs) {
        var differences = new int[pairs];
        var ranks = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            differences[i] = i + 1;
            ranks[i] = i + 1;
        }
        return chances(differences, ranks, pairs * (pairs + 1) / 2);
    }
}
