// SPDX-License-Identifier: Apache-2.0
package adagio.server.calendars;

import adagio.calendar.Interval;
import adagio.calendar.Intervals;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;

/// All that is kept of a calendar: when it is busy, up to a day.
///
/// @param until nothing is known from here on; 1970 when nothing is known at all
/// @param busy when there is no time
/// @param timed the same but for events of whole days
/// @param important what it marks as important, where that hint is wanted
record BusyTimes(Instant until, Intervals busy, Intervals timed, Intervals important) {
    /// Nothing is known.
    static final BusyTimes UNKNOWN =
            new BusyTimes(Instant.EPOCH, Intervals.none(), Intervals.none(), Intervals.none());

    private static final int INTERVAL_BYTES = 2 * Long.BYTES;

    /// Both as one.
    BusyTimes and(BusyTimes other) {
        return new BusyTimes(
                until.isAfter(other.until) ? until : other.until,
                busy.union(other.busy),
                timed.union(other.timed),
                important.union(other.important));
    }

    byte[] write() {
        int all = busy.size() + timed.size() + important.size();
        var bytes = ByteBuffer.allocate(Long.BYTES + 3 * Integer.BYTES + all * INTERVAL_BYTES);
        bytes.putLong(until.getEpochSecond());
        put(bytes, busy);
        put(bytes, timed);
        put(bytes, important);
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, Intervals set) {
        bytes.putInt(set.size());
        for (int i = 0; i < set.size(); i++) {
            bytes.putLong(set.start(i)).putLong(set.end(i));
        }
    }

    static BusyTimes read(byte[] written) {
        var bytes = ByteBuffer.wrap(written);
        return new BusyTimes(
                Instant.ofEpochSecond(bytes.getLong()), set(bytes), set(bytes), set(bytes));
    }

    private static Intervals set(ByteBuffer bytes) {
        int size = bytes.getInt();
        var list = new ArrayList<Interval>(size);
        for (int i = 0; i < size; i++) {
            list.add(
                    new Interval(
                            Instant.ofEpochSecond(bytes.getLong()),
                            Instant.ofEpochSecond(bytes.getLong())));
        }
        return Intervals.of(list);
    }
}
