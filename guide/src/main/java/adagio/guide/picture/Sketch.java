// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.guide.picture.Figure.CloseUp;
import adagio.score.Person;
import adagio.score.body.View;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One figure while strokes and numbers are put on it.
final class Sketch {

    /// Where numbers may be.
    static final Rectangle2D ALL = new Rectangle2D.Double(0, 0, Figure.WIDTH, Figure.HEIGHT);

    private final View view;
    private final Person giver;
    private final double numerals;
    private final List<Mark.Shape> shapes = new ArrayList<>();
    private final List<Numbered> numbers = new ArrayList<>();
    private final Set<CloseUp> cards = EnumSet.noneOf(CloseUp.class);

    /// An empty figure.
    ///
    /// @param view from where it is seen
    /// @param giver whose hands
    /// @param numerals height of the digits' type in units
    Sketch(View view, Person giver, double numerals) {
        this.view = view;
        this.giver = giver;
        this.numerals = numerals;
    }

    /// One number's ways in one figure or close-up.
    ///
    /// @param number what it says
    /// @param card the close-up, or all of the figure
    /// @param starts where its ways begin
    /// @param home where the number would like to be
    record Numbered(int number, Rectangle2D card, List<Point2D> starts, Point2D home) {}

    /// From where it is seen.
    ///
    /// @return front or back
    View view() {
        return view;
    }

    /// Adds drawn strokes.
    ///
    /// @param strokes in the units of the figure
    void draw(List<Mark.Shape> strokes) {
        shapes.addAll(strokes);
    }

    /// Adds a number.
    ///
    /// @param numbered its wish
    void number(Numbered numbered) {
        numbers.add(numbered);
    }

    /// The close-up around a point; it is shown from now on.
    ///
    /// @param point inside one
    /// @return its card
    Rectangle2D open(Point2D point) {
        CloseUp closeUp = CloseUp.at(point.getX(), point.getY()).getFirst();
        cards.add(closeUp);
        return closeUp.box();
    }

    /// Whether nothing is on it.
    ///
    /// @return true when it need not be shown
    boolean empty() {
        return numbers.isEmpty();
    }

    /// The finished figure.
    ///
    /// @param x its left edge in the picture
    /// @return from the lowest to the uppermost
    List<Mark> marks(double x) {
        List<Mark> marks = new ArrayList<>();
        for (Mark.Shape shape : Figure.of(view).with(cards).shapes()) {
            marks.add(new Mark.Shape(shape.style(), shape.outline().moved(x, 0)));
        }
        shapes.forEach(shape -> marks.addAll(inked(shape, x, 0)));
        List<Rectangle2D> kept = new ArrayList<>();
        // The person's own left and right, written where no hand and no close-up is.
        for (double at : new double[] {78, 322}) {
            boolean left = at > Figure.WIDTH / 2 == (view == View.FRONT);
            marks.add(new Mark.Word(left ? "left" : "right", x + at, 128, numerals));
            kept.add(
                    new Rectangle2D.Double(
                            at - numerals * 1.3, 128 - numerals, numerals * 2.6, numerals * 1.3));
        }
        double r = numerals * 0.72;
        marks.addAll(numbers(new Discs(r, ALL, kept), r, x, 0));
        return marks;
    }

    /// A part of the figure.
    ///
    /// @param box what is shown
    /// @return from the lowest to the uppermost, the box's corner at 0, 0; more than fits in it
    List<Mark> closer(Rectangle2D box) {
        double x = -box.getX();
        double y = -box.getY();
        List<Mark> marks = new ArrayList<>();
        for (Mark.Shape shape : Figure.of(view).with(cards).shapes()) {
            List<Outline.Segment> near =
                    shape.outline().parts().stream()
                            .filter(part -> part.box().intersects(box))
                            .flatMap(part -> part.segments().stream())
                            .toList();
            if (!near.isEmpty()) {
                marks.add(new Mark.Shape(shape.style(), new Outline(near).moved(x, y)));
            }
        }
        shapes.forEach(shape -> marks.addAll(inked(shape, x, y)));
        double r = numerals * 0.72;
        marks.addAll(numbers(new Discs(r, box, List.of()), r, x, y));
        return marks;
    }

    private List<Mark> numbers(Discs discs, double r, double x, double y) {
        shapes.forEach(shape -> discs.keepOff(shape.outline()));
        List<Mark> marks = new ArrayList<>();
        List<Mark> above = new ArrayList<>();
        for (Numbered numbered : numbers) {
            Point2D p = discs.place(numbered.home(), numbered.card());
            leader(numbered, p, r).forEach(shape -> marks.add(moved(shape, x, y)));
            above.add(new Mark.Numeral(numbered.number(), x + p.getX(), y + p.getY(), r));
        }
        marks.addAll(above);
        return marks;
    }

    private static Mark.Shape moved(Mark.Shape shape, double x, double y) {
        return new Mark.Shape(shape.style(), shape.outline().moved(x, y));
    }

    private static List<Mark.Shape> leader(Numbered numbered, Point2D p, double r) {
        if (p.distance(numbered.home()) < r * 2.8) {
            return List.of();
        }
        Point2D start = numbered.starts().getFirst();
        for (Point2D other : numbered.starts()) {
            start = other.distance(p) < start.distance(p) - 1 ? other : start;
        }
        if (start.distance(p) < r + 8) {
            return List.of();
        }
        return List.of(
                new Mark.Shape("leader", Outline.through(List.of(p, start))),
                new Mark.Shape("leader-end", Outline.circle(start.getX(), start.getY(), 3)));
    }

    /// Lines get a light edge below; B's lines a light core, which makes them double.
    private List<Mark> inked(Mark.Shape shape, double x, double y) {
        Outline outline = shape.outline().moved(x, y);
        List<Mark> marks = new ArrayList<>();
        if (shape.style().startsWith("way")) {
            marks.add(new Mark.Shape("casing", outline));
        }
        marks.add(new Mark.Shape(shape.style(), outline));
        if (giver == Person.B && "way".equals(shape.style())) {
            marks.add(new Mark.Shape("core", outline));
        }
        return marks;
    }
}
