// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import java.util.Arrays;

/// A smooth curve of parabolas through points: the interpolating B-spline of degree two with knots
/// midway between the points (de Boor, A Practical Guide to Splines, 1978).
final class Spline {
    private final double[] knots;
    private final double[] weights;
    private final double last;
    private final double lastValue;

    /// A curve through points.
    ///
    /// @param x rising, at least four
    /// @param y as many
    Spline(double[] x, double[] y) {
        int n = x.length;
        knots = new double[n + 3];
        for (int i = 0; i < 3; i++) {
            knots[i] = x[0];
            knots[n + i] = x[n - 1];
        }
        for (int i = 3; i < n; i++) {
            knots[i] = (x[i - 2] + x[i - 1]) / 2;
        }
        last = x[n - 1];
        lastValue = y[n - 1];
        weights = solve(x, y);
    }

    /// Each point lies on three basis curves: a system of three diagonals, dominated by the middle.
    private double[] solve(double[] x, double[] y) {
        int n = x.length;
        var lower = new double[n];
        var middle = new double[n];
        var upper = new double[n];
        var right = y.clone();
        var basis = new double[3];
        middle[0] = 1;
        middle[n - 1] = 1;
        for (int i = 1; i < n - 1; i++) {
            basis(i + 1, x[i], basis);
            lower[i] = basis[0];
            middle[i] = basis[1];
            upper[i] = basis[2];
        }
        for (int i = 1; i < n; i++) {
            double share = lower[i] / middle[i - 1];
            middle[i] -= share * upper[i - 1];
            right[i] -= share * right[i - 1];
        }
        right[n - 1] /= middle[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - upper[i] * right[i + 1]) / middle[i];
        }
        return right;
    }

    /// The three basis curves that are not zero between knot `at` and the next.
    private void basis(int at, double x, double[] out) {
        double here = knots[at];
        double next = knots[at + 1];
        double before = knots[at - 1];
        double after = knots[at + 2];
        double up = (x - here) / (next - here);
        double down = (next - x) / (next - here);
        double left = down / (next - before);
        double right = up / (after - here);
        out[0] = (next - x) * left;
        out[1] = (x - before) * left + (after - x) * right;
        out[2] = (x - here) * right;
    }

    /// Values at places in rising order; behind the last point its own value.
    ///
    /// @param start the first place, not before the first point
    /// @param step to the next
    /// @param count how many
    double[] sample(double start, double step, int count) {
        var out = new double[count];
        double delta = start + step - start;
        for (int i = 0; i < count; i++) {
            out[i] = start + i * delta;
        }
        int lastSpan = knots.length - 4;
        int from = 0;
        for (int at = 2; at <= lastSpan; at++) {
            double end = at < lastSpan ? knots[at + 1] : Math.nextUp(last);
            int to = from;
            while (to < count && out[to] < end) {
                to++;
            }
            curve(at, out, from, to);
            from = to;
        }
        Arrays.fill(out, from, count, lastValue);
        return out;
    }

    /// Puts the curve's values in the place of places, all between knot `at` and the next, by the
    /// parabola that [#basis] gives there.
    private void curve(int at, double[] places, int from, int to) {
        double here = knots[at];
        double span = knots[at + 1] - here;
        double behind = here - knots[at - 1];
        double ahead = knots[at + 2] - here;
        double first = weights[at - 2] / (span * (span + behind));
        double second = weights[at - 1];
        double third = weights[at] / (span * ahead);
        double left = second / (span * (span + behind));
        double right = second / (span * ahead);
        double constant = (first * span + left * behind) * span;
        double linear = left * (span - behind) + right * ahead - 2 * first * span;
        double square = first - left - right + third;
        for (int i = from; i < to; i++) {
            double x = places[i] - here;
            places[i] = constant + (linear + square * x) * x;
        }
    }
}
