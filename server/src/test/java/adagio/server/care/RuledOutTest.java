// SPDX-License-Identifier: Apache-2.0
package adagio.server.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.catalogue.CareWords;
import adagio.server.web.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuledOutTest {
    private static final List<String> TOTAL =
            List.of(
                    "fever_or_infection",
                    "contagious_skin",
                    "clot_signs",
                    "clot_recent",
                    "emergency_signs",
                    "heart_unstable",
                    "hypertension_severe",
                    "stroke_or_aneurysm",
                    "altered_state",
                    "no_free_yes",
                    "acute_injury_serious",
                    "preg_warning",
                    "allergic_reaction_now",
                    "seizure_recent",
                    "kidney_infection",
                    "undiagnosed_severe_pain",
                    "under_18");
    private static final List<String> NEEDS_A_PROFESSIONAL =
            List.of(
                    "surgery_recent",
                    "phlebitis",
                    "radiotherapy_area",
                    "lymphoedema_risk",
                    "clot_history",
                    "bleeding_disorder",
                    "osteoporosis_severe",
                    "cancer_treatment",
                    "bone_metastasis");

    @Test
    void everyConditionThatRulesAnEveningOutStandsBehindExactlyOneLine() {
        var behind = new ArrayList<String>();
        for (RuledOut line : RuledOut.values()) {
            behind.addAll(line.conditions());
        }
        var all = new HashSet<>(TOTAL);
        all.addAll(NEEDS_A_PROFESSIONAL);
        assertEquals(all, new HashSet<>(behind));
        assertEquals(all.size(), behind.size(), "none stands behind two lines");
    }

    @Test
    void thereAreAtMostTenLinesAndEachHasItsSentence() {
        var say = Messages.in("en");
        assertTrue(RuledOut.values().length <= 10);
        var sentences = Arrays.stream(RuledOut.values()).map(l -> say.say(l.key())).distinct();
        assertEquals(RuledOut.values().length, sentences.count());
    }

    @Test
    void noSentenceUsesAWordThatIsNeverUsed() {
        var say = Messages.in("en");
        for (String key : say.keys()) {
            assertEquals(List.of(), CareWords.find(say.say(key)), key);
        }
    }
}
