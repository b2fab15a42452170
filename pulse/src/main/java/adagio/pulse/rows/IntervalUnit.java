// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

/// The unit of an interval in a file.
public enum IntervalUnit {
    /// Seconds.
    SECONDS(1000),
    /// Milliseconds.
    MILLISECONDS(1),
    /// 1/1024 s, as heart-rate straps count.
    TICKS(1000.0 / 1024);

    private final double ms;

    IntervalUnit(double ms) {
        this.ms = ms;
    }

    /// How long one is.
    ///
    /// @return milliseconds
    public double ms() {
        return ms;
    }

    /// The unit that a file's intervals are in, by their size.
    ///
    /// @param median of all intervals above 0
    /// @throws Unreadable when they are neither seconds nor milliseconds between beats
    static IntervalUnit of(double median) throws Unreadable {
        if (median >= 0.2 && median <= 3) {
            return SECONDS;
        }
        if (median >= 200 && median <= 3000) {
            return MILLISECONDS;
        }
        String hint =
                median > 3 && median < 200 ? "; they look like heart rates in beats a minute" : "";
        throw new Unreadable(
                "",
                "the intervals are about %s%s; allowed are the times between beats in ms (200 to 3000) or in s (0.2 to 3)"
                        .formatted(Plain.number(median), hint));
    }
}
