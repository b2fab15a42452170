// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Documents of this room as trees, written and read by the house alone.
final class Tree {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Tree() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static byte[] bytes(JsonNode root) {
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is always written", impossible);
        }
    }

    /// @throws IllegalStateException when it is not of the format; nothing of it is repeated
    static JsonNode read(byte[] bytes, String format) {
        try {
            var root = JSON.readTree(bytes);
            if (root.path("format").asText().equals(format)) {
                return root;
            }
        } catch (IOException _) {
            throw new IllegalStateException("what was kept is no " + format);
        }
        throw new IllegalStateException("what was kept is no " + format);
    }

    /// A document that this house wrote, of any format.
    static JsonNode any(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException damaged) {
            throw new IllegalStateException("what was kept is no document", damaged);
        }
    }

    /// A list of texts in their own order of letters, left out when there is none.
    static <T> void texts(
            ObjectNode row, String field, Collection<T> values, Function<T, String> text) {
        if (!values.isEmpty()) {
            var list = row.putArray(field);
            values.stream().map(text).sorted().forEach(list::add);
        }
    }

    static List<String> list(JsonNode row, String field) {
        var list = new ArrayList<String>();
        row.path(field).forEach(each -> list.add(each.asText()));
        return list;
    }

    static <T> T word(String word, T[] all, Function<T, String> id) {
        for (T each : all) {
            if (id.apply(each).equals(word)) {
                return each;
            }
        }
        throw new IllegalStateException("a word that was kept is not known here");
    }

    static <T> Set<T> words(JsonNode row, String field, T[] all, Function<T, String> id) {
        return list(row, field).stream()
                .map(word -> word(word, all, id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
