// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.geom.AffineTransform;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void linesAndCurvesAreReadAndWrittenAlike() {
        assertEquals("M1 2L3 4C5 6 7 8 9 10Z", Outline.read("M1 2L3,4C5 6 7 8 9 10Z").svg());
    }

    @Test
    void shorthandsBecomeLinesAndCurves() {
        assertEquals("M1 2L5 2L5 9L6 10", Outline.read("M1 2H5V9l1 1").svg());
        assertEquals(
                "M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0", Outline.read("M0 0C1 1 2 1 3 0S5 -1 6 0").svg());
        assertEquals("M0 0C2 4 4 4 6 0", Outline.read("M0 0Q3 6 6 0").svg());
    }

    @Test
    void aHalfCircleArcReachesItsTop() {
        var arc = Outline.read("M0 0A10 10 0 0 1 20 0");
        assertEquals(-10, arc.box().getMinY(), 0.1);
        assertEquals(20, arc.box().getMaxX(), 0.1);
        var below = Outline.read("M0 0A10 10 0 0 0 20 0");
        assertEquals(10, below.box().getMaxY(), 0.1);
    }

    @Test
    void partsAreCutAtEveryMove() {
        assertEquals(2, Outline.read("M0 0L1 1ZM5 5L6 6Z").parts().size());
    }

    @Test
    void aMovedShapeIsTheSameElsewhere() {
        assertEquals("M3 3L4 4", Outline.read("M1 1L2 2").moved(2, 2).svg());
        var twice = AffineTransform.getScaleInstance(2, 2);
        assertEquals("M2 2L4 4", Outline.read("M1 1L2 2").with(twice).svg());
    }

    @Test
    void anUnknownLetterAndAMissingNumberAreRefused() {
        var unknown = assertThrows(IllegalArgumentException.class, () -> Outline.read("M0 0T1 1"));
        assertEquals(
                "path command 'T' in \"M0 0T1 1\": M L H V C S Q A Z are drawn",
                unknown.getMessage());
        var missing = assertThrows(IllegalArgumentException.class, () -> Outline.read("M0 0L1"));
        assertEquals("path \"M0 0L1\": a number is missing at token 6", missing.getMessage());
    }
}
