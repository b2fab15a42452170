// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Waits for something that comes by itself, a minute at most.
public final class Eventually {
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000;

    private Eventually() {}

    /// Something that can be asked for.
    ///
    /// @param <T> what it answers
    public interface Asked<T> {
        T get() throws IOException;
    }

    /// Asks until the answer will do.
    ///
    /// @return the last answer, which may still not do
    public static <T> T get(Asked<T> asked, Predicate<T> enough) throws IOException {
        long end = System.nanoTime() + MOST_NANOS;
        T answer = asked.get();
        while (!enough.test(answer) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = asked.get();
        }
        return answer;
    }
}
