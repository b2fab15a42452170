// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.storage.Storage;
import adagio.server.studio.Links;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Staff and signed-in browsers as rows; tokens stand there as SHA-256.
final class StaffRows {
    private final Storage storage;

    StaffRows(Storage storage) {
        this.storage = storage;
    }

    void put(Staff staff, String token) {
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO desk_staff (studio_id, id, name, role, therapist,"
                                        + " token_sha256) VALUES (?, ?, ?, ?, ?, ?)",
                                staff.studio(),
                                staff.id(),
                                staff.name(),
                                staff.role().id(),
                                staff.therapist(),
                                Links.hash(token)));
    }

    /// Takes the link back, and signs its browsers out.
    boolean remove(String studio, String id) {
        return storage.write(
                handle -> {
                    handle.execute(
                            "DELETE FROM desk_login WHERE studio_id = ? AND staff_id = ?",
                            studio,
                            id);
                    return handle.execute(
                                    "DELETE FROM desk_staff WHERE studio_id = ? AND id = ?",
                                    studio,
                                    id)
                            == 1;
                });
    }

    List<Staff> list(String studio) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT * FROM desk_staff WHERE studio_id = ? ORDER BY name, id")
                                .bind(0, studio)
                                .map((row, _) -> staff(row))
                                .list());
    }

    Optional<Staff> byToken(String token) {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT * FROM desk_staff WHERE token_sha256 = ?")
                                .bind(0, Links.hash(token))
                                .map((row, _) -> staff(row))
                                .findOne());
    }

    void signIn(String token, Staff staff, Instant expires) {
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO desk_login (token_sha256, studio_id, staff_id, expires)"
                                        + " VALUES (?, ?, ?, ?)",
                                Links.hash(token),
                                staff.studio(),
                                staff.id(),
                                expires.getEpochSecond()));
    }

    void signOut(String token) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM desk_login WHERE token_sha256 = ?",
                                Links.hash(token)));
    }

    int forgetBefore(Instant now) {
        return storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM desk_login WHERE expires <= ?", now.getEpochSecond()));
    }

    /// A signed-in browser.
    record SignedIn(String studio, String staff) {}

    Optional<SignedIn> signedIn(String token, Instant now) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT studio_id, staff_id FROM desk_login"
                                                + " WHERE token_sha256 = ? AND expires > ?")
                                .bind(0, Links.hash(token))
                                .bind(1, now.getEpochSecond())
                                .map((row, _) -> new SignedIn(row.getString(1), row.getString(2)))
                                .findOne());
    }

    Optional<Staff> find(String studio, String id) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT * FROM desk_staff WHERE studio_id = ? AND id = ?")
                                .bind(0, studio)
                                .bind(1, id)
                                .map((row, _) -> staff(row))
                                .findOne());
    }

    private static Staff staff(ResultSet row) throws SQLException {
        return new Staff(
                row.getString("studio_id"),
                row.getString("id"),
                row.getString("name"),
                Staff.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getString("therapist"));
    }
}
