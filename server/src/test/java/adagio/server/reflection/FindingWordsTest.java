// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.reflection.Arc;
import adagio.reflection.EightWeeks;
import adagio.reflection.Item;
import adagio.reflection.Mark;
import adagio.reflection.Pair;
import adagio.server.web.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The sentences, to the letter.
class FindingWordsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private final Messages say = Messages.in("en");
    private final FindingWords words = new FindingWords(say);

    private static Arc evenings(int... differences) {
        var pairs =
                IntStream.range(0, differences.length)
                        .mapToObj(i -> new Pair(MONDAY.plusDays(i), 6, 6 + differences[i]))
                        .toList();
        return new Arc(new EightWeeks(MONDAY), List.of(), pairs, Map.of());
    }

    private static Arc weeks(int... values) {
        var marks =
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Mark(MONDAY.plusWeeks(i), values[i]))
                        .toList();
        return new Arc(
                new EightWeeks(MONDAY), List.of(MONDAY), List.of(), Map.of(Item.SLEEP, marks));
    }

    @Test
    void fiveEveningsSayNothingHoweverCalm() {
        assertEquals(
                List.of(
                        "Too little to say. With fewer than six evenings, chance alone could draw any difference."),
                words.of(evenings(-5, -5, -5, -5, -5), Item.TENSION));
        assertEquals(List.of("Nothing noted yet."), words.of(evenings(), Item.TENSION));
    }

    @Test
    void aChangeIsNamedWithWhatWouldFitAndHowOftenChanceLooksLikeIt() {
        assertEquals(
                List.of(
                        "Over 6 evenings, tension was lower afterwards, by about 1.5 points.",
                        "Anything from \u22123 to \u22121 points would fit. If nothing differed, about 1 in 32 such rows would look like this.",
                        "Lower 6 times, the same 0 times, higher 0 times."),
                words.of(evenings(-1, -2, -1, -3, -2, -1), Item.TENSION));
    }

    @Test
    void noChangeIsAnAnswer() {
        assertEquals(
                List.of(
                        "No change we could tell between before and afterwards, over 6 evenings.",
                        "Anything from \u22121 to +1 points would fit.",
                        "Lower 2 times, the same 2 times, higher 2 times."),
                words.of(evenings(-1, 1, 0, 0, 1, -1), Item.TENSION));
    }

    @Test
    void aWeekThatRisesIsNamedWithoutPraise() {
        var said = words.of(weeks(2, 3, 4, 5, 6, 7, 8), Item.SLEEP);
        assertEquals("Over 7 weeks it rose, by about 1 points a week.", said.getFirst());
        assertEquals(
                "The middle of your answers is 5; in the long run it could be anything from 2 to 8.",
                said.getLast());
        assertEquals(
                "No change we could tell over 6 weeks.",
                words.of(weeks(5, 4, 5, 6, 4, 5), Item.SLEEP).getFirst());
    }

    @Test
    void thePictureIsDescribedWeekByWeek() {
        assertEquals(
                "Week 1 begins on 2 November. Week 1: 3. Week 2: 4. Evenings with a massage in week 1.",
                words.described(weeks(3, 4), Item.SLEEP));
    }

    @Test
    void noSentenceJudgesOrTellsWhatWasLeftOut() {
        var refused =
                List.of(
                        "better",
                        "worse",
                        "improve",
                        "missed",
                        "skipped",
                        "streak",
                        "score",
                        "partner",
                        "average couple",
                        "should",
                        "healthy",
                        "well done");
        for (String key : say.keys()) {
            if (key.matches(
                    "(reflection|weeks|arc|difference|trend|level|sharing|word|also)\\..*")) {
                String text = say.say(key).toLowerCase(Locale.ROOT);
                for (String word : refused) {
                    assertFalse(text.contains(word), key + ": " + text);
                }
            }
        }
        assertTrue(say.has("trend.rose"));
    }
}
