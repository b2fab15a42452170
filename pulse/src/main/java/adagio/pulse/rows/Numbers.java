// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

import java.util.Arrays;

/// A growing row of numbers with an end to its growth, so that no file can fill the memory.
public final class Numbers {
    /// Five million: 40 days of beats.
    public static final int MOST = 5_000_000;

    private double[] values = new double[1024];
    private int size;

    /// None yet.
    public Numbers() {}

    /// Appends a number.
    ///
    /// @param value the number
    /// @throws Unreadable when there are five million already
    public void add(double value) throws Unreadable {
        if (size == MOST) {
            throw new Unreadable(
                    "", "more than %,d values; a day of beats is about 100,000".formatted(MOST));
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.min(MOST, 2 * size));
        }
        values[size] = value;
        size++;
    }

    /// How many there are.
    ///
    /// @return 0 and more
    public int size() {
        return size;
    }

    /// One of them.
    ///
    /// @param i its number
    /// @return the number
    public double get(int i) {
        return values[i];
    }

    /// All of them.
    ///
    /// @return a copy
    public double[] all() {
        return Arrays.copyOf(values, size);
    }

    /// The middle one by size; NaN of none.
    ///
    /// @return the median
    public double median() {
        return median(all());
    }

    /// The middle one by size; NaN of none. Sorts what it is given.
    static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? Double.NaN : values[values.length / 2];
    }
}
