// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.score.Routine;
import adagio.score.Step;
import adagio.server.document.RoutineDocument;
import adagio.server.document.RoutineReading;
import adagio.server.tonight.Chosen;
import adagio.server.web.Form;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

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
        return new KeptEvening(now, routine.bare(), chosen.fields());
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
