// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aTextFallsApartAtFullStopsAndQuestionMarks() {
        assertEquals(
                List.of("Is the pressure good?", "Softer, or firmer?", "Stay."),
                Sentences.of("Is the pressure good? Softer,\n or firmer? Stay."));
        assertEquals(List.of("No mark at the end"), Sentences.of(" No mark at the end "));
        assertEquals(List.of(), Sentences.of(" \n "));
    }

    @Test
    void breathsBecomeAWordFromTwoToTwelve() {
        assertEquals(
                "Stay for two breaths.", Sentences.withBreaths("Stay for {breaths} breaths.", 1));
        assertEquals(
                "Stay for five breaths.", Sentences.withBreaths("Stay for {breaths} breaths.", 5));
        assertEquals(
                "Stay for twelve breaths.",
                Sentences.withBreaths("Stay for {breaths} breaths.", 99));
        assertEquals(Set.of("Let go."), Sentences.expand("Let go."));
        assertEquals(11, Sentences.expand("Stay for {breaths} breaths.").size());
    }

    @Test
    void everySentenceOfManyTextsIsSpokenOnce() {
        assertEquals(
                List.of("One.", "Two.", "Three."),
                Sentences.spoken(List.of("One. Two.", "Two. Three.")));
    }
}
