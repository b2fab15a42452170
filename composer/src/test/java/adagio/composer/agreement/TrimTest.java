// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.Composer;
import adagio.composer.Composing;
import adagio.composer.referee.Referee;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrimTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Agreement AGREEMENT = agreement();

    private static Agreement agreement() {
        var evening =
                new Evening(
                        600,
                        Form.TURNS,
                        Goal.RELAX,
                        Setting.FLOOR,
                        Relationship.PARTNERS,
                        Breathing.FOLLOW,
                        new Pace(1, 0, List.of(), Oil.JOJOBA));
        var agreeing =
                Agreement.between(PersonWishes.of("A"), PersonWishes.of("B"), evening, CATALOGUE);
        return assertInstanceOf(Agreeing.Agreed.class, agreeing).agreement();
    }

    private static Routine composed(Agreement agreement) {
        var composing = Composer.compose(agreement, CATALOGUE);
        return assertInstanceOf(Composing.Composed.class, composing).routine();
    }

    private static List<String> strokes(Routine routine) {
        return routine.steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(step -> ((Step.Touch) step).stroke())
                .toList();
    }

    @Test
    void aStrokeThatWasTakenOutIsInNoRoutineAndTheRefereeRefusesIt() {
        var before = composed(AGREEMENT);
        String stroke = strokes(before).get(1);
        var less = AGREEMENT.with(Trim.NONE.without(stroke));
        assertFalse(strokes(composed(less)).contains(stroke));
        assertTrue(
                Referee.judge(before, less, CATALOGUE).stream()
                        .anyMatch(fault -> fault.rule().equals("H26")));
        assertEquals(before, composed(less.with(Trim.NONE.without(stroke).back(stroke))));
    }

    @Test
    void pressureIsTakenAwayWhereThatPersonReceivesAndNeverAdded() {
        var less = AGREEMENT.with(new Trim(Set.of(), 3, 1));
        assertEquals(1, less.limits(Person.A).pressure("calf", Side.LEFT));
        assertEquals(2, less.limits(Person.B).pressure("calf", Side.LEFT));
        assertEquals(1, less.limits(Person.BOTH).pressure("calf", Side.LEFT));
        assertThrows(IllegalArgumentException.class, () -> new Trim(Set.of(), 4, 0));
    }
}
