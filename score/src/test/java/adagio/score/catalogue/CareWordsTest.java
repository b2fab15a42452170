// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CareWordsTest {
    @Test
    void wholeWordsAreFoundAsTheyStandThereInTheirOrder() {
        assertEquals(
                List.of("Heals", "TOXINS", "release Trauma", "cure"),
                CareWords.find("Heals: it flushes (TOXINS), can release Trauma; cure"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cured, secure, curé's curet",
                "self-heal and heal-all are plants",
                "release, then trauma; lymph; drainage",
                "a treaty, heal_s and 2cure",
                "releasetrauma, release  trauma"
            })
    void partsOfOtherWordsAreNot(String text) {
        assertEquals(List.of(), CareWords.find(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cure", " cure", "cure.", "\"cure\"", "it's a cure", "é cure"})
    void whateverStandsAroundAWord(String text) {
        assertEquals(List.of("cure"), CareWords.find(text));
    }
}
