// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What to do, as the text that is sealed.
final class ToDoText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ToDoText() {}

    static String write(ToDo todo) {
        var root = JSON.createObjectNode();
        root.put("speak", todo.speak())
                .put("pressure", todo.touch().pressure())
                .put("dressed", todo.touch().dressed())
                .put("minutes", todo.touch().minutes());
        list(root.putArray("notHere"), todo.notHere());
        var softly = root.putObject("softly");
        todo.softly().forEach(softly::put);
        var without = root.putObject("without");
        todo.without().forEach((kind, places) -> list(without.putArray(kind), places));
        list(root.putArray("positions"), todo.ways().positions());
        var strokes = root.putObject("strokes");
        todo.ways().strokes().forEach((id, sides) -> list(strokes.putArray(id), sides));
        list(root.putArray("leftOut"), todo.air().leftOut());
        list(root.putArray("scents"), todo.air().scents());
        return root.toString();
    }

    private static void list(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }

    static ToDo read(String text) {
        try {
            var root = JSON.readTree(text);
            var softly = new TreeMap<String, Integer>();
            root.path("softly")
                    .properties()
                    .forEach(each -> softly.put(each.getKey(), each.getValue().asInt()));
            var without = new TreeMap<String, List<String>>();
            root.path("without")
                    .properties()
                    .forEach(each -> without.put(each.getKey(), list(each.getValue())));
            var strokes = new TreeMap<String, List<String>>();
            root.path("strokes")
                    .properties()
                    .forEach(each -> strokes.put(each.getKey(), list(each.getValue())));
            return new ToDo(
                    root.path("speak").asBoolean(),
                    new ToDo.Touch(
                            root.path("pressure").asInt(),
                            root.path("dressed").asBoolean(),
                            root.path("minutes").asInt()),
                    list(root.path("notHere")),
                    softly,
                    without,
                    new ToDo.Ways(list(root.path("positions")), strokes, root.has("strokes")),
                    new ToDo.Air(list(root.path("leftOut")), list(root.path("scents"))));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a kept card cannot be read", damaged);
        }
    }

    private static List<String> list(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
