// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.storage.Storage;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The log of a studio: who changed what when. Nothing of health, and no client's name.
public final class Changes {
    /// Who changed something without an account.
    public static final String CLIENT = "client";

    /// A program with the host's token.
    public static final String PROGRAM = "program";

    private final Storage storage;
    private final InstantSource clock;

    /// One line.
    ///
    /// @param at when
    /// @param who a name of the staff, [#CLIENT] or [#PROGRAM]
    /// @param what a word such as `moved`
    /// @param about the id of a booking, block or part of the set-up
    /// @param detail such as the new time; never a client's name
    public record Entry(Instant at, String who, String what, String about, String detail) {}

    /// How often something changed, and when last.
    ///
    /// @param number lines about it
    /// @param last milliseconds since 1970, 0 when there are none
    public record Count(int number, long last) {
        /// Never changed.
        public static final Count NONE = new Count(0, 0);
    }

    /// The logs of one house.
    ///
    /// @param storage keeps them
    /// @param clock the time
    public Changes(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// Writes a line.
    ///
    /// @param studio whose log
    /// @param who a name of the staff, [#CLIENT] or [#PROGRAM]
    /// @param what a word such as `moved`
    /// @param about the id of what changed
    /// @param detail such as the new time, may be empty
    public void write(Studio studio, String who, String what, String about, String detail) {
        storage.write(
                handle ->
                        insert(
                                handle,
                                studio.id(),
                                new Entry(clock.instant(), who, what, about, detail)));
    }

    /// Writes that a program booked, or kept a time, in the transaction that does so.
    ///
    /// @param handle the transaction
    /// @param studio whose log
    /// @param booking that was added
    void added(Handle handle, Studio studio, Booking booking) {
        String what = booking.status() == Status.TENTATIVE ? "kept" : "booked";
        String start = booking.start().toString();
        insert(handle, studio.id(), new Entry(clock.instant(), PROGRAM, what, booking.id(), start));
    }

    private static int insert(Handle handle, String studio, Entry entry) {
        return handle.execute(
                "INSERT INTO studio_change (studio_id, id, at, who, what, about, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                studio,
                UUID.randomUUID().toString(),
                entry.at().toEpochMilli(),
                entry.who(),
                entry.what(),
                entry.about(),
                entry.detail());
    }

    /// The newest lines.
    ///
    /// @param studio whose log
    /// @param most how many
    /// @return newest first
    public List<Entry> newest(Studio studio, int most) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT at, who, what, about, detail FROM studio_change"
                                                + " WHERE studio_id = ? ORDER BY at DESC, id LIMIT ?")
                                .bind(0, studio.id())
                                .bind(1, most)
                                .map(
                                        (row, _) ->
                                                new Entry(
                                                        Instant.ofEpochMilli(row.getLong(1)),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        row.getString(4),
                                                        row.getString(5)))
                                .list());
    }

    /// How often something changed.
    ///
    /// @param studio whose log
    /// @param about the id of a booking
    /// @return how often, and when last
    public Count count(String studio, String about) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT COUNT(*), COALESCE(MAX(at), 0) FROM studio_change"
                                                + " WHERE studio_id = ? AND about = ?")
                                .bind(0, studio)
                                .bind(1, about)
                                .map((row, _) -> new Count(row.getInt(1), row.getLong(2)))
                                .one());
    }

    /// How often each thing changed.
    ///
    /// @param studio whose log
    /// @return by the id of what changed
    public Map<String, Count> counts(String studio) {
        return storage.read(
                handle -> {
                    var counts = new TreeMap<String, Count>();
                    handle.createQuery(
                                    "SELECT about, COUNT(*), MAX(at) FROM studio_change"
                                            + " WHERE studio_id = ? GROUP BY about")
                            .bind(0, studio)
                            .map(
                                    (row, _) ->
                                            Map.entry(
                                                    row.getString(1),
                                                    new Count(row.getInt(2), row.getLong(3))))
                            .forEach(each -> counts.put(each.getKey(), each.getValue()));
                    return counts;
                });
    }
}
