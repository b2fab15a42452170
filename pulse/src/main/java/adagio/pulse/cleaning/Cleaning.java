// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.cleaning;

import adagio.pulse.Beats;
import adagio.pulse.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A recording with its artifacts corrected, and how many there were.
///
/// Each run is looked at by itself, so that a gap is never taken for one long beat: extra beats go,
/// missed ones come in the middle, ectopic and then long or short ones move to the middle between
/// their neighbours; again while there are fewer findings each time. A run whose findings all lie
/// within 20 % of the intervals around them, with nothing missed and nothing extra, has no
/// artifacts: it stays as it is and counts none.
///
/// @param beats the corrected recording
/// @param artifacts what was found in the first look
public record Cleaning(Beats beats, Artifacts artifacts) {
    private static final int FEWEST_BEATS = 12;

    /// Cleans a recording.
    ///
    /// @param raw as the sensor gave it
    /// @return the cleaned one; the very same runs where nothing was found
    public static Cleaning of(Beats raw) {
        var runs = new ArrayList<Run>();
        var artifacts = Artifacts.NONE;
        for (Run run : raw.runs()) {
            if (run.intervals() + 1 < FEWEST_BEATS) {
                runs.add(run);
                continue;
            }
            double[] beats = run.beats();
            Found found = ArtifactSearch.search(beats);
            if (found.natural()) {
                runs.add(run);
                continue;
            }
            artifacts = artifacts.plus(found.count());
            runs.add(Run.ofBeats(correct(beats, found)));
        }
        return new Cleaning(new Beats(raw.origin(), runs), artifacts);
    }

    /// Corrects, and looks again while there is less to find.
    static double[] correct(double[] beats, Found first) {
        double[] corrected = Correction.apply(beats, first);
        int before = first.count().total();
        while (corrected.length >= FEWEST_BEATS) {
            Found again = ArtifactSearch.search(corrected);
            if (again.count().total() >= before) {
                break;
            }
            before = again.count().total();
            corrected = Correction.apply(corrected, again);
        }
        return corrected;
    }

    /// The parts of the correction, in their order.
    private static final class Correction {
        private double[] beats;

        private Correction(double[] beats) {
            this.beats = beats;
        }

        static double[] apply(double[] beats, Found found) {
            var correction = new Correction(beats);
            correction.delete(found.extra());
            List<Integer> missed = moved(found.missed(), found.extra(), -1);
            correction.insert(missed);
            correction.centre(moved(moved(found.ectopic(), found.extra(), -1), missed, 1));
            correction.centre(moved(moved(found.longshort(), found.extra(), -1), missed, 1));
            return correction.beats;
        }

        /// Where numbers are after others went or came, one after the other.
        private static List<Integer> moved(List<Integer> numbers, List<Integer> by, int step) {
            var all = new ArrayList<>(numbers);
            for (int each : by) {
                all.replaceAll(number -> number > each ? number + step : number);
            }
            return all;
        }

        private void delete(List<Integer> numbers) {
            var gone = new BitSet();
            numbers.forEach(gone::set);
            var kept = new double[beats.length];
            int size = 0;
            for (int i = 0; i < beats.length; i++) {
                if (!gone.get(i)) {
                    kept[size] = beats[i];
                    size++;
                }
            }
            beats = Arrays.copyOf(kept, size);
        }

        private void insert(List<Integer> numbers) {
            var inner = numbers.stream().filter(each -> each > 1 && each < beats.length).toList();
            var all = Arrays.copyOf(beats, beats.length + inner.size());
            int size = beats.length;
            for (int each : inner) {
                all[size] = wholeMs(beats[each - 1] + (beats[each] - beats[each - 1]) / 2);
                size++;
            }
            Arrays.sort(all);
            beats = all;
        }

        private void centre(List<Integer> numbers) {
            var all = beats.clone();
            for (int each : numbers) {
                if (each > 1 && each < beats.length - 1) {
                    double gap = beats[each + 1] - beats[each - 1];
                    all[each] = wholeMs(beats[each - 1] + gap / 2);
                }
            }
            Arrays.sort(all);
            beats = distinct(all);
        }

        /// A beat that was made stands on a whole millisecond.
        private static double wholeMs(double ms) {
            return Math.floor(ms);
        }

        private static double[] distinct(double[] sorted) {
            return Arrays.stream(sorted).distinct().toArray();
        }
    }
}
