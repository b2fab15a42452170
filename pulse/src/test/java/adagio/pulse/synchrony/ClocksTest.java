// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adagio.pulse.Beats;
import adagio.pulse.Origin;
import adagio.pulse.Recording;
import adagio.pulse.Run;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final Instant EIGHT = Instant.parse("2026-11-22T20:00:00Z");

    /// Twenty minutes of beats that begin so many seconds after a zero.
    private static Recording recording(Origin origin, double from) {
        var intervals = new double[1200];
        Arrays.fill(intervals, 1000);
        return new Beats(origin, List.of(Run.ofIntervals(1000 * (from - 1), intervals)));
    }

    private static Origin at(Instant instant) {
        return new Origin.At(instant, 0.5);
    }

    @Test
    void twoClocksAreComparedAndTheirUncertaintyAdds() {
        var clocks = Clocks.of(recording(at(EIGHT), 0), recording(at(EIGHT.plusSeconds(30)), 0));
        assertEquals(new Clocks(30, Math.hypot(0.5, 0.5), Clocks.How.TIME_OF_DAY), clocks);
    }

    @Test
    void twoWithoutADateAreOfOneClockUnlessOneCountsFromItsStart() {
        var start = new Origin.Start();
        assertEquals(
                0, Clocks.of(recording(start, 72_010), recording(start, 72_000)).shiftSeconds());
        assertEquals(0, Clocks.of(recording(start, 5), recording(start, 0)).shiftSeconds());
        assertEquals(
                72_000, Clocks.of(recording(start, 72_000), recording(start, 0)).shiftSeconds());
        assertEquals(
                0,
                Clocks.of(recording(start, 72_000), recording(start, 80_000)).shiftSeconds(),
                "two times of the day that are hours apart stay apart");
    }

    @Test
    void aRecordingWithoutAClockBeganWithTheEveningAndThatIsKnownToAMinute() {
        var watch = recording(at(EIGHT.minusSeconds(600)), 0);
        var strap = recording(new Origin.Start(), 0);
        assertEquals(new Clocks(600, 60, Clocks.How.SESSION), Clocks.session(watch, strap, EIGHT));
        assertEquals(new Clocks(-600, 60, Clocks.How.SESSION), Clocks.session(strap, watch, EIGHT));
        assertEquals(Clocks.of(watch, watch), Clocks.session(watch, watch, EIGHT));
        assertEquals(Clocks.of(strap, strap), Clocks.session(strap, strap, EIGHT));
    }
}
