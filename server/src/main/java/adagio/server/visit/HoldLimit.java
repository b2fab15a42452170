// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one address may keep a time: nobody empties a studio's month by pressing a button.
public final class HoldLimit {
    private static final int MOST_ADDRESSES = 10_000;
    private final int most;
    private final Duration span;
    private final InstantSource clock;
    private final Map<String, ArrayDeque<Instant>> seen =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Instant>> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    /// A limit.
    ///
    /// @param most how often
    /// @param span in which time
    /// @param clock the time
    public HoldLimit(int most, Duration span, InstantSource clock) {
        this.most = most;
        this.span = span;
        this.clock = clock;
    }

    /// Counts one.
    ///
    /// @param address who
    /// @return false when there were too many
    public synchronized boolean allows(String address) {
        Instant now = clock.instant();
        var times = seen.computeIfAbsent(address, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(span))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
