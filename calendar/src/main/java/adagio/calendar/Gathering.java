// SPDX-License-Identifier: Apache-2.0
package adagio.calendar;

import java.time.Instant;
import java.util.Arrays;

/// Intervals on their way into a set: cut to a frame, in any order, as many as there are.
///
/// Sixteen bytes each, and none at all for one that begins in the one before it.
public final class Gathering {
    private static final int FIRST_ROOM = 64;

    private final long from;
    private final long to;
    private long[] starts = new long[FIRST_ROOM];
    private long[] ends = new long[FIRST_ROOM];
    private int size;

    /// An empty one.
    ///
    /// @param from what lies before it is dropped
    /// @param to what lies at it or behind it is dropped
    public Gathering(Instant from, Instant to) {
        this(from.getEpochSecond(), to.getEpochSecond());
    }

    Gathering(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /// Adds `[start, end)`, cut to the frame. Nothing is added when nothing of it is in the frame.
    ///
    /// @param start its first second
    /// @param end the second behind its last
    public void add(long start, long end) {
        long begin = Math.max(start, from);
        long stop = Math.min(end, to);
        if (begin >= stop) {
            return;
        }
        if (size > 0 && begin >= starts[size - 1] && begin <= ends[size - 1]) {
            ends[size - 1] = Math.max(ends[size - 1], stop);
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = begin;
        ends[size++] = stop;
    }

    /// Adds a whole set.
    ///
    /// @param intervals any set
    public void add(Intervals intervals) {
        for (int i = 0; i < intervals.size(); i++) {
            add(intervals.start(i), intervals.end(i));
        }
    }

    /// The set.
    ///
    /// @return the union of what was added
    public Intervals intervals() {
        long[] sortedStarts = Arrays.copyOf(starts, size);
        long[] sortedEnds = Arrays.copyOf(ends, size);
        Arrays.sort(sortedStarts);
        Arrays.sort(sortedEnds);
        return Intervals.ofSorted(sortedStarts, sortedEnds);
    }
}
