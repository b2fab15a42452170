// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignTestTest {
    @Test
    void agreesWithTheReference() {
        for (String[] row : Reference.rows("sign.csv")) {
            var sign = SignTest.of(Reference.whole(row[0]));
            assertEquals(Integer.parseInt(row[1]), sign.rose(), row[0]);
            assertEquals(Integer.parseInt(row[2]), sign.fell(), row[0]);
            assertEquals(Reference.number(row[3]), sign.p(), 1e-9, row[0]);
        }
    }

    @Test
    void sevenOfEightIsSeventyThousandthsAndAHalf() {
        // 2 (1 + 8) / 256
        assertEquals(0.0703125, SignTest.of(new int[] {-1, -1, -1, -1, -1, -1, -1, 1, 0}).p());
    }
}
