// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import adagio.pulse.Trace;
import adagio.pulse.synchrony.OtherEvenings;
import adagio.pulse.synchrony.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Kept evenings held against each other, as they come back out of the database.
class BesideOthersTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final int SECONDS = 15 * 60;

    /// Two hearts on one slow wave of that evening.
    private static PairResult result(int daysAgo, List<Span> paced) {
        var random = new SplittableRandom(daysAgo);
        var seconds = new double[2 * SECONDS];
        var a = new double[seconds.length];
        var b = new double[seconds.length];
        double wave = 0;
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = i / 2.0;
            wave += random.nextGaussian() - wave / 30;
            a[i] = 70 + wave + random.nextGaussian();
            b[i] = 64 + wave + random.nextGaussian();
        }
        var holes = new boolean[seconds.length];
        return read(
                new PairResult(
                        DAY.minusDays(daysAgo),
                        "more_than_chance",
                        List.of(),
                        0.001,
                        0,
                        List.of(new Trace(seconds, a, holes), new Trace(seconds, b, holes)),
                        paced));
    }

    private static PairResult read(PairResult result) {
        return PairResult.read(result.write());
    }

    private static List<PairResult> evenings(int count) {
        var all = new ArrayList<PairResult>();
        for (int i = 0; i < count; i++) {
            all.add(result(7 * i, List.of()));
        }
        return all;
    }

    @Test
    void fromSixEveningsOnEachIsHeldAgainstTheOthers() {
        var six = evenings(6);
        assertEquals(new OtherEvenings.Held(5, 10, 0), new BesideOthers(six).of(six.getFirst()));
        var five = evenings(5);
        assertEquals(new OtherEvenings.TooFew(4), new BesideOthers(five).of(five.getFirst()));
    }

    @Test
    void whatWasPacedIsNotUsedNorWhatIsOfTheSameDay() {
        var all = evenings(5);
        all.add(result(60, List.of(new Span(0, SECONDS))));
        assertEquals(new OtherEvenings.TooFew(4), new BesideOthers(all).of(all.getFirst()));
        assertEquals(new OtherEvenings.TooFew(0), new BesideOthers(all).of(all.getLast()));
        all.removeLast();
        all.add(all.getFirst());
        assertEquals(new OtherEvenings.TooFew(4), new BesideOthers(all).of(all.getFirst()));
    }

    @Test
    void aResultOfBeforePacingWasKeptIsNoEveningToCompareWith() {
        var json = Packed.unpack(result(0, List.of()).write());
        ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("paced");
        var all = evenings(6);
        all.set(3, PairResult.read(Packed.pack(json)));
        assertInstanceOf(OtherEvenings.TooFew.class, new BesideOthers(all).of(all.getLast()));
    }

    @Test
    void oneThatSaysNothingIsLeftOut() {
        var all = evenings(6);
        var none =
                new PairResult(
                        DAY, "same", List.of(), Double.NaN, Double.NaN, List.of(), List.of());
        assertEquals(new OtherEvenings.TooFew(0), new BesideOthers(all).of(none));
        assertEquals(new OtherEvenings.TooFew(0), new BesideOthers(List.of()).of(none));
    }
}
