// SPDX-License-Identifier: Apache-2.0
package adagio.server.live;

import adagio.score.Breathing;
import adagio.server.calendars.SealedJson;
import adagio.server.document.RoutineDocument;
import adagio.server.storage.Storage;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Offer;
import adagio.server.vault.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The duets of several houses, in the database.
final class DuetRows {
    private final Storage storage;
    private final Offer offer;
    private final SealedJson sealed;

    DuetRows(Storage storage, Offer offer) {
        this.storage = storage;
        this.offer = offer;
        this.sealed = new SealedJson(storage.keys(), "live-duet");
    }

    /// Puts one in place of an earlier one of its visit.
    void put(Duets.Visit visit, Duets.Duet duet) {
        byte[] row = sealed.seal(about(visit), document(duet));
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO live_duet (studio_id, booking_id, duet, sealed, made)"
                                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (studio_id,"
                                        + " booking_id) DO UPDATE SET duet = excluded.duet, sealed"
                                        + " = excluded.sealed, made = excluded.made",
                                visit.studio(),
                                visit.booking(),
                                Secrets.digest(duet.id()),
                                row,
                                duet.made().toEpochMilli()));
    }

    private static String about(Duets.Visit visit) {
        return visit.studio() + "/" + visit.booking();
    }

    private static JsonNode document(Duets.Duet duet) {
        var chosen = duet.playing().chosen();
        var sounding = chosen.sounding();
        var document = SealedJson.node().put("id", duet.id()).put("minutes", chosen.minutes());
        document.put("breathing", chosen.together().breathing().id());
        document.put("voice", sounding.voice()).put("ambience", sounding.ambience());
        document.put("talk", sounding.talk());
        document.put("first", chosen.first()).put("second", chosen.second());
        document.put("routine", RoutineDocument.write(duet.playing().routine()));
        duet.playing().cues().forEach(document.withArray("cues")::add);
        return document;
    }

    Optional<Duets.Duet> of(Duets.Visit visit, Instant oldest) {
        return storage.read(
                handle ->
                        find(
                                handle,
                                "studio_id = ? AND booking_id = ?",
                                List.of(visit.studio(), visit.booking()),
                                oldest));
    }

    Optional<Duets.Duet> find(String id, Instant oldest) {
        return storage.read(
                handle -> find(handle, "duet = ?", List.of(Secrets.digest(id)), oldest));
    }

    private Optional<Duets.Duet> find(
            Handle handle, String which, List<String> values, Instant oldest) {
        var query =
                handle.createQuery(
                                "SELECT studio_id, booking_id, sealed, made FROM live_duet WHERE"
                                        + " made >= ? AND "
                                        + which)
                        .bind(0, oldest.toEpochMilli());
        for (int i = 0; i < values.size(); i++) {
            query.bind(i + 1, values.get(i));
        }
        return query.map((row, _) -> read(row)).findFirst().flatMap(each -> each);
    }

    private Optional<Duets.Duet> read(ResultSet row) throws SQLException {
        var visit = new Duets.Visit(row.getString(1), row.getString(2));
        var document = sealed.open(about(visit), row.getBytes(3));
        var made = Instant.ofEpochMilli(row.getLong(4));
        return chosen(document)
                .map(
                        chosen ->
                                new Duets.Duet(
                                        document.path("id").asText(),
                                        new Playing(
                                                chosen,
                                                LiveEvenings.routine(
                                                        document.path("routine").asText()),
                                                LiveEvenings.texts(document.path("cues")),
                                                List.of()),
                                        made));
    }

    /// A voice may be missing in this house; then it does not have the duet.
    private Optional<Chosen> chosen(JsonNode document) {
        var sounding =
                new Chosen.Sounding(
                        document.path("voice").asText(),
                        document.path("ambience").asText(),
                        document.path("talk").asText());
        boolean heard =
                offer.voices().contains(sounding.voice())
                        && offer.ambiences().contains(sounding.ambience())
                        && offer.talks().contains(sounding.talk());
        var names = Stream.of("first", "second").map(each -> document.path(each).asText()).toList();
        return Stream.of(Breathing.values())
                .filter(each -> heard && each.id().equals(document.path("breathing").asText()))
                .map(each -> Chosen.duet(document.path("minutes").asInt(), each, sounding, names))
                .findFirst();
    }

    void drop(Duets.Visit visit) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM live_duet WHERE studio_id = ? AND booking_id = ?",
                                visit.studio(),
                                visit.booking()));
    }

    /// Deletes what is older.
    void forget(Instant oldest) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM live_duet WHERE made < ?", oldest.toEpochMilli()));
    }
}
