// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import adagio.score.catalogue.Catalogue;
import adagio.server.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What to do, in a therapist's words.
///
/// @param say the texts
/// @param catalogue names of places
public record DirectionsWords(Messages say, Catalogue catalogue) {
    /// One line.
    ///
    /// @param head such as "Not here"
    /// @param text such as "left calf, neck"
    public record Line(String head, String text) {}

    /// The lines of one card, the most weighty first.
    ///
    /// @param card what to do
    /// @return at least how firm
    public List<Line> lines(Directions card) {
        var lines = new ArrayList<Line>();
        if (card.speak()) {
            lines.add(line("speak", say.say("directions.speak.text")));
        }
        if (!card.notHere().isEmpty()) {
            lines.add(line("not-here", places(card.notHere())));
        }
        var softly = new TreeMap<Integer, List<String>>();
        card.softly()
                .forEach(
                        (place, most) ->
                                softly.computeIfAbsent(most, _ -> new ArrayList<>()).add(place));
        softly.forEach(
                (most, places) ->
                        lines.add(
                                new Line(
                                        say.say("directions.softly", say.say("press." + most)),
                                        places(places))));
        card.without()
                .forEach(
                        (kind, places) ->
                                lines.add(
                                        new Line(
                                                say.say("directions.without", kind(kind)),
                                                places.isEmpty()
                                                        ? say.say("directions.everywhere")
                                                        : places(places))));
        if (!card.ways().positions().isEmpty()) {
            lines.add(
                    line(
                            "positions",
                            card.ways().positions().stream()
                                    .map(each -> say.named("position", each))
                                    .collect(Collectors.joining(", "))));
        }
        lines.addAll(rest(card));
        return lines;
    }

    private List<Line> rest(Directions card) {
        var lines = new ArrayList<Line>();
        lines.add(line("firm", say.say("press." + card.touch().pressure())));
        if (card.touch().dressed()) {
            lines.add(line("draping", say.say("directions.dressed")));
        }
        if (card.touch().minutes() < Directions.NO_LIMIT_MINUTES) {
            lines.add(line("minutes", say.say("directions.minutes.text", card.touch().minutes())));
        }
        if (!card.ways().strokes().isEmpty()) {
            lines.add(line("strokes", strokes(card)));
        }
        if (!card.air().leftOut().isEmpty()) {
            lines.add(
                    line(
                            "left-out",
                            card.air().leftOut().stream()
                                    .map(each -> say.named("product", each))
                                    .collect(Collectors.joining(", "))));
        }
        return lines;
    }

    /// One-sided ones with their side.
    private String strokes(Directions card) {
        return card.ways().strokes().entrySet().stream()
                .filter(each -> catalogue.strokes().containsKey(each.getKey()))
                .map(
                        each -> {
                            String name =
                                    catalogue.getStroke(each.getKey()).movement().names().lay();
                            boolean one = each.getValue().size() == 1;
                            String side = one ? each.getValue().getFirst() : "";
                            return switch (side) {
                                case "LEFT" -> name + " (" + say.say("place.left") + ")";
                                case "RIGHT" -> name + " (" + say.say("place.right") + ")";
                                default -> name;
                            };
                        })
                .collect(Collectors.joining(", "));
    }

    private String kind(String kind) {
        return say.say("directions.kind." + kind);
    }

    private Line line(String key, String text) {
        return new Line(say.say("directions." + key), text);
    }

    private String places(List<String> places) {
        return places.stream().map(this::place).collect(Collectors.joining(", "));
    }

    private String place(String place) {
        int dot = place.indexOf('.');
        String id = dot < 0 ? place : place.substring(0, dot);
        var region = catalogue.regions().get(id);
        String name = region == null ? id : region.names().lay();
        return dot < 0 ? name : say.say("place." + place.substring(dot + 1)) + " " + name;
    }
}
