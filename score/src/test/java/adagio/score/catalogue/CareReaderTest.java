// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.care.Condition;
import adagio.score.care.Rule;
import adagio.score.care.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareReaderTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    /// What stands there, and a slip of the hand.
    private static final String[][] SLIPS = {
        {
            "Class: local\nWho: receiver\nSided: yes\nKeep away: marked\nPressure at most: 1 on calf",
            "Class: lokal\nWho: reciever\nSided: maybe\nKeep away: markd\nPressure at most: 5 on kalf"
        },
        {
            "Kinds left out: stretch, mobilise, rock, tap on all",
            "Kinds left out: strech on all; tap"
        },
        {
            "rub on all\nPositions left out: prone\nMinutes at most: 10",
            "rub on all\nPositions left out: pron\nMinutes at most: 90"
        },
        {"Products left out: scented, essential_oils, coconut", "Products left out: cocnut"},
        {
            "Professional: blocking\nSource: S_NCCIH_COPY, S_MAYO_COPY",
            "Professional: block\nSource: S_NOBODY"
        },
        {"Condition: full_meal", "Condition: menstruation"},
        {"Positions left out: supine\n", ""},
        {"Cue: Inhaler within reach.", "Cues: Inhaler within reach."},
        {"Condition: hernia\nName: Hernia\n", "Condition: hernia\nName: Hernia that will heal\n"},
    };

    /// What is said about each of them.
    private static final List<String> FAULTS =
            List.of(
                    "found \"lokal\"; Class is one of total, local, precaution; did you mean"
                            + " \"local\"?",
                    "found \"reciever\"; Who is one of receiver, giver, both",
                    "found \"maybe\"; yes or no",
                    "no region \"markd\"; did you mean \"marked\"?",
                    "found \"5\"; write it like \"1 on calf, shin; 2 on all\"",
                    "no region \"kalf\"; did you mean \"calf\"?",
                    "found \"strech\"; Kinds left out is one of",
                    "found \"tap\"; write what, \" on \" and where",
                    "found \"pron\"; Positions left out is one of",
                    "found \"90\"; write it like \"20\"",
                    "found \"cocnut\"; Products left out is one of",
                    "found \"block\"; Professional is one of advise, blocking, urgent",
                    "no source \"S_NOBODY\"",
                    "\"menstruation\" stands twice; each id once",
                    "takes nothing away and softens nothing; add a rule",
                    "no field \"Cues\" in a paragraph of Condition; did you mean \"Cue\"?",
                    "Name says \"heal\", which is never said here",
                    "a paragraph begins with Condition or Always",
                    "no condition or flag \"pregnancy_t5\"; did you mean \"pregnancy_t1\"?");

    @Test
    void everyConditionIsReadWithItsRules() {
        var care = CATALOGUE.care();
        assertEquals(88, care.conditions().size());
        assertEquals(4, care.always().size());
        assertEquals(17, care.conditions().values().stream().filter(Condition::total).count());
        var veins = care.getCondition("varicose_veins");
        assertEquals(
                List.of(
                        new Rule.ExcludeMarked(),
                        new Rule.CapPressure(
                                1,
                                new Where.Regions(
                                        List.of("calf", "shin", "thigh_back", "thigh_front")))),
                veins.rules());
        assertTrue(veins.scope().sided() && veins.needsPlaces() && !veins.blocking());
        assertTrue(care.getCondition("lymphoedema_risk").blocking());
        assertEquals(Set.of("arm", "leg"), care.limbs().keySet());
        assertThrows(NoSuchElementException.class, () -> care.getCondition("bad_mood"));
        assertThrows(NoSuchElementException.class, () -> care.getRelationship("rivals"));
    }

    @Test
    void everySourceOfAConditionExistsOrSaysThatThereIsNone() {
        var known = new HashSet<>(CATALOGUE.sources().keySet());
        known.add("none_yet");
        for (var condition : CATALOGUE.care().conditions().values()) {
            assertFalse(condition.sources().isEmpty(), condition.id());
            assertTrue(known.containsAll(condition.sources()), condition.id());
        }
    }

    @Test
    void everyFaultOfEditedConditionsIsSaidWithFileAndLine(@TempDir Path folder)
            throws IOException {
        CatalogueTest.copy(folder);
        Path path = folder.resolve("conditions.txt");
        String text = Files.readString(path);
        for (String[] slip : SLIPS) {
            assertTrue(text.contains(slip[0]), slip[0]);
            text = text.replaceFirst(Pattern.quote(slip[0]), slip[1]);
        }
        Files.writeString(path, text + "\nHabit: tea\n");
        CatalogueTest.edit(folder, "strokes/palm_open.stroke", "Avoid: ", "Avoid: pregnancy_t5");
        var faults = ((Reading.Faulty) Catalogue.open(folder)).faults();
        for (String expected : FAULTS) {
            assertTrue(
                    faults.stream().anyMatch(fault -> fault.toString().contains(expected)),
                    expected + " in\n" + faults);
        }
        assertTrue(faults.stream().allMatch(fault -> fault.line() > 0));
    }

    @Test
    void aCatalogueWithoutARelationshipASettingOrALimitIsNotWhole(@TempDir Path folder)
            throws IOException {
        CatalogueTest.copy(folder);
        for (String[] gone :
                new String[][] {
                    {"regions.txt", "Relationship: friends", "Relationship: rivals"},
                    {"positions.txt", "Setting: bed", "Setting: boat"},
                    {"positions.txt", "Cannot: stand", "Cannot: fly"}
                }) {
            Path path = folder.resolve(gone[0]);
            Files.writeString(path, Files.readString(path).replace(gone[1], gone[2]));
        }
        assertEquals(
                List.of(
                        "positions.txt:1: no paragraph \"Setting: bed\"; add one",
                        "positions.txt:1: no paragraph \"Cannot: stand\"; add one",
                        "regions.txt:1: no paragraph \"Relationship: friends\"; add one"),
                ((Reading.Faulty) Catalogue.open(folder))
                        .faults().stream().map(Fault::toString).toList());
    }
}
