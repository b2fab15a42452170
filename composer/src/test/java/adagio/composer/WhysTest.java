// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Breathing;
import adagio.score.Errand;
import adagio.score.Form;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Technique;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What each part says of itself fits what the hands do.
class WhysTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private static Routine routine(Goal goal, Form form, int minutes) {
        var evening =
                new Evening(
                        60 * minutes,
                        form,
                        goal,
                        Setting.BED,
                        Relationship.PARTNERS,
                        Breathing.FOLLOW,
                        new Pace(3, 5, List.of(), Oil.JOJOBA));
        var agreed =
                assertInstanceOf(
                        Agreeing.Agreed.class,
                        Agreement.between(
                                PersonWishes.of("A"), PersonWishes.of("B"), evening, CATALOGUE));
        var composing = Composer.compose(agreed.agreement(), CATALOGUE);
        return assertInstanceOf(Composing.Composed.class, composing).routine();
    }

    private static List<Routine> some() {
        return List.of(
                routine(Goal.ACTIVATION, Form.ONE_WAY, 10),
                routine(Goal.BONDING, Form.MUTUAL, 20),
                routine(Goal.RECOVERY, Form.TURNS, 30),
                routine(Goal.CIRCULATION, Form.ONE_WAY, 30),
                routine(Goal.FLEXIBILITY, Form.ONE_WAY, 30),
                routine(Goal.RELAX, Form.ONE_WAY, 45));
    }

    private static Technique technique(Step.Touch touch) {
        return CATALOGUE.getStroke(touch.stroke()).movement().technique();
    }

    @Test
    void aReasonFitsTheKindOfStroke() {
        int kneaded = 0;
        for (var routine : some()) {
            for (var step : routine.steps()) {
                if (step instanceof Step.Touch touch) {
                    var kind = technique(touch).kind();
                    String why = touch.why();
                    assertFalse(kind == Kind.COMPRESS && why.startsWith("Light"), why);
                    assertEquals(kind == Kind.KNEAD && ofItself(why), why.contains("kneaded"), why);
                    kneaded += why.contains("kneaded") ? 1 : 0;
                }
            }
        }
        assertTrue(kneaded >= 3, kneaded + " kneaded");
    }

    private static boolean ofItself(String why) {
        return !why.equals(Whys.OTHER_SIDE) && !why.contains("last time");
    }

    @Test
    void oilIsWarmedOnceAndThenMoreOfItAndNeverInTwoPartsOnEnd() {
        int again = 0;
        for (var routine : some()) {
            boolean oiled = false;
            Step before = new Step.Rest(new adagio.score.Span(0, 5));
            for (var step : routine.steps()) {
                if (step instanceof Step.Swap) {
                    oiled = false;
                }
                if (step instanceof Step.Transition(_, _, var why, var errands)
                        && errands.contains(Errand.OIL)) {
                    assertTrue(why.contains(oiled ? Whys.MORE_OIL : Whys.OIL), why);
                    assertFalse(before instanceof Step.Transition, why);
                    again += oiled ? 1 : 0;
                    oiled = true;
                }
                before = step;
            }
        }
        assertTrue(again >= 5, again + " times more");
    }

    @Test
    void oilThatIsWarmedWithinABlockIsForAStrokeWithOil() {
        int within = 0;
        for (var routine : some()) {
            var steps = routine.steps();
            for (int i = 1; i + 1 < steps.size(); i++) {
                if (steps.get(i) instanceof Step.Transition(_, _, var why, _)
                        && why.endsWith(Whys.MORE_OIL)
                        && steps.get(i - 1) instanceof Step.Touch before
                        && steps.get(i + 1) instanceof Step.Touch after
                        && group(before).equals(group(after))) {
                    var clothing = CATALOGUE.getStroke(after.stroke()).placement().clothing();
                    assertTrue(clothing.contains(Clothing.OIL), after.stroke());
                    within++;
                }
            }
        }
        assertTrue(within >= 3, within + " times");
    }

    private static String group(Step.Touch touch) {
        var first = CATALOGUE.getStroke(touch.stroke()).movement().regions().getFirst();
        return CATALOGUE.getRegion(first).where().group();
    }
}
