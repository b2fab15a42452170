// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.score.catalogue.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// An object of a document with its path; reads typed values and collects every fault.
final class Node {
    private final String path;
    private final JsonNode json;
    private final List<String> faults;
    private final TreeSet<String> asked = new TreeSet<>();

    Node(String path, JsonNode json, List<String> faults) {
        this.path = path;
        this.json = json;
        this.faults = faults;
        if (!json.isObject()) {
            faults.add(here("") + "found " + shown(json) + "; an object { } belongs here");
        }
    }

    private String here(String field) {
        String both = path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
        return both.isEmpty() ? "" : both + ": ";
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }

    void fault(String field, String text) {
        faults.add(here(field) + text);
    }

    boolean has(String field) {
        asked.add(field);
        return json.hasNonNull(field);
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
                (found.isEmpty() ? "missing" : "found \"" + found + "\"")
                        + "; one of "
                        + String.join(", ", known)
                        + Nearest.hint(found, known));
        return values[0];
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
                                fault(name, "no such field" + Nearest.hint(name, asked));
                            }
                        });
    }
}
