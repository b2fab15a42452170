// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

/// By how much differences lie away from 0 (Hodges and Lehmann 1963, doi 10.1214/aoms/1177704172):
/// the median of all means of two, each with itself too, with the interval that belongs to the
/// signed-rank test.
///
/// @param estimate in points of the scale
/// @param interval of it, at least 95 %
public record Shift(double estimate, Interval interval) {
    /// Estimates.
    ///
    /// @param differences six or more
    /// @return the estimate
    /// @throws IllegalArgumentException when they are too few for an interval
    public static Shift of(int[] differences) {
        var means = new Ordered(means(differences));
        return new Shift(means.median(), means.interval(SignedRank.untied(differences.length)));
    }

    private static double[] means(int[] differences) {
        int n = differences.length;
        var means = new double[n * (n + 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                means[at] = (differences[i] + differences[j]) / 2.0;
                at++;
            }
        }
        return means;
    }
}
