// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.document;

import adagio.pulse.cleaning.Artifacts;
import adagio.pulse.variability.OnePerson;
import adagio.pulse.variability.Variability;
import java.util.Optional;

/// `adagio-hrv/1`: one heart. Beats a minute, ms, per cent, ms²; null for what cannot be said.
public final class HrvDocument {
    private HrvDocument() {}

    /// Writes what one recording says.
    ///
    /// @param person what it says; empty of a salvaged file without a heart
    /// @return the document
    public static String write(Optional<OnePerson> person) {
        var json = new JsonText();
        write(json, person);
        return json.document();
    }

    static void write(JsonText json, Optional<OnePerson> person) {
        var corrected = person.map(OnePerson::corrected).orElse(Variability.UNKNOWN);
        var raw = person.map(OnePerson::raw).orElse(Variability.UNKNOWN);
        double coverage = person.map(OnePerson::coverage).orElse(0.0);
        var artifacts = person.map(OnePerson::artifacts).orElse(Artifacts.NONE);
        json.open('{').field("format", "adagio-hrv/1");
        figures(json, corrected, coverage);
        json.name("artifacts")
                .open('{')
                .field("ectopic", artifacts.ectopic())
                .field("missed", artifacts.missed())
                .field("extra", artifacts.extra())
                .field("longshort", artifacts.longshort())
                .close('}');
        json.name("raw").open('{');
        figures(json, raw, coverage);
        json.close('}');
        json.field("plainWords", String.join(" ", PlainWords.of(person))).close('}');
    }

    private static void figures(JsonText json, Variability figures, double coverage) {
        json.field("meanHr", figures.meanHr())
                .field("sdnn", figures.sdnn())
                .field("rmssd", figures.rmssd())
                .field("pnn50", figures.pnn50())
                .field("sd1", figures.poincare().sd1())
                .field("sd2", figures.poincare().sd2())
                .field("lf", figures.bands().lf())
                .field("hf", figures.bands().hf())
                .field("coverage", coverage);
    }
}
