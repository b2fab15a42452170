// SPDX-License-Identifier: Apache-2.0
package adagio.server.events;

import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Houses on one PostgreSQL tell each other by its LISTEN and NOTIFY.
///
/// Listening has a connection of its own, which is opened anew after it broke, at most five seconds
/// after the last try; then everybody reads again. The common clock is the database's: how far this
/// house's is from it is measured by asking, and the quickest answers count.
public final class PostgresEvents implements Events {
    private static final System.Logger LOG = System.getLogger(PostgresEvents.class.getName());
    private static final String CHANNEL = "adagio";
    private static final int LOOK_MILLIS = 2_000;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int WAITING = 2_000;
    private final String address;
    private final Storage storage;
    private final String house = Secrets.id();
    private final CommonClock clock = new CommonClock();
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final List<Runnable> gaps = new CopyOnWriteArrayList<>();
    private final ArrayBlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> threads;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable Connection> listening = new AtomicReference<>();
    private volatile boolean open = true;

    private PostgresEvents(String address, Storage storage) {
        this.address = address;
        this.storage = storage;
        this.threads =
                List.of(
                        Thread.ofPlatform().name("events heard").daemon().unstarted(this::listen),
                        Thread.ofVirtual().name("events told").unstarted(this::send));
    }

    /// Opens them. The clock is known from here on; a database that is away is waited for.
    ///
    /// @param address `jdbc:postgresql://...`
    /// @param storage open, on the same database
    /// @return to be closed
    public static PostgresEvents open(String address, Storage storage) {
        var events = new PostgresEvents(address, storage);
        try (var connection = events.connect()) {
            events.clock.measure(connection);
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "the database's clock is not known yet", away);
        }
        events.threads.forEach(Thread::start);
        return events;
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "adagio events");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(address, properties);
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public void tell(String topic, String text) {
        String message = house + "\n" + topic + "\n" + text;
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a message of " + text.length() + " characters; at most " + MOST_BYTES);
        }
        if (!waiting.offer(message)) {
            LOG.log(Level.WARNING, "a message to other houses was dropped: too many wait");
        }
    }

    @Override
    public void hear(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    @Override
    public void onGap(Runnable again) {
        gaps.add(again);
    }

    @Override
    public double now() {
        return clock.now();
    }

    private void send() {
        try {
            while (open) {
                String message = waiting.take();
                try {
                    storage.read(
                            handle ->
                                    handle.createQuery("SELECT CAST(pg_notify(?, ?) AS TEXT)")
                                            .bind(0, CHANNEL)
                                            .bind(1, message)
                                            .mapTo(String.class)
                                            .list());
                } catch (RuntimeException away) {
                    LOG.log(Level.DEBUG, "a message to other houses got lost", away);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (open) {
                try (var connection = connect()) {
                    pause = FIRST_PAUSE_MILLIS;
                    listening.set(connection);
                    hearAll(connection);
                } catch (SQLException broken) {
                    if (open) {
                        LOG.log(
                                Level.DEBUG,
                                "listening to other houses broke; again in " + pause + " ms",
                                broken);
                        if (closing.await(pause, TimeUnit.MILLISECONDS)) {
                            return;
                        }
                        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void hearAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        clock.measure(connection);
        gaps.forEach(again -> safely(again));
        var messages = connection.unwrap(PGConnection.class);
        int looks = 0;
        while (open) {
            PGNotification[] heard = messages.getNotifications(LOOK_MILLIS);
            for (PGNotification each : heard == null ? new PGNotification[0] : heard) {
                heard(each.getParameter());
            }
            looks++;
            if (heard == null || heard.length == 0 || looks % 1_000 == 0) {
                clock.measure(connection);
            }
        }
    }

    private void heard(String message) {
        String[] parts = message.split("\n", 3);
        if (parts.length == 3 && !parts[0].equals(house)) {
            listeners
                    .getOrDefault(parts[1], List.of())
                    .forEach(each -> safely(() -> each.accept(parts[2])));
        }
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "what another house told could not be followed", failed);
        }
    }

    /// Who listens would otherwise notice only after its two seconds.
    private static void hangUp(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.log(Level.DEBUG, "the connection was gone already", gone);
        }
    }

    @Override
    public void close() {
        open = false;
        closing.countDown();
        threads.forEach(Thread::interrupt);
        hangUp(listening.get());
        try {
            threads.getFirst().join(LOOK_MILLIS + 500L);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
