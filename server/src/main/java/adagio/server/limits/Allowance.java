// SPDX-License-Identifier: Apache-2.0
package adagio.server.limits;

import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/// So often in so long a time, for each who does it, over all houses on one database.
///
/// The time begins with the first of it and everything begins anew when it is over. A row a who,
/// only while it counts, known by a digest; who is over the limit writes nothing.
public final class Allowance {
    private final Storage storage;
    private final InstantSource clock;
    private final Of of;

    /// What is allowed.
    ///
    /// @param what names it, such as `keep a time`
    /// @param most how often, 1 and more
    /// @param span in how long a time
    public record Of(String what, int most, Duration span) {
        /// Checks the numbers.
        public Of {
            if (most < 1 || !span.isPositive()) {
                throw new IllegalArgumentException(
                        what + ": " + most + " in " + span + "; at least one in some time");
            }
        }
    }

    /// A limit.
    ///
    /// @param storage counts
    /// @param clock the time
    /// @param of what is allowed
    public Allowance(Storage storage, InstantSource clock, Of of) {
        this.storage = storage;
        this.clock = clock;
        this.of = of;
    }

    /// Counts one.
    ///
    /// @param who as in an address; kept only as a digest
    /// @return false when there were too many
    public boolean allows(String who) {
        return left(who) && count(who);
    }

    /// Whether one more would be allowed; counts nothing.
    ///
    /// @param who as in an address
    /// @return false when there were too many
    public boolean left(String who) {
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT used FROM allowance WHERE digest = ? AND"
                                                        + " until > ? AND until <= ?")
                                        .bind(0, digest(who))
                                        .bind(1, clock.millis())
                                        .bind(2, clock.millis() + of.span().toMillis())
                                        .mapTo(Integer.class)
                                        .findOne()
                                        .orElse(0))
                < of.most();
    }

    private boolean count(String who) {
        return storage.write(handle -> count(handle, digest(who), clock.millis())) <= of.most();
    }

    /// The row is held from here on, so houses that count at once count one after the other.
    private int count(Handle handle, String digest, long now) {
        return handle.createQuery(
                        "INSERT INTO allowance (digest, used, until) VALUES (:digest, 1, :end) ON"
                                + " CONFLICT (digest) DO UPDATE SET used = CASE WHEN"
                                + " allowance.until <= :now OR allowance.until > :end THEN 1 ELSE"
                                + " allowance.used + 1 END, until = CASE WHEN allowance.until <="
                                + " :now OR allowance.until > :end THEN excluded.until ELSE"
                                + " allowance.until END RETURNING used")
                .bind("digest", digest)
                .bind("now", now)
                .bind("end", now + of.span().toMillis())
                .mapTo(Integer.class)
                .one();
    }

    private String digest(String who) {
        return Secrets.digest("limit/" + of.what() + "/" + who);
    }

    /// Deletes what counts no more.
    ///
    /// @param storage counts
    /// @param clock the time
    /// @return how many rows went
    public static int forget(Storage storage, InstantSource clock) {
        long now = clock.millis();
        return storage.write(
                handle -> handle.execute("DELETE FROM allowance WHERE until <= ?", now));
    }
}
