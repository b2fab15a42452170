// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/// Remembers what was taken on which day, and asks only about days that have changed since.
///
/// The numbers of the days are read before their claims. So what is remembered may be newer than
/// its number, and is read once more; it is never older. The key of the claims does not depend on
/// this.
final class DayMemory {
    private static final int MOST_DAYS = 6_000;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<Key, Day> days =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Entry<Key, Day> eldest) {
                    return size() > MOST_DAYS;
                }
            };

    private record Key(String studio, List<String> resources, long day) {}

    /// The use of one day, and its number when it was read: in a chain the place's and the chain's
    /// together, which both only grow.
    private record Day(long number, Use use) {}

    /// Two statements: the numbers, and the claims of the days that changed.
    Use use(Handle handle, String studio, List<String> resources, Stretch stretch) {
        long first = Math.floorDiv(stretch.from(), Quarter.A_DAY);
        long last = Math.floorDiv(stretch.to() - 1, Quarter.A_DAY);
        Map<Long, Long> numbers = numbers(handle, studio, first, last);
        var whole = new Use(stretch);
        var missing = new ArrayList<Long>();
        lock.lock();
        try {
            for (long day = first; day <= last; day++) {
                Day known = days.get(new Key(studio, resources, day));
                if (known != null && known.number() == numbers.getOrDefault(day, 0L)) {
                    whole.addPart(known.use());
                } else {
                    missing.add(day);
                }
            }
        } finally {
            lock.unlock();
        }
        if (!missing.isEmpty()) {
            learn(handle, new Key(studio, resources, 0), missing, numbers, whole);
        }
        return whole;
    }

    private void learn(
            Handle handle, Key of, List<Long> missing, Map<Long, Long> numbers, Use whole) {
        var stretch =
                new Stretch(
                        missing.getFirst() * Quarter.A_DAY,
                        (missing.getLast() + 1) * Quarter.A_DAY);
        Use read = ClaimRows.use(handle, of.studio(), of.resources(), stretch);
        for (long day : missing) {
            var part = new Use(new Stretch(day * Quarter.A_DAY, (day + 1) * Quarter.A_DAY));
            part.addPart(read);
            whole.addPart(part);
            lock.lock();
            try {
                days.put(
                        new Key(of.studio(), of.resources(), day),
                        new Day(numbers.getOrDefault(day, 0L), part));
            } finally {
                lock.unlock();
            }
        }
    }

    private static Map<Long, Long> numbers(Handle handle, String studio, long first, long last) {
        var numbers = new HashMap<Long, Long>();
        var owners = new Scope(studio).all();
        handle.createQuery(
                        "SELECT day, CAST(SUM(number) AS BIGINT) FROM day_change WHERE studio_id"
                                + " IN (?, ?) AND day >= ? AND day <= ? GROUP BY day")
                .bind(0, owners.getFirst())
                .bind(1, owners.getLast())
                .bind(2, first)
                .bind(3, last)
                .map((row, _) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(each -> numbers.put(each.getKey(), each.getValue()));
        return numbers;
    }
}
