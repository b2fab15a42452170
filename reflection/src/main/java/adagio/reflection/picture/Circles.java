// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.picture;

import adagio.reflection.Item;
import java.util.Locale;

/// Seven pairs of circles: apart, and then from step to step 15 % more of each circle's area lies
/// in the other, up to 90 %. Both stay as large as they are. The idea of asking so is Aron, Aron
/// and Smollan's (1992, doi 10.1037/0022-3514.63.4.596); the drawing and its steps are ours.
public final class Circles {
    private static final double RADIUS = 20;
    private static final double GAP = 6;
    private static final double STEP = 0.15;
    private static final double MIDDLE_X = 48;
    private static final double MIDDLE_Y = 24;

    private Circles() {}

    /// A pair as SVG without words; one person is a single line, the other a double one.
    ///
    /// @param pair 1 to 7
    /// @return an element for a page, hidden from readers of the screen
    public static String svg(int pair) {
        double half = apart(pair) / 2;
        String left = circle("circle-one", MIDDLE_X - half, RADIUS);
        String right =
                circle("circle-two", MIDDLE_X + half, RADIUS)
                        + circle("circle-two", MIDDLE_X + half, RADIUS - 4);
        return "<svg class=\"circles\" viewBox=\"0 0 96 48\" aria-hidden=\"true\">%s%s</svg>"
                .formatted(left, right);
    }

    private static String circle(String kind, double x, double radius) {
        return String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.2f\" cy=\"%.0f\" r=\"%.0f\"/>",
                kind,
                x,
                MIDDLE_Y,
                radius);
    }

    /// How far apart the two middles lie, in units of the drawing.
    static double apart(int pair) {
        Item.CLOSENESS.require(pair);
        if (pair == 1) {
            return 2 * RADIUS + GAP;
        }
        double wanted = STEP * (pair - 1);
        double near = 0;
        double far = 2 * RADIUS;
        for (int i = 0; i < 60; i++) {
            double between = (near + far) / 2;
            if (shared(between) > wanted) {
                near = between;
            } else {
                far = between;
            }
        }
        return near;
    }

    /// The share of a circle's area that lies in the other.
    static double shared(double apart) {
        double part = apart / (2 * RADIUS);
        return 2 / Math.PI * (Math.acos(part) - part * Math.sqrt(1 - part * part));
    }
}
