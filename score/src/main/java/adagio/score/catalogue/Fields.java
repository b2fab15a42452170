// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.catalogue.Notation.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the fields of one paragraph as typed values and collects every fault.
///
/// After a fault the value returned is a stand-in; ask [#faultless] before using anything.
final class Fields {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    private final Paragraph paragraph;
    private final List<Fault> faults;
    private final Map<String, Paragraph.Field> fields = new TreeMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final int before;

    Fields(Paragraph paragraph, List<Fault> faults) {
        this.paragraph = paragraph;
        this.faults = faults;
        this.before = faults.size();
        for (var field : paragraph.fields()) {
            if (fields.putIfAbsent(field.name(), field) != null) {
                fault(field, "the field " + field.name() + " stands here twice; keep one");
            }
        }
    }

    /// A text that has to be there.
    String text(String name) {
        asked.add(name);
        var field = fields.get(name);
        if (field == null) {
            faults.add(
                    new Fault(
                            paragraph.file(),
                            paragraph.line(),
                            "the field " + name + " is missing; add a line \"" + name + ": ...\""));
            return "";
        }
        if (field.value().isEmpty()) {
            fault(field, "the field " + name + " is empty; write a value or take the line out");
        }
        var refused = CareWords.find(field.value());
        if (!refused.isEmpty() && !name.equals("Address")) {
            fault(field, name + " says \"" + refused.getFirst() + "\", which is never said here");
        }
        return field.value();
    }

    /// A text that may be missing.
    String textOr(String name, String otherwise) {
        asked.add(name);
        return fields.containsKey(name) ? text(name) : otherwise;
    }

    /// A controlled id.
    String id(String name) {
        String value = text(name);
        if (!value.isEmpty() && !ID.matcher(value).matches()) {
            fault(name, "found \"" + value + "\"; an id is lower-case letters, digits and _");
        }
        return value;
    }

    /// A list of texts separated by commas; empty when the field is missing.
    List<String> list(String name) {
        asked.add(name);
        return fields.containsKey(name) ? split(text(name)) : List.of();
    }

    /// A list of ids that are known.
    List<String> known(String name, Collection<String> known, String kind) {
        var list = list(name);
        for (String id : list) {
            if (!known.contains(id)) {
                fault(name, "no " + kind + " \"" + id + "\"" + Nearest.hint(id, known));
            }
        }
        return list;
    }

    /// One word of a closed set.
    <E extends Enum<E>> E word(String name, Class<E> type) {
        return one(name, text(name), type);
    }

    /// Words of a closed set; empty when the field is missing.
    <E extends Enum<E>> List<E> words(String name, Class<E> type) {
        return list(name).stream().map(value -> one(name, value, type)).toList();
    }

    /// Words of a closed set inside a longer field.
    <E extends Enum<E>> List<E> words(String name, String part, Class<E> type) {
        return split(part).stream().map(value -> one(name, value, type)).toList();
    }

    private <E extends Enum<E>> E one(String field, String value, Class<E> type) {
        var values = type.getEnumConstants();
        String name = value.toUpperCase(Locale.ROOT);
        for (E each : values) {
            if (each.name().equals(name) && word(each).equals(value)) {
                return each;
            }
        }
        var allowed = Stream.of(values).map(Fields::word).toList();
        fault(
                field,
                "found \""
                        + value
                        + "\"; "
                        + field
                        + " is one of "
                        + String.join(", ", allowed)
                        + Nearest.hint(value, allowed));
        return values[0];
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// A value of a given form; the otherwise-value when the field is missing.
    <T> T form(String name, Form<T> form) {
        asked.add(name);
        if (!fields.containsKey(name)) {
            return form.otherwise();
        }
        String value = text(name);
        var match = form.pattern().matcher(value);
        if (!match.matches()) {
            fault(name, "found \"" + value + "\"; write it like \"" + form.example() + "\"");
            return form.otherwise();
        }
        try {
            return form.make().apply(match.toMatchResult());
        } catch (IllegalArgumentException refused) {
            fault(name, String.valueOf(refused.getMessage()));
            return form.otherwise();
        }
    }

    /// How a value is written.
    ///
    /// @param pattern matches a whole value
    /// @param example shown when it does not
    /// @param make makes it; an IllegalArgumentException's message becomes the fault
    /// @param otherwise when the field is missing or faulty
    record Form<T>(Pattern pattern, String example, Function<MatchResult, T> make, T otherwise) {}

    /// Says a fault of one field.
    void fault(String name, String text) {
        var field = fields.get(name);
        faults.add(
                new Fault(paragraph.file(), field == null ? paragraph.line() : field.line(), text));
    }

    private void fault(Paragraph.Field field, String text) {
        faults.add(new Fault(paragraph.file(), field.line(), text));
    }

    /// Whether the paragraph had no fault; also refuses fields nobody asked for.
    boolean faultless() {
        for (var field : fields.values()) {
            if (!asked.contains(field.name())) {
                fault(
                        field,
                        "no field \""
                                + field.name()
                                + "\" in a paragraph of "
                                + paragraph.subject()
                                + Nearest.hint(field.name(), asked));
                asked.add(field.name());
            }
        }
        return faults.size() == before;
    }

    private static List<String> split(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
