// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

/// A closed interval of a true value.
///
/// @param low its lower end, in it
/// @param high its upper end, in it, not below the lower
/// @param confidence how often intervals made like this hold the true value, at least: above 0,
///   below 1. Exact for numbers without ties; with ties it is a lower bound (Noether 1967,
///   "Wilcoxon confidence intervals for location parameters in the discrete case")
public record Interval(double low, double high, double confidence) {
    /// Checks the order.
    public Interval {
        if (!(high >= low)) {
            throw new IllegalArgumentException(
                    "an interval from %s to %s; the upper end is not below".formatted(low, high));
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence: found %s; between 0 and 1".formatted(confidence));
        }
    }

    /// Whether a value lies in it.
    ///
    /// @param value any
    /// @return whether it does, ends included
    public boolean holds(double value) {
        return value >= low && value <= high;
    }
}
