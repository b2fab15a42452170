// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Json;
import adagio.pulse.Reference;
import adagio.pulse.cleaning.Artifacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariabilityTest {
    private static final double SHARE = 1e-9;

    @Test
    void rawFiguresAreTheReferencesOnItsFormulas() {
        var cases = Json.get(Reference.expected("neurokit"), "cases");
        assertTrue(cases.size() >= (Reference.isWhole() ? 22 : 7));
        cases.forEach((name, value) -> compare(name, Json.cast(value)));
    }

    private static void compare(String name, Map<String, Object> expected) {
        var beats = Reference.beats(name);
        var raw = OnePerson.of(beats).raw();
        var time = Json.get(expected, "hrv_time");
        Reference.near(60_000 / Json.number(time, "HRV_MeanNN"), raw.meanHr(), SHARE, name);
        Reference.near(Json.number(time, "HRV_SDNN"), raw.sdnn(), SHARE, name + " sdnn");
        Reference.near(Json.number(time, "HRV_RMSSD"), raw.rmssd(), SHARE, name + " rmssd");
        Reference.near(Json.number(time, "HRV_pNN50"), raw.pnn50(), SHARE, name + " pnn50");
        boolean single = !expected.containsKey("poincare");
        var cloud = Json.get(expected, single ? "hrv_nonlinear" : "poincare");
        String prefix = single ? "HRV_" : "";
        var poincare = raw.poincare();
        Reference.near(Json.number(cloud, prefix + "SD1"), poincare.sd1(), SHARE, name + " sd1");
        Reference.near(Json.number(cloud, prefix + "SD2"), poincare.sd2(), SHARE, name + " sd2");
        if (beats.runs().size() == 1) {
            var bands = Json.get(expected, "hrv_frequency_ms2");
            Reference.near(Json.number(bands, "HRV_LF"), raw.bands().lf(), SHARE, name + " lf");
            Reference.near(Json.number(bands, "HRV_HF"), raw.bands().hf(), SHARE, name + " hf");
        }
    }

    @Test
    void nothingIsCorrectedInARecordingWithoutArtifacts() {
        var cases = Json.get(Reference.expected("neurokit"), "cases").keySet();
        for (String name : cases) {
            if (!name.contains("artifacts")) {
                var person = OnePerson.of(Reference.beats(name));
                assertEquals(Artifacts.NONE, person.artifacts(), name);
                assertEquals(person.raw(), person.corrected(), name);
            }
        }
    }
}
