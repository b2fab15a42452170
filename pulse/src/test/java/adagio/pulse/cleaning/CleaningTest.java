// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.cleaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Beats;
import adagio.pulse.Json;
import adagio.pulse.Reference;
import adagio.pulse.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleaningTest {
    @Test
    void aSearchOverTheWholeRecordingFindsWhatTheReferenceFinds() {
        int compared = 0;
        for (var each : Json.get(Reference.expected("neurokit"), "cases").entrySet()) {
            var expected = Json.cast(each.getValue());
            if (expected.containsKey("fixpeaks_kubios")) {
                compare(each.getKey(), Json.get(expected, "fixpeaks_kubios"));
                compared++;
            }
        }
        assertTrue(compared >= (Reference.isWhole() ? 7 : 2), "compared " + compared);
    }

    private static void compare(String name, Map<String, Object> expected) {
        double[] beats = bridged(Reference.beats(name));
        Found found = ArtifactSearch.search(beats);
        var single = Json.get(expected, "single_pass");
        assertEquals(numbers(single, "ectopic"), found.ectopic(), name);
        assertEquals(numbers(single, "missed"), found.missed(), name);
        assertEquals(numbers(single, "extra"), found.extra(), name);
        assertEquals(numbers(single, "longshort"), found.longshort(), name);
        double[] iterative =
                Json.list(expected, "iterative_peaks_ms").stream()
                        .mapToDouble(each -> (Double) each)
                        .toArray();
        if (iterative.length > 0) {
            assertArrayEquals(iterative, Cleaning.correct(beats, found), name);
        }
    }

    private static List<Integer> numbers(Map<String, Object> from, String key) {
        return Json.list(from, key).stream().map(each -> ((Double) each).intValue()).toList();
    }

    /// The beats as if there were no gap: what the reference does.
    private static double[] bridged(Beats beats) {
        var all = new ArrayList<Double>();
        all.add(beats.runs().getFirst().first());
        for (Run run : beats.runs()) {
            for (int i = 0; i < run.intervals(); i++) {
                all.add(run.beat(i + 1));
            }
        }
        return all.stream().mapToDouble(each -> each).toArray();
    }
}
