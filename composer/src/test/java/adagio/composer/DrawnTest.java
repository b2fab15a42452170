// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.referee.Referee;
import adagio.composer.wishes.DrawnWishes;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Wishes;
import adagio.score.Routine;
import adagio.score.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wishes drawn by lot are composed, and the referee finds nothing. `tools/drawn-wishes 10000`
/// draws more.
class DrawnTest {
    private static final int WISHES = Integer.getInteger("adagio.drawn.wishes", 120);
    private static final int FIRST = Integer.getInteger("adagio.drawn.first", 1);
    private static final int LONGEST = Integer.getInteger("adagio.drawn.longest", 900);
    private static final Set<String> WORDS =
            Set.of("not today", "too long for the time", "needs another position", "less fitting");
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private int looked;
    private int composed;
    private int refused;
    private int anotherDay;
    private final Map<String, Integer> reasons = new TreeMap<>();

    private static Wishes drawn(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return new DrawnWishes(CATALOGUE, random).next();
    }

    @Test
    void aHundredAndTwentyDrawnWishesOfAQuarterOfAnHourAtMostAndNoFault() {
        for (int seed = FIRST; looked < WISHES; seed++) {
            if (drawn(seed).evening().seconds() <= LONGEST) {
                looked++;
                compose(seed);
            }
        }
        System.out.printf(
                "drawn: %d wishes, %d composed, %d not possible, %d another day, no fault; %s%n",
                WISHES, composed, refused, anotherDay, reasons);
        assertFalse(
                reasons.keySet().stream().anyMatch(each -> each.contains("weighed up")),
                () -> "unproven: " + reasons);
        assertTrue(composed > WISHES / 3, composed + " of " + WISHES + " composed");
        assertTrue(refused > WISHES / 10, refused + " of " + WISHES + " not possible");
    }

    /// What was refused once: the same hold three times in two minutes, strokes under fifteen
    /// seconds, a foot held for less than its own shortest time, hands on the hands after a heel,
    /// temples after a hold with oil.
    @ParameterizedTest
    @ValueSource(longs = {132, 144, 207, 375, 947, 1031, 1724, 2169, 4789, 5409, 100_457, 101_022})
    void whatTheRefereeOnceRefused(long seed) {
        compose(seed);
    }

    private void compose(long seed) {
        var wishes = drawn(seed);
        var agreeing = Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE);
        if (agreeing instanceof Agreeing.Agreed(var agreement)) {
            try {
                switch (Composer.compose(agreement, CATALOGUE)) {
                    case Composing.Composed(var routine, _) -> {
                        composed++;
                        judge(seed, wishes, routine, agreement);
                    }
                    case Composing.NotPossible not -> {
                        refused++;
                        reasons.merge(not.reasons().getFirst().text(), 1, Integer::sum);
                        nearest(seed, not, agreement);
                    }
                }
            } catch (RuntimeException e) {
                fail("lot " + seed + ": " + e.getMessage(), e);
            }
        } else {
            anotherDay++;
        }
    }

    private static void judge(long seed, Wishes wishes, Routine routine, Agreement agreement) {
        String lot = "lot " + seed;
        assertEquals(List.of(), Referee.judge(routine, agreement, CATALOGUE), lot);
        assertEquals(wishes.evening().seconds(), routine.seconds(), lot);
        assertEquals(routine.reasoning().value(), routine.reasoning().bound(), 0, lot);
        routine.reasoning()
                .leftOut()
                .forEach(each -> assertTrue(WORDS.contains(each.why()), lot + each));
        String said = routine.toString();
        Stream.of(wishes.a(), wishes.b())
                .map(PersonWishes::conditions)
                .flatMap(List::stream)
                .map(each -> each.id())
                .forEach(id -> assertFalse(said.contains(id), lot + " names " + id));
        if (seed % 10 == 0) {
            var again = Composer.compose(agreement, CATALOGUE);
            assertEquals(routine, assertInstanceOf(Composing.Composed.class, again).routine(), lot);
        }
    }

    private static void nearest(long seed, Composing.NotPossible not, Agreement agreement) {
        assertFalse(not.reasons().isEmpty(), "lot " + seed);
        for (var near : not.nearest()) {
            if (near.seconds() > LONGEST || seed % 4 != 0) {
                continue;
            }
            var evening = agreement.evening().with(near.form(), near.seconds());
            assertInstanceOf(
                    Composing.Composed.class,
                    Composer.compose(agreement.with(evening), CATALOGUE),
                    "lot " + seed + " offers " + near);
        }
    }
}
