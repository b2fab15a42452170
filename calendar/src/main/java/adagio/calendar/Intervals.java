// SPDX-License-Identifier: Apache-2.0
package adagio.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A set of instants as half-open intervals that neither overlap nor touch, in order.
///
/// Instants are whole seconds since 1970-01-01T00:00Z. Asking is a binary search; joining two sets
/// is one walk over both. Two sets of the same instants are equal.
public final class Intervals {
    private static final Intervals NONE = new Intervals(new long[0], new long[0]);

    private final long[] starts;
    private final long[] ends;

    private Intervals(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /// The empty set.
    ///
    /// @return no instant
    public static Intervals none() {
        return NONE;
    }

    /// All instants of some intervals.
    ///
    /// @param intervals in any order, overlapping or not
    /// @return their union
    public static Intervals of(Collection<Interval> intervals) {
        var gathering = new Gathering(Instant.MIN, Instant.MAX);
        intervals.forEach(
                each -> gathering.add(each.start().getEpochSecond(), each.end().getEpochSecond()));
        return gathering.intervals();
    }

    /// The union of intervals whose starts and ends are sorted each for themselves: an instant is
    /// in it when more of them have started than ended.
    static Intervals ofSorted(long[] sortedStarts, long[] sortedEnds) {
        int size = sortedStarts.length;
        long[] starts = new long[size];
        long[] ends = new long[size];
        int made = 0;
        int started = 0;
        int ended = 0;
        while (ended < size) {
            if (started < size && sortedStarts[started] <= sortedEnds[ended]) {
                if (started == ended) {
                    starts[made] = sortedStarts[started];
                }
                started++;
            } else {
                ended++;
                if (started == ended) {
                    ends[made++] = sortedEnds[ended - 1];
                }
            }
        }
        return new Intervals(Arrays.copyOf(starts, made), Arrays.copyOf(ends, made));
    }

    /// How many intervals there are.
    ///
    /// @return 0 and more
    public int size() {
        return starts.length;
    }

    /// The start of one.
    ///
    /// @param index from 0, in order
    /// @return its first second
    public long start(int index) {
        return starts[index];
    }

    /// The end of one.
    ///
    /// @param index from 0, in order
    /// @return the second behind its last
    public long end(int index) {
        return ends[index];
    }

    /// All of them, in order.
    ///
    /// @return a new list
    public List<Interval> list() {
        var list = new ArrayList<Interval>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            list.add(
                    new Interval(Instant.ofEpochSecond(starts[i]), Instant.ofEpochSecond(ends[i])));
        }
        return list;
    }

    /// The instants of either.
    ///
    /// @param other another set
    /// @return the union
    public Intervals union(Intervals other) {
        long[] allStarts = joined(starts, other.starts);
        long[] allEnds = joined(ends, other.ends);
        return ofSorted(allStarts, allEnds);
    }

    private static long[] joined(long[] one, long[] other) {
        long[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        return all;
    }

    /// The instants of a stretch that are not in this set.
    ///
    /// @param from its first second
    /// @param to the second behind its last
    /// @return what is left of it, empty when `from >= to`
    public Intervals freeWithin(long from, long to) {
        if (from >= to) {
            return NONE;
        }
        int at = firstEndingAfter(from);
        var gathering = new Gathering(from, to);
        long free = from;
        for (; at < starts.length && starts[at] < to; at++) {
            gathering.add(free, starts[at]);
            free = ends[at];
        }
        gathering.add(free, to);
        return gathering.intervals();
    }

    /// The instants of this set that are in no interval of another.
    ///
    /// @param other what is taken away
    /// @return the difference
    public Intervals without(Intervals other) {
        var gathering = new Gathering(Instant.MIN, Instant.MAX);
        for (int i = 0; i < starts.length; i++) {
            var left = other.freeWithin(starts[i], ends[i]);
            for (int j = 0; j < left.size(); j++) {
                gathering.add(left.starts[j], left.ends[j]);
            }
        }
        return gathering.intervals();
    }

    /// Whether a stretch has an instant in common with this set.
    ///
    /// @param from its first second
    /// @param to the second behind its last
    /// @return false when they only touch, or when `from >= to`
    public boolean overlaps(long from, long to) {
        int at = firstEndingAfter(from);
        return from < to && at < starts.length && starts[at] < to;
    }

    /// How many seconds of a stretch are in this set.
    ///
    /// @param from its first second
    /// @param to the second behind its last
    /// @return 0 to `to - from`
    public long secondsWithin(long from, long to) {
        long seconds = 0;
        for (int at = firstEndingAfter(from); at < starts.length && starts[at] < to; at++) {
            seconds += Math.min(to, ends[at]) - Math.max(from, starts[at]);
        }
        return seconds;
    }

    /// The end of the last interval that is over by a second.
    ///
    /// @param second any second
    /// @return the latest end at or before it, [Long#MIN_VALUE] when there is none
    public long lastEndBy(long second) {
        int at = firstEndingAfter(second);
        return at == 0 ? Long.MIN_VALUE : ends[at - 1];
    }

    /// The start of the first interval that begins at a second or later.
    ///
    /// @param second any second
    /// @return the earliest start at or after it, [Long#MAX_VALUE] when there is none
    public long firstStartFrom(long second) {
        int found = Arrays.binarySearch(starts, second);
        int at = found >= 0 ? found : -found - 1;
        return at == starts.length ? Long.MAX_VALUE : starts[at];
    }

    private int firstEndingAfter(long second) {
        int found = Arrays.binarySearch(ends, second);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Intervals that
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(ends, that.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
