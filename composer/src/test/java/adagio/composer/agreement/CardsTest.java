// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adagio.score.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardsTest {
    @Test
    void aLineIsForItsOwnerAloneAndALineForBothTellsNobodyWhose() {
        var one = Two.open("A", Two.answer("diabetes", false), Two.answer("hypertension", false));
        var other = Two.open("B", Two.answer("low_bp_or_dizzy", false));
        var agreement = Two.agree(one, other);
        assertEquals(
                List.of("Eat something first; keep sugar within reach; check your feet."),
                agreement.cues(Person.A));
        assertEquals(List.of(), agreement.cues(Person.B));
        var both =
                List.of(
                        "Pain is a stop sign. Say stop, or tap twice, and everything stops.",
                        "Come up slowly, in three breaths.");
        assertEquals(both, agreement.cues(Person.BOTH));
        assertEquals(both, Two.agree(Two.open("A"), other).cues(Person.BOTH));
        assertEquals(both, Two.agree(one, Two.open("B")).cues(Person.BOTH));
    }
}
