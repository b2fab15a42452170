// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.guide.picture.Anchors.Anchor;
import adagio.guide.picture.Anchors.Axis;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lines and points along a [Runs.Run].
final class Ways {

    private static final Set<String> TOWARDS_HEART =
            Set.of("centripetal", "upward", "proximal", "inward");

    private Ways() {}

    /// The way of the hand from its first place to its last.
    ///
    /// @param run at least one anchor
    /// @param direction the technique's controlled word, may be empty
    /// @return at least two points
    static List<Point2D> along(Runs.Run run, String direction) {
        List<Anchor> anchors = run.anchors();
        if (anchors.size() == 1) {
            Axis axis = anchors.getFirst().axis();
            return TOWARDS_HEART.contains(direction)
                    ? List.of(axis.to(), axis.centre(), axis.from())
                    : List.of(axis.from(), axis.centre(), axis.to());
        }
        List<Point2D> way = new ArrayList<>();
        way.add(farEnd(anchors.getFirst(), anchors.get(1)));
        anchors.forEach(anchor -> way.add(anchor.axis().centre()));
        way.add(farEnd(anchors.getLast(), anchors.get(anchors.size() - 2)));
        if ("centrifugal".equals(direction)) {
            Point2D end = way.removeLast();
            way.add(Outline.at(end.getX() + 26 * outward(run), end.getY()));
        }
        return way;
    }

    private static Point2D farEnd(Anchor anchor, Anchor neighbour) {
        Point2D other = neighbour.axis().centre();
        Axis axis = anchor.axis();
        return axis.from().distance(other) > axis.to().distance(other) ? axis.from() : axis.to();
    }

    /// Which way leads away from the middle line.
    ///
    /// @param run any
    /// @return 1 to the reader's right, -1 to the left
    static double outward(Runs.Run run) {
        return run.anchors().getFirst().axis().centre().getX() >= Figure.WIDTH / 2 ? 1 : -1;
    }

    /// Points at even distances.
    ///
    /// @param way a broken line, at least two points
    /// @param step distance wanted, is stretched to fit
    /// @return from the first to the last point, at least two
    static List<Point2D> even(List<Point2D> way, double step) {
        double length = length(way);
        int count = Math.max(1, (int) Math.round(length / step));
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            points.add(on(way, length * i / count));
        }
        return points;
    }

    /// Length of a broken line.
    ///
    /// @param way its points
    /// @return in the units of the figure
    static double length(List<Point2D> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += way.get(i).distance(way.get(i - 1));
        }
        return length;
    }

    private static Point2D on(List<Point2D> way, double distance) {
        double left = distance;
        for (int i = 1; i < way.size(); i++) {
            double piece = way.get(i).distance(way.get(i - 1));
            if (left <= piece && piece > 0) {
                return between(way.get(i - 1), way.get(i), left / piece);
            }
            left -= piece;
        }
        return way.getLast();
    }

    /// A point between two others.
    ///
    /// @param a at 0
    /// @param b at 1
    /// @param share how far, 0 to 1
    /// @return on the straight line
    static Point2D between(Point2D a, Point2D b, double share) {
        return Outline.at(
                a.getX() + share * (b.getX() - a.getX()), a.getY() + share * (b.getY() - a.getY()));
    }

    /// A point beside a line.
    ///
    /// @param a where the line comes from
    /// @param b the point it passes
    /// @param off how far to the right of the direction
    /// @return the point beside `b`
    static Point2D beside(Point2D a, Point2D b, double off) {
        double length = Math.max(1e-6, a.distance(b));
        return Outline.at(
                b.getX() - off * (b.getY() - a.getY()) / length,
                b.getY() + off * (b.getX() - a.getX()) / length);
    }
}
