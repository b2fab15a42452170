// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.body.RegionStatus;
import adagio.score.care.Condition;
import adagio.score.care.Rule;
import adagio.score.care.Where;
import adagio.score.stroke.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    @Test
    void theBuiltInCatalogueIsWhole() {
        assertEquals(96, CATALOGUE.strokes().size());
        assertEquals(46, CATALOGUE.regions().size());
        assertEquals(7, CATALOGUE.positions().receiver().size());
        assertEquals(12, CATALOGUE.positions().giver().size());
        assertTrue(CATALOGUE.rituals().containsKey("seed_home_ritual"));
    }

    @Test
    void everySourceOfAStrokeExistsOrSaysThatThereIsNone() {
        var known = new HashSet<>(CATALOGUE.sources().keySet());
        known.addAll(Set.of("practice", "design", "none_yet"));
        for (var stroke : CATALOGUE.strokes().values()) {
            assertFalse(stroke.provenance().sources().isEmpty(), stroke.id());
            assertTrue(known.containsAll(stroke.provenance().sources()), stroke.id());
        }
    }

    @Test
    void noStrokeTouchesARegionThatIsNever() {
        for (var stroke : CATALOGUE.strokes().values()) {
            for (String id : everywhere(stroke)) {
                var region = CATALOGUE.getRegion(id);
                assertTrue(region.touch().status() != RegionStatus.NEVER, stroke.id() + " " + id);
            }
        }
    }

    private static List<String> everywhere(Stroke stroke) {
        var path = stroke.movement().path();
        return Stream.of(
                        stroke.movement().regions(),
                        stroke.placement().passesOver(),
                        stroke.placement().stretches(),
                        path.start(),
                        path.travel(),
                        path.rest())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theHandsRestOnlyWhereTheyMayStop() {
        for (var stroke : CATALOGUE.strokes().values()) {
            for (String id : stroke.movement().path().rest()) {
                var status = CATALOGUE.getRegion(id).touch().status();
                assertTrue(status != RegionStatus.LIGHT_ONLY, stroke.id() + " rests on " + id);
            }
        }
    }

    @Test
    void theWordsThatAreNeverSaidOccurNowhere() {
        for (String text : CATALOGUE.spokenTexts()) {
            assertEquals(List.of(), CareWords.find(text), text);
        }
        for (var stroke : CATALOGUE.strokes().values()) {
            String printed =
                    stroke.movement().names().lay() + " " + stroke.movement().words().feel();
            assertEquals(List.of(), CareWords.find(printed), stroke.id());
        }
    }

    @Test
    void theWordsThatAreNeverSaidAreFoundWhole() {
        assertEquals(
                List.of("Treat", "toxins"), CareWords.find("Treat it: no toxins, no retreat."));
        assertEquals(List.of(), CareWords.find("The treatment of secure health."));
    }

    @Test
    void anUnknownStrokeIsAnsweredWithTheNearestOne() {
        var thrown =
                assertThrows(
                        NoSuchElementException.class,
                        () -> CATALOGUE.getStroke("hold_shoulder_blade"));
        assertEquals(
                "no stroke \"hold_shoulder_blade\"; did you mean \"hold_shoulder_blades\"?",
                thrown.getMessage());
    }

    @Test
    void everyFaultOfAnEditedCopyIsSaidWithFileAndLine(
            @org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        copy(folder);
        edit(folder, "strokes/arch_press.stroke", "Kind: ", "Kind: pres");
        edit(folder, "strokes/back_fan.stroke", "Regions: ", "Regions: lower_bak, groin");
        edit(folder, "strokes/hold_feet.stroke", "Full: ", "Ful: Hold.");
        edit(folder, "strokes/hold_head.stroke", "Seconds: ", "Seconds: 30 to 20, typically 50");
        edit(folder, "strokes/hold_hips.stroke", "Source: ", "Source: S_NOBODY");
        edit(folder, "strokes/palm_open.stroke", "Feel: ", "Feel: This will heal you.");
        edit(folder, "strokes/palm_circles.stroke", "Pressure: ", "Pressure: 9");
        Files.delete(folder.resolve("vocabulary.txt"));
        var faults = ((Reading.Faulty) Catalogue.open(folder)).faults();
        for (String expected :
                List.of(
                        "strokes/arch_press.stroke:4: found \"pres\"; Kind is one of",
                        "no region \"lower_bak\"; did you mean \"lower_back\"?",
                        "\"groin\" is never touched; take it out",
                        "no field \"Ful\" in a paragraph of Stroke; did you mean \"Full\"?",
                        "30 to 20 s, typically 50; more than 0 and the typical one between",
                        "no source \"S_NOBODY\"",
                        "Feel says \"heal\", which is never said here",
                        "found \"9\"; write it like \"2, at most 3\"",
                        "vocabulary.txt:1: the file is missing; a catalogue needs it")) {
            assertTrue(
                    faults.stream().anyMatch(fault -> fault.toString().contains(expected)),
                    expected + " in\n" + faults);
        }
        assertTrue(faults.stream().allMatch(fault -> fault.line() > 0));
    }

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
    void everyFaultOfEditedConditionsIsSaidWithFileAndLine(
            @org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        copy(folder);
        Path path = folder.resolve("conditions.txt");
        String text = Files.readString(path);
        for (String[] slip :
                new String[][] {
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
                    {
                        "Products left out: scented, essential_oils, coconut",
                        "Products left out: cocnut"
                    },
                    {
                        "Professional: blocking\nSource: S_NCCIH_COPY, S_MAYO_COPY",
                        "Professional: block\nSource: S_NOBODY"
                    },
                    {"Condition: full_meal", "Condition: menstruation"},
                    {"Positions left out: supine\n", ""},
                    {"Cue: Inhaler within reach.", "Cues: Inhaler within reach."},
                    {
                        "Condition: hernia\nName: Hernia\n",
                        "Condition: hernia\nName: Hernia that will heal\n"
                    },
                }) {
            assertTrue(text.contains(slip[0]), slip[0]);
            text = text.replaceFirst(java.util.regex.Pattern.quote(slip[0]), slip[1]);
        }
        Files.writeString(path, text + "\nHabit: tea\n");
        edit(folder, "strokes/palm_open.stroke", "Avoid: ", "Avoid: pregnancy_t5");
        var faults = ((Reading.Faulty) Catalogue.open(folder)).faults();
        for (String expected :
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
                        "no condition or flag \"pregnancy_t5\"; did you mean \"pregnancy_t1\"?")) {
            assertTrue(
                    faults.stream().anyMatch(fault -> fault.toString().contains(expected)),
                    expected + " in\n" + faults);
        }
        assertTrue(faults.stream().allMatch(fault -> fault.line() > 0));
    }

    @Test
    void aCatalogueWithoutARelationshipASettingOrALimitIsNotWhole(
            @org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        copy(folder);
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

    @Test
    void twoLettersThatChangedPlacesAreOneSlip() {
        assertEquals(
                "; did you mean \"sole\"?", Nearest.hint("soel", List.of("heel", "sole", "toes")));
        assertEquals("", Nearest.hint("x".repeat(100_000), List.of("sole")));
    }

    private static void copy(Path folder) throws IOException {
        for (var file : CatalogueFiles.builtIn().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    private static void edit(Path folder, String file, String begins, String line)
            throws IOException {
        Path path = folder.resolve(file);
        var lines = Files.readAllLines(path);
        assertTrue(lines.removeIf(each -> each.startsWith(begins) || each.startsWith(" ")));
        lines.add(begins.startsWith("Kind") ? 3 : lines.size(), line);
        Files.write(path, lines);
    }
}
