// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.score.Person;
import adagio.score.body.Side;
import adagio.score.care.Condition;
import adagio.score.stroke.Clothing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Adding an answer never opens, strengthens or allows anything.
class NarrowingTest {
    private static final int TRIES = Integer.getInteger("adagio.narrowing.tries", 150);
    private static final List<String> REGIONS = List.copyOf(Two.CATALOGUE.regions().keySet());
    private static final List<Condition> CONDITIONS =
            List.copyOf(Two.CATALOGUE.care().conditions().values());

    private final Random random = new Random(20261122);

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Spot spot() {
        return new Spot(any(REGIONS), any(List.of(Side.LEFT, Side.RIGHT, Side.BOTH)));
    }

    private ConditionAnswer condition() {
        var condition = any(CONDITIONS);
        while (condition.total()) {
            condition = any(CONDITIONS);
        }
        List<Spot> at =
                condition.takesPlaces() && random.nextInt(8) > 0 ? List.of(spot()) : List.of();
        return new ConditionAnswer(condition.id(), at, true);
    }

    private PersonWishes start() {
        var optIn = new HashSet<String>();
        for (int i = 0; i < 6; i++) {
            optIn.add(any(REGIONS));
        }
        var bounds = new Bounds(List.of(), List.of(), List.of(), optIn, List.of(spot(), spot()));
        var person = Two.person("x", bounds, List.of(), Set.of());
        for (int i = random.nextInt(4); i > 0; i--) {
            person = narrower(person, true);
        }
        return person;
    }

    /// The same person with one more answer.
    private PersonWishes narrower(PersonWishes p, boolean floor) {
        int what = random.nextInt(8);
        var bounds = narrower(p.bounds(), what);
        var cannot = EnumSet.noneOf(Cannot.class);
        cannot.addAll(p.cannot());
        if (what == 3) {
            cannot.add(any(List.of(Cannot.KNEEL, Cannot.STAND, Cannot.THUMBS)));
        }
        if (what == 4 && !floor) {
            cannot.add(Cannot.FLOOR);
        }
        return new PersonWishes(
                p.name(),
                true,
                what == 5 ? Math.max(0, p.pressure() - 1) : p.pressure(),
                what == 6 ? Clothing.CLOTHES : p.clothing(),
                bounds,
                what == 7 ? more(p.conditions(), condition()) : p.conditions(),
                cannot);
    }

    private Bounds narrower(Bounds b, int what) {
        return switch (what) {
            case 0 ->
                    new Bounds(
                            more(b.closed(), spot()),
                            b.closedForBoth(),
                            b.refuses(),
                            b.optIn(),
                            b.wished());
            case 1 ->
                    new Bounds(
                            b.closed(),
                            more(b.closedForBoth(), spot()),
                            b.refuses(),
                            b.optIn(),
                            b.wished());
            case 2 ->
                    new Bounds(
                            b.closed(),
                            b.closedForBoth(),
                            more(b.refuses(), spot()),
                            b.optIn(),
                            b.wished());
            default -> b;
        };
    }

    private static <T> List<T> more(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    @Test
    void addingAnAnswerNeverOpensAnything() {
        int narrowed = 0;
        for (int i = 0; i < TRIES; i++) {
            var setting = any(List.of(Setting.values()));
            var evening = Two.evening(setting, any(List.of(Relationship.values())));
            var a = start();
            var b = start();
            var after = narrower(a, setting == Setting.FLOOR);
            if (random.nextInt(3) == 0) {
                after = narrower(after, setting == Setting.FLOOR);
            }
            var wide = Two.agree(a, b, evening);
            var narrow = Two.agree(after, b, evening);
            for (var giver : Person.values()) {
                compare(wide.limits(giver), narrow.limits(giver), a + "\n" + after);
            }
            narrowed +=
                    Looked.at(wide.limits(Person.BOTH))
                                    .equals(Looked.at(narrow.limits(Person.BOTH)))
                            ? 0
                            : 1;
        }
        assertTrue(narrowed > TRIES / 3, "only " + narrowed + " tries changed anything");
    }

    private static void compare(Limits wide, Limits narrow, String said) {
        assertTrue(Looked.at(narrow).within(Looked.at(wide)), said);
        assertTrue(narrow.cover().compareTo(wide.cover()) >= 0, said);
        assertTrue(narrow.longestSeconds() <= wide.longestSeconds(), said);
        assertFalse(narrow.thumbs() && !wide.thumbs(), said);
        for (String flag : Two.CATALOGUE.care().listAvoidable()) {
            for (Side side : Side.values()) {
                assertTrue(narrow.raised(flag, side) || !wide.raised(flag, side), said);
            }
        }
    }

    @Test
    void whatIsAskedOfBothSidesIsWhatHoldsOnEach() {
        for (int i = 0; i < TRIES; i++) {
            var evening =
                    Two.evening(
                            any(List.of(Setting.values())), any(List.of(Relationship.values())));
            var agreement = Two.agree(start(), start(), evening);
            for (var giver : Person.values()) {
                var limits = agreement.limits(giver);
                for (String region : REGIONS) {
                    sides(limits, region);
                }
            }
        }
    }

    private static void sides(Limits limits, String region) {
        boolean each = limits.open(region, Side.LEFT) && limits.open(region, Side.RIGHT);
        assertTrue(limits.open(region, Side.BOTH) == each, region);
        assertTrue(limits.open(region, Side.MIDLINE) == each, region);
        int least =
                Math.min(limits.pressure(region, Side.LEFT), limits.pressure(region, Side.RIGHT));
        assertTrue(limits.pressure(region, Side.BOTH) == least, region);
        assertTrue(limits.pressure(region, Side.LEFT) <= 3, region);
        for (Side side : Side.values()) {
            assertFalse(limits.open(region, side) && !limits.passable(region, side), region);
            if (!Two.CATALOGUE.getRegion(region).where().paired()) {
                assertTrue(limits.open(region, side) == each, region);
            }
        }
    }
}
