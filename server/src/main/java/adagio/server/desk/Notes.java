// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.storage.Storage;
import java.nio.charset.StandardCharsets;

/// What the staff writes beside a visit, sealed.
final class Notes {
    private final Storage storage;

    Notes(Storage storage) {
        this.storage = storage;
    }

    String find(String studio, String booking) {
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM visit_note WHERE studio_id = ?"
                                                        + " AND booking_id = ?")
                                        .bind(0, studio)
                                        .bind(1, booking)
                                        .map((row, _) -> row.getBytes(1))
                                        .findOne())
                .map(
                        bytes ->
                                new String(
                                        storage.keys().unseal(words(studio, booking), bytes),
                                        StandardCharsets.UTF_8))
                .orElse("");
    }

    /// Keeps a note; an empty one is erased.
    void put(String studio, String booking, String text) {
        byte[] bytes =
                storage.keys().seal(words(studio, booking), text.getBytes(StandardCharsets.UTF_8));
        storage.write(
                handle ->
                        text.isEmpty()
                                ? handle.execute(
                                        "DELETE FROM visit_note WHERE studio_id = ?"
                                                + " AND booking_id = ?",
                                        studio,
                                        booking)
                                : handle.execute(
                                        "INSERT INTO visit_note (studio_id, booking_id, sealed)"
                                                + " VALUES (?, ?, ?) ON CONFLICT (studio_id,"
                                                + " booking_id) DO UPDATE SET sealed ="
                                                + " excluded.sealed",
                                        studio,
                                        booking,
                                        bytes));
    }

    private static String words(String studio, String booking) {
        return "note/" + studio + "/" + booking;
    }
}
