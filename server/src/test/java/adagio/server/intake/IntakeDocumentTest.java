// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.DrawnWishes;
import adagio.score.Form;
import adagio.score.catalogue.Catalogue;
import adagio.server.intake.IntakeDocument.Reading;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntakeDocumentTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    @Test
    void whatIsWrittenIsReadBackAndNamesNoCause() {
        var drawn = new DrawnWishes(CATALOGUE, new Random(20261122));
        for (int i = 0; i < 40; i++) {
            var wishes = drawn.next(Form.ONE_WAY, 1200).a();
            var directions = Directions.of(wishes, List.of(), CATALOGUE);
            String text = IntakeDocument.write(directions);
            var read = assertInstanceOf(Reading.Read.class, IntakeDocument.read(text, CATALOGUE));
            assertEquals(DirectionsText.write(directions), DirectionsText.write(read.directions()));
            wishes.conditions().forEach(each -> assertFalse(text.contains(each.id()), each.id()));
            assertFalse(text.contains(wishes.name()), text);
        }
    }

    @Test
    void everyFaultIsSaidAtOnceWithWhatIsNearest() {
        String text =
                """
                { "format": "adagio-intake/1", "speak": "no", "pressure": 4, "dressed": false,
                  "notHere": ["calff.left"], "softly": {}, "without": {"kneed": []},
                  "positions": [], "strokes": {}, "leftOut": [], "condition": "x" }""";
        var faults =
                assertInstanceOf(Reading.Unreadable.class, IntakeDocument.read(text, CATALOGUE))
                        .faults();
        assertEquals(5, faults.size(), faults.toString());
        String all = String.join("\n", faults);
        assertTrue(all.contains("did you mean \"calf.left\""), all);
        assertTrue(all.contains("did you mean \"knead\""), all);
        assertTrue(all.contains("pressure: found 4; a whole number from 0 to 3"), all);
        assertTrue(all.contains("condition: not a field"), all);
    }

    @Test
    void anotherFileIsNotTaken() {
        for (String text : List.of("{}", "[]", "{", "", "{\"format\":\"adagio-person/1\"}")) {
            assertInstanceOf(Reading.Unreadable.class, IntakeDocument.read(text, CATALOGUE), text);
        }
    }
}
