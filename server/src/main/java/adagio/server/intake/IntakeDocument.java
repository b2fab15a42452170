// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.care.Product;
import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Nearest;
import adagio.score.stroke.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// `adagio-intake/1`: what hands do for somebody, as a file that they hand to a studio. It says
/// what to do and never why; a scent is asked for in the studio, where it is handed over.
public final class IntakeDocument {
    private static final String FORMAT = "adagio-intake/1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS =
            List.of(
                    "format",
                    "speak",
                    "pressure",
                    "dressed",
                    "minutes",
                    "notHere",
                    "softly",
                    "without",
                    "positions",
                    "strokes",
                    "leftOut");
    private final JsonNode root;
    private final Catalogue catalogue;
    private final List<String> faults = new ArrayList<>();

    private IntakeDocument(JsonNode root, Catalogue catalogue) {
        this.root = root;
        this.catalogue = catalogue;
    }

    /// What came of reading a file.
    public sealed interface Reading {
        /// It is one.
        ///
        /// @param directions what to do
        record Read(Directions directions) implements Reading {}

        /// It is none.
        ///
        /// @param faults all of them, each with its field
        record Unreadable(List<String> faults) implements Reading {
            /// Copies the list.
            public Unreadable {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Writes it, for people to read too.
    ///
    /// @param directions what to do
    /// @return the document, indented
    public static String write(Directions directions) {
        var node = JSON.createObjectNode().put("format", FORMAT);
        node.put("speak", directions.speak())
                .put("pressure", directions.touch().pressure())
                .put("dressed", directions.touch().dressed());
        if (directions.touch().minutes() < Directions.NO_LIMIT_MINUTES) {
            node.put("minutes", directions.touch().minutes());
        }
        list(node.putArray("notHere"), directions.notHere());
        var softly = node.putObject("softly");
        directions.softly().forEach(softly::put);
        var without = node.putObject("without");
        directions.without().forEach((kind, places) -> list(without.putArray(kind), places));
        list(node.putArray("positions"), directions.ways().positions());
        var strokes = node.putObject("strokes");
        directions
                .ways()
                .strokes()
                .forEach(
                        (id, sides) ->
                                list(
                                        strokes.putArray(id),
                                        sides.stream().map(IntakeDocument::small).toList()));
        list(node.putArray("leftOut"), directions.air().leftOut());
        return node.toPrettyString() + "\n";
    }

    private static void list(ArrayNode node, Collection<String> texts) {
        texts.forEach(node::add);
    }

    private static String small(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /// Reads it; all faults at once.
    ///
    /// @param text of a file
    /// @param catalogue knows places and strokes
    /// @return what to do, without a scent
    public static Reading read(String text, Catalogue catalogue) {
        try {
            var root = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (!root.isObject() || !root.path("format").asText().equals(FORMAT)) {
                return new Reading.Unreadable(
                        List.of(
                                "format: found \""
                                        + root.path("format").asText()
                                        + "\"; a card from home is "
                                        + FORMAT));
            }
            var reader = new IntakeDocument(root, catalogue);
            var directions = reader.directions();
            return reader.faults.isEmpty()
                    ? new Reading.Read(directions)
                    : new Reading.Unreadable(reader.faults);
        } catch (JsonProcessingException _) {
            return new Reading.Unreadable(
                    List.of("not JSON: it was changed, or did not arrive whole"));
        }
    }

    private Directions directions() {
        root.fieldNames().forEachRemaining(this::known);
        var places = places();
        var softly = new TreeMap<String, Integer>();
        for (var each : root.path("softly").properties()) {
            known("softly", each.getKey(), places);
            softly.put(each.getKey(), number("softly." + each.getKey(), each.getValue(), 0, 3));
        }
        var kinds = ids(Kind.values(), Kind::id);
        int minutes =
                root.has("minutes")
                        ? number("minutes", root.path("minutes"), 1, Directions.NO_LIMIT_MINUTES)
                        : Directions.NO_LIMIT_MINUTES;
        return new Directions(
                flag("speak"),
                new Directions.Touch(
                        number("pressure", root.path("pressure"), 0, 3), flag("dressed"), minutes),
                list("notHere", root.path("notHere"), places),
                softly,
                lists("without", kinds, places),
                new Directions.Ways(
                        list(
                                "positions",
                                root.path("positions"),
                                ids(ReceiverPosition.values(), ReceiverPosition::id)),
                        strokes(),
                        true),
                new Directions.Air(
                        list("leftOut", root.path("leftOut"), ids(Product.values(), Product::id)),
                        List.of()));
    }

    private void known(String field) {
        if (!FIELDS.contains(field)) {
            fault(field, "not a field of " + FORMAT + Nearest.hint(field, FIELDS));
        }
    }

    private Map<String, List<String>> strokes() {
        var strokes = new TreeMap<String, List<String>>();
        lists("strokes", catalogue.strokes().keySet(), ids(Side.values(), s -> small(s.name())))
                .forEach(
                        (id, sides) ->
                                strokes.put(
                                        id,
                                        sides.stream()
                                                .map(s -> s.toUpperCase(java.util.Locale.ROOT))
                                                .toList()));
        return strokes;
    }

    private Set<String> places() {
        var places = new TreeSet<String>();
        for (var region : catalogue.regions().values()) {
            places.add(region.id());
            if (region.where().paired()) {
                places.add(region.id() + ".left");
                places.add(region.id() + ".right");
            }
        }
        return places;
    }

    private static <T> List<String> ids(T[] all, Function<T, String> id) {
        return Stream.of(all).map(id).toList();
    }

    private void fault(String field, String text) {
        faults.add(field + ": " + text);
    }

    private boolean flag(String field) {
        var node = root.path(field);
        if (!node.isBoolean()) {
            fault(field, "found " + node + "; true or false");
        }
        return node.asBoolean();
    }

    private int number(String field, JsonNode node, int least, int most) {
        if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
            fault(field, "found " + node + "; a whole number from " + least + " to " + most);
            return least;
        }
        return node.asInt();
    }

    private void known(String field, String found, Collection<String> known) {
        if (!known.contains(found)) {
            fault(field, "found \"" + found + "\"" + Nearest.hint(found, List.copyOf(known)));
        }
    }

    private List<String> list(String field, JsonNode node, Collection<String> known) {
        var found = new ArrayList<String>();
        if (!node.isArray()) {
            fault(field, "a list, which may be empty");
        }
        for (JsonNode each : node) {
            known(field, each.asText(), known);
            found.add(each.asText());
        }
        return found;
    }

    private Map<String, List<String>> lists(
            String field, Collection<String> names, Collection<String> known) {
        var found = new TreeMap<String, List<String>>();
        if (!root.path(field).isObject()) {
            fault(field, "an object, which may be empty");
        }
        for (var each : root.path(field).properties()) {
            known(field, each.getKey(), names);
            found.put(each.getKey(), list(field + "." + each.getKey(), each.getValue(), known));
        }
        return found;
    }
}
