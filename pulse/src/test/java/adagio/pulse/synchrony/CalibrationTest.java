// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Beats;
import adagio.pulse.Origin;
import adagio.pulse.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How often the verdict is "more than chance", by simulation. A short form; the long one, whose
/// figures are in docs/pulse.md: `mvn -pl pulse test -Dtest=CalibrationTest
/// -Dadagio.pulse.pairs=1000`.
class CalibrationTest {
    private static final int PAIRS = Integer.getInteger("adagio.pulse.pairs", 200);
    private static final boolean WHOLE = PAIRS >= 1000;

    @Test
    void aboutOneIndependentPairInTwentyIsTakenForMoreThanChance() {
        double share = share(0, 0, 20);
        assertTrue(share >= (WHOLE ? 0.035 : 0.01), "found " + share);
        assertTrue(share <= (WHOLE ? 0.065 : 0.10), "found " + share);
    }

    @Test
    void tenMinutesAreNoLooser() {
        double share = share(0, 0, 11);
        assertTrue(share <= (WHOLE ? 0.065 : 0.10), "found " + share);
    }

    @Test
    void theStrongerTheCouplingTheOftenerItIsFound() {
        double weak = share(0.35, 0, 20);
        double middle = share(0.6, 0, 20);
        double strong = share(0.85, 3, 20);
        assertTrue(weak < middle && middle < strong, weak + " " + middle + " " + strong);
        assertTrue(strong > 0.8, weak + " " + middle + " " + strong);
    }

    @Test
    void theLagIsTheOneThatWasPutIn() {
        for (double lag : new double[] {-5, 0, 3}) {
            var found = new ArrayList<Double>();
            for (int seed = 0; seed < 21; seed++) {
                found.add(test(new SimulatedPair(900 + seed, 20), 0.9, lag).lagSeconds());
            }
            found.sort(null);
            assertEquals(lag, found.get(10), 1.0);
        }
    }

    private static double share(double coupling, double lag, double minutes) {
        int more = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            var test = test(new SimulatedPair(seed, minutes), coupling, lag);
            more += test.verdict() == Verdict.MORE_THAN_CHANCE ? 1 : 0;
        }
        double share = (double) more / PAIRS;
        if (WHOLE) {
            System.out.printf(
                    "coupling %.2f lag %.0f s, %.0f min, %d pairs: %.1f %%%n",
                    coupling, lag, minutes, PAIRS, 100 * share);
        }
        return share;
    }

    private static SegmentTest test(SimulatedPair pair, double coupling, double lag) {
        Run runA = pair.a();
        Run runB = pair.b(coupling, lag);
        var grid =
                Grid.of(
                        new Beats(new Origin.Start(), List.of(runA)).trace(),
                        new Beats(new Origin.Start(), List.of(runB)).trace(),
                        Settings.USUAL.hz());
        var a = new ArrayList<Segment>();
        var b = new ArrayList<Segment>();
        int points = Settings.USUAL.points();
        for (int from = 0; from + points <= grid.size(); from += points) {
            a.add(grid.segmentA(from, points));
            b.add(grid.segmentB(from, points));
        }
        return SegmentTest.of(a, b, Settings.USUAL, new Chance(WHOLE ? 4999 : 999, 20261121));
    }
}
