// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedRankTest {
    @Test
    void agreesWithEverySignCountedOutElsewhere() {
        var rows = Reference.rows("signed-rank.csv");
        assertTrue(rows.size() > 50);
        for (String[] row : rows) {
            var rank = SignedRank.of(Reference.whole(row[0]));
            assertEquals(Reference.number(row[1]), rank.rankSum(), 1e-9, row[0]);
            assertEquals(Reference.number(row[2]), rank.p(), 1e-9, row[0]);
        }
    }

    @Test
    void theCriticalSumsAreThoseOfThePublishedTable() {
        // two-sided 5 %, pairs 6 to 20: Wilcoxon 1945 and every textbook since
        int[] table = {0, 2, 3, 5, 8, 10, 13, 17, 21, 25, 29, 34, 40, 46, 52};
        for (int n = 6; n <= 20; n++) {
            double[] chances = SignedRank.untied(n);
            int largest = -1;
            double tail = 0;
            while (2 * (tail + chances[largest + 1]) <= 0.05) {
                largest++;
                tail += chances[largest];
            }
            assertEquals(table[n - 6], largest, n + " pairs");
        }
    }

    @Test
    void theSmallestChancesAreThoseThatForbidAClaimBeforeSixPairs() {
        assertEquals(0.0625, SignedRank.of(falls(5)).p());
        assertEquals(0.03125, SignedRank.of(falls(6)).p());
        assertEquals(0.0078125, SignedRank.of(falls(8)).p());
    }

    private static int[] falls(int n) {
        return IntStream.rangeClosed(1, n).map(i -> -i).toArray();
    }

    @Test
    void aZeroKeepsItsRankAndHasNoSign() {
        var rank = SignedRank.of(new int[] {0, 0, 3, -1});
        assertEquals(2, rank.zeros());
        assertEquals(4, rank.rankSum(), "ranks are 1.5 1.5 3 4");
        assertEquals(1, SignedRank.of(new int[] {0, 0, 0}).p());
    }

    @Test
    void aSmallFallThatBecomesNoneNeverHidesARise() {
        // the numbers with which Pratt showed in 1959 that dropping zeros can do that
        int[] rest = {2, 3, 4, 6, 7, 8, 9, 11, 14, 15, 17, -18};
        double none = SignedRank.of(with(0, rest)).p();
        double fall = SignedRank.of(with(-1, rest)).p();
        double dropped = SignedRank.of(rest).p();
        assertTrue(none <= fall, none + " and " + fall);
        assertTrue(dropped > fall, "dropping the zero is what goes astray: " + dropped);
    }

    private static int[] with(int first, int[] rest) {
        return IntStream.concat(IntStream.of(first), Arrays.stream(rest)).toArray();
    }

    @Test
    void turningAllSignsAroundChangesNothing() {
        for (String[] row : Reference.rows("signed-rank.csv")) {
            int[] all = Reference.whole(row[0]);
            int[] turned = Arrays.stream(all).map(each -> -each).toArray();
            assertEquals(SignedRank.of(all).p(), SignedRank.of(turned).p(), 1e-15);
        }
    }

    @Test
    void noneAndTooManyAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SignedRank.of(new int[0]));
        var many = assertThrows(IllegalArgumentException.class, () -> SignedRank.of(new int[1001]));
        assertEquals("found 1001 differences; 1 to 1000", many.getMessage());
    }
}
