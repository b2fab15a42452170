// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class EveningsTest {
    private static final Chosen CHOSEN = new Chosen(20, "robin", "rain", "full", "", "");
    private Instant now = Instant.parse("2026-11-22T20:00:00Z");
    private final Evenings evenings = new Evenings(() -> now);

    @Test
    void onlyTwoYesesAgree() {
        for (Answer first : Answer.values()) {
            for (Answer second : Answer.values()) {
                var stage = evenings.begin(CHOSEN, first).settle(second);
                boolean both = first == Answer.YES && second == Answer.YES;
                assertEquals(both, stage instanceof Evening.Stage.Agreed);
                assertEquals(!both, stage instanceof Evening.Stage.AnotherDay);
            }
        }
    }

    @Test
    void whatIsSettledStaysSettled() {
        var evening = evenings.begin(CHOSEN, Answer.NOT_TODAY);
        var unused = evening.settle(Answer.YES);
        assertInstanceOf(Evening.Stage.AnotherDay.class, evening.settle(Answer.YES));
    }

    @Test
    void anEveningLapsesAfterSixHours() {
        var evening = evenings.begin(CHOSEN, Answer.YES);
        now = now.plus(Evenings.LIFE);
        assertTrue(evenings.find(evening.id()).isPresent());
        now = now.plus(Duration.ofSeconds(1));
        assertFalse(evenings.find(evening.id()).isPresent());
    }

    @Test
    void aThousandNewerOnesPushTheOldestOut() {
        var oldest = evenings.begin(CHOSEN, Answer.YES);
        var ids = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(evenings.begin(CHOSEN, Answer.YES).id());
        }
        assertEquals(1_000, ids.size());
        assertFalse(evenings.find(oldest.id()).isPresent());
    }

    @Test
    void noAnswerIsWrittenIntoALog() {
        for (Answer answer : Answer.values()) {
            assertEquals("Waiting", evenings.begin(CHOSEN, answer).stage().toString());
        }
    }
}
