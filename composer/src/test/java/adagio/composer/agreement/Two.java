// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Two people to try agreements with.
final class Two {
    static final Catalogue CATALOGUE = Catalogue.builtIn();

    private Two() {}

    /// An evening of people who know each other well enough for pressure 3 and level 3.
    static Evening evening(Setting setting, Relationship relationship) {
        return new Evening(
                1200,
                Form.TURNS,
                Goal.RELAX,
                setting,
                relationship,
                Breathing.FOLLOW,
                new Pace(3, 5, List.of(), Oil.JOJOBA));
    }

    static Evening evening() {
        return evening(Setting.FLOOR, Relationship.PARTNERS);
    }

    /// Somebody who asks for nothing to be left out, opens what can be opened, and likes it firm.
    static PersonWishes open(String name, ConditionAnswer... conditions) {
        var bounds =
                new Bounds(
                        List.of(), List.of(), List.of(), Set.of("belly", "upper_chest"), List.of());
        return person(name, bounds, List.of(conditions), Set.of());
    }

    static PersonWishes person(
            String name, Bounds bounds, List<ConditionAnswer> conditions, Set<Cannot> cannot) {
        return new PersonWishes(name, true, 3, Clothing.SKIN, bounds, conditions, cannot);
    }

    static Bounds closed(String... places) {
        return new Bounds(spots(places), List.of(), List.of(), Set.of(), List.of());
    }

    static PersonWishes cannot(String name, Cannot... cannot) {
        return person(name, Bounds.NONE, List.of(), Set.of(cannot));
    }

    static ConditionAnswer answer(String id, boolean agreed, String... places) {
        return new ConditionAnswer(id, spots(places), agreed);
    }

    static List<Spot> spots(String... places) {
        return Stream.of(places).map(Two::spot).toList();
    }

    static Spot spot(String place) {
        if (place.endsWith(".left")) {
            return new Spot(place.substring(0, place.length() - 5), Side.LEFT);
        }
        if (place.endsWith(".right")) {
            return new Spot(place.substring(0, place.length() - 6), Side.RIGHT);
        }
        boolean paired = CATALOGUE.getRegion(place).where().paired();
        return new Spot(place, paired ? Side.BOTH : Side.MIDLINE);
    }

    static Agreement agree(PersonWishes a, PersonWishes b, Evening evening) {
        var agreeing = Agreement.between(a, b, evening, CATALOGUE);
        return assertInstanceOf(Agreeing.Agreed.class, agreeing).agreement();
    }

    static Agreement agree(PersonWishes a, PersonWishes b) {
        return agree(a, b, evening());
    }
}
