// SPDX-License-Identifier: Apache-2.0
package adagio.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final int WORLD = 120;

    private static Interval interval(long start, long end) {
        return new Interval(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static List<Interval> some(RandomGenerator random) {
        var list = new ArrayList<Interval>();
        for (int i = random.nextInt(12); i > 0; i--) {
            int start = random.nextInt(WORLD - 1);
            list.add(interval(start, random.nextInt(start + 1, Math.min(WORLD, start + 20) + 1)));
        }
        return list;
    }

    private static BitSet seconds(List<Interval> intervals) {
        var set = new BitSet();
        for (var each : intervals) {
            set.set((int) each.start().getEpochSecond(), (int) each.end().getEpochSecond());
        }
        return set;
    }

    @Test
    void anIntervalEndsAfterItStarts() {
        assertThrows(IllegalArgumentException.class, () -> interval(5, 5));
        assertThrows(IllegalArgumentException.class, () -> interval(6, 5));
    }

    @Test
    void touchingIsNotOverlapping() {
        assertFalse(interval(0, 5).overlaps(interval(5, 9)));
        assertTrue(interval(0, 6).overlaps(interval(5, 9)));
        var set = Intervals.of(List.of(interval(5, 9)));
        assertFalse(set.overlaps(0, 5));
        assertFalse(set.overlaps(9, 20));
        assertTrue(set.overlaps(8, 9));
        assertFalse(set.overlaps(6, 6));
    }

    @Test
    void touchingIntervalsBecomeOne() {
        assertEquals(
                List.of(interval(0, 9)),
                Intervals.of(List.of(interval(5, 9), interval(0, 5))).list());
    }

    @Test
    void aSetIsTheSecondsOfItsIntervals() {
        var random = random(1);
        for (int i = 0; i < 3_000; i++) {
            var list = some(random);
            var set = Intervals.of(list);
            assertEquals(seconds(list), seconds(set.list()));
            for (int j = 1; j < set.size(); j++) {
                assertTrue(set.end(j - 1) < set.start(j), set.toString());
            }
        }
    }

    @Test
    void unionAndDifferenceAreThoseOfTheSeconds() {
        var random = random(2);
        for (int i = 0; i < 3_000; i++) {
            var one = some(random);
            var other = some(random);
            var either = seconds(one);
            either.or(seconds(other));
            var union = Intervals.of(one).union(Intervals.of(other));
            assertEquals(either, seconds(union.list()));
            assertEquals(union, Intervals.of(other).union(Intervals.of(one)));
            var left = seconds(one);
            left.andNot(seconds(other));
            assertEquals(left, seconds(Intervals.of(one).without(Intervals.of(other)).list()));
        }
    }

    @Test
    void everyQuestionIsAnsweredAsCountingSecondsWould() {
        var random = random(3);
        for (int i = 0; i < 3_000; i++) {
            var list = some(random);
            var set = Intervals.of(list);
            var busy = seconds(list);
            int from = random.nextInt(WORLD);
            int to = random.nextInt(from, WORLD + 1);
            assertEquals(busy.get(from, to).cardinality(), set.secondsWithin(from, to));
            assertEquals(!busy.get(from, to).isEmpty(), set.overlaps(from, to));
            var free = new BitSet();
            free.set(from, to);
            free.andNot(busy);
            assertEquals(free, seconds(set.freeWithin(from, to).list()));
            long last = Long.MIN_VALUE;
            long next = Long.MAX_VALUE;
            for (var each : set.list()) {
                last = each.end().getEpochSecond() <= from ? each.end().getEpochSecond() : last;
                next =
                        each.start().getEpochSecond() >= from
                                ? Math.min(next, each.start().getEpochSecond())
                                : next;
            }
            assertEquals(last, set.lastEndBy(from));
            assertEquals(next, set.firstStartFrom(from));
        }
    }

    @Test
    void whatIsTakenTogetherDependsOnNoOrder() {
        var one =
                new Taken(
                        Intervals.of(List.of(interval(0, 10))),
                        Intervals.of(List.of(interval(0, 5))));
        var other =
                new Taken(
                        Intervals.of(List.of(interval(4, 20))),
                        Intervals.of(List.of(interval(4, 20))));
        var together = Taken.together(List.of(one, other));
        assertEquals(together, Taken.together(List.of(other, one)));
        assertEquals(List.of(interval(0, 20)), together.busy().list());
        assertEquals(List.of(interval(4, 5)), together.shared().list());
        assertEquals(Taken.nothing(), Taken.together(List.of()));
    }
}
