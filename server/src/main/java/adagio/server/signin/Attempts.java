// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.limits.Where;
import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// How often somebody may try a passphrase, a code or an invitation.
///
/// Each try is counted before it is made, so that a thousand at once are not a thousand tries. It
/// is counted twice, for whom it is and for where it comes from; after a few free ones each waits
/// longer than the one before. For a person the wait ends at half a minute, so that nobody can shut
/// somebody else out by failing; for an address it grows to a quarter of an hour. An hour without a
/// try forgets everything.
public final class Attempts {
    private static final String NOBODY = "";
    private static final Duration FORGET = Duration.ofHours(1);
    private static final Comparator<Count> BY_DIGEST = Comparator.comparing(Count::digest);
    private final Storage storage;
    private final InstantSource clock;

    /// One count of tries.
    private record Count(String digest, int free, Duration longest) {
        Duration delay(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            var grown = Duration.ofSeconds(1L << Math.min(failures - free - 1, 20));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    /// The attempts on one house.
    ///
    /// @param storage keeps the counts
    /// @param clock tells when a wait is over
    public Attempts(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// Counts a try, if it may be made now.
    ///
    /// @param request where it comes from
    /// @param whom what is tried, as in a name; kept only as a digest
    /// @return zero when it may be made, else how long to wait
    public Duration begin(ServerRequest request, String whom) {
        return begin(Where.from(request), whom);
    }

    /// Counts a try of a secret that nobody can guess, such as a recovery code, for where it comes
    /// from alone: nobody who fails elsewhere keeps its owner waiting.
    ///
    /// @param request where it comes from
    /// @return zero when it may be made, else how long to wait
    public Duration begin(ServerRequest request) {
        return begin(request, NOBODY);
    }

    /// The try of such a secret was right.
    ///
    /// @param request where it came from
    public void worked(ServerRequest request) {
        worked(request, NOBODY);
    }

    Duration begin(String where, String whom) {
        var counts = counts(where, whom);
        long wait = storage.read(handle -> wait(handle, counts));
        if (wait == 0) {
            wait =
                    storage.write(
                            handle -> {
                                counts.stream().sorted(BY_DIGEST).forEach(e -> hold(handle, e));
                                long still = wait(handle, counts);
                                if (still == 0) {
                                    counts.forEach(each -> count(handle, each));
                                }
                                return still;
                            });
        }
        return Duration.ofSeconds(wait);
    }

    /// The try was right: the person's count begins anew, and this one no longer counts for the
    /// address.
    ///
    /// @param request where it came from
    /// @param whom as before
    public void worked(ServerRequest request, String whom) {
        worked(Where.from(request), whom);
    }

    void worked(String where, String whom) {
        var counts = counts(where, whom);
        storage.write(
                handle -> {
                    if (counts.size() > 1) {
                        handle.execute(
                                "DELETE FROM attempt WHERE digest = ?", counts.getFirst().digest());
                    }
                    return handle.execute(
                            "UPDATE attempt SET failures = failures - 1, next_try = 0 WHERE digest"
                                    + " = ? AND failures > 0",
                            counts.getLast().digest());
                });
    }

    private static List<Count> counts(String where, String whom) {
        var place = new Count(Secrets.digest("where/" + where), 10, Duration.ofMinutes(15));
        return whom.equals(NOBODY)
                ? List.of(place)
                : List.of(
                        new Count(Secrets.digest("whom/" + whom), 5, Duration.ofSeconds(30)),
                        place);
    }

    private long wait(Handle handle, List<Count> counts) {
        long longest = 0;
        for (Count each : counts) {
            long until =
                    handle.createQuery(
                                    "SELECT next_try FROM attempt WHERE digest = ? AND forget > ?")
                            .bind(0, each.digest())
                            .bind(1, now())
                            .mapTo(Long.class)
                            .findOne()
                            .orElse(0L);
            long left = until - now();
            // Nobody waits longer than the longest wait: the clock was ahead when that was noted.
            longest = Math.max(longest, left > each.longest().toSeconds() ? 0 : left);
        }
        return longest;
    }

    /// Makes the row if there is none, and holds it until the end of this work: tries that come in
    /// at several houses at once are counted one after the other.
    private void hold(Handle handle, Count count) {
        handle.execute(
                "DELETE FROM attempt WHERE digest = ? AND forget <= ?", count.digest(), now());
        handle.execute(
                "INSERT INTO attempt (digest, failures, next_try, forget) VALUES (?, 0, 0, ?) ON"
                        + " CONFLICT (digest) DO UPDATE SET failures = attempt.failures",
                count.digest(),
                now() + FORGET.toSeconds());
    }

    /// Deletes what is forgotten.
    ///
    /// @return how many rows went
    public int forget() {
        return storage.write(
                handle -> handle.execute("DELETE FROM attempt WHERE forget <= ?", now()));
    }

    private void count(Handle handle, Count count) {
        long now = now();
        int failures =
                handle.createQuery(
                                "INSERT INTO attempt (digest, failures, next_try, forget) VALUES"
                                        + " (?, 1, 0, ?) ON CONFLICT (digest) DO UPDATE SET failures ="
                                        + " attempt.failures + 1, forget = excluded.forget RETURNING"
                                        + " failures")
                        .bind(0, count.digest())
                        .bind(1, now + FORGET.toSeconds())
                        .mapTo(Integer.class)
                        .one();
        handle.execute(
                "UPDATE attempt SET next_try = ? WHERE digest = ?",
                now + count.delay(failures).toSeconds(),
                count.digest());
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
