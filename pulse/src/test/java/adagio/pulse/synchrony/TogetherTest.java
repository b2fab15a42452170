// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Beats;
import adagio.pulse.Json;
import adagio.pulse.Origin;
import adagio.pulse.Recording;
import adagio.pulse.Reference;
import adagio.pulse.Run;
import adagio.pulse.document.PulseDocument;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static Beats beats(Run run) {
        return new Beats(new Origin.Start(), List.of(run));
    }

    private static Comparison compare(Recording a, Recording b, Question question) {
        return Together.compare(a, b, Clocks.of(a, b), question);
    }

    private static Together together(Recording a, Recording b, Question question) {
        return assertInstanceOf(Comparison.Compared.class, compare(a, b, question)).together();
    }

    @Test
    void aCoupledPairIsMoreThanChanceAndAWeakOneHasNoClearMatching() {
        var coupled =
                together(
                        Reference.beats("pairs/p02_lag0_a.csv"),
                        Reference.beats("pairs/p02_lag0_b.csv"),
                        Question.USUAL);
        assertEquals(Verdict.MORE_THAN_CHANCE, coupled.verdict());
        assertEquals(0, coupled.test().lagSeconds());
        assertEquals(0.0002, coupled.test().p(), 0);
        var weak =
                together(
                        Reference.beats("pairs/p08_weak_a.csv"),
                        Reference.beats("pairs/p08_weak_b.csv"),
                        Question.USUAL);
        assertEquals(Verdict.NO_CLEAR_MATCHING, weak.verdict());
    }

    @Test
    void tradingThePeopleTurnsTheLagAround() {
        var pair = new SimulatedPair(7, 25);
        Beats a = beats(pair.a());
        Beats b = beats(pair.b(0.9, 4));
        var one = together(a, b, Question.USUAL).test();
        var other = together(b, a, Question.USUAL).test();
        assertEquals(4, one.lagSeconds(), 2);
        assertEquals(-one.lagSeconds(), other.lagSeconds(), 0);
        assertEquals(one.r(), other.r(), 1e-12);
        assertEquals(one.r0(), other.r0(), 1e-12);
    }

    @Test
    void theSameSeedGivesTheSameDocument() {
        var pair = new SimulatedPair(3, 20);
        Beats a = beats(pair.a());
        Beats b = beats(pair.b(0.2, 0));
        String one = PulseDocument.write(together(a, b, Question.USUAL), Question.USUAL);
        String two = PulseDocument.write(together(a, b, Question.USUAL), Question.USUAL);
        assertEquals(one, two);
        var other = new Question(new Chance(4999, 1), Settings.USUAL, List.of());
        assertNotEquals(
                together(a, b, Question.USUAL).test().p(), together(a, b, other).test().p());
    }

    @Test
    void nineMinutesAreNotEnoughAndHaveNoNumbers() {
        var pair = new SimulatedPair(5, 9.9);
        var short9 = together(beats(pair.a()), beats(pair.b(1, 0)), Question.USUAL);
        assertEquals(Verdict.NOT_ENOUGH_SIGNAL, short9.verdict());
        var document = Json.object(PulseDocument.write(short9, Question.USUAL));
        assertTrue(Double.isNaN(Json.number(document, "p")));
        assertTrue(Double.isNaN(Json.number(document, "r")));
        assertEquals(9, Json.number(document, "usableSegments"));
        assertTrue(Json.text(document, "plainWords").contains("9 minutes of both can be used"));
    }

    @Test
    void gapsOverAFifthOfTheTimeAreNotEnough() {
        var pair = new SimulatedPair(6, 30);
        Run all = pair.a();
        var parts =
                List.of(
                        Run.ofBeats(
                                new Beats(new Origin.Start(), List.of(all))
                                        .runs()
                                        .getFirst()
                                        .beats()));
        Recording first = new Beats(new Origin.Start(), parts).find(0, 700).orElseThrow();
        Recording second = new Beats(new Origin.Start(), parts).find(1200, 1800).orElseThrow();
        var gapped =
                new Beats(
                        new Origin.Start(),
                        List.of(
                                ((Beats) first).runs().getFirst(),
                                ((Beats) second).runs().getFirst()));
        var together = together(gapped, beats(pair.b(1, 0)), Question.USUAL);
        assertTrue(together.test().segments() >= 10);
        assertEquals(0.72, together.coverage(), 0.01);
        assertEquals(Verdict.NOT_ENOUGH_SIGNAL, together.verdict());
    }

    @Test
    void pacedStretchesAreTestedApart() {
        var pair = new SimulatedPair(8, 30);
        var question =
                new Question(Chance.USUAL, Settings.USUAL, List.of(new Span(0, 12 * 60 + 5)));
        var together = together(beats(pair.a()), beats(pair.b(0.9, 0)), question);
        assertEquals(13, together.paced().segments());
        assertEquals(16, together.test().segments());
        var document = Json.object(PulseDocument.write(together, question));
        assertEquals(1, Json.list(document, "paced").size());
    }

    @Test
    void oneHeartTwiceIsNoPair() {
        Beats a = beats(new SimulatedPair(9, 20).a());
        assertInstanceOf(Comparison.SameHeart.class, compare(a, a, Question.USUAL));
        var moved = beats(Run.ofIntervals(a.runs().getFirst().first() + 90_000, intervals(a)));
        assertInstanceOf(Comparison.SameHeart.class, compare(a, moved, Question.USUAL));
    }

    private static double[] intervals(Beats beats) {
        Run run = beats.runs().getFirst();
        var all = new double[run.intervals()];
        for (int i = 0; i < all.length; i++) {
            all[i] = run.interval(i);
        }
        return all;
    }

    @Test
    void aYearBetweenTheClocksIsSaidAndAMarkSetsThem() {
        var pair = new SimulatedPair(10, 20);
        var a =
                new Beats(
                        new Origin.At(Instant.parse("2025-11-21T20:00:00Z"), 0.01),
                        List.of(pair.a()));
        var b =
                new Beats(
                        new Origin.At(Instant.parse("2026-11-21T20:00:00Z"), 0.01),
                        List.of(pair.b(0.9, 0)));
        var apart = assertInstanceOf(Comparison.Apart.class, compare(a, b, Question.USUAL));
        assertEquals(365.0, apart.secondsApart() / 86_400, 0.1);
        var marked = Together.compare(a, b, Clocks.marked(10, 10, a, b), Question.USUAL);
        assertInstanceOf(Comparison.Compared.class, marked);
    }

    @Test
    void manyHoursOfBothAreCompared() {
        int hours = Integer.getInteger("adagio.pulse.hours", 4); // a day: 24
        var pair = new SimulatedPair(11, 60 * hours);
        var together = together(beats(pair.a()), beats(pair.b(0.6, 0)), Question.USUAL);
        assertEquals(Verdict.MORE_THAN_CHANCE, together.verdict());
        assertTrue(together.test().segments() > 59 * hours);
    }
}
