// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.document;

import adagio.pulse.synchrony.Question;
import adagio.pulse.synchrony.SegmentTest;
import adagio.pulse.synchrony.Settings;
import adagio.pulse.synchrony.SusyFigures;
import adagio.pulse.synchrony.Together;
import adagio.pulse.synchrony.Verdict;
import adagio.pulse.variability.OnePerson;
import java.util.List;
import java.util.Optional;

/// `adagio-pulse/1`: two hearts. Null for what cannot be said.
public final class PulseDocument {
    private static final List<String> COUNTS =
            List.of("n(data)", "n(lags)", "n(Segmente)", "Anzahl(in-phase)", "Anzahl(anti-phase)");

    private PulseDocument() {}

    /// Writes a comparison.
    ///
    /// @param together the comparison
    /// @param question what was asked
    /// @return the document
    public static String write(Together together, Question question) {
        var json = new JsonText();
        json.open('{')
                .field("format", "adagio-pulse/1")
                .field("usableSegments", together.test().segments())
                .field("coverage", together.coverage())
                .field("verdict", together.verdict().word());
        test(json, together.test(), question);
        paced(json, together);
        people(json, together.people().stream().map(Optional::of).toList());
        susy(json, together.susy());
        json.field("plainWords", String.join(" ", PlainWords.of(together, question)));
        return json.close('}').document();
    }

    /// Writes that nothing can be compared, because a salvaged file says nothing of a heart.
    ///
    /// @param people what is known of A and B
    /// @param question what was asked
    /// @return the document; its verdict is "not enough signal"
    public static String silent(List<Optional<OnePerson>> people, Question question) {
        var json = new JsonText();
        json.open('{')
                .field("format", "adagio-pulse/1")
                .field("usableSegments", 0)
                .field("coverage", 0.0)
                .field("verdict", Verdict.NOT_ENOUGH_SIGNAL.word());
        double nan = Double.NaN;
        test(json, new SegmentTest(0, nan, nan, nan, nan), question);
        json.name("paced").open('[').close(']');
        people(json, people);
        Settings settings = question.susy();
        json.name("susy").open('{');
        settings(json, settings);
        json.close('}');
        json.field("plainWords", String.join(" ", PlainWords.silent()));
        return json.close('}').document();
    }

    private static void test(JsonText json, SegmentTest test, Question question) {
        json.field("p", test.p())
                .field("permutations", question.chance().permutations())
                .field("seed", question.chance().seed())
                .field("r", test.r())
                .field("lagSeconds", test.lagSeconds())
                .field("r0", test.r0());
    }

    private static void paced(JsonText json, Together together) {
        json.name("paced").open('[');
        SegmentTest paced = together.paced();
        if (paced.segments() > 0) {
            json.element()
                    .open('{')
                    .field("usableSegments", paced.segments())
                    .field("verdict", together.pacedVerdict().word())
                    .field("p", paced.p())
                    .field("r", paced.r())
                    .field("lagSeconds", paced.lagSeconds())
                    .field("r0", paced.r0())
                    .close('}');
        }
        json.close(']');
    }

    private static void people(JsonText json, List<Optional<OnePerson>> people) {
        json.name("people").open('[');
        for (var person : people) {
            json.element();
            HrvDocument.write(json, person);
        }
        json.close(']');
    }

    private static void settings(JsonText json, Settings settings) {
        json.field("hz", settings.hz())
                .field("segmentSeconds", settings.segmentSeconds())
                .field("maxLagSeconds", settings.maxLagSeconds());
    }

    private static void susy(JsonText json, SusyFigures susy) {
        json.name("susy").open('{');
        settings(json, susy.settings());
        susy.values()
                .forEach(
                        (name, value) -> {
                            if (COUNTS.contains(name) && Double.isFinite(value)) {
                                json.field(name, value.longValue());
                            } else {
                                json.field(name, value);
                            }
                        });
        json.close('}');
    }
}
