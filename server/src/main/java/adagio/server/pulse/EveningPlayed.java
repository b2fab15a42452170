// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.Origin;
import adagio.pulse.Recording;
import adagio.pulse.synchrony.Span;
import adagio.score.Part;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import adagio.server.home.Played;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// An evening that two had, as far as their hearts are looked at: when it was, and where sound and
/// light led the breath.
final class EveningPlayed {
    /// A recording is handed over from so long before its begin.
    private static final Duration BEFORE = Duration.ofMinutes(15);

    /// And to so long after its end by the clock: Hold takes time too.
    private static final Duration AFTER = Duration.ofMinutes(45);

    /// Its begin is kept to the minute.
    private static final int UNCERTAIN_SECONDS = 60;

    private final Played played;
    private final Catalogue catalogue;

    EveningPlayed(Played played, Catalogue catalogue) {
        this.played = played;
        this.catalogue = catalogue;
    }

    Instant began() {
        return played.began();
    }

    LocalDate day(ZoneId zone) {
        return played.began().atZone(zone).minusHours(5).toLocalDate();
    }

    /// The part of a recording that is of the evening; empty when nothing is.
    Optional<Recording> part(Recording recording) {
        return switch (recording.origin()) {
            case Origin.At(Instant zero, var _) -> {
                double began = seconds(zero, played.began());
                yield recording.find(
                        began - BEFORE.toSeconds(),
                        began + played.routine().seconds() + AFTER.toSeconds());
            }
            case Origin.Start() -> {
                double first = recording.trace().first();
                yield recording.find(first, first + played.routine().seconds() + AFTER.toSeconds());
            }
        };
    }

    /// Where the breath was led, on a recording's clock; none when it was only followed. Of a
    /// routine that this catalogue does not know any longer, all of it.
    List<Span> paced(Recording a) {
        var routine = played.routine();
        if (!routine.breathing().paced()) {
            return List.of();
        }
        double began =
                switch (a.origin()) {
                    case Origin.At(Instant zero, var _) -> seconds(zero, played.began());
                    case Origin.Start() -> a.trace().first();
                };
        try {
            return Engraving.score(routine, catalogue).a().stream()
                    .filter(Part.Touch.class::isInstance)
                    .map(
                            part ->
                                    new Span(
                                            began + part.span().at(),
                                            began + part.span().end() + UNCERTAIN_SECONDS))
                    .toList();
        } catch (NoSuchElementException | IllegalArgumentException _) {
            return List.of(new Span(began, began + routine.seconds() + UNCERTAIN_SECONDS));
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
