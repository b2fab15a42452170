// SPDX-License-Identifier: Apache-2.0
package adagio.guide;

import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Score;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// `adagio-score/1`: a score as text.
final class ScoreDocument {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ScoreDocument() {}

    /// The document.
    ///
    /// @param score what to write
    /// @param leadInSeconds silence before the routine's clock
    /// @param holdSeconds the waiting stretch before that, 0 where there is none
    /// @return indented JSON with a line end
    static String of(Score score, int leadInSeconds, int holdSeconds) {
        var root =
                MAPPER.createObjectNode()
                        .put("format", "adagio-score/1")
                        .put("leadInSeconds", leadInSeconds)
                        .put("routineSeconds", score.seconds())
                        .put("holdSeconds", holdSeconds);
        if (score.duet()) {
            parts(root.putArray("A"), score, score.parts(Person.A));
            parts(root.putArray("B"), score, score.parts(Person.B));
        } else {
            parts(root.putArray("parts"), score, score.parts(Person.A));
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is always written", impossible);
        }
    }

    private static void parts(ArrayNode list, Score score, List<Part> parts) {
        for (var part : parts) {
            var object =
                    list.addObject()
                            .put("at", part.span().at())
                            .put("seconds", part.span().seconds())
                            .put("breaths", score.breaths(part));
            switch (part) {
                case Part.Touch touch -> touch(object, touch);
                case Part.Transition transition -> {
                    object.put("what", "transition")
                            .put(
                                    "change",
                                    transition.change().name().toLowerCase(java.util.Locale.ROOT));
                    roles(object, transition.roles());
                    if (!transition.errands().isEmpty()) {
                        var hands = object.putArray("hands");
                        transition.errands().forEach(errand -> hands.add(errand.id()));
                    }
                }
                case Part.CheckIn(_, var roles) -> {
                    object.put("what", "check_in");
                    roles(object, roles);
                }
                case Part.Swap _ -> object.put("what", "swap");
                case Part.Rest _ -> object.put("what", "rest");
            }
        }
    }

    private static void touch(ObjectNode object, Part.Touch touch) {
        object.put("what", "stroke")
                .put("stroke", touch.movement().id())
                .put("name", touch.movement().names().lay())
                .put("side", touch.side().id());
        roles(object, touch.roles());
        object.put("receiverPosition", touch.place().receiver().id())
                .put("giverPosition", touch.place().giver().id())
                .put("pressure", touch.pressure());
    }

    private static void roles(ObjectNode object, Roles roles) {
        object.put("giver", roles.giver().id()).put("receiver", roles.receiver().id());
    }
}
