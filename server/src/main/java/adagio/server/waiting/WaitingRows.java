// SPDX-License-Identifier: Apache-2.0
package adagio.server.waiting;

import adagio.server.storage.Storage;
import adagio.server.studio.ClientText;
import adagio.server.waiting.Waiter.State;
import adagio.server.waiting.Waiter.Window;
import adagio.studio.booking.Client;
import adagio.studio.booking.Wish;
import adagio.studio.free.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rows of `waiting`, of one studio. Every step names the state it comes from, so of two that
/// try the same step one does it.
final class WaitingRows {
    private static final List<Client> NOBODY = List.of(new Client("-", ""));
    private final Storage storage;
    private final String studio;

    WaitingRows(Storage storage, String studio) {
        this.storage = storage;
        this.studio = studio;
    }

    void add(Waiter waiter) {
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO waiting (studio_id, id, asked, state, round, service,"
                                        + " wanted, clients, from_slot, to_slot, from_minute,"
                                        + " to_minute, booking_id)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                                studio,
                                waiter.id(),
                                waiter.asked(),
                                waiter.state().id(),
                                waiter.round(),
                                waiter.wish().service(),
                                String.join(",", waiter.wish().therapists()),
                                ClientText.of(waiter.wish().clients()),
                                waiter.window().days().from(),
                                waiter.window().days().to(),
                                waiter.window().fromMinute(),
                                waiter.window().toMinute()));
    }

    Optional<Waiter> find(String id) {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT * FROM waiting WHERE studio_id = ? AND id = ?")
                                .bind(0, studio)
                                .bind(1, id)
                                .map((row, _) -> waiter(row))
                                .findOne());
    }

    List<Waiter> list(State state) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT * FROM waiting WHERE studio_id = ? AND state = ?"
                                                + " ORDER BY asked, id")
                                .bind(0, studio)
                                .bind(1, state.id())
                                .map((row, _) -> waiter(row))
                                .list());
    }

    /// One step.
    ///
    /// @param waiter as it was read
    /// @param to the next state
    /// @param booking what is offered, empty for nothing
    /// @return false when somebody else was faster
    boolean step(Waiter waiter, State to, String booking) {
        return storage.write(
                        handle ->
                                handle.execute(
                                        "UPDATE waiting SET state = ?, booking_id = ? WHERE"
                                                + " studio_id = ? AND id = ? AND state = ? AND"
                                                + " round = ?",
                                        to.id(),
                                        booking,
                                        studio,
                                        waiter.id(),
                                        waiter.state().id(),
                                        waiter.round()))
                == 1;
    }

    /// Waits again, behind everybody else.
    boolean again(Waiter waiter, long now) {
        return storage.write(
                        handle ->
                                handle.execute(
                                        "UPDATE waiting SET state = 'waiting', booking_id = '',"
                                                + " asked = ?, round = round + 1 WHERE studio_id = ?"
                                                + " AND id = ? AND state = 'passed' AND round = ?",
                                        now,
                                        studio,
                                        waiter.id(),
                                        waiter.round()))
                == 1;
    }

    /// Leaves the list; the names are forgotten.
    boolean leave(Waiter waiter) {
        return storage.write(
                        handle ->
                                handle.execute(
                                        "UPDATE waiting SET state = 'gone', booking_id = '',"
                                                + " clients = ? WHERE studio_id = ? AND id = ?"
                                                + " AND state = ? AND round = ?",
                                        ClientText.of(NOBODY),
                                        studio,
                                        waiter.id(),
                                        waiter.state().id(),
                                        waiter.round()))
                == 1;
    }

    /// Forgets everybody whose days are over, also those who said yes or whose offer went on.
    ///
    /// @param now the quarter that begins next
    void forget(long now) {
        storage.write(
                handle ->
                        handle.execute(
                                "UPDATE waiting SET state = 'gone', booking_id = '', clients = ?"
                                        + " WHERE studio_id = ? AND to_slot <= ? AND state IN"
                                        + " ('waiting', 'passed', 'taken')",
                                ClientText.of(NOBODY),
                                studio,
                                now));
    }

    private static Waiter waiter(ResultSet row) throws SQLException {
        return new Waiter(
                row.getString("id"),
                row.getLong("asked"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("round"),
                new Wish(
                        row.getString("service"),
                        List.of(row.getString("wanted").split(",", -1)),
                        ClientText.read(row.getString("clients"))),
                new Window(
                        new Stretch(row.getLong("from_slot"), row.getLong("to_slot")),
                        row.getInt("from_minute"),
                        row.getInt("to_minute")),
                row.getString("booking_id"));
    }
}
