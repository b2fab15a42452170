// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// When something is said, and when it is not.
class AnswersTest {
    private static final int[] WEEKS = IntStream.range(0, 8).toArray();

    @Test
    void nothingIsSaidBeforeSixPairs() {
        for (int pairs = 0; pairs < 6; pairs++) {
            var falls = IntStream.range(0, pairs).map(i -> -5 - i).toArray();
            assertEquals(new Difference.TooLittle(pairs), Difference.of(falls));
            assertEquals(
                    new Trend.TooLittle(pairs),
                    Trend.of(IntStream.range(0, pairs).toArray(), falls));
            assertEquals(new Level.TooLittle(pairs), Level.of(falls));
        }
    }

    @Test
    void sixThatAllFallAreAChange() {
        var changed =
                assertInstanceOf(
                        Difference.Changed.class,
                        Difference.of(new int[] {-1, -2, -1, -3, -2, -1}));
        assertEquals(-1.5, changed.findings().shift().estimate());
        assertEquals(6, changed.findings().sign().fell());
    }

    @Test
    void sixOfWhichOneStayedAreNot() {
        assertInstanceOf(
                Difference.NoChange.class, Difference.of(new int[] {-1, -2, -1, -3, -2, 0}));
    }

    @Test
    void staysTheSameIsNoChange() {
        assertInstanceOf(Difference.NoChange.class, Difference.of(new int[8]));
        var flat = assertInstanceOf(Trend.NoChange.class, Trend.of(WEEKS, new int[8]));
        assertEquals(0, flat.slope().perWeek());
        assertEquals(1, flat.slope().p());
    }

    @Test
    void aSteadyRiseIsATrendAndOneOddWeekDoesNotBendIt() {
        var rise =
                assertInstanceOf(
                        Trend.Changed.class, Trend.of(WEEKS, new int[] {1, 2, 3, 4, 5, 6, 7, 8}));
        assertEquals(1, rise.slope().perWeek());
        var odd =
                assertInstanceOf(
                        Trend.Changed.class, Trend.of(WEEKS, new int[] {1, 2, 3, 10, 5, 6, 7, 8}));
        assertEquals(1, odd.slope().perWeek(), 0.25);
    }

    @Test
    void whereNothingChangesAChangeIsNamedAtMostOnceInTwentyTimes() {
        var random = new SplittableRandom(7);
        int differences = 0;
        int trends = 0;
        int rounds = 4_000;
        for (int round = 0; round < rounds; round++) {
            var row = random.ints(8, -2, 3).toArray();
            differences += Difference.of(row) instanceof Difference.Changed ? 1 : 0;
            trends += Trend.of(WEEKS, row) instanceof Trend.Changed ? 1 : 0;
        }
        assertTrue(differences <= rounds * 0.06, differences + " of " + rounds);
        assertTrue(trends <= rounds * 0.06, trends + " of " + rounds);
        assertTrue(differences > 0 && trends > 0, differences + " and " + trends);
    }
}
