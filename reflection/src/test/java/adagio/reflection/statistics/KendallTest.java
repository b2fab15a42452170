// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KendallTest {
    @Test
    void agreesWithEveryOrderCountedOutElsewhere() {
        var rows = Reference.rows("kendall.csv");
        assertTrue(rows.size() > 30);
        for (String[] row : rows) {
            var kendall = Kendall.of(Reference.whole(row[0]));
            assertEquals(Integer.parseInt(row[1]), kendall.score(), row[0]);
            assertEquals(Reference.number(row[2]), kendall.p(), 1e-9, row[0]);
        }
    }

    @Test
    void theUpperTailsAreThoseOfThePublishedTable() {
        // Mann 1945, Kendall 1938: P(S >= s) without ties
        assertEquals(0.0083, tail(5, 10), 5e-5);
        assertEquals(0.0278, tail(6, 11), 5e-5);
        assertEquals(0.0054, tail(7, 17), 5e-5);
        assertEquals(0.031, tail(8, 16), 5e-4);
    }

    private static double tail(int points, int score) {
        double[] falls = Kendall.untied(points);
        double tail = 0;
        for (int k = 0; k < falls.length; k++) {
            tail += falls.length - 1 - 2 * k >= score ? falls[k] : 0;
        }
        return tail;
    }

    @Test
    void allTheSameIsNoTendency() {
        assertEquals(new Kendall(4, 0, 1), Kendall.of(new int[] {3, 3, 3, 3}));
    }

    @Test
    void aHundredWithManyTiesStillAddUpToOne() {
        var row = new int[100];
        for (int i = 0; i < 100; i++) {
            row[i] = i * 7 % 11;
        }
        double p = Kendall.of(row).p();
        assertTrue(p > 0 && p <= 1, "" + p);
        assertEquals(1, Arrays.stream(Kendall.untied(60)).sum(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Kendall.of(new int[101]));
    }
}
