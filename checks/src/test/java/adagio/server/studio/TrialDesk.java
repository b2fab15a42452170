// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.storage.Storage;
import adagio.studio.Studio;
import adagio.studio.booking.Block;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Claim;
import adagio.studio.booking.Desk;
import adagio.studio.free.Stretch;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A desk on a real database, and what lies in its tables, which only this package may see.
public final class TrialDesk {
    private final Storage storage;
    private final String studio;
    private final Desk desk;

    /// Opens the desk of a studio; the studio need not be set up.
    public TrialDesk(Storage storage, Studio studio, InstantSource clock, RandomGenerator random) {
        this.storage = storage;
        this.studio = studio.id();
        this.desk =
                new Desk(
                        studio,
                        new SqlLedger(storage, new DayMemory(), studio.id()),
                        clock,
                        random);
    }

    /// The desk.
    public Desk desk() {
        return desk;
    }

    /// Every booking there ever was.
    public List<Booking> bookings() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT * FROM booking WHERE studio_id = ?")
                                .bind(0, studio)
                                .map((row, _) -> SqlLines.booking(row))
                                .list());
    }

    /// Every block.
    public List<Block> blocks() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT * FROM block WHERE studio_id = ?")
                                .bind(0, studio)
                                .map(
                                        (row, _) ->
                                                new Block(
                                                        row.getString("id"),
                                                        row.getString("resource_id"),
                                                        new Stretch(
                                                                row.getLong("from_slot"),
                                                                row.getLong("to_slot")),
                                                        row.getString("why")))
                                .list());
    }

    /// Every claimed quarter: `resource quarter` to the booking or block that has it.
    public Map<String, String> claims() {
        var claims = new TreeMap<String, String>();
        storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT resource_id, slot, booking_id FROM claim"
                                                        + " WHERE studio_id = ?")
                                        .bind(0, studio)
                                        .map(
                                                (row, _) ->
                                                        Map.entry(
                                                                row.getString(1)
                                                                        + " "
                                                                        + row.getLong(2),
                                                                row.getString(3)))
                                        .list())
                .forEach(each -> claims.put(each.getKey(), each.getValue()));
        return claims;
    }

    /// What a booking is expected to have.
    public static List<Claim> expected(Booking booking) {
        return Claim.of(booking);
    }
}
