// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

/// How steep a row of numbers is (Theil 1950; Sen 1968, doi 10.1080/01621459.1968.10480934): the
/// median of the slopes between every two points, with the interval that belongs to Kendall's test.
///
/// One odd week bends it little: up to 29 % of the points may lie anywhere. It asks for no bell
/// curve, which eight answers could never show, and its interval is counted out.
///
/// @param points how many numbers
/// @param perWeek points of the scale in a week
/// @param interval of it, at least 95 %
/// @param p of [Kendall]
public record Slope(int points, double perWeek, Interval interval, double p) {
    /// Estimates.
    ///
    /// @param weeks each later than the one before
    /// @param values as many
    /// @return the estimate
    /// @throws IllegalArgumentException when they are too few for an interval, or out of order
    public static Slope of(int[] weeks, int[] values) {
        var slopes = new Ordered(slopes(weeks, values));
        return new Slope(
                values.length,
                slopes.median(),
                slopes.interval(Kendall.untied(values.length)),
                Kendall.of(values).p());
    }

    private static double[] slopes(int[] weeks, int[] values) {
        int n = weeks.length;
        if (values.length != n) {
            throw new IllegalArgumentException(
                    "found %d weeks and %d values; as many of each".formatted(n, values.length));
        }
        var slopes = new double[n * (n - 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (weeks[j] <= weeks[i]) {
                    throw new IllegalArgumentException(
                            "week %d comes after week %d; each is later"
                                    .formatted(weeks[j], weeks[i]));
                }
                slopes[at] = (double) (values[j] - values[i]) / (weeks[j] - weeks[i]);
                at++;
            }
        }
        return slopes;
    }
}
