// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.fit;

import adagio.pulse.rows.BeatRows;
import adagio.pulse.rows.Numbers;
import adagio.pulse.rows.Unreadable;

/// Beat times of `hr` messages, in 1/1024 s.
///
/// The first message has a full time; the others have eight times of twelve bits, each the next
/// time after the one before that ends in these bits.
final class FitEvents {
    private static final int FRACTION_FIELD = 0;
    private static final int TIME_FIELD = 9;
    private static final int SHORT_TIMES_FIELD = 10;
    private static final double TICKS = 1024;
    private static final double FRACTIONS = 32_768;
    private static final long LOW_BITS = 0xFFF;
    private static final double LONGEST_TICKS = 5 * TICKS;

    private final Numbers ticks = new Numbers();
    private final Numbers seconds = new Numbers();
    private long last = -1;
    private double zero;

    /// A chained file begins: its clock is another.
    void begin() {
        last = -1;
    }

    int size() {
        return ticks.size();
    }

    /// Takes the times of a message.
    ///
    /// @param at its timestamp, seconds
    /// @return how many beats there were
    int message(byte[] file, int body, FitDefinition definition, double at) throws Unreadable {
        long[] full = definition.values(file, body, TIME_FIELD);
        if (full.length > 0) {
            long[] fraction = definition.values(file, body, FRACTION_FIELD);
            double start = at + (fraction.length > 0 ? fraction[0] / FRACTIONS : 0);
            zero = start - full[0] / TICKS;
            for (long each : full) {
                add(each);
            }
            return full.length;
        }
        int[] bytes = definition.bytes(file, body, SHORT_TIMES_FIELD);
        if (last < 0 || bytes.length == 0) {
            return 0;
        }
        int count = bytes.length * 2 / 3;
        for (int i = 0; i < count; i++) {
            int from = i / 2 * 3;
            long low =
                    i % 2 == 0
                            ? bytes[from] | (bytes[from + 1] & 0x0F) << 8
                            : bytes[from + 1] >> 4 | bytes[from + 2] << 4;
            long next = (last & ~LOW_BITS) | low;
            add(next < last ? next + LOW_BITS + 1 : next);
        }
        return count;
    }

    private void add(long tick) throws Unreadable {
        if (tick != last) {
            ticks.add((double) tick);
            seconds.add(zero + tick / TICKS);
        }
        last = tick;
    }

    /// The beats as rows: an interval where the one before is near, else a new start.
    BeatRows rows(boolean salvage) throws Unreadable {
        var rows = new BeatRows("beat", salvage);
        for (int i = 1; i < ticks.size(); i++) {
            double between = ticks.get(i) - ticks.get(i - 1);
            if (between > 0 && between < LONGEST_TICKS) {
                rows.add(i, seconds.get(i), between * 1000 / TICKS);
            }
        }
        return rows;
    }
}
