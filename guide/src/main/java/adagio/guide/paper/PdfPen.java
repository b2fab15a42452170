// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.picture.Drawing;
import adagio.guide.picture.Mark;
import adagio.guide.picture.Outline;
import adagio.guide.picture.Palette;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/// Draws on one sheet of paper: points, from the upper left corner downward.
final class PdfPen {

    private final PDPageContentStream page;
    private final double height;
    private final PrintFonts fonts;
    private final Tags tags;

    /// Whether what is drawn belongs to a picture or to the margin.
    private boolean within;

    /// A pen on a new page.
    ///
    /// @param page where it draws
    /// @param height of the page in points
    /// @param fonts the faces
    /// @param tags how what it draws is read aloud
    PdfPen(PDPageContentStream page, double height, PrintFonts fonts, Tags tags) {
        this.page = page;
        this.height = height;
        this.fonts = fonts;
        this.tags = tags;
    }

    /// Something that draws.
    @FunctionalInterface
    interface Drawn {

        /// Draws.
        ///
        /// @throws IOException when the page cannot be written
        void now() throws IOException;
    }

    /// What is written from now on is read as one.
    ///
    /// @param role `P`, `H1`, `H2`
    void reads(String role) {
        tags.next(role);
    }

    /// Draws a picture that is read as words.
    ///
    /// @param words for whoever does not see it
    /// @param drawn draws it
    /// @throws IOException when the page cannot be written
    void picture(String words, Drawn drawn) throws IOException {
        tags.next("Figure", words);
        page.beginMarkedContent(COSName.getPDFName(tags.role()), tags.mark());
        within(drawn);
        tags.next("P");
    }

    /// Draws what is not read: lines, ornaments, what stands on every page.
    ///
    /// @param drawn draws it
    /// @throws IOException when the page cannot be written
    void aside(Drawn drawn) throws IOException {
        page.beginMarkedContent(COSName.ARTIFACT);
        within(drawn);
    }

    private void within(Drawn drawn) throws IOException {
        within = true;
        drawn.now();
        within = false;
        page.endMarkedContent();
    }

    /// The faces.
    ///
    /// @return of this document
    PrintFonts fonts() {
        return fonts;
    }

    /// Writes one line.
    ///
    /// @param ink how
    /// @param x where it begins
    /// @param y foot line
    /// @param text one line
    /// @throws IOException when the page cannot be written
    void text(Ink ink, double x, double y, String text) throws IOException {
        if (!within) {
            page.beginMarkedContent(COSName.getPDFName(tags.role()), tags.mark());
        }
        page.beginText();
        page.setNonStrokingColor(Color.decode(ink.colour()));
        page.setFont(ink.font(), (float) ink.size());
        page.newLineAtOffset((float) x, (float) (height - y));
        page.showText(ink.known(text));
        page.endText();
        if (!within) {
            page.endMarkedContent();
        }
    }

    /// Writes lines below each other.
    ///
    /// @param ink how
    /// @param x where they begin
    /// @param y foot line of the first
    /// @param lines in order
    /// @return foot line of the next
    /// @throws IOException when the page cannot be written
    double lines(Ink ink, double x, double y, List<String> lines) throws IOException {
        double at = y;
        for (String line : lines) {
            text(ink, x, at, line);
            at += ink.size() * 1.3;
        }
        return at;
    }

    /// Draws a straight line.
    ///
    /// @param paint colour and width
    /// @param from one end
    /// @param to the other
    /// @throws IOException when the page cannot be written
    void rule(Palette.Paint paint, Point2D from, Point2D to) throws IOException {
        shape(paint, Outline.through(List.of(from, to)), new AffineTransform(), 1);
    }

    /// Draws a picture.
    ///
    /// @param drawing the picture
    /// @param palette its colours
    /// @param corner the upper left corner on the page
    /// @param scale points a unit
    /// @throws IOException when the page cannot be written
    void drawing(Drawing drawing, Palette palette, Point2D corner, double scale)
            throws IOException {
        drawing(drawing, palette, corner, scale, scale);
    }

    private void drawing(
            Drawing drawing, Palette palette, Point2D corner, double scale, double lines)
            throws IOException {
        AffineTransform place = AffineTransform.getTranslateInstance(corner.getX(), corner.getY());
        place.scale(scale, scale);
        for (Mark mark : drawing.marks()) {
            switch (mark) {
                case Mark.Shape(String style, Outline outline) ->
                        shape(palette.paint(style), outline, place, lines);
                case Mark.Numeral numeral -> numeral(numeral, palette, place, scale);
                case Mark.Word(String text, double x, double y, double size) -> {
                    Ink ink =
                            new Ink(fonts.plain(), Math.max(Ink.SMALLEST, size * scale), Ink.SOFT);
                    Point2D p = place.transform(Outline.at(x, y), null);
                    text(ink, p.getX() - ink.width(text) / 2, p.getY(), text);
                }
            }
        }
    }

    /// Draws a part of a larger picture, cut at its edges; lines do not grow beyond their own
    /// width.
    ///
    /// @param drawing the picture
    /// @param palette its colours
    /// @param corner the upper left corner on the page
    /// @param scale points a unit
    /// @throws IOException when the page cannot be written
    void cutOut(Drawing drawing, Palette palette, Point2D corner, double scale) throws IOException {
        double wide = drawing.width() * scale;
        double high = drawing.height() * scale;
        page.saveGraphicsState();
        page.addRect((float) corner.getX(), down(corner.getY() + high), (float) wide, (float) high);
        page.clip();
        drawing(drawing, palette, corner, scale, Math.min(scale, 0.9));
        page.restoreGraphicsState();
    }

    /// Draws a number in its disc.
    ///
    /// @param numeral number, place and size
    /// @param palette its colours
    /// @param place from its units to the page
    /// @param scale points a unit
    /// @throws IOException when the page cannot be written
    void numeral(Mark.Numeral numeral, Palette palette, AffineTransform place, double scale)
            throws IOException {
        Palette.Paint disc = palette.paint("disc");
        shape(disc, Outline.circle(numeral.x(), numeral.y(), numeral.r()), place, scale);
        Ink ink =
                new Ink(
                        fonts.said(),
                        Math.max(Ink.SMALLEST, numeral.r() * scale / 0.72),
                        Ink.BLACK);
        String text = Integer.toString(numeral.number());
        Point2D p = place.transform(Outline.at(numeral.x(), numeral.y()), null);
        text(ink, p.getX() - ink.width(text) / 2, p.getY() + ink.size() * 0.35, text);
    }

    /// Fills and strokes one shape.
    ///
    /// @param paint how
    /// @param outline what
    /// @param place from its units to the page
    /// @param scale points a unit, for the width of the line
    /// @throws IOException when the page cannot be written
    void shape(Palette.Paint paint, Outline outline, AffineTransform place, double scale)
            throws IOException {
        if (within) {
            painted(paint, outline, place, scale);
        } else {
            aside(() -> painted(paint, outline, place, scale));
        }
    }

    private void painted(Palette.Paint paint, Outline outline, AffineTransform place, double scale)
            throws IOException {
        page.saveGraphicsState();
        PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
        clear.setNonStrokingAlphaConstant((float) paint.fillOpacity());
        clear.setStrokingAlphaConstant((float) paint.opacity());
        if (paint.opacity() < 1 || (!paint.fill().isEmpty() && paint.fillOpacity() < 1)) {
            page.setGraphicsStateParameters(clear);
        }
        boolean fill = !paint.fill().isEmpty();
        boolean stroke = !paint.stroke().isEmpty();
        if (fill) {
            page.setNonStrokingColor(Color.decode(paint.fill()));
        }
        if (stroke) {
            page.setStrokingColor(Color.decode(paint.stroke()));
            page.setLineWidth((float) (paint.width() * scale));
            page.setLineCapStyle(1);
            page.setLineJoinStyle(1);
            Palette.Dash dash = paint.dash();
            if (dash.on() > 0) {
                page.setLineDashPattern(
                        new float[] {(float) (dash.on() * scale), (float) (dash.off() * scale)}, 0);
            }
        }
        trace(outline.with(place));
        if (fill && stroke) {
            page.fillAndStroke();
        } else if (fill) {
            page.fill();
        } else {
            page.stroke();
        }
        page.restoreGraphicsState();
    }

    private void trace(Outline outline) throws IOException {
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move(double x, double y) -> page.moveTo((float) x, down(y));
                case Outline.Line(double x, double y) -> page.lineTo((float) x, down(y));
                case Outline.Curve(Point2D a, Point2D b, Point2D end) ->
                        page.curveTo(
                                (float) a.getX(),
                                down(a.getY()),
                                (float) b.getX(),
                                down(b.getY()),
                                (float) end.getX(),
                                down(end.getY()));
                case Outline.Close() -> page.closePath();
            }
        }
    }

    private float down(double y) {
        return (float) (height - y);
    }
}
