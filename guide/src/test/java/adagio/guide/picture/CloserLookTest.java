// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Part;
import adagio.score.Person;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloserLookTest {
    private static List<CloserLook> looks(Part.Touch... touches) {
        return CloserLook.of(List.of(touches), Person.A, 12, 1);
    }

    private static List<String> words(List<CloserLook> looks) {
        return looks.stream().map(CloserLook::words).toList();
    }

    @Test
    void ofTwoHandsWithTheSameStrokesTheLeftIsShownForBoth() {
        var looks =
                looks(
                        Samples.touch(Samples.fingers(), Side.LEFT),
                        Samples.touch(Samples.palm(), Side.LEFT),
                        Samples.touch(Samples.fingers(), Side.RIGHT),
                        Samples.touch(Samples.palm(), Side.RIGHT));
        assertEquals(List.of("left palm"), words(looks));
        assertEquals(List.of(1, 2), looks.getFirst().numbers());
        assertEquals(List.of(3, 4), looks.getFirst().alike());
    }

    @Test
    void twoHandsThatDifferAreBothShown() {
        var looks =
                looks(
                        Samples.touch(Samples.fingers(), Side.LEFT),
                        Samples.touch(Samples.palm(), Side.RIGHT));
        assertEquals(List.of("left palm", "right palm"), words(looks));
        assertEquals(List.of(), looks.getFirst().alike());
    }

    @Test
    void nothingOnTheLargePlacesNeedsACloserLook() {
        assertEquals(
                List.of(),
                looks(
                        Samples.touch(Samples.glide(), Side.LEFT),
                        Samples.touch(Samples.hips(), Side.BOTH)));
    }

    @Test
    void everyCloserLookOfTheCatalogueHoldsItsNumberAndAStroke() {
        int seen = 0;
        for (Stroke stroke : Catalogue.builtIn().strokes().values()) {
            for (Side side : stroke.placement().sides()) {
                for (CloserLook look : looks(Samples.touch(stroke.movement(), side))) {
                    var drawing = look.drawing();
                    String what = stroke.movement().id() + " " + side + ": " + look.words();
                    var numerals =
                            drawing.marks().stream()
                                    .filter(Mark.Numeral.class::isInstance)
                                    .map(Mark.Numeral.class::cast)
                                    .toList();
                    assertTrue(numerals.size() >= 1, what);
                    for (Mark.Numeral disc : numerals) {
                        assertTrue(disc.x() >= disc.r() && disc.y() >= disc.r(), what);
                        assertTrue(disc.x() + disc.r() <= drawing.width(), what);
                        assertTrue(disc.y() + disc.r() <= drawing.height(), what);
                    }
                    assertTrue(drawing.marks().size() > numerals.size() + 2, what);
                    seen++;
                }
            }
        }
        assertTrue(seen > 20, seen + " looks");
    }
}
