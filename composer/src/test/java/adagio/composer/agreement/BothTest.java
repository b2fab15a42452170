// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.DrawnWishes;
import adagio.composer.wishes.PersonWishes;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The limits of two bodies at once are those of each: of drawn wishes, place by place. What is
/// counted shows that both answers came up.
class BothTest {
    private static final Side[] SIDES = Side.values();

    private static List<Agreement> drawn(Form form) {
        var drawn =
                new DrawnWishes(
                        Two.CATALOGUE,
                        RandomGeneratorFactory.of("L64X128MixRandom").create(20261122));
        var agreements = new ArrayList<Agreement>();
        while (agreements.size() < 20) {
            var wishes = drawn.next(form, 1200);
            if (Agreement.between(wishes.a(), wishes.b(), wishes.evening(), Two.CATALOGUE)
                    instanceof Agreeing.Agreed(var agreement)) {
                agreements.add(agreement);
            }
        }
        return agreements;
    }

    /// A question about the body, answered by limits.
    private interface Asked {
        boolean holds(Limits limits, String what, Side side);
    }

    private static final List<String> REGIONS = List.copyOf(Two.CATALOGUE.regions().keySet());
    private static final List<String> KINDS =
            Stream.of(Kind.TAP, Kind.STRETCH, Kind.FRICTION)
                    .flatMap(kind -> REGIONS.stream().map(region -> kind.name() + " " + region))
                    .toList();
    private static final List<String> FLAGS = List.copyOf(Two.CATALOGUE.care().listAvoidable());

    private static void each(List<String> all, Form form, boolean needsBoth, Asked asked) {
        int yes = 0;
        int no = 0;
        for (var agreement : drawn(form)) {
            var both = agreement.limits(Person.BOTH);
            for (String what : all) {
                for (var side : SIDES) {
                    boolean one = asked.holds(agreement.limits(Person.B), what, on(form, side));
                    var there = form == Form.DUET ? side.mirror() : Side.BOTH;
                    boolean other = asked.holds(agreement.limits(Person.A), what, there);
                    boolean expected = needsBoth ? one && other : one || other;
                    assertEquals(expected, asked.holds(both, what, side), what + " " + side);
                    yes += expected ? 1 : 0;
                    no += one != other ? 1 : 0;
                }
            }
        }
        assertTrue(yes > 0 && no > 0, yes + " and " + no);
    }

    private static Side on(Form form, Side side) {
        return form == Form.DUET ? side : Side.BOTH;
    }

    @Test
    void whatIsOpenIsOpenOnBoth() {
        for (var form : List.of(Form.MUTUAL, Form.DUET)) {
            each(REGIONS, form, true, Limits::open);
            each(REGIONS, form, true, Limits::passable);
        }
    }

    @Test
    void whatIsLeftOutForEitherIsLeftOut() {
        for (var form : List.of(Form.MUTUAL, Form.DUET)) {
            each(FLAGS, form, false, Limits::raised);
            each(KINDS, form, false, BothTest::excludes);
        }
    }

    private static boolean excludes(Limits limits, String what, Side side) {
        String[] words = what.split(" ", -1);
        return limits.excludes(Kind.valueOf(words[0]), words[1], side);
    }

    @Test
    void theLesserPressureTheShorterTimeAndTheThickerClothHold() {
        for (var form : List.of(Form.MUTUAL, Form.DUET)) {
            for (var agreement : drawn(form)) {
                var a = agreement.limits(Person.A);
                var b = agreement.limits(Person.B);
                var both = agreement.limits(Person.BOTH);
                assertEquals(Roles.MUTUAL, both.roles());
                assertEquals(
                        Math.min(a.longestSeconds(), b.longestSeconds()), both.longestSeconds());
                assertEquals(a.thumbs() && b.thumbs(), both.thumbs());
                var thicker = a.cover().compareTo(b.cover()) > 0 ? a.cover() : b.cover();
                assertEquals(thicker, both.cover());
                for (String region : REGIONS) {
                    for (var side : SIDES) {
                        int first = b.pressure(region, on(form, side));
                        var there = form == Form.DUET ? side.mirror() : Side.BOTH;
                        int second = a.pressure(region, there);
                        assertEquals(Math.min(first, second), both.pressure(region, side));
                    }
                }
                places(a, b, both);
            }
        }
    }

    private static void places(Limits a, Limits b, Limits both) {
        for (var receiver : ReceiverPosition.values()) {
            for (var giver : GiverPosition.values()) {
                var place = new Place(receiver, giver);
                assertEquals(a.offers(place) && b.offers(place), both.offers(place));
            }
        }
    }

    @Test
    void aWishOfEitherCountsWhereItIsOpenOnBoth() {
        for (var form : List.of(Form.MUTUAL, Form.DUET)) {
            for (var agreement : drawn(form)) {
                var both = agreement.limits(Person.BOTH);
                for (String region : REGIONS) {
                    for (var side : SIDES) {
                        var there = form == Form.DUET ? side.mirror() : Side.BOTH;
                        boolean wished =
                                agreement.limits(Person.B).wished(region, on(form, side))
                                        || agreement.limits(Person.A).wished(region, there);
                        assertEquals(wished && both.open(region, side), both.wished(region, side));
                    }
                }
            }
        }
    }

    @Test
    void aStrokeThatEitherNeverWantsIsDoneToNeither() {
        var never = new Party(PersonWishes.of("A"), List.of(), Set.of("arch_press"));
        var open = Party.of(PersonWishes.of("B"));
        for (var form : List.of(Form.MUTUAL, Form.DUET)) {
            var evening = drawn(form).getFirst().evening();
            for (var two : List.of(List.of(never, open), List.of(open, never))) {
                if (Agreement.between(two.getFirst(), two.getLast(), evening, Two.CATALOGUE)
                        instanceof Agreeing.Agreed(var agreement)) {
                    for (var giver : Person.values()) {
                        assertTrue(agreement.limits(giver).leavesOut("arch_press"));
                        assertFalse(agreement.limits(giver).leavesOut("sole_glide"));
                    }
                }
            }
        }
        assertEquals("Party", never.toString(), "nothing of a card is for logs");
    }

    @Test
    void takingAStrokeOutLeavesEveryOtherLimitAsItWas() {
        for (var agreement : drawn(Form.TURNS)) {
            for (var less :
                    List.of(
                            agreement.with(Trim.NONE.without("arch_press")),
                            agreement.without("arch_press"))) {
                for (var giver : Person.values()) {
                    same(agreement.limits(giver), less.limits(giver));
                    assertTrue(less.limits(giver).leavesOut("arch_press"));
                    assertFalse(less.limits(giver).leavesOut("sole_glide"));
                }
                assertEquals(agreement.evening(), less.evening());
                assertEquals(agreement.cues(Person.BOTH), less.cues(Person.BOTH));
            }
        }
    }

    private static void same(Limits before, Limits after) {
        assertEquals(Looked.at(before), Looked.at(after));
        assertEquals(before.roles(), after.roles());
        assertEquals(before.cover(), after.cover());
        assertEquals(before.thumbs(), after.thumbs());
        assertEquals(before.longestSeconds(), after.longestSeconds());
        for (String region : REGIONS) {
            for (var side : SIDES) {
                assertEquals(before.wished(region, side), after.wished(region, side));
            }
        }
    }
}
