// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// How long a stroke can last.
class TimeTest {
    @Test
    void aCutTimeKeepsItsStepsAndItsTypicalTimeWithin() {
        var time = new Element.Time(4, 10, 20, 2);
        assertEquals(new Element.Time(4, 8, 8, 2), time.atMost(9));
        assertEquals(new Element.Time(4, 10, 12, 2), time.atMost(13));
        assertEquals(time, time.atMost(40));
        assertThrows(IllegalArgumentException.class, () -> time.atMost(2));
    }
}
