// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.reflection.Arc;
import adagio.reflection.EightWeeks;
import adagio.reflection.Item;
import adagio.reflection.Mark;
import adagio.reflection.Pair;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PicturesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final Labels LABELS =
            new Labels("arc-sleep", "Sleep & \"rest\"", "Week 1: 3 < 4.");

    private static Arc arc(int... values) {
        return new Arc(
                new EightWeeks(MONDAY),
                List.of(MONDAY, MONDAY.plusDays(9)),
                List.of(new Pair(MONDAY, 7, 3)),
                Map.of(
                        Item.SLEEP,
                        IntStream.range(0, values.length)
                                .mapToObj(i -> new Mark(MONDAY.plusWeeks(i), values[i]))
                                .toList()));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void anArcSaysInWordsWhatItShows() throws Exception {
        String svg = ArcPicture.svg(arc(3, 4), Item.SLEEP, LABELS);
        var root = parse(svg).getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("arc-sleep-t arc-sleep-d", root.getAttribute("aria-labelledby"));
        assertEquals(
                "Sleep & \"rest\"", root.getElementsByTagName("title").item(0).getTextContent());
        assertFalse(svg.contains("style="), "a page allows no style in its elements");
    }

    @Test
    void everyAnswerIsADotEveryEveningABowEveryEmptyWeekADottedLine() {
        String svg = ArcPicture.svg(arc(3, 4, 5), Item.SLEEP, LABELS);
        assertEquals(3, count(svg, "class=\"arc-dot\""));
        assertEquals(2, count(svg, "class=\"arc-evening\""));
        assertEquals(5, count(svg, "class=\"arc-empty\""));
        assertEquals(0, count(svg, "class=\"arc-trend\""));
        String tension = ArcPicture.svg(arc(), Item.TENSION, LABELS);
        assertEquals(1, count(tension, "class=\"arc-before\""));
        assertEquals(7, count(tension, "class=\"arc-empty\""));
    }

    @Test
    void aLineIsDrawnOnlyWhereAChangeIsNamed() {
        assertTrue(ArcPicture.svg(arc(1, 2, 3, 4, 5, 6), Item.SLEEP, LABELS).contains("arc-trend"));
        assertFalse(
                ArcPicture.svg(arc(1, 2, 3, 4, 5, 3), Item.SLEEP, LABELS).contains("arc-trend"));
    }

    @Test
    void aloneItBringsItsColoursForLightDarkAndPaper() throws Exception {
        String alone = ArcStyle.alone(ArcPicture.svg(arc(1), Item.SLEEP, LABELS));
        assertEquals("svg", parse(alone).getDocumentElement().getTagName());
        assertTrue(alone.contains("@media screen and (prefers-color-scheme: dark)"));
        assertFalse(ArcStyle.page().contains("#"), "a page's colours are its own");
    }

    @Test
    void theCirclesComeNearerByEqualSharesOfTheirArea() {
        assertTrue(Circles.apart(1) > 40, "the first two do not touch");
        for (int pair = 2; pair <= 7; pair++) {
            assertEquals(0.15 * (pair - 1), Circles.shared(Circles.apart(pair)), 1e-9);
        }
        assertThrows(IllegalArgumentException.class, () -> Circles.svg(8));
    }
}
