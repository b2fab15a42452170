// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import adagio.server.calendars.SealedJson;
import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The links of several houses, in the database: which evening, and where the two stand.
final class LinkRows {
    private final Storage storage;
    private final SealedJson sealed;

    /// A link as the table has it.
    ///
    /// @param code joins it
    /// @param evening the id of the evening that is played
    /// @param hearing what the devices sound like
    /// @param stand where they stand
    /// @param made when, ms since 1970
    record Row(String code, String evening, Link.Hearing hearing, Stand stand, long made) {}

    LinkRows(Storage storage) {
        this.storage = storage;
        this.sealed = new SealedJson(storage.keys(), "live-link");
    }

    /// Puts a link in place of an earlier one of its evening.
    ///
    /// @return false when the code is taken
    boolean begin(Row row) {
        var evening = SealedJson.node().put("evening", row.evening());
        return storage.write(
                handle -> {
                    handle.execute(
                            "DELETE FROM live_link WHERE evening = ?",
                            Secrets.digest(row.evening()));
                    return handle.execute(
                                    "INSERT INTO live_link (code, evening, sealed, hearing, turn,"
                                            + " stand, made) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
                                            + " (code) DO NOTHING",
                                    row.code(),
                                    Secrets.digest(row.evening()),
                                    sealed.seal(row.code(), evening),
                                    row.hearing().name(),
                                    row.stand().turn(),
                                    row.stand().written(),
                                    row.made())
                            == 1;
                });
    }

    Optional<Row> find(String code, long oldest) {
        return storage.read(handle -> find(handle, "code", code, oldest));
    }

    Optional<Row> of(String evening, long oldest) {
        return storage.read(handle -> find(handle, "evening", Secrets.digest(evening), oldest));
    }

    private Optional<Row> find(Handle handle, String column, String value, long oldest) {
        return handle.createQuery(
                        "SELECT code, sealed, hearing, stand, made FROM live_link WHERE "
                                + column
                                + " = ? AND made >= ?")
                .bind(0, value)
                .bind(1, oldest)
                .map((row, _) -> row(row))
                .findFirst();
    }

    private Row row(ResultSet row) throws SQLException {
        String code = row.getString(1);
        return new Row(
                code,
                sealed.open(code, row.getBytes(2)).path("evening").asText(),
                Link.Hearing.valueOf(row.getString(3)),
                Stand.read(row.getString(4)),
                row.getLong(5));
    }

    /// Writes where two devices stand, if nobody else did meanwhile.
    ///
    /// @return what stands there now, empty when the link is gone
    Optional<Stand> stand(String code, Stand before, Stand next) {
        return storage.write(
                handle ->
                        handle.execute(
                                                "UPDATE live_link SET turn = ?, stand = ? WHERE code ="
                                                        + " ? AND turn = ?",
                                                next.turn(),
                                                next.written(),
                                                code,
                                                before.turn())
                                        == 1
                                ? Optional.of(next)
                                : find(handle, "code", code, 0).map(Row::stand));
    }
}
