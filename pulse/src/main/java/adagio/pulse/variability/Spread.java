// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

/// Mean and standard deviation as values come (Welford 1962).
final class Spread {
    private int count;
    private double mean;
    private double squares;

    void add(double value) {
        count++;
        double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
    }

    int count() {
        return count;
    }

    /// The mean; NaN of nothing.
    double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /// The deviation with n − 1; NaN of fewer than two.
    double deviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }
}
