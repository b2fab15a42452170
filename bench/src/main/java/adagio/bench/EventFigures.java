// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import io.nats.client.Nats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// The figures of `docs/decisions/events.md`: how soon a message of 200 bytes is heard, one at a
/// time, and how many one sender sends; by PostgreSQL's NOTIFY as houses use it, and by NATS beside
/// it.
final class EventFigures {
    private static final String TEXT = "x".repeat(190);
    private static final int PATIENCE_SECONDS = 10;
    private static final int LOOK_MILLIS = 500;
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /// Sends one message; it may be on its way when this returns.
    private interface Sender {
        void send(String text) throws SQLException;
    }

    List<Row> rows() throws InterruptedException, IOException {
        var rows = new ArrayList<Row>();
        String database = System.getenv().getOrDefault("ADAGIO_BENCH_DATABASE", "");
        String nats = System.getenv().getOrDefault("ADAGIO_BENCH_NATS", "");
        rows.add(
                database.isEmpty()
                        ? missing("PostgreSQL, NOTIFY", "ADAGIO_BENCH_DATABASE names no PostgreSQL")
                        : postgres(database));
        rows.add(
                nats.isEmpty()
                        ? missing(
                                "NATS", "ADAGIO_BENCH_NATS names no server, as in nats://HOST:4222")
                        : broker(nats));
        return rows;
    }

    private static Row missing(String what, String why) {
        return new Row("", what, "not measured: " + why, "", Row.Kept.NONE);
    }

    private Row postgres(String database) throws InterruptedException, IOException {
        Place.tell("NOTIFY");
        try (var listening = DriverManager.getConnection(database);
                var sending = DriverManager.getConnection(database);
                var notify =
                        sending.prepareStatement("SELECT CAST(pg_notify('bench', ?) AS TEXT)")) {
            listening.createStatement().execute("LISTEN bench");
            var over = new AtomicReference<>(false);
            var listener = Thread.ofPlatform().daemon().start(() -> listen(listening, over));
            String version = listening.getMetaData().getDatabaseProductVersion();
            Row row =
                    row(
                            "PostgreSQL " + version + ", NOTIFY",
                            text -> send(notify, text),
                            600,
                            2_000);
            over.set(true);
            listener.join();
            return row;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void send(PreparedStatement notify, String text) throws SQLException {
        notify.setString(1, text);
        notify.executeQuery().close();
    }

    private void listen(Connection connection, AtomicReference<Boolean> over) {
        try {
            var messages = connection.unwrap(PGConnection.class);
            while (!over.get()) {
                PGNotification[] some = messages.getNotifications(LOOK_MILLIS);
                for (PGNotification each : some == null ? new PGNotification[0] : some) {
                    heard.add(each.getParameter());
                }
            }
        } catch (SQLException broken) {
            System.err.println("bench: listening broke: " + broken.getMessage());
        }
    }

    @SuppressWarnings("try") // an end that is interrupted ends the bench
    private Row broker(String address) throws InterruptedException, IOException {
        Place.tell("NATS");
        try (var listening = Nats.connect(address);
                var sending = Nats.connect(address)) {
            var dispatcher =
                    listening.createDispatcher(
                            message ->
                                    heard.add(
                                            new String(message.getData(), StandardCharsets.UTF_8)));
            dispatcher.subscribe("bench");
            listening.flush(Duration.ofSeconds(PATIENCE_SECONDS));
            String version = sending.getServerInfo().getVersion();
            return row(
                    "NATS " + version + ", jnats " + Nats.CLIENT_VERSION,
                    text -> sending.publish("bench", text.getBytes(StandardCharsets.UTF_8)),
                    3_000,
                    50_000);
        } catch (java.util.concurrent.TimeoutException | SQLException e) {
            throw new IOException("NATS does not answer at " + address, e);
        }
    }

    private Row row(String what, Sender sender, int tries, int many)
            throws SQLException, InterruptedException, IOException {
        var millis = new ArrayList<Double>();
        for (int i = -tries / 10; i < tries; i++) {
            long began = System.nanoTime();
            sender.send("one " + i + TEXT);
            next();
            if (i >= 0) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        long began = System.nanoTime();
        for (int i = 0; i < many; i++) {
            sender.send("many " + i + TEXT);
        }
        for (int i = 0; i < many; i++) {
            next();
        }
        double rate = many / ((System.nanoTime() - began) / 1e9);
        var figures = new Figures(millis);
        return new Row(
                "",
                what + ": one message of 200 bytes, told until heard; one sender",
                "p50 %s ms, p95 %s ms, p99 %s ms (%d tries); %s a second (%d)"
                        .formatted(
                                Figures.text(figures.median()),
                                Figures.text(figures.at(0.95)),
                                Figures.text(figures.at(0.99)),
                                tries,
                                Figures.text(rate),
                                many),
                "beside it",
                Row.Kept.NONE);
    }

    private void next() throws InterruptedException, IOException {
        if (heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new IOException("a message was not heard in " + PATIENCE_SECONDS + " s");
        }
    }
}
