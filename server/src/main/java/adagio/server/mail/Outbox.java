// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import adagio.server.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/// Messages on their way: kept sealed until the mail server has taken them, tried again after a
/// while, given up in the end. A message that was sent leaves no row.
///
/// Of several houses on one database one sends each message. A house that falls between the mail
/// server's yes and its own note of it sends the message once more: better twice than never.
public final class Outbox {
    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

    /// How long after each try the next one is; after the last one it is given up.
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST_AT_ONCE = 50;
    private final Optional<Post> post;
    private final String from;
    private final Storage storage;
    private final InstantSource clock;
    private final ReentrantLock sending = new ReentrantLock();

    private Outbox(Optional<Post> post, String from, Storage storage, InstantSource clock) {
        this.post = post;
        this.from = from;
        this.storage = storage;
        this.clock = clock;
    }

    /// As the environment says.
    ///
    /// @param environment `ADAGIO_SMTP_HOST` and its neighbours
    /// @param storage keeps what waits
    /// @param clock the time
    /// @return one that takes nothing when there is no host, or when something cannot be used: then
    ///   the log says what
    public static Outbox of(Map<String, String> environment, Storage storage, InstantSource clock) {
        if (environment.getOrDefault("ADAGIO_SMTP_HOST", "").isBlank()) {
            return new Outbox(Optional.empty(), "", storage, clock);
        }
        try {
            var settings = MailSettings.of(environment);
            return new Outbox(Optional.of(new Post(settings)), settings.from(), storage, clock);
        } catch (MailSettings.Unusable faults) {
            LOG.log(System.Logger.Level.WARNING, "no mail is sent: " + faults.getMessage());
            return new Outbox(Optional.empty(), "", storage, clock);
        }
    }

    /// Whether there is a mail server.
    ///
    /// @return false: nothing is taken
    public boolean isOn() {
        return post.isPresent();
    }

    /// Who writes.
    ///
    /// @return a mail address, empty without a mail server
    public String from() {
        return from;
    }

    /// Takes a message, inside the transaction that makes it true; [#nudge] sends it soon.
    ///
    /// @param handle of writing work
    /// @param letter to one person
    /// @return how many were taken: none without a mail server
    public int put(Handle handle, Letter letter) {
        if (!isOn()) {
            return 0;
        }
        drop(handle, letter.about().thing());
        forgetLost(handle, letter.about().person());
        String id = UUID.randomUUID().toString();
        return handle.execute(
                "INSERT INTO mail_outbox (id, about, person_id, state, tries, due, until, sealed)"
                        + " VALUES (?, ?, ?, 'waiting', 0, ?, ?, ?)",
                id,
                letter.about().thing(),
                letter.about().person(),
                now(),
                letter.until().getEpochSecond(),
                storage.keys().seal("mail/" + id, LetterText.write(letter)));
    }

    /// Takes back what waits or was given up about something.
    ///
    /// @param handle of writing work
    /// @param thing as its letter names it
    /// @return how many
    public int drop(Handle handle, String thing) {
        return handle.execute("DELETE FROM mail_outbox WHERE about = ?", thing);
    }

    private static void forgetLost(Handle handle, String person) {
        if (!person.isEmpty()) {
            handle.execute(
                    "DELETE FROM mail_outbox WHERE person_id = ? AND state = 'given-up'", person);
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /// Sends what is due, in the background; returns at once.
    public void nudge() {
        if (isOn()) {
            Thread.ofVirtual().name("mail").start(this::send);
        }
    }

    /// Sends what is due. Of two calls at once the second one waits, and sends what is left.
    ///
    /// @return how many messages went out
    public int send() {
        int sent = 0;
        sending.lock();
        try {
            if (post.isPresent()) {
                for (Waiting each : due()) {
                    sent += taken(each) && send(post.get(), each) ? 1 : 0;
                }
                forget();
            }
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "mail waits; it is tried again", failed);
        } finally {
            sending.unlock();
        }
        return sent;
    }

    private record Waiting(String id, int tries, long until) {}

    private List<Waiting> due() {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT id, tries, until FROM mail_outbox WHERE state ="
                                                + " 'waiting' AND due <= ? ORDER BY due, id LIMIT "
                                                + MOST_AT_ONCE)
                                .bind(0, now())
                                .map(
                                        (row, _) ->
                                                new Waiting(
                                                        row.getString(1),
                                                        row.getInt(2),
                                                        row.getLong(3)))
                                .list());
    }

    /// Whoever counts the try does it. The next try is planned before this one, so that a house
    /// that falls leaves it to another.
    private boolean taken(Waiting each) {
        long next = now() + pause(each).toSeconds();
        return storage.write(
                        handle ->
                                handle.execute(
                                        "UPDATE mail_outbox SET tries = tries + 1, due = ? WHERE"
                                                + " id = ? AND tries = ? AND state = 'waiting'",
                                        next,
                                        each.id(),
                                        each.tries()))
                == 1;
    }

    private static Duration pause(Waiting each) {
        return PAUSES.get(Math.min(each.tries(), PAUSES.size() - 1));
    }

    private boolean send(Post way, Waiting each) {
        var letter = letter(each.id());
        if (letter.isEmpty()) {
            return false;
        }
        try {
            if (each.until() > now()) {
                way.send(letter.get());
                storage.write(
                        handle ->
                                handle.execute("DELETE FROM mail_outbox WHERE id = ?", each.id()));
                return true;
            }
            giveUp(each, "too late");
        } catch (Post.NotSent failed) {
            boolean last = each.tries() >= PAUSES.size();
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a message was not sent: {0}; {1}",
                    failed.getMessage(),
                    last ? "given up" : "tried again in " + pause(each).toMinutes() + " minutes");
            if (last) {
                giveUp(each, "tried often enough");
            }
        }
        return false;
    }

    private Optional<Letter> letter(String id) {
        return storage.read(
                        handle ->
                                handle.createQuery("SELECT sealed FROM mail_outbox WHERE id = ?")
                                        .bind(0, id)
                                        .map((row, _) -> row.getBytes(1))
                                        .findOne())
                .map(bytes -> LetterText.read(storage.keys().unseal("mail/" + id, bytes)));
    }

    /// What is left says only that something about it did not arrive.
    private void giveUp(Waiting each, String why) {
        LOG.log(System.Logger.Level.DEBUG, "given up: {0}", why);
        storage.write(
                handle ->
                        handle.execute(
                                "UPDATE mail_outbox SET state = 'given-up', sealed = ? WHERE id ="
                                        + " ?",
                                new byte[0],
                                each.id()));
    }

    private void forget() {
        long old = now() - REMEMBERED.toSeconds();
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM mail_outbox WHERE state = 'given-up' AND until < ?",
                                old));
    }

    /// Whether the last message about something did not arrive.
    ///
    /// @param thing as its letter names it
    /// @return true once it was given up
    public boolean isGivenUp(String thing) {
        return is("about", thing);
    }

    /// Whether a message to somebody who lives here did not arrive lately.
    ///
    /// @param person an id
    /// @return true once one was given up
    public boolean isGivenUpFor(String person) {
        return is("person_id", person);
    }

    private boolean is(String column, String value) {
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT COUNT(*) FROM mail_outbox WHERE state ="
                                                        + " 'given-up' AND "
                                                        + column
                                                        + " = ?")
                                        .bind(0, value)
                                        .mapTo(Integer.class)
                                        .one())
                > 0;
    }
}
