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
public record ToDoWords(Messages say, Catalogue catalogue) {
    /// One line.
    ///
    /// @param head such as "Not here"
    /// @param text such as "left calf, neck"
    public record Line(String head, String text) {}

    /// The lines of one card, the most weighty first.
    ///
    /// @param todo what to do
    /// @return at least how firm
    public List<Line> lines(ToDo todo) {
        var lines = new ArrayList<Line>();
        if (todo.speak()) {
            lines.add(line("speak", say.say("todo.speak.text")));
        }
        if (!todo.notHere().isEmpty()) {
            lines.add(line("not-here", places(todo.notHere())));
        }
        var softly = new TreeMap<Integer, List<String>>();
        todo.softly()
                .forEach(
                        (place, most) ->
                                softly.computeIfAbsent(most, _ -> new ArrayList<>()).add(place));
        softly.forEach(
                (most, places) ->
                        lines.add(
                                new Line(
                                        say.say("todo.softly", say.say("press." + most)),
                                        places(places))));
        todo.without()
                .forEach(
                        (kind, places) ->
                                lines.add(
                                        new Line(
                                                say.say("todo.without", kind(kind)),
                                                places.isEmpty()
                                                        ? say.say("todo.everywhere")
                                                        : places(places))));
        if (!todo.ways().positions().isEmpty()) {
            lines.add(
                    line(
                            "positions",
                            todo.ways().positions().stream()
                                    .map(each -> say.named("position", each))
                                    .collect(Collectors.joining(", "))));
        }
        lines.addAll(rest(todo));
        return lines;
    }

    private List<Line> rest(ToDo todo) {
        var lines = new ArrayList<Line>();
        lines.add(line("firm", say.say("press." + todo.touch().pressure())));
        if (todo.touch().dressed()) {
            lines.add(line("draping", say.say("todo.dressed")));
        }
        if (todo.touch().minutes() < ToDo.NO_LIMIT_MINUTES) {
            lines.add(line("minutes", say.say("todo.minutes.text", todo.touch().minutes())));
        }
        if (!todo.ways().strokes().isEmpty()) {
            lines.add(line("strokes", strokes(todo)));
        }
        if (!todo.air().leftOut().isEmpty()) {
            lines.add(
                    line(
                            "left-out",
                            todo.air().leftOut().stream()
                                    .map(each -> say.named("product", each))
                                    .collect(Collectors.joining(", "))));
        }
        return lines;
    }

    /// One-sided ones with their side.
    private String strokes(ToDo todo) {
        return todo.ways().strokes().entrySet().stream()
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
        return say.say("todo.kind." + kind);
    }

    private Line line(String key, String text) {
        return new Line(say.say("todo." + key), text);
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
