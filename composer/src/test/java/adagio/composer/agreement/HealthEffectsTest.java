// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.Composer;
import adagio.composer.Composing;
import adagio.composer.wishes.DrawnWishes;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.composer.wishes.Wishes;
import adagio.score.Person;
import adagio.score.body.Side;
import adagio.score.care.Product;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is kept without causes narrows as the causes do.
class HealthEffectsTest {
    private static final int WISHES = Integer.getInteger("adagio.effects.wishes", 80);
    private static final Catalogue CATALOGUE = Two.CATALOGUE;

    private static Wishes drawn(long seed) {
        return new DrawnWishes(
                        CATALOGUE, RandomGeneratorFactory.of("L64X128MixRandom").create(seed))
                .next();
    }

    /// As it is kept: each answer's effects by themselves, as answers lapse one by one.
    private static Party kept(PersonWishes said) {
        var effects =
                said.conditions().stream()
                        .map(answer -> HealthEffects.of(List.of(answer), CATALOGUE))
                        .toList();
        return new Party(without(said), effects, Set.of());
    }

    private static PersonWishes without(PersonWishes said) {
        return new PersonWishes(
                said.name(),
                said.yes(),
                said.pressure(),
                said.clothing(),
                said.bounds(),
                List.of(),
                said.cannot());
    }

    @Test
    void whatIsKeptWithoutCausesMakesTheSameAgreement() {
        int agreed = 0;
        int anotherDay = 0;
        for (long seed = 1; seed <= WISHES; seed++) {
            var wishes = drawn(seed);
            var said = Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE);
            var kept =
                    Agreement.between(
                            kept(wishes.a()), kept(wishes.b()), wishes.evening(), CATALOGUE);
            switch (said) {
                case Agreeing.AnotherDay _ -> {
                    anotherDay++;
                    assertInstanceOf(Agreeing.AnotherDay.class, kept, "lot " + seed);
                }
                case Agreeing.Agreed(var agreement) -> {
                    agreed++;
                    var restored = assertInstanceOf(Agreeing.Agreed.class, kept).agreement();
                    same(agreement, restored, "lot " + seed);
                }
            }
        }
        assertTrue(agreed > WISHES / 2, agreed + " of " + WISHES + " agreed");
        assertTrue(anotherDay > 0);
    }

    /// Every single condition, where it is marked and where it is not.
    @Test
    void everyConditionByItselfIsKeptWithoutItsName() {
        for (var condition : CATALOGUE.care().conditions().values()) {
            for (var at : List.of(List.<Spot>of(), List.of(new Spot("calf", Side.LEFT)))) {
                var marks = condition.takesPlaces() ? at : List.<Spot>of();
                var answer = new ConditionAnswer(condition.id(), marks, !condition.total());
                var said = saying(List.of(answer));
                var evening = drawn(1).evening();
                var answered = Agreement.between(said, PersonWishes.of("B"), evening, CATALOGUE);
                var restored =
                        Agreement.between(
                                kept(said), Party.of(PersonWishes.of("B")), evening, CATALOGUE);
                if (answered instanceof Agreeing.Agreed(var agreement)) {
                    var other = assertInstanceOf(Agreeing.Agreed.class, restored).agreement();
                    same(agreement, other, condition.id());
                } else {
                    assertInstanceOf(Agreeing.AnotherDay.class, restored, condition.id());
                }
                String text = HealthEffects.of(List.of(answer), CATALOGUE).toString();
                assertFalse(text.contains(condition.id()), text);
                condition.flags().forEach(flag -> assertFalse(text.contains(flag), text));
            }
        }
    }

    @Test
    void whatRulesAnEveningOutIsKeptAsAnotherDayAndNothingElse() {
        for (var condition : CATALOGUE.care().conditions().values()) {
            var answer = new ConditionAnswer(condition.id(), List.of(), false);
            if (condition.total() || condition.blocking()) {
                assertEquals(
                        HealthEffects.ANOTHER_DAY, HealthEffects.of(List.of(answer), CATALOGUE));
            }
        }
    }

    @Test
    void theSameRoutineIsComposed() {
        int composed = 0;
        for (long seed = 1; composed < 12; seed++) {
            var wishes = drawn(seed);
            if (wishes.evening().seconds() <= 600
                    && Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE)
                            instanceof Agreeing.Agreed(var said)
                    && Composer.compose(said, CATALOGUE)
                            instanceof Composing.Composed(var routine, _)) {
                var kept =
                        assertInstanceOf(
                                        Agreeing.Agreed.class,
                                        Agreement.between(
                                                kept(wishes.a()),
                                                kept(wishes.b()),
                                                wishes.evening(),
                                                CATALOGUE))
                                .agreement();
                var again = Composer.compose(kept, CATALOGUE);
                assertEquals(routine, assertInstanceOf(Composing.Composed.class, again).routine());
                composed++;
            }
        }
    }

    @Test
    void aStrokeThatOneOfThemNeverWantsIsLeftOutWhoeverGives() {
        var wishes = PersonWishes.of("A");
        var evening = drawn(1).evening();
        var never = new Party(wishes, List.of(), Set.of("arch_press"));
        for (var pair :
                List.of(
                        List.of(never, Party.of(PersonWishes.of("B"))),
                        List.of(Party.of(PersonWishes.of("B")), never))) {
            var agreement =
                    assertInstanceOf(
                                    Agreeing.Agreed.class,
                                    Agreement.between(
                                            pair.getFirst(), pair.getLast(), evening, CATALOGUE))
                            .agreement();
            for (var giver : Person.values()) {
                assertTrue(agreement.limits(giver).leavesOut("arch_press"));
                assertFalse(agreement.limits(giver).leavesOut("heel_squeeze"));
            }
        }
    }

    private static PersonWishes saying(List<ConditionAnswer> answers) {
        return new PersonWishes("A", true, 3, Clothing.SKIN, Bounds.NONE, answers, Set.of());
    }

    private static void same(Agreement said, Agreement kept, String lot) {
        assertEquals(said.evening(), kept.evening(), lot);
        assertEquals(said.cues(Person.BOTH), kept.cues(Person.BOTH), lot);
        assertEquals(offered(said), offered(kept), lot);
        for (var giver : Person.values()) {
            var before = said.limits(giver);
            var after = kept.limits(giver);
            var one = Looked.at(before);
            var other = Looked.at(after);
            assertEquals(one.open(), other.open(), lot);
            assertEquals(one.passable(), other.passable(), lot);
            assertEquals(one.pressure(), other.pressure(), lot);
            assertEquals(one.excluded(), other.excluded(), lot);
            assertEquals(one.places(), other.places(), lot);
            assertEquals(left(before), left(after), lot);
            assertEquals(before.cover(), after.cover(), lot);
            assertEquals(before.thumbs(), after.thumbs(), lot);
            assertEquals(before.longestSeconds(), after.longestSeconds(), lot);
            assertEquals(wished(before), wished(after), lot);
        }
    }

    private static List<Product> offered(Agreement agreement) {
        return Stream.of(Product.values()).filter(agreement::offers).toList();
    }

    /// Each stroke with the sides on which a flag leaves it out.
    private static Set<String> left(Limits limits) {
        var left = new TreeSet<String>();
        for (var stroke : CATALOGUE.strokes().values()) {
            for (var side : Side.values()) {
                if (stroke.fit().avoid().stream().anyMatch(flag -> limits.raised(flag, side))) {
                    left.add(stroke.id() + "." + side.id());
                }
            }
        }
        return left;
    }

    private static List<String> wished(Limits limits) {
        return Looked.halves().stream()
                .filter(half -> limits.wished(Two.spot(half).region(), Two.spot(half).side()))
                .toList();
    }
}
