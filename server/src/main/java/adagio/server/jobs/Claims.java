// SPDX-License-Identifier: Apache-2.0
package adagio.server.jobs;

import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/// Whose turn it is, among houses that share a database: a row a job, taken in one UPDATE.
///
/// A claim lasts a minute and is renewed while the work goes on, so a killed house holds nothing up
/// for longer than that. By the houses' own clocks: they may differ by some seconds. A clock that
/// was far ahead does no harm when it is set right: nobody can be due later than a pause from now,
/// and no claim lasts for more than two of its spans.
public final class Claims {
    /// How long a claim holds without being renewed.
    public static final Duration SPAN = Duration.ofMinutes(1);

    private static final String FREE =
            " name = :name AND (due <= :now OR due > :now + :pause)"
                    + " AND (until <= :now OR until > :now + 2 * :span)";
    private final Storage storage;
    private final InstantSource clock;
    private final String house = Secrets.id();

    /// The claims of one house.
    ///
    /// @param storage keeps them
    /// @param clock tells what is due
    public Claims(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// Takes a job, if it is due and nobody has it.
    ///
    /// @param job its name
    /// @param pause between its end and its next start
    /// @return whether it is this house's now
    public boolean take(String job, Duration pause) {
        return wait(job, pause).isZero()
                && storage.write(
                        handle ->
                                1
                                        == handle.createUpdate(
                                                        "UPDATE job SET claimed_by = :house, until ="
                                                                + " :now + :span WHERE"
                                                                + FREE)
                                                .bind("house", house)
                                                .bind("name", job)
                                                .bind("now", clock.millis())
                                                .bind("pause", pause.toMillis())
                                                .bind("span", SPAN.toMillis())
                                                .execute());
    }

    /// How long nobody needs to look.
    ///
    /// @param job its name
    /// @param pause between its end and its next start
    /// @return zero when it can be taken, at most `pause` or the span of a claim
    public Duration wait(String job, Duration pause) {
        long now = clock.millis();
        long until = storage.read(handle -> until(handle, job, pause));
        if (until < 0) {
            storage.write(
                    handle ->
                            handle.execute(
                                    "INSERT INTO job (name, due, claimed_by, until) VALUES (?, 0,"
                                            + " '', 0) ON CONFLICT (name) DO NOTHING",
                                    job));
        }
        return Duration.ofMillis(Math.max(0, until - now));
    }

    private long until(Handle handle, String job, Duration pause) {
        long now = clock.millis();
        return handle.createQuery("SELECT due, until FROM job WHERE name = ?")
                .bind(0, job)
                .map(
                        (row, _) ->
                                Math.max(
                                        sane(row.getLong(1), now + pause.toMillis()),
                                        sane(row.getLong(2), now + 2 * SPAN.toMillis())))
                .findOne()
                .orElse(-1L);
    }

    private static long sane(long time, long latest) {
        return time > latest ? 0 : time;
    }

    /// Holds a claim for another span.
    ///
    /// @param job its name
    /// @return false when another house has taken it over meanwhile
    public boolean renew(String job) {
        return change("UPDATE job SET until = ? WHERE name = ? AND claimed_by = ?", SPAN, job);
    }

    /// The work was done, well or not.
    ///
    /// @param job its name
    /// @param pause until it is due again
    public void done(String job, Duration pause) {
        change(
                "UPDATE job SET due = ?, until = 0, claimed_by = '' WHERE name = ? AND claimed_by ="
                        + " ?",
                pause,
                job);
    }

    /// The house closes in the midst of it: another may take it at once.
    ///
    /// @param job its name
    public void letGo(String job) {
        change(
                "UPDATE job SET due = ?, until = 0, claimed_by = '' WHERE name = ? AND claimed_by ="
                        + " ?",
                Duration.ZERO,
                job);
    }

    private boolean change(String sql, Duration fromNow, String job) {
        long time = clock.millis() + fromNow.toMillis();
        return storage.write(handle -> handle.execute(sql, time, job, house) == 1);
    }
}
