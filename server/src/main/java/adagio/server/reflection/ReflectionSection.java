// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.server.people.Login;
import adagio.server.people.PersonSection;
import adagio.server.vault.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// Notes as the section `reflection` of the document that a person takes along. What two chose to
/// show each other stays behind: it belongs to both.
final class ReflectionSection implements PersonSection {
    private static final int MOST_NOTES = 5_000;
    private final Notes notes;
    private final Export export;

    ReflectionSection(Notes notes, Export export) {
        this.notes = notes;
        this.export = export;
    }

    @Override
    public String name() {
        return "reflection";
    }

    @Override
    public Optional<JsonNode> export(Login whose) {
        var all = notes.list(whose);
        return all.isEmpty() ? Optional.empty() : Optional.of(export.node(all));
    }

    @Override
    public List<String> faults(JsonNode section) {
        var faults = new ArrayList<String>();
        JsonNode list = section.path("notes");
        if (!list.isArray() || list.size() > MOST_NOTES) {
            return List.of("notes: a list of at most " + MOST_NOTES + " is needed");
        }
        for (int i = 0; i < list.size(); i++) {
            try {
                note(list.get(i));
            } catch (IllegalArgumentException | DateTimeException refused) {
                faults.add("notes[" + i + "]: " + refused.getMessage());
            }
        }
        return List.copyOf(faults);
    }

    @Override
    public void restore(Login whose, JsonNode section) {
        notes.list(whose).forEach(note -> notes.remove(whose, note.id()));
        section.path("notes").forEach(each -> notes.keep(whose, note(each)));
    }

    private static Note note(JsonNode json) {
        var values = new TreeMap<String, Integer>();
        json.path("values")
                .properties()
                .forEach(
                        each -> {
                            if (!each.getValue().isInt()) {
                                throw new IllegalArgumentException(
                                        each.getKey() + ": a whole number is needed");
                            }
                            values.put(each.getKey(), each.getValue().intValue());
                        });
        return new Note(
                Secrets.id(),
                kind(json.path("kind").asText()),
                Instant.parse(json.path("at").asText()),
                values,
                json.path("line").asText(""));
    }

    private static Note.Kind kind(String word) {
        for (Note.Kind kind : Note.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "kind: found \"" + word + "\"; allowed are evening, week");
    }
}
