// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.score.Breathing;
import adagio.score.Errand;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.stroke.Goal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads `adagio-routine/1`.
final class RoutineReader {
    private final List<String> faults = new ArrayList<>();

    RoutineReading read(String text) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return new RoutineReading.Unreadable(List.of(Json.fault(notJson)));
        }
        if (!json.isObject()) {
            return new RoutineReading.Unreadable(
                    List.of(
                            "found no object; a routine is { \"format\": \"adagio-routine/1\", ... }"));
        }
        var root = new Node("", json, faults);
        String format = root.text("format", "");
        if (!format.equals(RoutineDocument.FORMAT)) {
            return new RoutineReading.Unreadable(
                    List.of(
                            "format: found \""
                                    + format
                                    + "\"; this reads "
                                    + RoutineDocument.FORMAT
                                    + "; ./adagio compose --routine seed prints one"));
        }
        var routine = routine(root);
        return faults.isEmpty() ? routine : new RoutineReading.Unreadable(faults);
    }

    private RoutineReading routine(Node root) {
        int seconds = root.whole("seconds");
        if (seconds < 60 || seconds > 3600) {
            root.fault("seconds", "found " + seconds + "; 60 to 3600");
        }
        var form = root.word("form", Form.values(), Form::id);
        var goal = root.has("goal") ? root.word("goal", Goal.values(), Goal::id) : Goal.RELAX;
        var breathing =
                root.has("breathing")
                        ? root.word("breathing", Breathing.values(), Breathing::id)
                        : Breathing.FOLLOW;
        var people = root.has("people") ? root.texts("people") : List.of("A", "B");
        if (people.size() != 2) {
            root.fault("people", "found " + people.size() + "; two names belong here");
        }
        var reasoning = reasoning(root);
        var steps = steps(root);
        root.refuseOthers();
        if (!faults.isEmpty()) {
            return new RoutineReading.Unreadable(faults);
        }
        return new RoutineReading.Read(
                new Routine(seconds, form, goal, breathing, people, reasoning, steps));
    }

    private Routine.Reasoning reasoning(Node root) {
        double value = 0;
        double bound = 0;
        if (root.has("objective")) {
            var objective = root.object("objective");
            value = objective.number("value");
            bound = objective.number("bound");
            objective.refuseOthers();
        }
        var leftOut = new ArrayList<Routine.LeftOut>();
        for (var each : root.objects("leftOut")) {
            leftOut.add(new Routine.LeftOut(each.text("stroke", ""), each.text("why", "")));
            each.refuseOthers();
        }
        return new Routine.Reasoning(value, bound, leftOut);
    }

    private List<Step> steps(Node root) {
        var parts = root.objects("parts");
        if (parts.isEmpty()) {
            root.fault("parts", "none; a routine has at least one part");
        }
        var steps = new ArrayList<Step>();
        for (var part : parts) {
            int before = faults.size();
            int at = part.whole("at");
            int seconds = part.whole("seconds");
            if (at < 0 || seconds <= 0) {
                part.fault("seconds", "from " + at + " for " + seconds + " s; from 0 on, over 0 s");
            }
            var span = new Span(Math.max(0, at), Math.max(1, seconds));
            var step = step(part, span);
            part.refuseOthers();
            if (faults.size() == before) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static Step step(Node part, Span span) {
        var kind = part.word("what", What.values(), What::id);
        return switch (kind) {
            case STROKE -> touch(part, span);
            case TRANSITION ->
                    new Step.Transition(span, roles(part), part.text("why", ""), errands(part));
            case CHECK_IN -> new Step.CheckIn(span, roles(part));
            case SWAP -> new Step.Swap(span);
            case REST -> new Step.Rest(span);
        };
    }

    private static List<Errand> errands(Node part) {
        var errands = new ArrayList<Errand>();
        for (String word : part.texts("hands")) {
            var known =
                    Arrays.stream(Errand.values()).filter(each -> each.id().equals(word)).toList();
            if (known.isEmpty()) {
                part.fault("hands", "found \"" + word + "\"; wash and oil are allowed");
            }
            errands.addAll(known);
        }
        return errands;
    }

    private static Step touch(Node part, Span span) {
        String stroke = part.text("stroke", "");
        if (stroke.isEmpty()) {
            part.fault("stroke", "missing; the id of a stroke belongs here");
        }
        var side = part.word("side", Side.values(), Side::id);
        var place =
                new Place(
                        part.word(
                                "receiverPosition",
                                ReceiverPosition.values(),
                                ReceiverPosition::id),
                        part.word("giverPosition", GiverPosition.values(), GiverPosition::id));
        int pressure = part.whole("pressure");
        return new Step.Touch(
                span, stroke, side, roles(part), place, pressure, part.text("why", ""));
    }

    private static Roles roles(Node part) {
        var giver = part.word("giver", Person.values(), Person::id);
        var receiver = part.word("receiver", Person.values(), Person::id);
        if (receiver != giver.other()) {
            part.fault(
                    "receiver",
                    "found \""
                            + receiver.id()
                            + "\" where \""
                            + giver.id()
                            + "\" gives; the other one receives, or both and both");
        }
        return Roles.givenBy(giver);
    }

    /// What a part is.
    private enum What {
        STROKE,
        TRANSITION,
        SWAP,
        REST,
        CHECK_IN;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
