// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.server.drawer.Drawer;
import adagio.server.people.Login;
import adagio.server.storage.Storage;
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
    private final Drawer drawer;

    Notes(Storage storage) {
        this.drawer = new Drawer(storage, "reflection_note", "reflection");
    }

    /// All notes of the person who is signed in, oldest first.
    ///
    /// @throws adagio.server.vault.VaultLocked when the vault is not open here
    List<Note> list(Login login) {
        return drawer.list(login, Notes::read).stream()
                .sorted(Comparator.comparing(Note::at).thenComparing(Note::id))
                .toList();
    }

    /// Keeps a note; one of the same id is gone.
    void keep(Login login, Note note) {
        drawer.keep(login, note.id(), write(note));
    }

    void remove(Login login, String id) {
        drawer.remove(login, id);
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
