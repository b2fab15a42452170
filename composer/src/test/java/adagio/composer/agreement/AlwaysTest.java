// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Oil;
import adagio.score.Person;
import adagio.score.body.GiverPosition;
import adagio.score.body.Side;
import adagio.score.care.Care;
import adagio.score.care.Product;
import adagio.score.care.Rule;
import adagio.score.care.Where;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a catalogue says of everybody holds for everybody, unasked, whoever gives.
class AlwaysTest {
    private static Agreement agreement(Rule... rules) {
        var care = Two.CATALOGUE.care();
        var always = new ArrayList<>(care.always());
        always.add(new Care.Always("edited", List.of(rules), List.of("none_yet")));
        var edited =
                new Care(
                        care.conditions(),
                        always,
                        care.relationships(),
                        care.limbs(),
                        care.flagPlaces());
        var all = Two.CATALOGUE;
        var catalogue =
                new Catalogue(
                        all.regions(),
                        all.strokes(),
                        all.positions(),
                        all.script(),
                        all.rituals(),
                        all.library(),
                        edited);
        var agreeing = Agreement.between(Two.open("A"), Two.open("B"), Two.evening(), catalogue);
        return assertInstanceOf(Agreeing.Agreed.class, agreeing).agreement();
    }

    @Test
    void aPlaceThatIsAlwaysClosedIsClosedOnBoth() {
        var before = agreement();
        var after = agreement(new Rule.ExcludeRegions(List.of("sole")));
        for (var giver : Person.values()) {
            assertTrue(before.limits(giver).open("sole", Side.LEFT));
            assertFalse(after.limits(giver).open("sole", Side.LEFT));
            assertFalse(after.limits(giver).open("sole", Side.RIGHT));
        }
    }

    @Test
    void aPressureThatIsNeverPassedIsNeverPassed() {
        var after = agreement(new Rule.CapPressure(1, new Where.Regions(List.of("calf"))));
        for (var giver : Person.values()) {
            assertEquals(1, after.limits(giver).pressure("calf", Side.BOTH));
            assertEquals(3, after.limits(giver).pressure("thigh_back", Side.BOTH));
        }
    }

    @Test
    void aPositionOfTheGiverThatIsNeverOfferedIsNot() {
        var after =
                agreement(new Rule.ExcludeGiverPositions(Set.of(GiverPosition.KNEELING_BESIDE)));
        for (var giver : Person.values()) {
            var places = Looked.at(after.limits(giver)).places();
            assertTrue(places.stream().noneMatch(place -> place.endsWith("/kneeling_beside")));
            assertTrue(places.stream().anyMatch(place -> place.endsWith("/kneeling_behind")));
        }
    }

    @Test
    void aProductThatIsNeverPreparedIsNot() {
        assertEquals(Oil.JOJOBA, agreement().evening().pace().oil());
        var after = agreement(new Rule.ExcludeProducts(Set.of(Product.JOJOBA)));
        assertFalse(after.offers(Product.JOJOBA));
        assertTrue(after.offers(Product.ALMOND));
        assertEquals(Oil.NONE, after.evening().pace().oil());
        assertEquals(Cover.SKIN, after.limits(Person.A).cover());
    }

    @Test
    void aLineForEverybodyIsOnTheCardForBoth() {
        var cues = agreement(new Rule.Cue("Breathe.", false)).cues(Person.BOTH);
        assertTrue(cues.contains("Breathe."));
        assertTrue(agreement().cues(Person.BOTH).stream().noneMatch("Breathe."::equals));
    }
}
