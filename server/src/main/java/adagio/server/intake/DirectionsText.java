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
final class DirectionsText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DirectionsText() {}

    static String write(Directions directions) {
        var root = JSON.createObjectNode();
        root.put("speak", directions.speak())
                .put("pressure", directions.touch().pressure())
                .put("dressed", directions.touch().dressed())
                .put("minutes", directions.touch().minutes());
        list(root.putArray("notHere"), directions.notHere());
        var softly = root.putObject("softly");
        directions.softly().forEach(softly::put);
        var without = root.putObject("without");
        directions.without().forEach((kind, places) -> list(without.putArray(kind), places));
        list(root.putArray("positions"), directions.ways().positions());
        var strokes = root.putObject("strokes");
        directions.ways().strokes().forEach((id, sides) -> list(strokes.putArray(id), sides));
        list(root.putArray("leftOut"), directions.air().leftOut());
        list(root.putArray("scents"), directions.air().scents());
        return root.toString();
    }

    private static void list(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }

    static Directions read(String text) {
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
            return new Directions(
                    root.path("speak").asBoolean(),
                    new Directions.Touch(
                            root.path("pressure").asInt(),
                            root.path("dressed").asBoolean(),
                            root.path("minutes").asInt()),
                    list(root.path("notHere")),
                    softly,
                    without,
                    new Directions.Ways(list(root.path("positions")), strokes, root.has("strokes")),
                    new Directions.Air(list(root.path("leftOut")), list(root.path("scents"))));
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
