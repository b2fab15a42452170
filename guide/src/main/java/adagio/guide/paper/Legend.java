// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.score.Person;
import adagio.score.stroke.Kind;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// What the marks on a body mean, for the kinds of movement that are on it.
final class Legend {

    private final PrintFonts fonts;
    private final List<Entry> entries = new ArrayList<>();
    private final Palette palette;

    /// A mark and its word.
    private record Entry(String word, List<Mark.Shape> shapes) {}

    /// The legend of some bodies.
    ///
    /// @param fonts the faces
    /// @param bodies what is drawn
    Legend(PrintFonts fonts, List<SheetPlan.Body> bodies) {
        this.fonts = fonts;
        this.palette =
                Palette.of(bodies.isEmpty() ? Person.BOTH : bodies.getFirst().giver())
                        .onPaper();
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        bodies.forEach(
                body ->
                        body.touches()
                                .forEach(touch -> kinds.add(touch.movement().technique().kind())));
        kinds.forEach(this::entry);
    }

    private void entry(Kind kind) {
        switch (kind) {
            case HOLD, BREATH -> add("rest", "palm", Outline.circle(14, 0, 9), "dot", Outline.circle(14, 0, 2.5));
            case GLIDE -> line("glide", "way", "M0 0L24 0");
            case FEATHER -> line("fingertips", "way feather", "M0 0L24 0");
            case CIRCLE -> line("circles", "way", "M14 0C18 -6 4 -8 4 2C4 14 26 12 24 0");
            case FRICTION -> line("small circles", "way fine", "M0 4C0 -8 12 -8 9 4C6 10 4 -8 16 -6C22 -4 14 8 24 2");
            case KNEAD -> add("knead", "dot", dots(5), "dot", dots(5));
            case COMPRESS -> add("press", "ring", rings(), "dot", dots(2.8));
            case TAP -> add("tap", "tick", OutlineReader.read("M4 -6L4 6M14 -6L14 6M24 -6L24 6"), "tick", OutlineReader.read("M4 0L4 1"));
            case ROLL -> add("roll", "tick", OutlineReader.read("M0 0L28 0M8 -6L8 6M20 -6L20 6"), "tick", OutlineReader.read("M0 0L1 0"));
            case ROCK -> line("rock", "way", "M2 -3C8 5 18 5 24 -3");
            case MOBILISE -> line("turn", "way", "M4 6C-2 -12 26 -14 24 2");
            case STRETCH -> line("lengthen", "way", "M4 0L24 0");
            case RUB -> line("rub", "way", "M4 0L24 0");
            case REST -> {}
        }
    }

    private static Outline dots(double r) {
        List<Outline.Segment> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.addAll(Outline.circle(i * 14, 0, r).segments());
        }
        return new Outline(all);
    }

    private static Outline rings() {
        List<Outline.Segment> all = new ArrayList<>();
        all.addAll(Outline.circle(0, 0, 6.5).segments());
        all.addAll(Outline.circle(14, 0, 6.5).segments());
        all.addAll(Outline.circle(28, 0, 6.5).segments());
        return new Outline(all);
    }

    private void add(String word, String style, Outline shape, String second, Outline other) {
        entries.add(new Entry(word, List.of(new Mark.Shape(style, shape), new Mark.Shape(second, other))));
    }

    private void line(String word, String style, String way) {
        Outline line = OutlineReader.read(way);
        Outline tip = OutlineReader.read("M33 0L18 8.5Q22 0 18 -8.5Z");
        entries.add(new Entry(word, List.of(new Mark.Shape(style, line), new Mark.Shape("tip", tip))));
    }

    /// Draws it as a column.
    ///
    /// @param pen on the page
    /// @param x left edge
    /// @param y of the first mark
    /// @throws IOException when the page cannot be written
    void down(PdfPen pen, double x, double y) throws IOException {
        double at = y;
        for (Entry entry : entries) {
            draw(pen, entry, x, at);
            at += 24;
        }
    }

    /// Draws it as one or two rows.
    ///
    /// @param pen on the page
    /// @param x left edge
    /// @param y of the last row
    /// @throws IOException when the page cannot be written
    void across(PdfPen pen, double x, double y) throws IOException {
        double at = x;
        double row = y - (width(entries) > SheetTable.RIGHT - x ? 18 : 0);
        for (Entry entry : entries) {
            double width = width(List.of(entry));
            if (at + width > SheetTable.RIGHT) {
                at = x;
                row += 18;
            }
            draw(pen, entry, at, row);
            at += width;
        }
    }

    private double width(List<Entry> some) {
        Ink ink = new Ink(fonts.plain(), 11, Ink.SOFT);
        return some.stream().mapToDouble(entry -> 42 + ink.width(entry.word())).sum();
    }

    private void draw(PdfPen pen, Entry entry, double x, double y) throws IOException {
        for (Mark.Shape shape : entry.shapes()) {
            AffineTransform place = AffineTransform.getTranslateInstance(x + 3, y);
            place.scale(0.6, 0.6);
            pen.shape(palette.paint(shape.style()), shape.outline(), place, 0.6);
        }
        pen.text(new Ink(fonts.plain(), 11, Ink.SOFT), x + 30, y + 3.6, entry.word());
    }
}
