// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

import adagio.pulse.Origin;
import java.time.Instant;

/// The times of rows, in milliseconds of one clock.
final class RowClock {
    private final double epochSeconds;
    private final double[] times;
    private final boolean wholeSeconds;

    private RowClock(double epochSeconds, double[] times, boolean wholeSeconds) {
        this.epochSeconds = epochSeconds;
        this.times = times;
        this.wholeSeconds = wholeSeconds;
    }

    /// Finds the unit: seconds since 1970 and their thousandths by their size, others by how they
    /// rise beside the intervals.
    ///
    /// @param rr ms, NaN where there is none
    static RowClock of(Numbers values, double[] rr) {
        double first = values.get(0);
        double scale = TimeScale.sinceEpoch(first);
        boolean epoch = scale > 0;
        if (!epoch) {
            scale = TimeScale.beside(rise(values, rr));
        }
        double zero = epoch ? Math.floor(first / scale) : 0;
        return scaled(values, scale, zero, epoch ? zero : Double.NaN);
    }

    /// Times that are seconds of some kind already.
    static RowClock ofSeconds(Numbers values) {
        double first = values.get(0);
        double scale = TimeScale.sinceEpoch(first);
        boolean epoch = scale > 0;
        double zero = epoch ? Math.floor(first / scale) : 0;
        return scaled(values, epoch ? scale : 1, zero, epoch ? zero : Double.NaN);
    }

    private static RowClock scaled(Numbers values, double scale, double zero, double epoch) {
        var ms = new double[values.size()];
        boolean whole = true;
        for (int i = 0; i < ms.length; i++) {
            ms[i] = Math.rint((values.get(i) - zero * scale) / scale * 1000 * 1e3) / 1e3;
            whole &= Double.isNaN(ms[i]) || ms[i] % 1000 == 0;
        }
        return new RowClock(epoch, ms, whole);
    }

    private static double rise(Numbers values, double[] rr) {
        var ratios = new double[values.size()];
        int size = 0;
        for (int i = 1; i < ratios.length; i++) {
            double rise = values.get(i) - values.get(i - 1);
            if (rise > 0 && rr[i] > 0) {
                ratios[size] = rise / (rr[i] / 1000);
                size++;
            }
        }
        return Numbers.median(java.util.Arrays.copyOf(ratios, size));
    }

    double[] ms() {
        return times;
    }

    /// What the zero is.
    ///
    /// @param exact whether each beat has its own time
    Origin origin(boolean exact) {
        if (Double.isNaN(epochSeconds)) {
            return new Origin.Start();
        }
        double uncertain = wholeSeconds ? 1 : exact ? 0.01 : 0.5;
        return new Origin.At(Instant.ofEpochSecond((long) epochSeconds), uncertain);
    }
}
