// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.score.stroke.Clothing;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
    private static Looked look(Agreement agreement, Person giver) {
        return Looked.at(agreement.limits(giver));
    }

    private static PersonWishes with(Bounds bounds) {
        return Two.person("A", bounds, List.of(), Set.of());
    }

    private static Bounds optIn(String... places) {
        return new Bounds(List.of(), List.of(), List.of(), Set.of(places), List.of());
    }

    @Test
    void anotherDayIsTheSameWhateverCausedIt() {
        var no = new PersonWishes("A", false, 2, Clothing.SKIN, Bounds.NONE, List.of(), Set.of());
        var causes = new ArrayList<PersonWishes>();
        causes.add(no);
        for (var condition : Two.CATALOGUE.care().conditions().values()) {
            if (condition.total()) {
                causes.add(Two.open("A", Two.answer(condition.id(), true)));
            } else if (condition.blocking()) {
                causes.add(Two.open("A", Two.answer(condition.id(), false, "calf.left")));
            }
        }
        assertTrue(causes.size() > 25);
        for (var cause : causes) {
            for (var form : Form.values()) {
                var evening = Two.evening().with(form, 1200);
                for (var agreeing :
                        List.of(
                                Agreement.between(cause, Two.open("B"), evening, Two.CATALOGUE),
                                Agreement.between(Two.open("B"), cause, evening, Two.CATALOGUE))) {
                    assertEquals(new Agreeing.AnotherDay(), agreeing);
                }
            }
        }
    }

    @Test
    void whatOneClosesIsClosedWhereThatPersonReceives() {
        var agreement = Two.agree(with(Two.closed("sole", "forearm.left")), Two.open("B"));
        var receiving = agreement.limits(Person.B);
        assertFalse(receiving.open("sole", Side.LEFT));
        assertFalse(receiving.open("sole", Side.BOTH));
        assertFalse(receiving.passable("forearm", Side.LEFT));
        assertFalse(receiving.open("forearm", Side.BOTH));
        assertFalse(receiving.open("forearm", Side.MIDLINE));
        assertTrue(receiving.open("forearm", Side.RIGHT));
        assertTrue(agreement.limits(Person.A).open("sole", Side.BOTH));
    }

    @Test
    void whatOneClosesForBothIsClosedForBothAndNobodyCanTellWhoAsked() {
        var closed = new Bounds(List.of(), Two.spots("calf"), List.of(), Set.of(), List.of());
        var byA = Two.agree(with(closed), Two.person("B", Bounds.NONE, List.of(), Set.of()));
        var byB = Two.agree(with(Bounds.NONE), Two.person("B", closed, List.of(), Set.of()));
        for (var giver : Person.values()) {
            assertFalse(byA.limits(giver).open("calf", Side.LEFT));
            assertEquals(look(byA, giver), look(byB, giver));
        }
    }

    @Test
    void whatOneRefusesIsClosedWhereThatPersonGives() {
        var refuses = new Bounds(List.of(), List.of(), Two.spots("toes"), Set.of(), List.of());
        var agreement = Two.agree(with(refuses), Two.open("B"));
        assertFalse(agreement.limits(Person.A).open("toes", Side.LEFT));
        assertTrue(agreement.limits(Person.B).open("toes", Side.LEFT));
        assertFalse(agreement.limits(Person.BOTH).open("toes", Side.LEFT));
    }

    @Test
    void aRegionThatAsksForBothOpensOnlyWhenBothAsk() {
        var a = with(optIn("belly", "upper_chest"));
        assertFalse(Two.agree(a, with(Bounds.NONE)).limits(Person.A).open("belly", Side.MIDLINE));
        assertFalse(Two.agree(a, with(Bounds.NONE)).limits(Person.B).open("belly", Side.MIDLINE));
        var both = Two.agree(a, with(optIn("belly", "upper_chest.left")));
        assertTrue(both.limits(Person.B).open("belly", Side.MIDLINE));
        assertTrue(both.limits(Person.B).open("upper_chest", Side.LEFT));
        assertFalse(both.limits(Person.B).open("upper_chest", Side.BOTH));
        assertFalse(both.limits(Person.B).passable("upper_chest", Side.RIGHT));
    }

    @Test
    void whatIsClosedStaysClosedHoweverManyOpenIt() {
        var closing =
                new Bounds(Two.spots("belly"), List.of(), List.of(), Set.of("belly"), List.of());
        var agreement = Two.agree(with(closing), with(optIn("belly")));
        assertFalse(agreement.limits(Person.B).open("belly", Side.MIDLINE));
        assertTrue(agreement.limits(Person.A).open("belly", Side.MIDLINE));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNeverTouchedOpensForNobody(Relationship relationship) {
        var everything = Two.CATALOGUE.regions().keySet().toArray(String[]::new);
        var person = with(optIn(everything));
        for (var setting : Setting.values()) {
            var agreement = Two.agree(person, person, Two.evening(setting, relationship));
            for (var region : Two.CATALOGUE.regions().values()) {
                var limits = agreement.limits(Person.A);
                if (region.touch().status() == RegionStatus.NEVER) {
                    assertFalse(limits.open(region.id(), Side.LEFT), region.id());
                    assertFalse(limits.passable(region.id(), Side.LEFT), region.id());
                    assertEquals(0, limits.pressure(region.id(), Side.LEFT), region.id());
                }
                if (region.touch().status() == RegionStatus.LIGHT_ONLY) {
                    assertFalse(limits.open(region.id(), Side.LEFT), region.id());
                    assertTrue(limits.pressure(region.id(), Side.LEFT) <= 1, region.id());
                }
            }
        }
    }

    @Test
    void friendsAndFamilyBeginWithLessAndWidenItTogether() {
        var friends = Two.evening(Setting.FLOOR, Relationship.FRIENDS);
        var one = with(optIn("sacrum", "forehead"));
        for (String closed :
                List.of("hip_side", "sacrum", "thigh_back", "thigh_front", "forehead", "jaw")) {
            assertFalse(
                    Two.agree(one, with(Bounds.NONE), friends)
                            .limits(Person.B)
                            .open(closed, Side.LEFT));
        }
        var both = Two.agree(one, with(optIn("sacrum")), friends).limits(Person.B);
        assertTrue(both.open("sacrum", Side.MIDLINE));
        assertFalse(both.open("forehead", Side.MIDLINE));
        assertTrue(both.open("sole", Side.BOTH));
        var family = Two.evening(Setting.FLOOR, Relationship.FAMILY);
        assertTrue(Two.agree(one, one, family).limits(Person.A).open("ears", Side.LEFT));
        assertFalse(Two.agree(one, one, family).limits(Person.A).open("hip_side", Side.LEFT));
    }

    @Test
    void colleaguesSitOnAChairInClothesAndTouchShouldersArmsAndHands() {
        var agreement =
                Two.agree(
                        Two.open("A"),
                        with(Bounds.NONE),
                        Two.evening(Setting.FLOOR, Relationship.COLLEAGUES));
        var limits = agreement.limits(Person.A);
        var open = Looked.at(limits).open();
        var expected =
                Stream.of(
                                "shoulder_top",
                                "shoulder_blade",
                                "upper_back",
                                "upper_arm",
                                "forearm",
                                "wrist",
                                "hand_back",
                                "palm",
                                "fingers")
                        .flatMap(Looked::halves)
                        .sorted()
                        .toList();
        assertEquals(expected, List.copyOf(open));
        assertEquals(open, Looked.at(limits).passable());
        assertEquals(Cover.CLOTHES, limits.cover());
        assertTrue(
                Looked.at(limits).places().stream()
                        .allMatch(place -> place.startsWith("seated_chair/")));
        assertFalse(Looked.at(limits).places().isEmpty());
        assertEquals(Setting.CHAIRS, agreement.evening().setting());
        assertEquals(Oil.NONE, agreement.evening().pace().oil());
    }

    @Test
    void theLesserPressureHolds() {
        var soft = new PersonWishes("A", true, 1, Clothing.SKIN, Bounds.NONE, List.of(), Set.of());
        var agreement = Two.agree(soft, Two.open("B"));
        for (var giver : Person.values()) {
            assertEquals(1, agreement.limits(giver).pressure("calf", Side.BOTH));
        }
        assertEquals(
                3,
                Two.agree(Two.open("A"), Two.open("B"))
                        .limits(Person.A)
                        .pressure("sole", Side.LEFT));
        assertEquals(
                1,
                Two.agree(Two.open("A"), Two.open("B"))
                        .limits(Person.A)
                        .pressure("jaw", Side.LEFT));
    }

    @Test
    void theFirstThreeSessionsAreGentleAndOfLevelOne() {
        for (int before = 0; before < 5; before++) {
            var evening = Two.evening();
            var pace = new Pace(3, before, List.of(), Oil.JOJOBA);
            var early =
                    new adagio.composer.wishes.Evening(
                            evening.seconds(),
                            evening.form(),
                            evening.goal(),
                            evening.setting(),
                            evening.relationship(),
                            evening.breathing(),
                            pace);
            var agreement = Two.agree(Two.open("A"), Two.open("B"), early);
            assertEquals(
                    before < 3 ? 2 : 3, agreement.limits(Person.A).pressure("sole", Side.LEFT));
            assertEquals(before < 3 ? 1 : 3, agreement.evening().pace().level());
        }
    }

    @Test
    void aMarkIsASideUnlessTheRegionHasNone() {
        var left = Two.open("A", Two.answer("knee_problem", false, "knee_cap.left"));
        var limits = Two.agree(left, Two.open("B")).limits(Person.B);
        assertTrue(limits.raised("knee_problem", Side.LEFT));
        assertTrue(limits.raised("knee_problem", Side.BOTH));
        assertTrue(limits.raised("knee_problem", Side.MIDLINE));
        assertFalse(limits.raised("knee_problem", Side.RIGHT));
        var unsaid = Two.open("A", Two.answer("knee_problem", false));
        var both = Two.agree(unsaid, Two.open("B")).limits(Person.B);
        assertTrue(both.raised("knee_problem", Side.RIGHT));
        assertFalse(both.open("knee_cap", Side.RIGHT));
    }

    @Test
    void aMarkOnTheTrunkSparesTheLimbsBesideIt() {
        var removed = Two.open("A", Two.answer("lymphoedema_risk", true, "armpit.left"));
        var limits = Two.agree(removed, Two.open("B")).limits(Person.B);
        assertEquals(1, limits.pressure("palm", Side.LEFT));
        assertEquals(1, limits.pressure("thigh_back", Side.LEFT));
        assertEquals(3, limits.pressure("palm", Side.RIGHT));
        var shoulder = Two.open("A", Two.answer("joint_replacement", false, "shoulder_top.right"));
        var moved = Two.agree(shoulder, Two.open("B")).limits(Person.B);
        assertTrue(moved.excludes(adagio.score.stroke.Kind.STRETCH, "forearm", Side.RIGHT));
        assertTrue(moved.excludes(adagio.score.stroke.Kind.STRETCH, "shoulder_top", Side.BOTH));
        assertTrue(moved.excludes(adagio.score.stroke.Kind.ROCK, "neck_back", Side.MIDLINE));
        assertFalse(moved.excludes(adagio.score.stroke.Kind.STRETCH, "forearm", Side.LEFT));
        assertFalse(moved.excludes(adagio.score.stroke.Kind.STRETCH, "calf", Side.RIGHT));
    }

    @Test
    void whenBothReceiveALimitOfEitherHoldsForBothSidesOfBoth() {
        var a = with(Two.closed("calf.left"));
        var b = Two.open("B", Two.answer("numb_area", false, "sole.right"));
        var limits = Two.agree(a, b).limits(Person.BOTH);
        assertFalse(limits.open("calf", Side.RIGHT));
        assertEquals(1, limits.pressure("sole", Side.LEFT));
        assertTrue(limits.raised("numb_area", Side.LEFT));
        assertEquals(
                Looked.at(Two.agree(a, b).limits(Person.BOTH)),
                Looked.at(Two.agree(b, a).limits(Person.BOTH)));
    }

    @Test
    void whenTheTwoTradePlacesSoDoTheirLimits() {
        var a =
                Two.person(
                        "A",
                        new Bounds(
                                Two.spots("calf.left"),
                                Two.spots("jaw"),
                                Two.spots("sole"),
                                Set.of("belly"),
                                Two.spots("palm")),
                        List.of(
                                Two.answer("carpal_tunnel_acute", false, "wrist.left"),
                                Two.answer("heart_stable", false)),
                        Set.of(adagio.composer.wishes.Cannot.KNEEL));
        var b = Two.open("B", Two.answer("hypertension", false));
        var one = Two.agree(a, b);
        var other = Two.agree(b, a);
        assertEquals(look(one, Person.A), look(other, Person.B));
        assertEquals(look(one, Person.B), look(other, Person.A));
        assertEquals(look(one, Person.BOTH), look(other, Person.BOTH));
        assertEquals(one.cues(Person.A), other.cues(Person.B));
        assertEquals(one.cues(Person.BOTH), other.cues(Person.BOTH));
        assertEquals(
                one.limits(Person.A).longestSeconds(), other.limits(Person.B).longestSeconds());
        assertEquals(
                one.limits(Person.B).longestSeconds(), other.limits(Person.A).longestSeconds());
        assertEquals(1200, one.limits(Person.BOTH).longestSeconds());
        assertFalse(one.limits(Person.A).thumbs());
        assertTrue(one.limits(Person.B).thumbs());
    }

    @Test
    void whatSomebodyWishesCountsWhereItIsOpen() {
        var wishing =
                new Bounds(
                        Two.spots("sole.left"),
                        List.of(),
                        List.of(),
                        Set.of(),
                        Two.spots("sole", "calf.right", "shin.left"));
        var agreement = Two.agree(with(wishing), Two.open("B"));
        var receiving = agreement.limits(Person.B);
        assertTrue(receiving.wished("calf", Side.RIGHT));
        assertTrue(receiving.wished("calf", Side.BOTH));
        assertFalse(receiving.wished("calf", Side.LEFT));
        assertFalse(receiving.wished("sole", Side.LEFT));
        assertTrue(receiving.wished("sole", Side.RIGHT));
        assertTrue(receiving.wished("shin", Side.BOTH));
        assertFalse(receiving.wished("palm", Side.BOTH));
        assertFalse(agreement.limits(Person.BOTH).wished("palm", Side.BOTH));
        assertFalse(agreement.limits(Person.A).wished("calf", Side.RIGHT));
        assertTrue(agreement.limits(Person.BOTH).wished("calf", Side.LEFT));
        assertFalse(agreement.limits(Person.BOTH).wished("sole", Side.RIGHT));
    }

    @Test
    void namesLimitsAndAnotherLengthAreKept() {
        var agreement = Two.agree(Two.open("Ana"), Two.open("Ben"));
        assertEquals(List.of("Ana", "Ben"), agreement.names());
        var shorter = agreement.with(agreement.evening().with(Form.MUTUAL, 600));
        assertEquals(600, shorter.evening().seconds());
        assertEquals(look(agreement, Person.A), look(shorter, Person.A));
        for (var giver : Person.values()) {
            assertEquals(giver, agreement.limits(giver).roles().giver());
        }
    }

    @Test
    void anUnknownIdIsABrokenPromise() {
        var unknown =
                with(
                        new Bounds(
                                List.of(new Spot("tail", Side.BOTH)),
                                List.of(),
                                List.of(),
                                Set.of(),
                                List.of()));
        assertThrows(NoSuchElementException.class, () -> Two.agree(unknown, Two.open("B")));
        var condition = Two.open("A", Two.answer("bad_mood", false));
        assertThrows(NoSuchElementException.class, () -> Two.agree(condition, Two.open("B")));
        assertFalse(
                Two.agree(Two.open("A"), Two.open("B")).limits(Person.A).open("tail", Side.BOTH));
        assertInstanceOf(
                OneReceives.class, Two.agree(Two.open("A"), Two.open("B")).limits(Person.A));
    }
}
