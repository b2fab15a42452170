// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.Composer;
import adagio.composer.Composing;
import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.HealthEffects;
import adagio.composer.referee.Referee;
import adagio.composer.wishes.DrawnWishes;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.Wishes;
import adagio.score.Form;
import adagio.score.catalogue.Catalogue;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectionsPartyTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final int DUETS = Integer.getInteger("adagio.duets", 6);

    /// A client is asked for nothing of the other's body, and for nothing of their own hands.
    private static PersonWishes client(PersonWishes drawn) {
        var bounds = drawn.bounds();
        return new PersonWishes(
                drawn.name(),
                true,
                drawn.pressure(),
                drawn.clothing(),
                new Bounds(bounds.closed(), List.of(), List.of(), Set.of(), List.of()),
                drawn.conditions().stream()
                        .filter(each -> !HealthEffects.of(List.of(each), CATALOGUE).anotherDay())
                        .toList(),
                Set.of());
    }

    private static Directions read(PersonWishes wishes) {
        return DirectionsText.read(
                DirectionsText.write(Directions.of(wishes, List.of(), CATALOGUE)));
    }

    @Test
    void whatIsComposedFromWhatToDoIsRightByTheAnswersThemselves() {
        var drawn = new DrawnWishes(CATALOGUE, new Random(20270310));
        int composed = 0;
        for (int i = 0; i < DUETS; i++) {
            Wishes wishes = drawn.next(Form.DUET, 1200);
            var a = client(wishes.a());
            var b = client(wishes.b());
            var asked = wishes.evening();
            var answers = ((Agreeing.Agreed) Agreement.between(a, b, asked, CATALOGUE)).agreement();
            var directions =
                    ((Agreeing.Agreed)
                                    Agreement.between(
                                            DirectionsParty.of(read(a), "A", CATALOGUE),
                                            DirectionsParty.of(read(b), "B", CATALOGUE),
                                            asked,
                                            CATALOGUE))
                            .agreement();
            if (Composer.compose(directions, CATALOGUE)
                    instanceof Composing.Composed(var routine, _)) {
                assertEquals(List.of(), Referee.judge(routine, answers, CATALOGUE), "draw " + i);
                composed++;
            }
        }
        assertTrue(composed > 0, "nothing was composed");
    }

    @Test
    void aCardOfBeforeStrokesWereKeptIsNotComposedFrom() {
        String old =
                DirectionsText.write(Directions.of(PersonWishes.of("A"), List.of(), CATALOGUE))
                        .replace("\"strokes\":{},", "");
        assertThrows(
                IllegalArgumentException.class,
                () -> DirectionsParty.of(DirectionsText.read(old), "A", CATALOGUE));
    }
}
