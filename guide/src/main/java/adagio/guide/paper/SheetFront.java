// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.paper.SheetTable.Block;
import adagio.guide.picture.BodyPicture;
import adagio.guide.picture.Outline;
import adagio.guide.picture.Palette;
import adagio.score.Person;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;

/// The head of the sheet: who, safety, what to prepare, and the bodies.
final class SheetFront {

    private static final double LEFT = SheetTable.LEFT;
    private static final double RIGHT = SheetTable.RIGHT;
    private static final double WIDTH = RIGHT - LEFT;

    private static final List<String> PREPARE =
            List.of(
                    "Phones on do not disturb, face down.",
                    "A warm room; a cover for whoever lies still.",
                    "One LED light, or a candle far from oil and cloth.",
                    "A little plain oil, warmed in the hands.",
                    "A warm towel first, for stiff hands.",
                    "Water for both, within reach.",
                    "Clothes stay on as each of you likes.",
                    "Wash oily towels soon, at 40 °C or more, and let them cool before stacking.");

    private static final List<String> PREPARE_TWO_TABLES =
            List.of(
                    "Both tables warm and at one height, with room to walk between.",
                    "Covers and towels laid out alike, oil within reach of both.",
                    "A scent only where both have said yes to it; else none.",
                    "One low light for the room, away from the faces.",
                    "Agree who leads. The other follows the lead's breath.",
                    "No talk across the tables; look up at each change.",
                    "Ask each quietly before you begin what is not to be touched.",
                    "Water for everybody, afterwards.");

    private final PrintFonts fonts;

    /// A head.
    ///
    /// @param fonts the faces
    SheetFront(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /// Title, names, safety and preparation.
    ///
    /// @param title the first line
    /// @param subtitle the second
    /// @param form how the two share the time
    /// @return one block
    Block head(String title, String subtitle, String form) {
        Ink wide = new Ink(fonts.title(), 32, Ink.BLACK);
        Ink large = wide.at(Math.clamp(32 * (WIDTH - 120) / wide.width(title), 26, 32));
        List<String> titles = large.lines(title, WIDTH - 118);
        double names = titles.size() * 38 + (subtitle.isEmpty() ? 30 : 52);
        double safety = names + 24;
        double prepare = safety + 56;
        List<String> before = form.equals(SheetPlan.FOUR_HANDS) ? PREPARE_TWO_TABLES : PREPARE;
        Ink note = new Ink(fonts.plain(), 11, Ink.BLACK);
        double column = (WIDTH - 24) / 2;
        double height = prepare + listHeight(note, column, before) + 12;
        return new Block(
                height,
                (pen, top) -> {
                    pen.aside(() -> sign(pen, top, form));
                    pen.reads("H1");
                    pen.lines(large, LEFT, top + 28, titles);
                    pen.reads("P");
                    pen.text(
                            new Ink(fonts.said(), 15, Ink.SOFT),
                            LEFT,
                            top + titles.size() * 40 + 12,
                            subtitle);
                    names(pen, top + names);
                    pen.reads("P");
                    safety(pen, top + safety);
                    pen.reads("H2");
                    pen.text(
                            new Ink(fonts.title(), 16, Ink.BLACK),
                            LEFT,
                            top + prepare - 6,
                            "Before you begin");
                    list(pen, note, top + prepare + 12, before);
                },
                false);
    }

    /// The bodies side by side, and what the marks on them mean.
    ///
    /// @param bodies one or two
    /// @param room height that is left in points
    /// @return one block
    Block bodies(List<SheetPlan.Body> bodies, double room) {
        double units = width(pictures(bodies, 25));
        boolean many = bodies.size() > 1;
        double gap = many ? 15 : 0;
        double caption = many ? 22 : 4;
        double legend = many ? 34 : 0;
        double side = many ? 0 : 118;
        double scale =
                Math.min(
                        (WIDTH - side - gap) / units,
                        (room - caption - legend) / BodyPicture.HEIGHT);
        double points = Math.max(Ink.SMALLEST, Math.min(13, 25 * scale));
        List<BodyPicture> pictures = pictures(bodies, points / scale);
        double height = caption + legend + BodyPicture.HEIGHT * scale;
        Legend key = new Legend(fonts, bodies);
        return new Block(
                height,
                (pen, top) -> {
                    double x = LEFT;
                    for (int i = 0; i < pictures.size(); i++) {
                        SheetPlan.Body body = bodies.get(i);
                        BodyPicture picture = pictures.get(i);
                        Point2D corner = Outline.at(x, top + caption);
                        Palette palette = Palette.of(body.giver()).onPaper();
                        pen.reads("H2");
                        caption(pen, many ? body.caption() : "", x, top + 14);
                        pen.picture(
                                picture.title(),
                                () -> pen.drawing(picture.drawing(), palette, corner, scale));
                        x += pictures.get(i).drawing().width() * scale + gap;
                    }
                    if (many) {
                        key.across(pen, LEFT, top + height - 8);
                    } else {
                        key.down(pen, x + 14, top + caption + 40);
                    }
                },
                false);
    }

    private static double width(List<BodyPicture> pictures) {
        return pictures.stream().mapToDouble(picture -> picture.drawing().width()).sum();
    }

    private void caption(PdfPen pen, String text, double x, double y) throws IOException {
        if (!text.isEmpty()) {
            pen.text(new Ink(fonts.title(), 16, Ink.BLACK), x, y, text);
        }
    }

    private static List<BodyPicture> pictures(List<SheetPlan.Body> bodies, double numerals) {
        return bodies.stream()
                .map(body -> BodyPicture.of(body.touches(), body.giver(), numerals, body.first()))
                .toList();
    }

    /// The two lines of the two people: they rise, rest and cross.
    private void sign(PdfPen pen, double top, String form) throws IOException {
        double x = RIGHT - 104;
        String one =
                "both at once".equals(form)
                        ? "M0 22C30 0 74 0 104 22"
                        : "M0 30C14 0 36 0 52 22C66 42 90 34 104 34";
        String two =
                "both at once".equals(form)
                        ? "M0 22C30 44 74 44 104 22"
                        : "M0 36C22 36 38 36 52 22C68 0 90 0 104 28";
        Palette a = Palette.of(Person.A);
        Palette b = Palette.of(Person.B);
        var place = AffineTransform.getTranslateInstance(x, top);
        pen.shape(b.paint("way"), Outline.read(two), place, 0.8);
        pen.shape(new Palette("#ffffff", "#ffffff").paint("way"), Outline.read(two), place, 0.34);
        pen.shape(a.paint("way"), Outline.read(one), place, 0.5);
    }

    private void names(PdfPen pen, double y) throws IOException {
        Ink letter = new Ink(fonts.title(), 22, Ink.BLACK);
        double half = (WIDTH - 30) / 2;
        var a = Palette.of(Person.A).paint("ring");
        var b = Palette.of(Person.B).paint("leader");
        pen.text(letter, LEFT, y, "A");
        pen.rule(a, Outline.at(LEFT + 24, y + 2), Outline.at(LEFT + half, y + 2));
        double x = LEFT + half + 30;
        pen.text(letter, x, y, "B");
        pen.rule(b, Outline.at(x + 24, y + 0.5), Outline.at(RIGHT, y + 0.5));
        pen.rule(b, Outline.at(x + 24, y + 4), Outline.at(RIGHT, y + 4));
    }

    private void safety(PdfPen pen, double y) throws IOException {
        Ink ink = new Ink(fonts.said(), 15, Ink.BLACK);
        String text = "Pain is a stop sign. Say stop, or tap twice, and everything stops.";
        pen.text(ink, LEFT, y + 10, text);
    }

    private static double listHeight(Ink note, double column, List<String> lines) {
        double left = 0;
        double right = 0;
        int rows = (lines.size() + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            double height = note.lines(lines.get(i), column - 14).size() * note.size() * 1.3 + 3;
            left += i < rows ? height : 0;
            right += i < rows ? 0 : height;
        }
        return Math.max(left, right) + 6;
    }

    private static void list(PdfPen pen, Ink note, double top, List<String> lines)
            throws IOException {
        double column = (WIDTH - 24) / 2;
        int rows = (lines.size() + 1) / 2;
        double y = top;
        for (int i = 0; i < lines.size(); i++) {
            y = i == rows ? top : y;
            double x = LEFT + (i < rows ? 0 : column + 24);
            pen.reads("P");
            var dot = Palette.of(Person.BOTH).paint("dot");
            pen.shape(dot, Outline.circle(x + 2.5, y - 3.8, 1.6), new AffineTransform(), 1);
            y = pen.lines(note, x + 14, y, note.lines(lines.get(i), column - 14)) + 3;
        }
    }
}
