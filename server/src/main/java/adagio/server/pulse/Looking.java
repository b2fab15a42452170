// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.Recording;
import adagio.pulse.Stretch;
import adagio.pulse.document.PlainWords;
import adagio.pulse.reading.Reading;
import adagio.pulse.synchrony.Clocks;
import adagio.pulse.synchrony.Comparison;
import adagio.pulse.synchrony.Question;
import adagio.pulse.synchrony.Together;
import adagio.pulse.synchrony.Verdict;
import adagio.pulse.variability.OnePerson;
import adagio.server.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Looks at readings. Keeps nothing.
final class Looking {
    private final Messages say;

    Looking(Messages say) {
        this.say = say;
    }

    /// What was asked beside the files.
    ///
    /// @param agreed whether both people asked for a look at both together
    /// @param marks the same moment in A and in B, seconds from each start; empty when not given
    record Asked(boolean agreed, List<Double> marks) {
        public Asked {
            marks = List.copyOf(marks);
        }
    }

    /// Looks.
    ///
    /// @param readings by letter, A and B
    /// @param asked what else
    /// @return what came of it
    Look look(Map<String, Reading> readings, Asked asked) {
        var faults = new ArrayList<Look.FileFaults>();
        var hearts = new ArrayList<Look.Heart>();
        var recordings = new TreeMap<String, Optional<Recording>>();
        new TreeMap<>(readings)
                .forEach(
                        (letter, reading) -> {
                            switch (reading) {
                                case Reading.Read(var recording, var _, var notes) -> {
                                    hearts.add(heart(letter, Optional.of(recording), notes));
                                    recordings.put(letter, Optional.of(recording));
                                }
                                case Reading.Silent(var notes) -> {
                                    hearts.add(heart(letter, Optional.empty(), notes));
                                    recordings.put(letter, Optional.empty());
                                }
                                case Reading.Refused(var all) ->
                                        faults.add(new Look.FileFaults(letter, all));
                            }
                        });
        if (!faults.isEmpty()) {
            return new Look.Refused(faults);
        }
        if (hearts.isEmpty()) {
            return new Look.Nothing();
        }
        return new Look.Seen(hearts, pair(List.copyOf(recordings.values()), asked));
    }

    /// Looks at one recording that is kept.
    Look.Seen alone(Recording recording) {
        return new Look.Seen(
                List.of(heart("A", Optional.of(recording), List.of())), new Look.Pairing.Alone());
    }

    private static Look.Heart heart(
            String letter, Optional<Recording> recording, List<String> notes) {
        Optional<OnePerson> person =
                recording
                        .map(all -> Stretch.of(all.trace()).find(all, 0).orElse(all))
                        .map(OnePerson::of);
        return new Look.Heart(letter, PlainWords.of(person), notes);
    }

    private Look.Pairing pair(List<Optional<Recording>> both, Asked asked) {
        if (both.size() < 2) {
            return new Look.Pairing.Alone();
        }
        if (!asked.agreed()) {
            return new Look.Pairing.NotAgreed();
        }
        if (both.getFirst().isEmpty() || both.getLast().isEmpty()) {
            return new Look.Pairing.Silent();
        }
        Recording a = both.getFirst().get();
        Recording b = both.getLast().get();
        var clocks =
                asked.marks().size() == 2
                        ? Clocks.marked(asked.marks().getFirst(), asked.marks().getLast(), a, b)
                        : Clocks.of(a, b);
        return switch (Together.compare(a, b, clocks, Question.USUAL)) {
            case Comparison.SameHeart() -> new Look.Pairing.Same();
            case Comparison.Apart(double seconds) -> new Look.Pairing.Apart(seconds);
            case Comparison.Compared(var together) -> compared(together);
        };
    }

    private Look.Pairing compared(Together together) {
        Verdict verdict = together.verdict();
        boolean says = verdict != Verdict.NOT_ENOUGH_SIGNAL;
        var picture = new PulsePicture(say);
        return new Look.Pairing.Compared(
                verdict.word(),
                PlainWords.of(together, Question.USUAL),
                new Look.Pictures(
                        together.grid().size() < 2 ? "" : picture.curves(together.grid()),
                        says ? picture.chance(together.test().p()) : "",
                        verdict == Verdict.MORE_THAN_CHANCE
                                ? picture.lag(together.test().lagSeconds())
                                : ""));
    }
}
