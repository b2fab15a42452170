// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.score.Routine;
import adagio.score.Step;
import adagio.server.document.RoutineDocument;
import adagio.server.document.RoutineReading;
import adagio.server.tonight.Chosen;
import adagio.server.web.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is kept of an evening: when it began, its routine, what was chosen. How it went is nobody's
/// business: its end is the routine's, by the clock.
///
/// @param started when Play was pressed, to the minute
/// @param routine what was played
/// @param choices the fields of Tonight's form, as an address has them
record KeptEvening(Instant started, Routine routine, String choices) {
    static final String FORMAT = "adagio-evening/1";

    /// Drops the seconds.
    KeptEvening {
        started = started.truncatedTo(ChronoUnit.MINUTES);
    }

    /// An evening that begins now.
    static KeptEvening of(Instant now, Chosen chosen, Routine routine) {
        return new KeptEvening(now, bare(routine), choices(chosen));
    }

    /// What was left out, and why, was of that day.
    private static Routine bare(Routine routine) {
        var reasoning = routine.reasoning();
        return new Routine(
                routine.seconds(),
                routine.form(),
                routine.goal(),
                routine.breathing(),
                List.of("A", "B"),
                new Routine.Reasoning(reasoning.value(), reasoning.bound(), List.of()),
                routine.steps());
    }

    /// When it is over by its routine.
    Instant ended() {
        return started.plusSeconds(routine.seconds());
    }

    /// The strokes in it, each once.
    List<String> strokes() {
        return routine.steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(step -> ((Step.Touch) step).stroke())
                .distinct()
                .toList();
    }

    /// What was chosen, as a form says it.
    Form chosen() {
        return Form.of(choices);
    }

    private static String choices(Chosen chosen) {
        var together = chosen.together();
        var fields = new TreeMap<String, String>();
        fields.put("what", chosen.ritual() ? "ritual" : "composed");
        fields.put("minutes", String.valueOf(chosen.minutes()));
        fields.put("form", together.form().id());
        fields.put("goal", together.goal().id());
        fields.put("setting", together.setting().id());
        fields.put("level", String.valueOf(together.pace().level()));
        fields.put("oil", together.pace().oil().id());
        fields.put("breathing", together.breathing().id());
        fields.put("voice", chosen.sounding().voice());
        fields.put("ambience", chosen.sounding().ambience());
        fields.put("talk", chosen.sounding().talk());
        return fields.entrySet().stream().map(KeptEvening::field).collect(Collectors.joining("&"));
    }

    private static String field(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }

    /// As bytes to be sealed.
    byte[] write() {
        var root = Tree.object().put("format", FORMAT);
        root.put("started", started.toString()).put("ended", ended().toString());
        root.put("choices", choices);
        root.put("routine", RoutineDocument.write(routine));
        return Tree.bytes(root);
    }

    /// An evening that was written.
    static KeptEvening read(byte[] bytes) {
        var root = Tree.read(bytes, FORMAT);
        return new KeptEvening(
                Instant.parse(root.path("started").asText()),
                routine(root.path("routine").asText()),
                root.path("choices").asText());
    }

    static Routine routine(String text) {
        return switch (RoutineDocument.read(text)) {
            case RoutineReading.Read(var routine) -> routine;
            case RoutineReading.Unreadable _ ->
                    throw new IllegalStateException("a routine that was kept cannot be read");
        };
    }
}
