// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

/// A smooth curve of parabolas through points: the interpolating B-spline of degree two with knots
/// midway between the points (de Boor, A Practical Guide to Splines, 1978).
final class Spline {
    private final double[] knots;
    private final double[] weights;
    private final double first;
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
        first = x[0];
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
    /// @param start the first place
    /// @param step to the next
    /// @param count how many
    double[] sample(double start, double step, int count) {
        var out = new double[count];
        var basis = new double[3];
        int at = 2;
        int lastSpan = knots.length - 4;
        double delta = start + step - start;
        for (int i = 0; i < count; i++) {
            double x = start + i * delta;
            if (x > last) {
                out[i] = lastValue;
                continue;
            }
            while (at < lastSpan && x >= knots[at + 1]) {
                at++;
            }
            basis(at, Math.max(x, first), basis);
            out[i] =
                    basis[0] * weights[at - 2]
                            + basis[1] * weights[at - 1]
                            + basis[2] * weights[at];
        }
        return out;
    }
}
