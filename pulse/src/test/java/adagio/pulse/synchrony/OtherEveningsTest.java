// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Beats;
import adagio.pulse.Origin;
import adagio.pulse.Run;
import adagio.pulse.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Evenings held against pairs that were never together.
class OtherEveningsTest {
    private static final int MINUTES = 16;
    private static final int PEOPLE = 12;

    private static Trace trace(Run run) {
        return new Beats(new Origin.Start(), List.of(run)).trace();
    }

    private static Grid grid(Run a, Run b) {
        return Grid.of(trace(a), trace(b), 2);
    }

    private static List<Evening> evenings(long seed, double coupling) {
        return LongStream.range(0, OtherEvenings.FEWEST)
                .mapToObj(i -> new SimulatedPair(100 * seed + i, MINUTES))
                .map(pair -> Evening.of(grid(pair.a(), pair.b(coupling, 0)), List.of()))
                .toList();
    }

    private static OtherEvenings.Held held(List<Evening> all) {
        var held =
                assertInstanceOf(
                        OtherEvenings.Held.class,
                        OtherEvenings.of(all.getFirst(), all.subList(1, all.size())));
        assertEquals(OtherEvenings.FEWEST - 1, held.evenings());
        assertEquals(2 * held.evenings(), held.pairs());
        return held;
    }

    @Test
    void whoMovesTogetherIsSeldomReachedByPairsThatNeverWereTogether() {
        int reached = 0;
        for (int seed = 0; seed < PEOPLE; seed++) {
            reached += held(evenings(seed, 0.85)).reached();
        }
        assertTrue(reached <= PEOPLE / 2, reached + " of " + 10 * PEOPLE);
    }

    @Test
    void whereTheEveningAddsNothingAboutHalfReachIt() {
        int reached = 0;
        for (int seed = 0; seed < PEOPLE; seed++) {
            reached += held(evenings(seed, 0)).reached();
        }
        assertTrue(reached > 0.3 * 10 * PEOPLE, reached + " of " + 10 * PEOPLE);
        assertTrue(reached < 0.7 * 10 * PEOPLE, reached + " of " + 10 * PEOPLE);
    }

    /// Everybody's heart, on every evening, follows one and the same piece of music: each evening
    /// by itself is more than chance, and pairs that never were together are so too.
    @Test
    void whatAllEveningsHaveInCommonIsNoMatchingOfTheOne() {
        var music = new SimulatedPair(7, MINUTES).a();
        var evenings = new ArrayList<Evening>();
        for (int i = 0; i < OtherEvenings.FEWEST; i++) {
            var own = new SimulatedPair(40 + i, MINUTES);
            var grid = Grid.of(mixed(music, own.a()), mixed(music, own.b(0, 0)), 2);
            evenings.add(Evening.of(grid, List.of()));
        }
        var held = held(evenings);
        assertTrue(held.reached() >= 2, held.toString());
        var apart = evenings(1, 0.85);
        assertTrue(held.reached() > held(apart).reached(), held.toString());
    }

    /// The rates of both added up.
    private static Trace mixed(Run music, Run own) {
        var grid = grid(music, own);
        var seconds = new double[grid.size()];
        double[] rates = grid.a();
        double[] ownRates = grid.b();
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = grid.seconds(i);
            rates[i] += ownRates[i];
        }
        return new Trace(seconds, rates, new boolean[seconds.length]);
    }

    @Test
    void fiveEveningsAreTooFewAndShortOrPacedOnesAreNone() {
        var all = evenings(1, 0.85);
        assertEquals(
                new OtherEvenings.TooFew(4),
                OtherEvenings.of(all.getFirst(), all.subList(1, all.size() - 1)));
        var others = new ArrayList<>(all.subList(1, all.size() - 1));
        var brief = new SimulatedPair(9, 9);
        others.add(Evening.of(grid(brief.a(), brief.b(0.85, 0)), List.of()));
        var led = new SimulatedPair(10, MINUTES);
        others.add(Evening.of(grid(led.a(), led.b(0.85, 0)), List.of(new Span(0, MINUTES * 60))));
        assertEquals(new OtherEvenings.TooFew(4), OtherEvenings.of(all.getFirst(), others));
        var slow = Grid.of(trace(led.a()), trace(led.a()), 1);
        assertThrows(IllegalArgumentException.class, () -> Evening.of(slow, List.of()));
    }
}
