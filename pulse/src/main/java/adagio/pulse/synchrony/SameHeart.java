// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import adagio.pulse.Beats;
import adagio.pulse.Recording;
import adagio.pulse.Run;
import adagio.pulse.Stretch;
import adagio.pulse.Trace;
import java.util.HashSet;
import java.util.Set;

/// Whether two recordings are of one heart: the same beats, or the same rate at the same time.
final class SameHeart {
    private static final int WORD = 8;
    private static final double MOST_SHARED = 0.5;
    private static final double MOST_ALIKE = 0.99;
    private static final double LEAST_BPM_APART = 1;
    private static final int FEWEST_POINTS = 60;

    private SameHeart() {}

    static boolean isTwice(Recording a, Recording b, Trace traceA, Trace traceB) {
        if (a instanceof Beats beatsA && b instanceof Beats beatsB) {
            Set<Long> ofA = words(beatsA);
            Set<Long> ofB = words(beatsB);
            int all = Math.min(ofA.size(), ofB.size());
            int shared = 0;
            for (long each : ofB) {
                shared += ofA.contains(each) ? 1 : 0;
            }
            if (all >= WORD && shared > MOST_SHARED * all) {
                return true;
            }
        }
        double common =
                Math.min(traceA.last(), traceB.last()) - Math.max(traceA.first(), traceB.first());
        // a year of a watch's rates is no pair of recordings of one evening
        return common < Stretch.LONGEST_SECONDS && isAlike(Grid.of(traceA, traceB, 1));
    }

    /// Every eight intervals in a row, in whole ms, as one number; rows of equal ones say nothing.
    private static Set<Long> words(Beats beats) {
        var words = new HashSet<Long>();
        for (Run run : beats.runs()) {
            for (int i = 0; i + WORD <= run.intervals(); i++) {
                long word = 0;
                boolean varies = false;
                for (int k = 0; k < WORD; k++) {
                    word = word * 1_000_003 + Math.round(run.interval(i + k));
                    varies |= Math.round(run.interval(i + k)) != Math.round(run.interval(i));
                }
                if (varies) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static boolean isAlike(Grid grid) {
        double[][] both = grid.spliced();
        int n = both[0].length;
        if (n < FEWEST_POINTS) {
            return false;
        }
        double apart = 0;
        for (int i = 0; i < n; i++) {
            apart += Math.abs(both[0][i] - both[1][i]) / n;
        }
        Segment a = Segment.of(both[0], 0, n);
        Segment b = Segment.of(both[1], 0, n);
        if (apart > LEAST_BPM_APART || !a.isUsable() || !b.isUsable()) {
            return false;
        }
        return a.correlate(b.moved(0))[0] > MOST_ALIKE;
    }
}
