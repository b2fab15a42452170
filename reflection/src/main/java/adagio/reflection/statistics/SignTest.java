// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import java.util.Arrays;

/// The exact sign test: only how many rose and how many fell, as tosses of a coin. Zeros are left
/// out.
///
/// @param rose how many differences are above 0
/// @param fell how many are below
/// @param p two-sided, above 0, at most 1
public record SignTest(int rose, int fell, double p) {
    /// Tests differences.
    ///
    /// @param differences any number of them, up to 1,000
    /// @return what came of it; p is 1 when none differs
    public static SignTest of(int[] differences) {
        int rose = (int) Arrays.stream(differences).filter(each -> each > 0).count();
        int fell = (int) Arrays.stream(differences).filter(each -> each < 0).count();
        double tail = Arrays.stream(coin(rose + fell), 0, Math.min(rose, fell) + 1).sum();
        return new SignTest(rose, fell, Math.min(1, 2 * tail));
    }

    /// The chance of each number of heads.
    ///
    /// @param tosses 0 to 1,000
    static double[] coin(int tosses) {
        if (tosses > SignedRank.MOST) {
            throw new IllegalArgumentException(
                    "found %d differences; at most %d".formatted(tosses, SignedRank.MOST));
        }
        var chances = new double[tosses + 1];
        chances[0] = 1;
        for (int toss = 1; toss <= tosses; toss++) {
            for (int heads = toss; heads >= 0; heads--) {
                chances[heads] = (chances[heads] + (heads > 0 ? chances[heads - 1] : 0)) / 2;
            }
        }
        return chances;
    }
}
