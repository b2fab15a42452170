// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.studio.booking.Block;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Claim;
import adagio.studio.booking.Lines;
import adagio.studio.booking.Status;
import adagio.studio.booking.Wish;
import adagio.studio.free.Placing;
import adagio.studio.free.Quarter;
import adagio.studio.free.Shape;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/// One studio's lines as rows, inside one transaction; the same SQL for SQLite and PostgreSQL.
final class SqlLines implements Lines {
    private static final int MOST_LAPSED = 100;
    private final Handle handle;
    private final String studio;
    private final BiConsumer<Handle, Booking> added;
    private final TreeMap<String, TreeSet<Long>> touchedDays = new TreeMap<>();

    SqlLines(Handle handle, String studio) {
        this(handle, studio, (_, _) -> {});
    }

    SqlLines(Handle handle, String studio, BiConsumer<Handle, Booking> added) {
        this.handle = handle;
        this.studio = studio;
        this.added = added;
    }

    /// Says which days have changed: last and in order, so that nobody who waits for a claim holds
    /// what the claim's owner still needs.
    void close() {
        touchedDays.forEach((owner, days) -> days.forEach(day -> raise(owner, day)));
    }

    private void raise(String owner, long day) {
        handle.execute(
                "INSERT INTO day_change (studio_id, day, number) VALUES (?, ?, 1)"
                        + " ON CONFLICT (studio_id, day) DO UPDATE"
                        + " SET number = day_change.number + 1",
                owner,
                day);
    }

    private void touch(List<Claim> claims) {
        var scope = new Scope(studio);
        for (Claim claim : claims) {
            var days =
                    touchedDays.computeIfAbsent(scope.of(claim.resource()), _ -> new TreeSet<>());
            long last = Math.floorDiv(claim.stretch().to() - 1, Quarter.A_DAY);
            for (long day = Math.floorDiv(claim.stretch().from(), Quarter.A_DAY);
                    day <= last;
                    day++) {
                days.add(day);
            }
        }
    }

    @Override
    public boolean putKey(String key, String fingerprint, String bookingId) {
        return handle.execute(
                        "INSERT INTO booking_key (studio_id, idempotency_key, fingerprint, booking_id)"
                                + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        studio,
                        key,
                        fingerprint,
                        bookingId)
                == 1;
    }

    @Override
    public KeptKey getKey(String key) {
        return handle.createQuery(
                        "SELECT fingerprint, booking_id FROM booking_key"
                                + " WHERE studio_id = ? AND idempotency_key = ?")
                .bind(0, studio)
                .bind(1, key)
                .map((row, _) -> new KeptKey(row.getString(1), row.getString(2)))
                .one();
    }

    @Override
    public Use use(List<String> resources, Stretch stretch) {
        return ClaimRows.use(handle, studio, resources, stretch);
    }

    @Override
    public boolean claim(String id, List<Claim> claims) {
        touch(claims);
        return ClaimRows.insert(handle, studio, id, claims);
    }

    @Override
    public void release(String id, List<Claim> claims) {
        touch(claims);
        ClaimRows.delete(handle, studio, id, claims);
    }

    @Override
    public void add(Booking booking) {
        var placing = booking.placing();
        var shape = placing.shape();
        handle.execute(
                "INSERT INTO booking (studio_id, id, status, lapses, service, wanted, clients,"
                        + " start_slot, minutes, arrival, session_slots, after_slots, room, therapists)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                studio,
                booking.id(),
                booking.status().id(),
                booking.lapses(),
                booking.wish().service(),
                String.join(",", booking.wish().therapists()),
                ClientText.of(booking.wish().clients()),
                placing.start(),
                shape.minutes(),
                shape.arrival(),
                shape.session(),
                shape.after(),
                placing.room(),
                String.join(",", placing.therapists()));
        added.accept(handle, booking);
    }

    @Override
    public Optional<Booking> find(String id) {
        return handle.createQuery("SELECT * FROM booking WHERE studio_id = ? AND id = ?")
                .bind(0, studio)
                .bind(1, id)
                .map((row, _) -> booking(row))
                .findOne();
    }

    /// The bookings that begin in a stretch, in order.
    List<Booking> list(Stretch stretch) {
        return handle.createQuery(
                        "SELECT * FROM booking WHERE studio_id = ? AND start_slot >= ?"
                                + " AND start_slot < ? ORDER BY start_slot, room, id")
                .bind(0, studio)
                .bind(1, stretch.from())
                .bind(2, stretch.to())
                .map((row, _) -> booking(row))
                .list();
    }

    /// The blocks that touch a stretch, in order.
    List<Block> blocks(Stretch stretch) {
        return handle.createQuery(
                        "SELECT * FROM block WHERE studio_id = ? AND to_slot > ?"
                                + " AND from_slot < ? ORDER BY from_slot, id")
                .bind(0, studio)
                .bind(1, stretch.from())
                .bind(2, stretch.to())
                .map((row, _) -> block(row))
                .list();
    }

    @Override
    public Optional<Booking> lock(String id) {
        // An update is a lock on both databases, and the next statement sees what it waited for.
        int rows =
                handle.execute(
                        "UPDATE booking SET status = status WHERE studio_id = ? AND id = ?",
                        studio,
                        id);
        return rows == 0 ? Optional.empty() : find(id);
    }

    @Override
    public void replace(Booking booking) {
        var placing = booking.placing();
        handle.execute(
                "UPDATE booking SET status = ?, lapses = ?, wanted = ?, clients = ?, start_slot = ?, minutes = ?,"
                        + " arrival = ?, session_slots = ?, after_slots = ?, room = ?, therapists = ?"
                        + " WHERE studio_id = ? AND id = ?",
                booking.status().id(),
                booking.lapses(),
                String.join(",", booking.wish().therapists()),
                ClientText.of(booking.wish().clients()),
                placing.start(),
                placing.shape().minutes(),
                placing.shape().arrival(),
                placing.shape().session(),
                placing.shape().after(),
                placing.room(),
                String.join(",", placing.therapists()),
                studio,
                booking.id());
    }

    @Override
    public boolean hasLapsed(long now) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM booking WHERE studio_id = ?"
                                        + " AND status = 'tentative' AND lapses <= ?")
                        .bind(0, studio)
                        .bind(1, now)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public List<Booking> lapse(long now) {
        List<String> ids =
                handle.createQuery(
                                "SELECT id FROM booking WHERE studio_id = ? AND status = 'tentative'"
                                        + " AND lapses <= ? ORDER BY id LIMIT "
                                        + MOST_LAPSED)
                        .bind(0, studio)
                        .bind(1, now)
                        .mapTo(String.class)
                        .list();
        return ids.stream().flatMap(id -> lapse(id, now).stream()).toList();
    }

    /// Another house may have been faster, or the client has confirmed: the state is asked for
    /// again.
    private Optional<Booking> lapse(String id, long now) {
        int rows =
                handle.execute(
                        "UPDATE booking SET status = 'cancelled', lapses = 0 WHERE studio_id = ?"
                                + " AND id = ? AND status = 'tentative' AND lapses <= ?",
                        studio,
                        id,
                        now);
        return rows == 0 ? Optional.empty() : find(id);
    }

    @Override
    public void add(Block block) {
        handle.execute(
                "INSERT INTO block (studio_id, id, resource_id, from_slot, to_slot, why)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                studio,
                block.id(),
                block.resource(),
                block.stretch().from(),
                block.stretch().to(),
                block.why());
    }

    @Override
    public Optional<Block> removeBlock(String id) {
        var block =
                handle.createQuery("SELECT * FROM block WHERE studio_id = ? AND id = ?")
                        .bind(0, studio)
                        .bind(1, id)
                        .map((row, _) -> block(row))
                        .findOne();
        int rows = handle.execute("DELETE FROM block WHERE studio_id = ? AND id = ?", studio, id);
        return rows == 0 ? Optional.empty() : block;
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getString("id"),
                row.getString("resource_id"),
                new Stretch(row.getLong("from_slot"), row.getLong("to_slot")),
                row.getString("why"));
    }

    static Booking booking(ResultSet row) throws SQLException {
        var shape =
                new Shape(
                        row.getInt("minutes"),
                        row.getInt("arrival"),
                        row.getInt("session_slots"),
                        row.getInt("after_slots"));
        return new Booking(
                row.getString("id"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getLong("lapses"),
                new Wish(
                        row.getString("service"),
                        List.of(row.getString("wanted").split(",", -1)),
                        ClientText.read(row.getString("clients"))),
                new Placing(
                        row.getLong("start_slot"),
                        shape,
                        row.getString("room"),
                        List.of(row.getString("therapists").split(",", -1))));
    }
}
