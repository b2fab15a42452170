// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import java.util.Arrays;

/// Sorted values, their median, and the interval between the k-th from below and the k-th from
/// above.
final class Ordered {
    /// Intervals hold the true value at least this often.
    static final double CONFIDENCE = 0.95;

    private final double[] values;

    Ordered(double[] values) {
        this.values = values.clone();
        Arrays.sort(this.values);
    }

    double median() {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// The narrowest interval whose two tails together are at most 5 %.
    ///
    /// @param chances entry k is the chance that exactly k of the values lie below the true one
    /// @throws IllegalArgumentException when even the widest misses it more often
    Interval interval(double[] chances) {
        double tail = 0;
        int out = 0;
        while (2 * (tail + chances[out]) <= 1 - CONFIDENCE) {
            tail += chances[out];
            out++;
        }
        if (out == 0) {
            throw new IllegalArgumentException(
                    "%d values are too few for an interval of 95 %%".formatted(values.length));
        }
        return new Interval(values[out - 1], values[values.length - out], 1 - 2 * tail);
    }
}
