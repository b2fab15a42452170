// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Estimates with their intervals: against the reference, and by counting every case there is.
class IntervalsTest {
    @Test
    void theShiftAgreesWithTheReference() {
        var rows = Reference.rows("shift.csv");
        assertTrue(rows.size() > 25);
        for (String[] row : rows) {
            var shift = Shift.of(Reference.whole(row[0]));
            assertEquals(Reference.number(row[1]), shift.estimate(), 1e-9, row[0]);
            same(row, 2, shift.interval());
        }
    }

    @Test
    void theSlopeAgreesWithTheReference() {
        var rows = Reference.rows("slope.csv");
        assertTrue(rows.size() > 10);
        for (String[] row : rows) {
            var slope = Slope.of(Reference.whole(row[0]), Reference.whole(row[1]));
            assertEquals(Reference.number(row[2]), slope.perWeek(), 1e-9, row[1]);
            same(row, 3, slope.interval());
        }
    }

    private static void same(String[] row, int from, Interval found) {
        assertEquals(Reference.number(row[from]), found.low(), 1e-9, row[0]);
        assertEquals(Reference.number(row[from + 1]), found.high(), 1e-9, row[0]);
        assertEquals(Reference.number(row[from + 2]), found.confidence(), 1e-9, row[0]);
    }

    @Test
    void overAllSignsTheShiftHoldsTheTruthAsOftenAsItSays() {
        for (int n = 6; n <= 11; n++) {
            int held = 0;
            double said = 0;
            for (int signs = 0; signs < 1 << n; signs++) {
                int bits = signs;
                var interval =
                        Shift.of(
                                        IntStream.range(0, n)
                                                .map(i -> ((bits >> i & 1) == 0 ? 1 : -1) << i)
                                                .toArray())
                                .interval();
                held += interval.holds(0) ? 1 : 0;
                said = interval.confidence();
            }
            assertEquals(said, held / (double) (1 << n), 1e-12, n + " pairs");
        }
    }

    @Test
    void overAllOrdersTheSlopeHoldsTheTruthAsOftenAsItSays() {
        int[] weeks = {0, 1, 2, 4, 5, 6, 7};
        for (int n = 6; n <= 7; n++) {
            int[] some = IntStream.of(weeks).limit(n).toArray();
            int held = 0;
            double said = 0;
            var orders = orders(n);
            for (int[] order : orders) {
                var interval = Slope.of(some, order).interval();
                held += interval.holds(0) ? 1 : 0;
                said = interval.confidence();
            }
            assertEquals(said, held / (double) orders.size(), 1e-12, n + " weeks");
        }
    }

    @Test
    void withTiesTheIntervalsHoldTheTruthAtLeastAsOften() {
        // every row of six throws of a coin with three sides, centred
        int held = 0;
        int slopes = 0;
        for (int all = 0; all < 729; all++) {
            int[] row = thirds(all);
            held += Shift.of(row).interval().holds(0) ? 1 : 0;
            slopes += Slope.of(new int[] {0, 1, 2, 3, 4, 5}, row).interval().holds(0) ? 1 : 0;
        }
        double said = Shift.of(thirds(0)).interval().confidence();
        assertTrue(held / 729.0 >= said, held + " of 729");
        assertTrue(slopes / 729.0 >= 0.95, slopes + " of 729");
    }

    private static int[] thirds(int all) {
        var row = new int[6];
        int rest = all;
        for (int i = 0; i < 6; i++) {
            row[i] = rest % 3 - 1;
            rest /= 3;
        }
        return row;
    }

    private static List<int[]> orders(int n) {
        if (n == 0) {
            return List.of(new int[0]);
        }
        var all = new ArrayList<int[]>();
        for (int[] shorter : orders(n - 1)) {
            for (int at = 0; at < n; at++) {
                int place = at;
                int last = n;
                all.add(
                        IntStream.range(0, n)
                                .map(i -> i == place ? last : shorter[i < place ? i : i - 1])
                                .toArray());
            }
        }
        return all;
    }

    @Test
    void theMedianOfEightLiesBetweenTheSecondAndTheSeventhOrWider() {
        // P(Bin(8, 1/2) = 0) * 2 = 1 / 128; with 1 more it is 18 / 256, above 5 %
        var level = (Level.Around) Level.of(new int[] {7, 3, 5, 5, 6, 2, 4, 6});
        assertEquals(5, level.median());
        assertEquals(new Interval(2, 7, 1 - 2 / 256.0), level.interval());
    }

    @Test
    void fiveAreTooFewForAnyInterval() {
        var five = new int[] {-1, -2, -3, -4, -5};
        var refused = assertThrows(IllegalArgumentException.class, () -> Shift.of(five));
        assertEquals("15 values are too few for an interval of 95 %", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1, 0.95));
    }
}
