// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Span;
import adagio.score.Step;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// `adagio-routine/1`: a routine as text, the same both ways.
public final class RoutineDocument {
    /// What stands in `format`.
    public static final String FORMAT = "adagio-routine/1";

    private RoutineDocument() {}

    /// A routine as text.
    ///
    /// @param routine what to write
    /// @return indented JSON with a line end
    public static String write(Routine routine) {
        var root = Json.MAPPER.createObjectNode();
        root.put("format", FORMAT)
                .put("seconds", routine.seconds())
                .put("form", routine.form().id())
                .put("goal", routine.goal().id())
                .put("breathing", routine.breathing().id());
        var people = root.putArray("people");
        routine.people().forEach(people::add);
        root.putObject("objective")
                .put("value", routine.reasoning().value())
                .put("bound", routine.reasoning().bound());
        var parts = root.putArray("parts");
        routine.steps().forEach(step -> write(parts.addObject(), step));
        var leftOut = root.putArray("leftOut");
        for (var each : routine.reasoning().leftOut()) {
            leftOut.addObject().put("stroke", each.stroke()).put("why", each.why());
        }
        return Json.text(root);
    }

    private static void write(ObjectNode part, Step step) {
        Span span = step.span();
        part.put("at", span.at()).put("seconds", span.seconds());
        switch (step) {
            case Step.Touch touch -> {
                part.put("what", "stroke").put("stroke", touch.stroke());
                part.put("side", touch.side().id());
                roles(part, touch.roles());
                part.put("receiverPosition", touch.place().receiver().id())
                        .put("giverPosition", touch.place().giver().id())
                        .put("pressure", touch.pressure())
                        .put("why", touch.why());
            }
            case Step.Transition(_, var roles, var why, var errands) -> {
                part.put("what", "transition");
                roles(part, roles);
                part.put("why", why);
                if (!errands.isEmpty()) {
                    var hands = part.putArray("hands");
                    errands.forEach(errand -> hands.add(errand.id()));
                }
            }
            case Step.CheckIn(_, var roles) -> {
                part.put("what", "check_in");
                roles(part, roles);
            }
            case Step.Swap _ -> part.put("what", "swap");
            case Step.Rest _ -> part.put("what", "rest");
        }
    }

    private static void roles(ObjectNode part, Roles roles) {
        part.put("giver", roles.giver().id()).put("receiver", roles.receiver().id());
    }

    /// Reads a routine.
    ///
    /// @param text a document
    /// @return the routine, or everything in it that is no routine, each with its path
    public static RoutineReading read(String text) {
        return new RoutineReader().read(text);
    }
}
