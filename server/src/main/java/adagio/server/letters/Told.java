// SPDX-License-Identifier: Apache-2.0
package adagio.server.letters;

import adagio.server.storage.Storage;
import adagio.studio.booking.Booking;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of `visit_told`: what the clients of a visit know by mail. A step names the message it
/// comes after, so of two houses that would tell the same, one does.
final class Told {
    private static final int MOST_AT_ONCE = 200;
    private final Storage storage;
    private final String studio;

    Told(Storage storage, String studio) {
        this.storage = storage;
        this.studio = studio;
    }

    /// What was told last.
    ///
    /// @param status offered, confirmed or cancelled
    /// @param start the quarter of the start
    /// @param sequence of the last message
    /// @param at seconds since 1970
    record Last(String status, long start, int sequence, long at) {}

    /// Visits to come that are not as they were told.
    List<String> changed(long quarter) {
        return ids(
                "SELECT b.id FROM booking b LEFT JOIN visit_told t ON t.studio_id = b.studio_id"
                        + " AND t.booking_id = b.id WHERE b.studio_id = ? AND b.start_slot > ?"
                        + " AND ((b.status = 'confirmed' AND (t.status IS NULL OR t.status <>"
                        + " 'confirmed' OR t.start_slot <> b.start_slot OR t.room <> b.room OR"
                        + " t.therapists <> b.therapists)) OR (b.status = 'cancelled' AND t.status"
                        + " = 'confirmed')) ORDER BY b.start_slot, b.id LIMIT "
                        + MOST_AT_ONCE,
                quarter);
    }

    /// Visits that begin soon and of which nobody was reminded.
    List<String> soon(long quarter, long until) {
        return ids(
                "SELECT b.id FROM booking b JOIN visit_told t ON t.studio_id = b.studio_id AND"
                        + " t.booking_id = b.id WHERE b.studio_id = ? AND b.start_slot > ? AND"
                        + " b.start_slot <= ? AND b.status = 'confirmed' AND t.status ="
                        + " 'confirmed' AND t.start_slot = b.start_slot AND t.reminded <>"
                        + " b.start_slot ORDER BY b.start_slot, b.id LIMIT "
                        + MOST_AT_ONCE,
                quarter,
                until);
    }

    private List<String> ids(String sql, long... quarters) {
        return storage.read(
                handle -> {
                    var query = handle.createQuery(sql).bind(0, studio);
                    for (int i = 0; i < quarters.length; i++) {
                        query.bind(i + 1, quarters[i]);
                    }
                    return query.mapTo(String.class).list();
                });
    }

    Optional<Last> find(String booking) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT status, start_slot, sequence, told FROM visit_told"
                                                + " WHERE studio_id = ? AND booking_id = ?")
                                .bind(0, studio)
                                .bind(1, booking)
                                .map(
                                        (row, _) ->
                                                new Last(
                                                        row.getString(1),
                                                        row.getLong(2),
                                                        row.getInt(3),
                                                        row.getLong(4)))
                                .findOne());
    }

    /// Notes the first message.
    ///
    /// @return false when somebody else was faster
    boolean first(Handle handle, Booking booking, Last now) {
        return handle.execute(
                        "INSERT INTO visit_told (studio_id, booking_id, status, start_slot, room,"
                                + " therapists, sequence, told, reminded)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
                        studio,
                        booking.id(),
                        now.status(),
                        now.start(),
                        booking.placing().room(),
                        String.join(",", booking.placing().therapists()),
                        now.sequence(),
                        now.at())
                == 1;
    }

    /// Notes the next message.
    ///
    /// @return false when somebody else was faster
    boolean next(Handle handle, Booking booking, Last before, Last now) {
        return handle.execute(
                        "UPDATE visit_told SET status = ?, start_slot = ?, room = ?, therapists ="
                                + " ?, sequence = ?, told = ? WHERE studio_id = ? AND booking_id ="
                                + " ? AND sequence = ? AND status = ?",
                        now.status(),
                        now.start(),
                        booking.placing().room(),
                        String.join(",", booking.placing().therapists()),
                        now.sequence(),
                        now.at(),
                        studio,
                        booking.id(),
                        before.sequence(),
                        before.status())
                == 1;
    }

    /// Notes a reminder.
    ///
    /// @return false when somebody else was faster
    boolean reminded(Handle handle, Booking booking) {
        return handle.execute(
                        "UPDATE visit_told SET reminded = ? WHERE studio_id = ? AND booking_id = ?"
                                + " AND reminded <> ? AND status = 'confirmed'",
                        booking.placing().start(),
                        studio,
                        booking.id(),
                        booking.placing().start())
                == 1;
    }

    /// Takes it that the clients of all visits to come know of them already.
    static int known(Handle handle, long quarter, long now) {
        return handle.execute(
                "INSERT INTO visit_told (studio_id, booking_id, status, start_slot, room,"
                        + " therapists, sequence, told, reminded) SELECT studio_id, id, status,"
                        + " start_slot, room, therapists, 0, CAST(? AS BIGINT), 0 FROM booking"
                        + " WHERE status = 'confirmed' AND start_slot > ? ON CONFLICT DO NOTHING",
                now,
                quarter);
    }
}
