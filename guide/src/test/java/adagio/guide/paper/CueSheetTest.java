// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.picture.Samples;
import adagio.score.Breathing;
import adagio.score.Change;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Score;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import adagio.score.stroke.Stroke;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class CueSheetTest {

    private static byte[] sheet(Score score, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CueSheet.write(score, name, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static int pages(Score score) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet(score, ""))) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    private static Score five() {
        return new Samples()
                .touch(Samples.blades(), Side.BOTH, 60)
                .touch(Samples.glide(), Side.LEFT, 90)
                .touch(Samples.glide(), Side.RIGHT, 90)
                .ask()
                .touch(Samples.hips(), Side.BOTH, 30)
                .rest(20)
                .score();
    }

    /// An hour of sixty parts, in which the second half is another one than the first.
    private static Score hour() {
        Samples samples = new Samples();
        List<Stroke> strokes = List.copyOf(Catalogue.builtIn().strokes().values());
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < 26; i++) {
                Stroke stroke = strokes.get((half * 40 + i * 3) % 90);
                samples.touch(stroke.movement(), stroke.placement().sides().getFirst(), 64);
                if (i % 9 == 8) {
                    samples.move(i < 10 ? Samples.FACING : Samples.BEHIND, Change.GIVER, 40);
                }
            }
            if (half == 0) {
                samples.swap(52);
            }
        }
        return samples.rest(60).score();
    }

    private static Score seed() {
        Catalogue catalogue = Catalogue.builtIn();
        var ritual = catalogue.getRitual("seed_home_ritual");
        return Engraving.score(ritual.routine(20, List.of("A", "B")), catalogue);
    }

    @Test
    void fiveTwentyAndSixtyMinutesFitOneToThreePages() throws Exception {
        for (Score score : List.of(five(), seed(), Samples.seed(), hour())) {
            int pages = pages(score);
            assertTrue(pages >= 1 && pages <= 3, pages + " pages for " + score.seconds() + " s");
        }
    }

    @Test
    void theGoldenSheetReadsAsBefore() throws Exception {
        try (var in = CueSheetTest.class.getResourceAsStream("/print-golden/five-minutes.txt")) {
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(golden, text(sheet(five(), "A small one")));
        }
    }

    @Test
    void everyTouchHasItsNumberAndTimeInTheTableAndIsOnABody() {
        for (Score score : List.of(five(), seed(), hour())) {
            SheetPlan plan = SheetPlan.of(score);
            List<SheetRow.Stroke> rows =
                    plan.sections().stream()
                            .flatMap(section -> section.rows().stream())
                            .filter(SheetRow.Stroke.class::isInstance)
                            .map(SheetRow.Stroke.class::cast)
                            .toList();
            long times = rows.stream().mapToLong(row -> row.at().size()).sum();
            assertEquals(Samples.touches(score.a()).size(), times);
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(i + 1, rows.get(i).number());
            }
            int drawn = plan.pictures().stream().mapToInt(body -> body.touches().size()).sum();
            assertEquals(rows.size(), drawn);
        }
    }

    @Test
    void equalHalvesAreToldOnceWithBothClocks() throws Exception {
        assertTrue(SheetPlan.of(seed()).shared());
        String text = text(sheet(seed(), "The first ritual"));
        assertTrue(text.contains("The first ritual"), text);
        assertTrue(text.contains("Twenty minutes, in turns."), text);
        assertTrue(text.contains("0:50 11:00"), text);
        assertTrue(text.contains("then begin again at 1"), text);
    }

    @Test
    void differentHalvesAreToldOneAfterTheOther() {
        SheetPlan plan = SheetPlan.of(hour());
        assertFalse(plan.shared());
        assertEquals(
                List.of("First A gives", "Then B gives"),
                plan.sections().stream().map(SheetPlan.Section::heading).toList());
        assertEquals(2, plan.pictures().size());
    }

    @Test
    void mutualOneWayAndFourHandsHaveTheirWords() {
        Samples mutual = new Samples().giver(Person.BOTH).touch(Samples.feet(), Side.BOTH, 60);
        assertEquals("both at once", SheetPlan.of(mutual.score()).form());
        assertEquals("one way", SheetPlan.of(five()).form());
        Samples right = new Samples().touch(Samples.glide(), Side.RIGHT, 60);
        Samples left = new Samples().touch(Samples.glide(), Side.LEFT, 60);
        SheetPlan duet = SheetPlan.of(new Score(Breathing.SIX, left.parts(), right.parts()));
        assertEquals("four hands", duet.form());
        assertEquals(2, duet.pictures().size());
    }

    @Test
    void aDuetIsToldOnceForBothTablesWithTheSameNumbers() throws Exception {
        Samples right = new Samples().touch(Samples.glide(), Side.RIGHT, 60);
        Samples left = new Samples().giver(Person.B).touch(Samples.glide(), Side.LEFT, 60);
        SheetPlan duet = SheetPlan.of(new Score(Breathing.SIX, left.parts(), right.parts()));
        assertEquals(
                List.of("Both tables, the second in the mirror"),
                duet.sections().stream().map(SheetPlan.Section::heading).toList());
        assertEquals(
                List.of("Table A", "Table B, in the mirror"),
                duet.pictures().stream().map(SheetPlan.Body::caption).toList());
        assertEquals(List.of(1, 1), duet.pictures().stream().map(SheetPlan.Body::first).toList());
        Score both = new Score(Breathing.SIX, left.parts(), right.parts());
        assertTrue(text(sheet(both, "")).contains("A left · B right"), "one side for each table");
        Samples other = new Samples().touch(Samples.hips(), Side.BOTH, 60);
        SheetPlan apart = SheetPlan.of(new Score(Breathing.SIX, left.parts(), other.parts()));
        assertEquals(
                List.of("Table A", "Table B"),
                apart.sections().stream().map(SheetPlan.Section::heading).toList());
    }

    @Test
    void anHourForFourHandsFitsThreePages() throws Exception {
        List<Part> parts =
                hour().a().stream()
                        .map(
                                part ->
                                        part instanceof Part.Swap(var span)
                                                ? new Part.Rest(span)
                                                : part)
                        .toList();
        Score half = Score.shared(Breathing.SIX, parts);
        Score duet = new Score(Breathing.SIX, half.a(), half.mirror().a());
        assertTrue(duet.duet());
        assertTrue(pages(duet) <= 3, pages(duet) + " pages");
    }

    @Test
    void equalScoresGiveEqualBytes() {
        assertArrayEquals(sheet(five(), ""), sheet(five(), ""));
    }

    @Test
    void theFileSaysNothingOfWhereOrWhenItWasMade() throws Exception {
        try (PDDocument document = Loader.loadPDF(sheet(five(), ""))) {
            var told = document.getDocumentInformation();
            assertEquals("Five minutes, one way · Adagio", told.getTitle());
            assertEquals(1, told.getMetadataKeys().size(), told.getMetadataKeys().toString());
        }
    }

    @Test
    void nothingIsPrintedOutsideTheMarginsOrTooSmall() throws Exception {
        for (Score score : List.of(five(), seed(), hour())) {
            try (PDDocument document = Loader.loadPDF(sheet(score, "The first ritual"))) {
                new Margins().getText(document);
            }
        }
    }

    /// Looks at every letter. Letter paper is 216 x 279 mm: 25 pt less at the head and foot of A4.
    private static final class Margins extends PDFTextStripper {

        @Override
        protected void processTextPosition(TextPosition letter) {
            float size = letter.getFontSize();
            assertTrue(size >= 10.49, letter + " has " + size + " pt");
            assertTrue(letter.getXDirAdj() >= 40, letter + " at x " + letter.getXDirAdj());
            assertTrue(
                    letter.getXDirAdj() + letter.getWidthDirAdj() <= 556,
                    letter + " too far right");
            assertTrue(
                    letter.getYDirAdj() >= 45 && letter.getYDirAdj() <= 797,
                    letter + " at y " + letter.getYDirAdj());
        }
    }

    @Test
    void itIsReadAloudInOrderWithItsPicturesInWords() throws Exception {
        try (PDDocument document = Loader.loadPDF(sheet(five(), "A small one"))) {
            var catalog = document.getDocumentCatalog();
            assertEquals("A small one · Adagio", document.getDocumentInformation().getTitle());
            assertEquals("en", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            var whole = (PDStructureElement) catalog.getStructureTreeRoot().getKids().getFirst();
            var read = whole.getKids().stream().map(PDStructureElement.class::cast).toList();
            assertEquals("H1", read.getFirst().getStructureType());
            var words =
                    read.stream()
                            .filter(one -> "Figure".equals(one.getStructureType()))
                            .map(PDStructureElement::getAlternateDescription)
                            .toList();
            assertEquals(1, words.size());
            assertTrue(words.getFirst().contains("2 Long glide down the back, left"), "" + words);
            assertEquals(
                    List.of("H2", "H2"),
                    read.stream()
                            .map(PDStructureElement::getStructureType)
                            .filter("H2"::equals)
                            .toList());
            var owners = catalog.getStructureTreeRoot().getParentTree().getNumbers();
            assertEquals(document.getNumberOfPages(), owners.size());
        }
    }

    @Test
    void handsAndFeetAreSeenCloserTooAndAloneTheyNeedNoBody() throws Exception {
        String text = text(sheet(seed(), "The first ritual"));
        assertTrue(text.contains("left palm; the right"), text);
        assertTrue(text.contains("top of the left foot"), text);
        Score hands =
                new Samples()
                        .place(Samples.FACING)
                        .touch(Samples.fingers(), Side.LEFT, 60)
                        .touch(Samples.palm(), Side.LEFT, 60)
                        .touch(Samples.fingers(), Side.RIGHT, 60)
                        .rest(20)
                        .score();
        String alone = text(sheet(hands, ""));
        assertTrue(alone.contains("left palm") && alone.contains("right palm"), alone);
        assertFalse(text(sheet(five(), "")).contains("Seen closer"));
    }

    @Test
    void typeUnderTenAndAHalfPointsIsRefused() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PrintFonts fonts = PrintFonts.in(document);
            assertThrows(
                    IllegalArgumentException.class, () -> new Ink(fonts.plain(), 9, Ink.BLACK));
        }
    }

    @Test
    void theSafetyLineAndThePreparationAreOnTheSheet() throws Exception {
        String text = text(sheet(five(), ""));
        for (String line :
                List.of(
                        "Pain is a stop sign. Say stop, or tap twice, and everything stops.",
                        "Phones on do not disturb",
                        "candle far from oil",
                        "warmed in the hands",
                        "40 °C",
                        "cool before stacking",
                        "“Is this okay?”")) {
            assertTrue(text.contains(line), line + " is missing in\n" + text);
        }
    }
}
