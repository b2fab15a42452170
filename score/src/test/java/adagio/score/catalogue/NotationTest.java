// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class NotationTest {
    private final ArrayList<Fault> faults = new ArrayList<>();

    @Test
    void aBlankGoesOnWithTheLineAboveAndRemarksAreSkipped() {
        var read =
                Notation.paragraphs(
                        "a.txt",
                        "# remark\nName: one\n two\n# between\n three\n\n\nName: x",
                        faults);
        assertEquals(2, read.size());
        assertEquals("one two three", read.getFirst().fields().getFirst().value());
        assertEquals(8, read.getLast().line());
        assertEquals(0, faults.size());
    }

    @Test
    void aColonInAValueIsPartOfIt() {
        var read = Notation.paragraphs("a.txt", "Seed: 1: palms: flat", faults);
        assertEquals("1: palms: flat", read.getFirst().fields().getFirst().value());
    }

    @Test
    void aLineWithoutAFieldIsAFaultWithItsNumber() {
        Notation.paragraphs("a.txt", "Name: x\nno field here", faults);
        assertEquals(1, faults.size());
        assertEquals(2, faults.getFirst().line());
    }

    @Test
    void aBlankWithNothingAboveIsAFault() {
        Notation.paragraphs("a.txt", "  lost", faults);
        assertEquals(1, faults.getFirst().line());
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        var read = Notation.paragraphs("a.txt", "Name: x\r\nLay: y\r\n", faults);
        assertEquals("x", read.getFirst().fields().getFirst().value());
        assertEquals(2, read.getFirst().fields().size());
    }
}
