// SPDX-License-Identifier: Apache-2.0
package adagio.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Score SEED =
            Engraving.score(
                    CATALOGUE.getRitual("seed_home_ritual").routine(20, List.of("A", "B")),
                    CATALOGUE);

    @Test
    void aMirrorOfTheMirrorIsTheScoreItself() {
        assertEquals(SEED, SEED.mirror().mirror());
        assertNotEquals(SEED, SEED.mirror());
        for (var side : Side.values()) {
            assertEquals(side, side.mirror().mirror());
        }
    }

    @Test
    void aMirrorTradesLeftAndRightAndNothingElse() {
        var mirrored = SEED.mirror();
        for (int i = 0; i < SEED.a().size(); i++) {
            if (SEED.a().get(i) instanceof Part.Touch here) {
                var there = (Part.Touch) mirrored.a().get(i);
                assertEquals(here.side().mirror(), there.side());
                assertEquals(here.movement(), there.movement());
                assertEquals(here.span(), there.span());
            }
        }
    }

    @Test
    void atHomeBothHaveTheSameParts() {
        assertFalse(SEED.duet());
        assertEquals(SEED.parts(Person.A), SEED.parts(Person.B));
        assertTrue(new Score(Breathing.FOLLOW, SEED.a(), SEED.mirror().a()).duet());
    }

    @Test
    void aGapInTheTimelineIsRefused() {
        var parts = List.<Part>of(new Part.Swap(new Span(0, 10)), new Part.Rest(new Span(15, 10)));
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Score.shared(Breathing.FOLLOW, parts));
        assertEquals("a part at 15 s where 10 s comes next", thrown.getMessage());
    }

    @Test
    void twoTimelinesOfDifferentLengthAreRefused() {
        var one = List.<Part>of(new Part.Rest(new Span(0, 10)));
        var other = List.<Part>of(new Part.Rest(new Span(0, 15)));
        assertThrows(IllegalArgumentException.class, () -> new Score(Breathing.FOLLOW, one, other));
    }

    @Test
    void aPacedBreathCountsItsOwnSeconds() {
        var rest = new Part.Rest(new Span(0, 30));
        assertEquals(6, Score.shared(Breathing.FOLLOW, List.of(rest)).breaths(rest));
        assertEquals(3, Score.shared(Breathing.SIX, List.of(rest)).breaths(rest));
        assertEquals(5, Score.shared(Breathing.TEN, List.of(rest)).breaths(rest));
    }

    @Test
    void nothingAboutHealthOrLimitsHasAPlaceInAScore() {
        var components = new HashSet<String>();
        gather(Score.class, components, new HashSet<>());
        gather(Part.class, components, new HashSet<>());
        assertTrue(components.contains("movement"));
        for (String name : components) {
            for (String refused :
                    List.of("condition", "avoid", "closed", "limit", "why", "people", "health")) {
                assertFalse(name.contains(refused), name);
            }
        }
    }

    private static void gather(Class<?> type, Set<String> names, Set<Class<?>> seen) {
        if (!type.getName().startsWith("adagio") || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(each -> gather(each, names, seen));
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                names.add(component.getName());
                gather(component.getType(), names, seen);
            }
        }
    }
}
