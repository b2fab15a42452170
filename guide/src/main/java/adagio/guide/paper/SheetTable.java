// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.picture.Mark;
import adagio.guide.picture.Outline;
import adagio.guide.picture.Palette;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The rows of the sheet, measured and ready to be drawn on whatever page has room.
final class SheetTable {

    /// Left edge of everything.
    static final double LEFT = 48;

    /// Right edge of everything.
    static final double RIGHT = 547;

    private static final double CLOCK = 40;
    private static final Palette.Paint HAIR = Palette.line("#cfc4b2", 0.7, 1);

    private final PrintFonts fonts;
    private final Density density;
    private final boolean shared;
    private final Palette palette;

    /// How closely rows are set.
    ///
    /// @param name size of names and times in points
    /// @param note size of notes in points
    /// @param gap between rows in points
    /// @param told how much is said of a stroke
    /// @param picture width of a pictogram in points, 0 for none
    record Density(double name, double note, double gap, Told told, double picture) {

        /// From roomy to close.
        static final List<Density> ALL =
                List.of(
                        new Density(15, 11.5, 11, Told.IN_FULL, 88),
                        new Density(14, 11, 8, Told.IN_FULL, 76),
                        new Density(13, 10.5, 6, Told.IN_FULL, 66),
                        new Density(13, 10.5, 5, Told.IN_BRIEF, 58),
                        new Density(13, 10.5, 4, Told.NAMED, 50),
                        new Density(13, 10.5, 2, Told.NAMED, 0),
                        new Density(13, 10.5, 0.5, Told.NAMED, 0));

        /// Size of the numbers in the discs in points.
        double number() {
            return told == Told.NAMED ? Ink.SMALLEST : name * 0.9;
        }
    }

    /// How much is said of a stroke.
    enum Told {
        /// What to do in full, and how it feels.
        IN_FULL,
        /// What to do in brief, and how it feels.
        IN_BRIEF,
        /// Its name.
        NAMED
    }

    /// Something that fills the width of a page.
    ///
    /// @param height in points
    /// @param paint draws it
    /// @param withNext whether it stays on the page of what follows
    record Block(double height, Painter paint, boolean withNext) {}

    /// Draws a block.
    @FunctionalInterface
    interface Painter {

        /// Draws.
        ///
        /// @param pen on the page
        /// @param top upper edge in points
        /// @throws IOException when the page cannot be written
        void at(PdfPen pen, double top) throws IOException;
    }

    /// A table.
    ///
    /// @param fonts the faces
    /// @param density how close
    /// @param shared whether there are two clocks
    /// @param palette of the discs
    SheetTable(PrintFonts fonts, Density density, boolean shared, Palette palette) {
        this.fonts = fonts;
        this.density = density;
        this.shared = shared;
        this.palette = palette;
    }

    /// A section's heading and rows.
    ///
    /// @param section any
    /// @return in order
    List<Block> blocks(SheetPlan.Section section) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(section.heading()));
        for (SheetRow row : section.rows()) {
            blocks.add(
                    switch (row) {
                        case SheetRow.Stroke stroke -> stroke(stroke);
                        case SheetRow.Position position -> position(position);
                        case SheetRow.Moment moment -> moment(moment);
                    });
        }
        return blocks;
    }

    private double clocks() {
        return LEFT + 30;
    }

    private double words() {
        return clocks() + (shared ? 2 : 1) * (CLOCK + 8) + 8;
    }

    private Block heading(String text) {
        Ink ink = new Ink(fonts.title(), 20, Ink.BLACK);
        Ink small = new Ink(fonts.plain(), Ink.SMALLEST, Ink.SOFT);
        return new Block(
                shared ? 50 : 36,
                (pen, top) -> {
                    pen.reads("H2");
                    pen.text(ink, LEFT, top + 24, text);
                    pen.reads("P");
                    if (shared) {
                        right(pen, small, clocks() + CLOCK, top + 44, "A gives");
                        right(pen, small, clocks() + 2 * CLOCK + 8, top + 44, "B gives");
                    }
                },
                true);
    }

    private Block stroke(SheetRow.Stroke row) {
        Ink name = new Ink(fonts.said(), density.name(), Ink.BLACK);
        Ink side = new Ink(fonts.bold(), Math.max(Ink.SMALLEST, density.name() - 2.5), Ink.BLACK);
        String where = row.where();
        double sideWidth = where.isEmpty() ? 0 : side.width(where) + 10;
        double measure = RIGHT - words() - (close() ? 120 : 84);
        List<String> names = name.lines(row.touch().movement().names().lay(), measure - sideWidth);
        List<Line> notes = notes(row, measure);
        double lines = names.size() * name.size() * 1.3;
        for (Line line : notes) {
            lines += line.ink().size() * 1.3;
        }
        double lasts = close() ? 0 : 2 * (density.note() * 1.3 + 0.5);
        double least = Math.max(2 * density.number() * 0.72 + 2, lasts);
        return new Block(
                Math.max(lines, least) + density.gap(),
                (pen, top) -> {
                    double y = top + density.name() * 1.05;
                    disc(pen, row.number(), y);
                    clocks(pen, row, y);
                    double next = pen.lines(name, words(), y, names);
                    double end = words() + name.width(names.getLast()) + 10;
                    pen.text(side, end, next - name.size() * 1.3, where);
                    lasts(pen, row, y);
                    for (Line line : notes) {
                        pen.text(line.ink(), words(), next - 1, line.text());
                        next += line.ink().size() * 1.3;
                    }
                },
                false);
    }

    /// A line of a note.
    private record Line(Ink ink, String text) {}

    private List<Line> notes(SheetRow.Stroke row, double measure) {
        List<Line> notes = new ArrayList<>();
        if (!row.again() && density.told() != Told.NAMED) {
            Ink how = new Ink(fonts.plain(), density.note(), Ink.SOFT);
            Ink feel = new Ink(fonts.felt(), density.note() + 0.5, Ink.SOFT);
            String told =
                    SheetWords.how(row.touch(), row.breaths(), density.told() == Told.IN_FULL);
            how.lines(told, measure).forEach(line -> notes.add(new Line(how, line)));
            feel.lines(row.touch().movement().words().feel(), measure)
                    .forEach(line -> notes.add(new Line(feel, line)));
        }
        return notes;
    }

    private void disc(PdfPen pen, int number, double y) throws IOException {
        double r = density.number() * 0.72;
        double fine = 0.5;
        double middle = (y - density.name() * 0.33) / fine;
        Mark.Numeral disc = new Mark.Numeral(number, (LEFT + 11) / fine, middle, r / fine);
        pen.numeral(disc, palette, AffineTransform.getScaleInstance(fine, fine), fine);
    }

    private boolean close() {
        return density.told() == Told.NAMED;
    }

    private void lasts(PdfPen pen, SheetRow.Stroke row, double y) throws IOException {
        Ink bold = new Ink(fonts.plain(), Math.max(Ink.SMALLEST, density.note()), Ink.BLACK);
        String breaths = SheetWords.breaths(row.breaths());
        String length = SheetWords.length(row.touch().span().seconds());
        if (close()) {
            right(
                    pen,
                    bold,
                    RIGHT,
                    y,
                    row.breaths() + (row.breaths() == 1 ? " breath · " : " breaths · ") + length);
            return;
        }
        right(pen, bold, RIGHT, y, length);
        right(pen, bold, RIGHT, y + bold.size() * 1.3, breaths);
    }

    private Block position(SheetRow.Position row) {
        Ink ink = new Ink(fonts.bold(), density.note() + 0.5, Ink.BLACK);
        double picture = density.picture();
        List<String> lines = ink.lines(row.words(), RIGHT - words() - picture - 10);
        double scale = picture / 120;
        double height =
                Math.max(lines.size() * ink.size() * 1.3, picture * 0.7) + density.gap() + 10;
        return new Block(
                height,
                (pen, edge) -> {
                    double top = edge + 8;
                    pen.rule(HAIR, Outline.at(LEFT, edge), Outline.at(RIGHT, edge));
                    double y =
                            top
                                    + ink.size() * 1.1
                                    + Math.max(0, (picture * 0.5 - lines.size() * ink.size()) / 2);
                    clocks(pen, row, y);
                    pen.lines(ink, words() + (picture > 0 ? picture + 12 : 0), y, lines);
                    if (picture > 0) {
                        pen.drawing(
                                row.picture().drawing(),
                                palette,
                                Outline.at(words() - 4, top - picture * 0.09),
                                scale);
                    }
                },
                true);
    }

    private Block moment(SheetRow.Moment row) {
        Ink name = new Ink(fonts.bold(), density.note() + 0.5, Ink.BLACK);
        Ink note = new Ink(fonts.plain(), density.note(), Ink.SOFT);
        double after = words() + name.width(row.name()) + 8;
        List<String> lines = note.lines(row.words(), RIGHT - after);
        double height = Math.max(1, lines.size()) * note.size() * 1.35 + density.gap() + 2;
        return new Block(
                height,
                (pen, top) -> {
                    double y = top + name.size() * 1.1;
                    clocks(pen, row, y);
                    pen.text(name, words(), y, row.name());
                    pen.lines(note, after, y, lines);
                },
                false);
    }

    private void clocks(PdfPen pen, SheetRow row, double y) throws IOException {
        Ink ink =
                new Ink(fonts.said(), density.name() - 1 < 13 ? 13 : density.name() - 1, Ink.BLACK);
        for (int i = 0; i < row.at().size(); i++) {
            if (row.at().get(i) >= 0) {
                double x = clocks() + CLOCK + i * (CLOCK + 8);
                right(pen, ink, x, y, SheetWords.clock(row.at().get(i)));
            }
        }
    }

    private static void right(PdfPen pen, Ink ink, double x, double y, String text)
            throws IOException {
        pen.text(ink, x - ink.width(text), y, text);
    }
}
