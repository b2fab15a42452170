// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.score.catalogue.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// An object of a document with its path; reads typed values and collects every fault.
final class Node {
    private final String path;
    private final JsonNode json;
    private final List<String> faults;
    private final TreeSet<String> asked = new TreeSet<>();
    private final TreeSet<String> said = new TreeSet<>();

    Node(String path, JsonNode json, List<String> faults) {
        this.path = path;
        this.json = json;
        this.faults = faults;
        if (!json.isObject()) {
            String found = json.isMissingNode() ? "nothing" : shown(json);
            faults.add(here("") + "found " + found + "; an object { } belongs here");
        }
    }

    private String here(String field) {
        String both = path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
        return both.isEmpty() ? "" : both + ": ";
    }

    private static String shown(JsonNode node) {
        if (node.isDouble() && Double.isInfinite(node.doubleValue())) {
            return "a number beyond all measure";
        }
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }

    /// A text as it stands in JSON, cut when it is long.
    static String clip(String text) {
        return shown(Json.MAPPER.getNodeFactory().textNode(text));
    }

    /// The value of a field as it stands there, cut when it is long.
    String shown(String field) {
        return shown(json.path(field));
    }

    /// A text of a list.
    ///
    /// @param at its place below this object, such as `closed[2]`
    /// @param text what stands there
    record Item(String at, String text) {}

    void fault(String field, String text) {
        faults.add(here(field) + text);
    }

    /// Whether this is an object at all; when not, that has been said.
    boolean isObject() {
        return json.isObject();
    }

    /// Whether a field holds a text, an empty one too.
    boolean isText(String field) {
        return json.path(field).isTextual();
    }

    boolean has(String field) {
        asked.add(field);
        return json.hasNonNull(field);
    }

    /// Whether a field is there. One that says null is a fault.
    boolean given(String field) {
        if (json.has(field) && !has(field) && said.add(field)) {
            fault(field, "found null; leave the field out or give it a value");
        }
        asked.add(field);
        return json.has(field);
    }

    /// A whole number within a range.
    int wholeOr(String field, int least, int most, int otherwise) {
        if (!given(field) || !has(field)) {
            return otherwise;
        }
        var value = json.get(field);
        boolean whole = value.canConvertToInt() && value.canConvertToExactIntegral();
        if (!whole || value.intValue() < least || value.intValue() > most) {
            String range = most == Integer.MAX_VALUE ? least + " and more" : least + " to " + most;
            fault(field, "found " + shown(value) + "; a whole number, " + range);
            return otherwise;
        }
        return value.intValue();
    }

    /// Yes or no.
    boolean yesOr(String field, boolean otherwise) {
        if (!given(field) || !has(field)) {
            return otherwise;
        }
        if (!json.get(field).isBoolean()) {
            fault(field, "found " + shown(json.get(field)) + "; true or false");
        }
        return json.get(field).booleanValue();
    }

    /// One of a closed set, by its id; the otherwise-value when the field is missing.
    <E> E wordOr(String field, E[] values, Function<E, String> id, E otherwise) {
        if (!given(field) || !has(field)) {
            return otherwise;
        }
        if (!json.get(field).isTextual()) {
            var known = Stream.of(values).map(id).toList();
            fault(
                    field,
                    "found "
                            + shown(json.get(field))
                            + "; a text belongs here, one of "
                            + String.join(", ", known));
            return otherwise;
        }
        return word(field, values, id);
    }

    /// The texts of a list, each with its place; none when the field is missing.
    List<Item> items(String field) {
        var items = new ArrayList<Item>();
        if (!given(field) || !has(field)) {
            return items;
        }
        if (!json.get(field).isArray()) {
            once(field, "found " + shown(json.get(field)) + "; a list [ ] belongs here");
            return items;
        }
        int index = 0;
        for (JsonNode each : json.get(field)) {
            String at = field + "[" + index++ + "]";
            if (each.isTextual()) {
                items.add(new Item(at, each.textValue()));
            } else {
                once(at, "found " + shown(each) + "; a text belongs here");
            }
        }
        return items;
    }

    private void once(String field, String text) {
        if (said.add(field)) {
            fault(field, text);
        }
    }

    /// Whether an id is known; a fault when it is not.
    boolean known(Item item, Collection<String> known, String kind) {
        if (!known.contains(item.text())) {
            fault(
                    item.at(),
                    "no " + kind + " " + clip(item.text()) + Nearest.hint(item.text(), known));
        }
        return known.contains(item.text());
    }

    /// One of a closed set in a list.
    <E> Optional<E> one(Item item, E[] values, Function<E, String> id) {
        var known = Stream.of(values).map(id).toList();
        if (!known.contains(item.text())) {
            fault(
                    item.at(),
                    "found "
                            + clip(item.text())
                            + "; one of "
                            + String.join(", ", known)
                            + Nearest.hint(item.text(), known));
        }
        return Stream.of(values).filter(each -> id.apply(each).equals(item.text())).findFirst();
    }

    /// A value as it reads, of whatever kind it is; empty when the field is missing.
    String plain(String field) {
        if (!has(field)) {
            return "";
        }
        var value = json.get(field);
        return value.isTextual() ? value.textValue() : shown(value);
    }

    String text(String field, String otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        if (!json.get(field).isTextual()) {
            fault(field, "found " + shown(json.get(field)) + "; a text belongs here");
            return otherwise;
        }
        return json.get(field).textValue();
    }

    int whole(String field) {
        if (!has(field)) {
            fault(field, "missing; a whole number of seconds belongs here");
            return 0;
        }
        var value = json.get(field);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            fault(field, "found " + shown(value) + "; a whole number belongs here");
            return 0;
        }
        return value.intValue();
    }

    double number(String field) {
        if (!has(field)) {
            return 0;
        }
        if (!json.get(field).isNumber()) {
            fault(field, "found " + shown(json.get(field)) + "; a number belongs here");
        }
        return json.get(field).doubleValue();
    }

    /// One of a closed set, by its id.
    <E> E word(String field, E[] values, Function<E, String> id) {
        String found = text(field, "");
        for (E each : values) {
            if (id.apply(each).equals(found)) {
                return each;
            }
        }
        var known = Stream.of(values).map(id).toList();
        fault(
                field,
                (isText(field) ? "found " + clip(found) : "missing")
                        + "; one of "
                        + String.join(", ", known)
                        + Nearest.hint(found, known));
        return values[0];
    }

    boolean flag(String field) {
        if (has(field) && !json.get(field).isBoolean()) {
            fault(field, "found " + shown(json.get(field)) + "; true or false belongs here");
        }
        return has(field) && json.get(field).booleanValue();
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        if (has(field)) {
            if (!json.get(field).isArray()) {
                fault(field, "found " + shown(json.get(field)) + "; a list [ ] belongs here");
            }
            for (JsonNode each : json.get(field)) {
                if (each.isTextual()) {
                    texts.add(each.textValue());
                } else {
                    fault(field, "found " + shown(each) + "; texts belong here");
                }
            }
        }
        return texts;
    }

    Node object(String field) {
        return new Node(join(field), json.get(field), faults);
    }

    List<Node> objects(String field) {
        var objects = new ArrayList<Node>();
        if (has(field)) {
            if (!json.get(field).isArray()) {
                fault(field, "found " + shown(json.get(field)) + "; a list [ ] belongs here");
                return objects;
            }
            int index = 0;
            for (JsonNode each : json.get(field)) {
                objects.add(new Node(join(field) + "[" + index++ + "]", each, faults));
            }
        }
        return objects;
    }

    private String join(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /// Refuses the fields that nobody asked for.
    void refuseOthers() {
        json.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!asked.contains(name)) {
                                String shown = clip(name);
                                fault(
                                        shown.substring(1, shown.length() - 1),
                                        "no such field" + Nearest.hint(name, asked));
                            }
                        });
    }
}
