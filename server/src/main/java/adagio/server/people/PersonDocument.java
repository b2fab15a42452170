// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Everything that is kept of one person, as that person takes it along: `adagio-person/1`.
public final class PersonDocument {
    private static final String FORMAT = "adagio-person/1";
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private final Consumer<Runnable> together;
    private final List<PersonSection> sections = new ArrayList<>();

    /// A document without sections.
    ///
    /// @param together keeps all that is written meanwhile, or nothing of it
    public PersonDocument(Consumer<Runnable> together) {
        this.together = together;
    }

    /// Adds a section.
    ///
    /// @param section with a name that no other has
    /// @return this
    public PersonDocument add(PersonSection section) {
        if (names().contains(section.name())) {
            throw new IllegalArgumentException("two sections are named " + section.name());
        }
        sections.add(section);
        return this;
    }

    /// The sections.
    List<PersonSection> sections() {
        return List.copyOf(sections);
    }

    private Set<String> names() {
        var names = new TreeSet<String>();
        sections.forEach(each -> names.add(each.name()));
        return names;
    }

    /// Writes it.
    ///
    /// @param whose with the vault open
    /// @param name what the person is called
    /// @return JSON for people and programs
    public String export(Login whose, String name) {
        ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("name", name);
        ObjectNode all = root.putObject("sections");
        for (PersonSection each : sections) {
            each.export(whose).ifPresent(node -> all.set(each.name(), node));
        }
        return root.toPrettyString() + "\n";
    }

    /// What came of a document that somebody brought.
    ///
    /// @param faults each with its path; with any of them nothing was taken
    /// @param leftOut what found no place here, in words
    public record Brought(List<String> faults, List<String> leftOut) {
        /// Copies the lists.
        public Brought {
            faults = List.copyOf(faults);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Takes a document in: all of it, or nothing when anything is amiss.
    ///
    /// @param whose with the vault open
    /// @param text JSON
    /// @param name what the document's person has to be called; empty for anybody
    /// @return what came of it
    public Brought restore(Login whose, String text, String name) {
        final JsonNode root;
        try {
            // some editors begin a file with a mark
            root = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException _) {
            String changed = "not JSON: it was changed, or did not arrive whole";
            return new Brought(List.of(changed), List.of());
        }
        var faults = new ArrayList<>(faults(root));
        String said = root.path("name").asText("");
        if (faults.isEmpty()
                && !name.isEmpty()
                && !Names.compared(said).equals(Names.compared(name))) {
            faults.add(
                    "name: the file is of \""
                            + Names.clean(said)
                            + "\", and you are "
                            + name
                            + " here");
        }
        var leftOut = new ArrayList<String>();
        if (faults.isEmpty()) {
            for (PersonSection each : sections) {
                section(root, each)
                        .map(found -> each.leftOut(whose, found))
                        .ifPresent(leftOut::addAll);
            }
            together.accept(() -> restore(whose, root));
        }
        return new Brought(faults, leftOut);
    }

    private void restore(Login whose, JsonNode root) {
        for (PersonSection each : sections) {
            section(root, each).ifPresent(found -> each.restore(whose, found));
        }
    }

    private static Optional<JsonNode> section(JsonNode root, PersonSection of) {
        return Optional.ofNullable(root.path("sections").get(of.name()));
    }

    private List<String> faults(JsonNode root) {
        String format = root.path("format").asText("");
        if (!format.equals(FORMAT)) {
            return List.of("format: found \"" + format + "\"; allowed is " + FORMAT);
        }
        if (!root.path("sections").isObject()) {
            return List.of("sections: is missing; an object is needed, it may be empty");
        }
        var faults = new ArrayList<String>();
        root.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!Set.of("format", "name", "sections").contains(field)) {
                                faults.add(field + ": unknown; known are format, name, sections");
                            }
                        });
        root.path("sections")
                .fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!names().contains(field)) {
                                faults.add("sections." + field + ": unknown; known are " + names());
                            }
                        });
        for (PersonSection each : sections) {
            section(root, each)
                    .ifPresent(
                            section ->
                                    each.faults(section)
                                            .forEach(
                                                    fault ->
                                                            faults.add(
                                                                    "sections."
                                                                            + each.name()
                                                                            + ": "
                                                                            + fault)));
        }
        return List.copyOf(faults);
    }
}
