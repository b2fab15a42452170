// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A path of straight lines and cubic curves; the one geometry of every picture, on screen and on
/// paper.
///
/// @param segments in order, the first of each part a [Move]
public record Outline(List<Segment> segments) {

    /// Copies the list.
    public Outline {
        segments = List.copyOf(segments);
    }

    /// A step of the pen.
    public sealed interface Segment {}

    /// Lifts the pen.
    ///
    /// @param x where to
    /// @param y where to, downward
    public record Move(double x, double y) implements Segment {}

    /// A straight line.
    ///
    /// @param x where to
    /// @param y where to, downward
    public record Line(double x, double y) implements Segment {}

    /// A cubic curve.
    ///
    /// @param from the first control point
    /// @param to the second control point
    /// @param end where it ends
    public record Curve(Point2D from, Point2D to, Point2D end) implements Segment {}

    /// Back to the last [Move].
    public record Close() implements Segment {}

    /// Reads the data of an SVG path: M L H V C S Q A Z, absolute or relative.
    ///
    /// @param data the `d` attribute
    /// @return lines and cubic curves
    /// @throws IllegalArgumentException for another letter, or numbers that are missing
    public static Outline read(String data) {
        return OutlineReader.read(data);
    }

    /// A straight or broken line.
    ///
    /// @param points at least two
    /// @return the open path
    public static Outline through(List<Point2D> points) {
        List<Segment> way = new ArrayList<>();
        for (Point2D p : points) {
            way.add(way.isEmpty() ? new Move(p.getX(), p.getY()) : new Line(p.getX(), p.getY()));
        }
        return new Outline(way);
    }

    /// A smooth curve through points (Catmull-Rom).
    ///
    /// @param p at least two
    /// @return the open path
    public static Outline smooth(List<Point2D> p) {
        List<Segment> way = new ArrayList<>();
        way.add(new Move(p.getFirst().getX(), p.getFirst().getY()));
        for (int i = 0; i + 1 < p.size(); i++) {
            Point2D before = p.get(Math.max(0, i - 1));
            Point2D a = p.get(i);
            Point2D b = p.get(i + 1);
            Point2D after = p.get(Math.min(p.size() - 1, i + 2));
            way.add(
                    new Curve(
                            at(
                                    a.getX() + (b.getX() - before.getX()) / 6,
                                    a.getY() + (b.getY() - before.getY()) / 6),
                            at(
                                    b.getX() - (after.getX() - a.getX()) / 6,
                                    b.getY() - (after.getY() - a.getY()) / 6),
                            b));
        }
        return new Outline(way);
    }

    /// A circle.
    ///
    /// @param x of the middle
    /// @param y of the middle
    /// @param r radius
    /// @return the closed path
    public static Outline circle(double x, double y, double r) {
        double k = r * 0.5522847498;
        return new Outline(
                List.of(
                        new Move(x + r, y),
                        new Curve(at(x + r, y + k), at(x + k, y + r), at(x, y + r)),
                        new Curve(at(x - k, y + r), at(x - r, y + k), at(x - r, y)),
                        new Curve(at(x - r, y - k), at(x - k, y - r), at(x, y - r)),
                        new Curve(at(x + k, y - r), at(x + r, y - k), at(x + r, y)),
                        new Close()));
    }

    /// The same shape elsewhere.
    ///
    /// @param change how the plane is moved, turned or scaled
    /// @return the changed path
    public Outline with(AffineTransform change) {
        List<Segment> way = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            way.add(
                    switch (segment) {
                        case Move(double x, double y) -> {
                            Point2D p = change.transform(at(x, y), null);
                            yield new Move(p.getX(), p.getY());
                        }
                        case Line(double x, double y) -> {
                            Point2D p = change.transform(at(x, y), null);
                            yield new Line(p.getX(), p.getY());
                        }
                        case Curve(Point2D from, Point2D to, Point2D end) ->
                                new Curve(
                                        change.transform(from, null),
                                        change.transform(to, null),
                                        change.transform(end, null));
                        case Close close -> close;
                    });
        }
        return new Outline(way);
    }

    /// The same shape moved.
    ///
    /// @param dx to the right
    /// @param dy downward
    /// @return the moved path
    public Outline moved(double dx, double dy) {
        return with(AffineTransform.getTranslateInstance(dx, dy));
    }

    /// Every part that begins with a [Move], one by one.
    ///
    /// @return in order
    public List<Outline> parts() {
        List<Outline> parts = new ArrayList<>();
        List<Segment> part = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof Move && !part.isEmpty()) {
                parts.add(new Outline(part));
                part = new ArrayList<>();
            }
            part.add(segment);
        }
        if (!part.isEmpty()) {
            parts.add(new Outline(part));
        }
        return parts;
    }

    /// The box of all end and control points: the shape is never outside.
    ///
    /// @return without the width of a line
    public Rectangle2D box() {
        List<Point2D> all = new ArrayList<>();
        for (Segment segment : segments) {
            switch (segment) {
                case Move(double x, double y) -> all.add(at(x, y));
                case Line(double x, double y) -> all.add(at(x, y));
                case Curve(Point2D from, Point2D to, Point2D end) ->
                        all.addAll(List.of(from, to, end));
                case Close() -> {}
            }
        }
        Rectangle2D box =
                new Rectangle2D.Double(all.getFirst().getX(), all.getFirst().getY(), 0, 0);
        all.forEach(box::add);
        return box;
    }

    /// The shape as the data of an SVG path, to a tenth of a unit.
    ///
    /// @return commands M, L, C and Z
    public String svg() {
        StringBuilder out = new StringBuilder();
        for (Segment segment : segments) {
            switch (segment) {
                case Move(double x, double y) -> out.append('M').append(pair(x, y));
                case Line(double x, double y) -> out.append('L').append(pair(x, y));
                case Curve(Point2D from, Point2D to, Point2D end) ->
                        out.append('C')
                                .append(pair(from))
                                .append(' ')
                                .append(pair(to))
                                .append(' ')
                                .append(pair(end));
                case Close() -> out.append('Z');
            }
        }
        return out.toString();
    }

    /// A point.
    ///
    /// @param x to the right
    /// @param y downward
    /// @return the point
    public static Point2D at(double x, double y) {
        return new Point2D.Double(x, y);
    }

    /// A number to a tenth, without a useless zero.
    ///
    /// @param value any
    /// @return such as `12.5`, `3`, `0`
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        text = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return "-0".equals(text) ? "0" : text;
    }

    private static String pair(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String pair(Point2D p) {
        return pair(p.getX(), p.getY());
    }
}
