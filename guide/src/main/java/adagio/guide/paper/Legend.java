// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.picture.BodyPicture;
import adagio.guide.picture.Mark;
import adagio.guide.picture.Outline;
import adagio.guide.picture.Palette;
import adagio.score.Part;
import adagio.score.Person;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
                Palette.of(bodies.isEmpty() ? Person.BOTH : bodies.getFirst().giver()).onPaper();
        Map<String, Part.Touch> marks = new TreeMap<>();
        for (SheetPlan.Body body : bodies) {
            body.touches().forEach(touch -> marks.putIfAbsent(mark(touch), touch));
        }
        marks.keySet().forEach(this::entry);
    }

    /// What a touch is drawn as, in the order of the legend.
    private static String mark(Part.Touch touch) {
        boolean small = BodyPicture.closeUp(touch);
        return switch (touch.movement().technique().kind()) {
            case HOLD -> small ? "hold, small" : "hold";
            case BREATH -> "hold, breathing";
            case GLIDE -> "glide";
            case FEATHER -> "glide, fingertips";
            case CIRCLE -> "circles";
            case FRICTION -> "circles, small";
            case KNEAD -> "knead";
            case COMPRESS ->
                    small && touch.movement().technique().hands() == 2 ? "press, squeeze" : "press";
            case TAP -> "tap";
            case ROLL -> "roll";
            case ROCK -> "rock";
            case MOBILISE -> "turn";
            case STRETCH -> "lengthen";
            case RUB -> "rub";
            case REST -> "";
        };
    }

    private void entry(String mark) {
        switch (mark) {
            case "hold" -> add("rest", shape("palm", BodyPicture.hand(30, 14)));
            case "hold, small" -> add("rest", ring(9), shape("dot", Outline.circle(14, 0, 2.5)));
            case "hold, breathing" ->
                    add("breathe", shape("way feather", Outline.circle(14, 0, 15)), ring(8));
            case "glide" -> line("glide", "way", "M0 0L24 0");
            case "glide, fingertips" -> line("fingertips", "way feather", "M0 0L24 0");
            case "circles" -> line("circles", "way", "M14 0C18 -6 4 -8 4 2C4 14 26 12 24 0");
            case "circles, small" ->
                    line(
                            "small circles",
                            "way fine",
                            "M0 4C0 -8 12 -8 9 4C6 10 4 -8 16 -6C22 -4 14 8 24 2");
            case "knead" -> add("knead", dots("dot", 5));
            case "press" -> add("press", dots("ring", 6.5), dots("dot", 2.8));
            case "press, squeeze" ->
                    add(
                            "squeeze",
                            shape("way", Outline.read("M-2 0L4 0M30 0L24 0")),
                            shape(
                                    "tip",
                                    Outline.read("M13 0L1 -7Q4 0 1 7ZM15 0L27 -7Q24 0 27 7Z")));
            case "tap" ->
                    add("tap", shape("tick", Outline.read("M4 -6L4 6M14 -6L14 6M24 -6L24 6")));
            case "roll" ->
                    add("roll", shape("tick", Outline.read("M0 0L28 0M8 -6L8 6M20 -6L20 6")));
            case "rock" -> line("rock", "way", "M2 -3C8 5 18 5 24 -3");
            case "turn" -> line("turn", "way", "M4 6C-2 -12 26 -14 24 2");
            case "lengthen" -> both("lengthen", 0);
            case "rub" -> both("rub", 3);
            default -> {}
        }
    }

    private static Mark.Shape shape(String style, Outline outline) {
        return new Mark.Shape(style, outline);
    }

    private static Mark.Shape ring(double r) {
        return shape("palm", Outline.circle(14, 0, r));
    }

    private static Mark.Shape dots(String style, double r) {
        List<Outline.Segment> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.addAll(Outline.circle(i * 14, 0, r).segments());
        }
        return shape(style, new Outline(all));
    }

    private void add(String word, Mark.Shape... shapes) {
        if (entries.stream().noneMatch(entry -> entry.word().equals(word))) {
            entries.add(new Entry(word, List.of(shapes)));
        }
    }

    private void both(String word, double slant) {
        add(
                word,
                shape("way", Outline.read("M6 " + slant + "L24 " + -slant)),
                shape("tip", Outline.read("M33 0L18 8.5Q22 0 18 -8.5ZM-5 0L10 8.5Q6 0 10 -8.5Z")));
    }

    private void line(String word, String style, String way) {
        add(
                word,
                shape(style, Outline.read(way)),
                shape("tip", Outline.read("M33 0L18 8.5Q22 0 18 -8.5Z")));
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
