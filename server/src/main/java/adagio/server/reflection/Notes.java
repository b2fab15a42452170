// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.server.people.Login;
import adagio.server.storage.Storage;
import adagio.server.vault.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Where notes are kept: each sealed in its author's vault, its day and its kind too, so that
/// whoever runs the house sees only how many rows somebody has.
final class Notes {
    private static final JsonMapper JSON = new JsonMapper();
    private final Storage storage;

    Notes(Storage storage) {
        this.storage = storage;
    }

    private static final class Row {
        private final String id;
        private final byte[] sealed;

        Row(String id, byte[] sealed) {
            this.id = id;
            this.sealed = sealed;
        }
    }

    /// All notes of the person who is signed in, oldest first.
    ///
    /// @throws adagio.server.vault.VaultLocked when the vault is not open here
    List<Note> list(Login login) {
        Vault.Open vault = login.vault().open();
        List<Row> rows =
                storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT id, sealed FROM reflection_note WHERE"
                                                        + " person_id = ?")
                                        .bind(0, login.person())
                                        .map((row, _) -> new Row(row.getString(1), row.getBytes(2)))
                                        .list());
        return rows.stream()
                .map(row -> read(row.id, vault.unseal(about(login, row.id), row.sealed)))
                .sorted(Comparator.comparing(Note::at).thenComparing(Note::id))
                .toList();
    }

    /// Keeps a note; one of the same id is gone.
    void keep(Login login, Note note) {
        byte[] sealed = login.vault().open().seal(about(login, note.id()), write(note));
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO reflection_note (person_id, id, sealed) VALUES (?, ?, ?)"
                                        + " ON CONFLICT (person_id, id) DO UPDATE SET sealed ="
                                        + " excluded.sealed",
                                login.person(),
                                note.id(),
                                sealed));
    }

    void remove(Login login, String id) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM reflection_note WHERE person_id = ? AND id = ?",
                                login.person(),
                                id));
    }

    private static String about(Login login, String id) {
        return "reflection/" + login.person() + "/" + id;
    }

    private static byte[] write(Note note) {
        var json = JSON.createObjectNode();
        json.put("kind", note.kind().name());
        json.put("at", note.at().getEpochSecond());
        var values = json.putObject("values");
        new TreeMap<>(note.values()).forEach(values::put);
        json.put("line", note.line());
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a note cannot be written", e);
        }
    }

    private static Note read(String id, byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            var values = new TreeMap<String, Integer>();
            json.path("values")
                    .properties()
                    .forEach(each -> values.put(each.getKey(), each.getValue().asInt()));
            return new Note(
                    id,
                    Note.Kind.valueOf(json.path("kind").asText()),
                    Instant.ofEpochSecond(json.path("at").asLong()),
                    values,
                    json.path("line").asText());
        } catch (IOException e) {
            throw new UncheckedIOException("a note cannot be read", e);
        }
    }
}
