// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.paper.SheetTable.Block;
import adagio.guide.picture.BodyPicture;
import adagio.guide.picture.CloserLook;
import adagio.guide.picture.Outline;
import adagio.guide.picture.Palette;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Hands, feet and head as large as a lamp asks for, beside the whole bodies or instead of them.
final class CloserLooks {
    private static final double LEFT = SheetTable.LEFT;
    private static final double WIDTH = SheetTable.RIGHT - LEFT;
    private static final double GAP = 12;
    private static final double TITLE = 26;
    private static final int ACROSS = 5;
    private static final int MOST = 2 * ACROSS;
    private static final double LARGEST = 1.9;

    private final PrintFonts fonts;
    private final List<SheetPlan.Body> bodies;

    /// What there is to see, whatever its size.
    private final List<Look> all;

    /// The looks at some bodies.
    ///
    /// @param fonts the faces
    /// @param bodies what is drawn
    CloserLooks(PrintFonts fonts, List<SheetPlan.Body> bodies) {
        this.fonts = fonts;
        this.bodies = List.copyOf(bodies);
        this.all = looks(Ink.SMALLEST);
    }

    /// A look and whose hands are in it.
    private record Look(CloserLook look, SheetPlan.Body body) {}

    /// Whether nothing but hands and feet is touched: then no whole body is needed.
    ///
    /// @return false when a stroke lies anywhere else, or nowhere
    boolean all() {
        for (SheetPlan.Body body : bodies) {
            Set<Integer> shown = new HashSet<>();
            for (Look look : all) {
                if (look.body().equals(body)) {
                    shown.addAll(look.look().numbers());
                    shown.addAll(look.look().alike());
                }
            }
            boolean small = body.touches().stream().allMatch(BodyPicture::closeUp);
            if (!small || shown.size() < body.touches().size()) {
                return false;
            }
        }
        return !bodies.isEmpty() && all.size() <= 4;
    }

    /// The looks instead of bodies, and what the marks mean.
    ///
    /// @param room height that is left in points
    /// @return one block
    Block large(double room) {
        int count = all.size();
        Block cards = cards(Math.max(count, 2), Math.min(LARGEST, (room - 100) / 180));
        Legend key = new Legend(fonts, bodies);
        return new Block(
                cards.height() + 40,
                (pen, top) -> {
                    cards.paint().at(pen, top);
                    pen.reads("P");
                    key.across(pen, LEFT, top + cards.height() + 26);
                },
                false);
    }

    /// The looks below the bodies.
    ///
    /// @return a block, or none when there is nothing small
    List<Block> row() {
        int count = all.size();
        if (count == 0) {
            return List.of();
        }
        Block cards = cards(Math.clamp((count + 1) / (count > ACROSS ? 2 : 1), 4, ACROSS), 1);
        Ink title = new Ink(fonts.title(), 16, Ink.BLACK);
        return List.of(
                new Block(
                        cards.height() + TITLE,
                        (pen, top) -> {
                            pen.reads("H2");
                            pen.text(title, LEFT, top + 14, "Seen closer");
                            cards.paint().at(pen, top + TITLE);
                        },
                        false));
    }

    private Block cards(int across, double most) {
        double column = (WIDTH - (across - 1) * GAP) / across;
        double scale = Math.min(most, column / 102);
        List<Look> looks = looks(Math.max(Ink.SMALLEST, 13 * Math.min(1, scale)) / scale);
        List<Block> rows = new ArrayList<>();
        for (int from = 0; from < looks.size(); from += across) {
            rows.add(
                    row(looks.subList(from, Math.min(looks.size(), from + across)), column, scale));
        }
        return new Block(
                rows.stream().mapToDouble(Block::height).sum(),
                (pen, top) -> {
                    double y = top;
                    for (Block row : rows) {
                        row.paint().at(pen, y);
                        y += row.height();
                    }
                },
                false);
    }

    private Block row(List<Look> looks, double column, double scale) {
        Ink ink = new Ink(fonts.plain(), Ink.SMALLEST, Ink.SOFT);
        double high = 0;
        int lines = 0;
        for (Look look : looks) {
            high = Math.max(high, look.look().drawing().height() * fitting(look, column, scale));
            lines = Math.max(lines, ink.lines(caption(look), column).size());
        }
        double foot = high;
        return new Block(
                high + 6 + lines * ink.size() * 1.3 + 8,
                (pen, top) -> {
                    double x = LEFT;
                    for (Look look : looks) {
                        double own = fitting(look, column, scale);
                        double y = top + foot - look.look().drawing().height() * own;
                        card(pen, look, Outline.at(x, y), own);
                        pen.lines(ink, x, top + foot + 14, ink.lines(caption(look), column));
                        x += column + GAP;
                    }
                },
                false);
    }

    private static double fitting(Look look, double column, double scale) {
        return Math.min(scale, column / look.look().drawing().width());
    }

    private void card(PdfPen pen, Look look, Point2D corner, double scale) throws IOException {
        Palette palette = Palette.of(look.body().giver()).onPaper();
        var drawing = look.look().drawing();
        AffineTransform place = AffineTransform.getTranslateInstance(corner.getX(), corner.getY());
        place.scale(scale, scale);
        Outline ground =
                Outline.read(
                        "M0 0L%1$s 0L%1$s %2$sL0 %2$sZ"
                                .formatted(
                                        Outline.number(drawing.width()),
                                        Outline.number(drawing.height())));
        String numbers = "; strokes " + list(look.look().numbers());
        pen.picture(
                caption(look) + numbers,
                () -> {
                    pen.shape(palette.paint("card"), ground, place, scale);
                    pen.cutOut(drawing, palette, corner, scale);
                });
    }

    /// Such as `left palm; the right alike: 8, 9`.
    private String caption(Look look) {
        List<Integer> alike = look.look().alike();
        String whose = bodies.size() > 1 ? look.body().giver().id() + ": " : "";
        String other = alike.isEmpty() ? "" : "; the right alike: " + list(alike);
        return whose + look.look().words() + other;
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<Look> looks(double numerals) {
        List<Look> looks = new ArrayList<>();
        for (SheetPlan.Body body : bodies) {
            for (CloserLook look :
                    CloserLook.of(body.touches(), body.giver(), numerals, body.first())) {
                looks.add(new Look(look, body));
            }
        }
        return looks.subList(0, Math.min(MOST, looks.size()));
    }
}
