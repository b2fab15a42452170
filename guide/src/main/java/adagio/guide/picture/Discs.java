// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds a free place for every number: near its stroke, on no other number, inside its figure.
final class Discs {

    private static final double STEP = 5;
    private static final List<Point2D> AROUND = around();

    private final double r;
    private final Rectangle2D field;
    private final List<Rectangle2D> kept;

    /// How many points of strokes a disc around each cell would cover.
    private final int[][] crowd =
            new int[(int) (Figure.WIDTH / STEP) + 1][(int) (Figure.HEIGHT / STEP) + 1];

    private final List<Point2D> taken = new ArrayList<>();

    /// A figure without numbers.
    ///
    /// @param r radius of the discs
    /// @param field where they may be
    /// @param kept boxes that stay free
    Discs(double r, Rectangle2D field, List<Rectangle2D> kept) {
        this.r = r;
        this.field =
                new Rectangle2D.Double(
                        field.getX() + r + 1,
                        field.getY() + r + 1,
                        field.getWidth() - 2 * r - 2,
                        field.getHeight() - 2 * r - 2);
        this.kept = List.copyOf(kept);
    }

    /// Tells where strokes run; numbers keep off them when they can.
    ///
    /// @param outline a drawn shape
    void keepOff(Outline outline) {
        Point2D last = Outline.at(-1e6, -1e6);
        for (Outline.Segment segment : outline.segments()) {
            Point2D p =
                    switch (segment) {
                        case Outline.Move(double x, double y) -> Outline.at(x, y);
                        case Outline.Line(double x, double y) -> Outline.at(x, y);
                        case Outline.Curve(Point2D _, Point2D _, Point2D end) -> end;
                        case Outline.Close() -> last;
                    };
            double gap = Math.min(200, p.distance(last));
            for (double at = 0; at < gap && last.getX() > -1e5; at += 9) {
                cover(Ways.between(last, p, at / gap));
            }
            cover(p);
            last = p;
        }
    }

    /// Places the next number.
    ///
    /// @param home where it would like to be
    /// @param card the close-up it belongs to, or all of the figure
    /// @return the middle of its disc
    /// @throws IllegalStateException when the figure is full
    Point2D place(Point2D home, Rectangle2D card) {
        Point2D best = null;
        double least = Double.MAX_VALUE;
        for (Point2D off : AROUND) {
            double distance = Math.hypot(off.getX(), off.getY());
            if (distance >= least) {
                break;
            }
            Point2D p = Outline.at(home.getX() + off.getX(), home.getY() + off.getY());
            if (free(p)) {
                double cost = distance + crowd(p) + (card.contains(p) ? 0 : 60);
                if (cost < least) {
                    least = cost;
                    best = p;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException(
                    taken.size() + " numbers fill the figure; make them smaller than " + r);
        }
        taken.add(best);
        return best;
    }

    private boolean free(Point2D p) {
        return field.contains(p)
                && taken.stream().allMatch(one -> one.distance(p) >= 2 * r + 3)
                && kept.stream()
                        .noneMatch(box -> box.intersects(p.getX() - r, p.getY() - r, 2 * r, 2 * r));
    }

    private void cover(Point2D line) {
        int reach = (int) Math.ceil((r + 4) / STEP);
        int cx = (int) Math.round(line.getX() / STEP);
        int cy = (int) Math.round(line.getY() / STEP);
        for (int x = Math.max(0, cx - reach); x <= Math.min(crowd.length - 1, cx + reach); x++) {
            for (int y = Math.max(0, cy - reach);
                    y <= Math.min(crowd[x].length - 1, cy + reach);
                    y++) {
                if (line.distance(x * STEP, y * STEP) < r + 4) {
                    crowd[x][y]++;
                }
            }
        }
    }

    private double crowd(Point2D p) {
        int x = (int) Math.round(p.getX() / STEP);
        int y = (int) Math.round(p.getY() / STEP);
        return Math.min(crowd[x][y], 12) * 7;
    }

    private static List<Point2D> around() {
        List<Point2D> all = new ArrayList<>();
        for (int x = -80; x <= 80; x++) {
            for (int y = -180; y <= 180; y++) {
                all.add(Outline.at(x * STEP, y * STEP));
            }
        }
        all.sort(
                Comparator.<Point2D>comparingDouble(p -> p.getX() * p.getX() + p.getY() * p.getY())
                        .thenComparingDouble(Point2D::getY)
                        .thenComparingDouble(Point2D::getX));
        return List.copyOf(all);
    }
}
