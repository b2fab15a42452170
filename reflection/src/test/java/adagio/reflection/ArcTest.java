// SPDX-License-Identifier: Apache-2.0
package adagio.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adagio.reflection.statistics.Difference;
import adagio.reflection.statistics.Trend;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArcTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final EightWeeks WEEKS = new EightWeeks(MONDAY);

    private static Arc closeness(List<Mark> marks) {
        return new Arc(WEEKS, List.of(), List.of(), Map.of(Item.CLOSENESS, marks));
    }

    @Test
    void ofTwoAnswersInAWeekTheLaterStands() {
        var arc =
                closeness(
                        List.of(
                                new Mark(MONDAY.plusDays(3), 4),
                                new Mark(MONDAY, 2),
                                new Mark(MONDAY.plusDays(7), 5)));
        assertEquals(
                List.of(new Mark(MONDAY.plusDays(3), 4), new Mark(MONDAY.plusDays(7), 5)),
                arc.list(Item.CLOSENESS));
        assertEquals(List.of(), arc.list(Item.SLEEP));
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        var day = MONDAY.plusWeeks(8);
        var arc =
                new Arc(
                        WEEKS,
                        List.of(day, MONDAY),
                        List.of(new Pair(day, 5, 4), new Pair(MONDAY, 3, 1)),
                        Map.of(Item.SLEEP, List.of(new Mark(MONDAY.minusDays(1), 4))));
        assertEquals(List.of(MONDAY), arc.evenings());
        assertEquals(1, arc.tension().size());
        assertEquals(-2, arc.tension().getFirst().difference());
        assertEquals(List.of(), arc.list(Item.SLEEP));
    }

    @Test
    void aWeekWithoutAnAnswerIsNotFilledIn() {
        int[] weeks = {0, 1, 3, 4, 6, 7};
        var arc =
                closeness(
                        IntStream.range(0, 6)
                                .mapToObj(i -> new Mark(MONDAY.plusWeeks(weeks[i]), i + 1))
                                .toList());
        var rise = assertInstanceOf(Trend.Changed.class, arc.trend(Item.CLOSENESS));
        assertEquals(6, rise.slope().points());
        assertInstanceOf(Trend.TooLittle.class, arc.trend(Item.STRESS));
        assertEquals(new Difference.TooLittle(0), arc.difference());
    }

    @Test
    void theEightWeeksBeginWithTheFirstAnswerAndThenGoAlong() {
        var today = LocalDate.parse("2026-11-22");
        assertEquals(MONDAY, EightWeeks.of(LocalDate.parse("2026-11-05"), today).monday());
        var later = EightWeeks.of(LocalDate.parse("2026-01-05"), today);
        assertEquals(LocalDate.parse("2026-09-28"), later.monday());
        assertEquals(7, later.week(today));
        assertFalse(later.holds(later.end()));
    }

    @Test
    void whatIsNoAnswerIsRefusedWithTheScale() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> closeness(List.of(new Mark(MONDAY, 8))));
        assertEquals("closeness: found 8; 1 to 7", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Pair(MONDAY, 11, 0));
        assertThrows(IllegalArgumentException.class, () -> new EightWeeks(MONDAY.plusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> WEEKS.week(MONDAY.minusDays(1)));
    }
}
