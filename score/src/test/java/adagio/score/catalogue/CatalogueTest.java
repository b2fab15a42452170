// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.body.RegionStatus;
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
    void twoLettersThatChangedPlacesAreOneSlip() {
        assertEquals(
                "; did you mean \"sole\"?", Nearest.hint("soel", List.of("heel", "sole", "toes")));
        assertEquals("", Nearest.hint("x".repeat(100_000), List.of("sole")));
    }

    static void copy(Path folder) throws IOException {
        for (var file : CatalogueFiles.builtIn().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    static void edit(Path folder, String file, String begins, String line) throws IOException {
        Path path = folder.resolve(file);
        var lines = Files.readAllLines(path);
        assertTrue(lines.removeIf(each -> each.startsWith(begins) || each.startsWith(" ")));
        lines.add(begins.startsWith("Kind") ? 3 : lines.size(), line);
        Files.write(path, lines);
    }
}
