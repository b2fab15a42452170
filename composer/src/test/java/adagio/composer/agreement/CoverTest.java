// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.care.Product;
import adagio.score.stroke.Clothing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverTest {
    @Test
    void anOilThatIsLeftOutIsNotUsedWhoeverAndWhateverLeftItOut() {
        var evening = Two.evening();
        var almond =
                new adagio.composer.wishes.Evening(
                        1200,
                        Form.TURNS,
                        evening.goal(),
                        evening.setting(),
                        evening.relationship(),
                        evening.breathing(),
                        new Pace(3, 5, List.of(), Oil.ALMOND));
        for (var cause :
                List.of(
                        Two.open("A", Two.answer("nut_allergy", false)),
                        Two.open("A", Two.answer("radiotherapy_area", true, "eyes.left")))) {
            var agreement = Two.agree(cause, Two.open("B"), almond);
            assertEquals(Oil.NONE, agreement.evening().pace().oil());
            assertEquals(Cover.SKIN, agreement.limits(Person.A).cover());
            assertEquals(Cover.SKIN, agreement.limits(Person.B).cover());
            assertFalse(agreement.offers(Product.ALMOND));
            assertEquals(agreement.evening(), Two.agree(Two.open("B"), cause, almond).evening());
        }
        assertEquals(
                Cover.OIL,
                Two.agree(Two.open("A"), Two.open("B"), almond).limits(Person.A).cover());
        var nuts = Two.open("A", Two.answer("nut_allergy", false));
        assertEquals(Cover.OIL, Two.agree(nuts, Two.open("B")).limits(Person.A).cover());
    }

    @Test
    void clothesAreKeptByWhoeverKeepsThem() {
        var dressed =
                new PersonWishes("A", true, 2, Clothing.CLOTHES, Bounds.NONE, List.of(), Set.of());
        var agreement = Two.agree(dressed, Two.open("B"));
        assertEquals(Cover.CLOTHES, agreement.limits(Person.B).cover());
        assertEquals(Cover.OIL, agreement.limits(Person.A).cover());
        assertEquals(Cover.CLOTHES, agreement.limits(Person.BOTH).cover());
        assertEquals(Oil.NONE, Two.agree(dressed, dressed).evening().pace().oil());
    }
}
