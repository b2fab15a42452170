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
import adagio.composer.wishes.Spot;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The first ritual under the limits of two people.
class KeptRitualTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Evening EVENING =
            new Evening(
                    1200,
                    Form.TURNS,
                    Goal.RELAX,
                    Setting.FLOOR,
                    Relationship.PARTNERS,
                    Breathing.FOLLOW,
                    new Pace(1, 0, List.of(), Oil.JOJOBA));

    private static PersonWishes closing(List<Spot> closed) {
        return new PersonWishes(
                "Ben",
                true,
                2,
                Clothing.SKIN,
                new PersonWishes.Bounds(closed, List.of(), List.of(), Set.of(), List.of()),
                List.of(),
                Set.of());
    }

    private static Composing fit(PersonWishes ben) {
        var agreed =
                assertInstanceOf(
                        Agreeing.Agreed.class,
                        Agreement.between(PersonWishes.of("Ana"), ben, EVENING, CATALOGUE));
        return KeptRitual.fit(
                CATALOGUE.getRitual("seed_home_ritual"), 20, agreed.agreement(), CATALOGUE);
    }

    private static List<Step.Touch> touches(Routine routine) {
        return routine.steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(Step.Touch.class::cast)
                .toList();
    }

    @Test
    void withoutLimitsItIsKeptAsItIsWritten() {
        var kept = assertInstanceOf(Composing.Composed.class, fit(PersonWishes.of("Ben")));
        var written = CATALOGUE.getRitual("seed_home_ritual").routine(20, List.of("Ana", "Ben"));
        assertEquals(
                touches(written).stream().map(Step.Touch::stroke).toList(),
                touches(kept.routine()).stream().map(Step.Touch::stroke).toList());
    }

    @Test
    void whereAPlaceIsClosedTheNearestStrokeTakesTheSameSecondsAndSaysSo() {
        var closed = List.of(new Spot("hip_side", Side.BOTH));
        var kept = assertInstanceOf(Composing.Composed.class, fit(closing(closed))).routine();
        var written = CATALOGUE.getRitual("seed_home_ritual").routine(20, List.of("Ana", "Ben"));
        assertEquals(
                written.steps().stream().map(Step::span).toList(),
                kept.steps().stream().map(Step::span).toList());
        var changed =
                touches(kept).stream().filter(each -> each.why().startsWith("Another")).toList();
        assertFalse(changed.isEmpty());
        for (var touch : touches(kept)) {
            if (touch.roles().receiver() == adagio.score.Person.B) {
                var regions = CATALOGUE.getStroke(touch.stroke()).movement().regions();
                assertFalse(regions.contains("hip_side"), touch.stroke());
            }
        }
    }

    @Test
    void whoeverClosesOnePlaceHasTheRitual() {
        for (String region : CATALOGUE.regions().keySet()) {
            var closed = List.of(new Spot(region, Side.BOTH));
            var kept = assertInstanceOf(Composing.Composed.class, fit(closing(closed)), region);
            for (var touch : touches(kept.routine())) {
                if (touch.roles().receiver() == adagio.score.Person.B) {
                    var stroke = CATALOGUE.getStroke(touch.stroke());
                    assertFalse(stroke.movement().regions().contains(region), stroke.id());
                }
            }
        }
    }

    @Test
    void whereTheFeetAreClosedTheGiverGoesBehindAgainAndNoStrokeStandsInForTwo() {
        var closed = List.of(new Spot("sole", Side.BOTH), new Spot("forearm", Side.LEFT));
        var kept = assertInstanceOf(Composing.Composed.class, fit(closing(closed))).routine();
        var instead =
                touches(kept).stream().filter(each -> each.why().startsWith("Another")).toList();
        assertEquals(
                List.of(
                        "neck_glide_down",
                        "blade_circles",
                        "neck_glide_down",
                        "blade_circles",
                        "hold_shoulders"),
                instead.stream().map(Step.Touch::stroke).toList());
        for (var touch : instead) {
            assertEquals(GiverPosition.KNEELING_BEHIND, touch.place().giver());
        }
    }

    @Test
    void withShoulderBladesClosedItStillBeginsInStillness() {
        var closed = List.of(new Spot("shoulder_blade", Side.BOTH));
        var kept = assertInstanceOf(Composing.Composed.class, fit(closing(closed))).routine();
        for (var person : List.of(adagio.score.Person.A, adagio.score.Person.B)) {
            var first =
                    touches(kept).stream()
                            .filter(each -> each.roles().receiver() == person)
                            .findFirst()
                            .orElseThrow();
            assertEquals(
                    Kind.HOLD,
                    CATALOGUE.getStroke(first.stroke()).movement().technique().kind(),
                    first.stroke());
        }
    }

    @Test
    void handsWithOilNeverComeToTheHeadInsteadOfAnotherPlace() {
        var closed = List.of(new Spot("hip_side", Side.BOTH), new Spot("shoulder_top", Side.BOTH));
        assertInstanceOf(Composing.NotPossible.class, fit(closing(closed)));
    }

    @Test
    void aGiverWhoCannotKneelSitsInstead() {
        var sits =
                new PersonWishes(
                        "Ben",
                        true,
                        2,
                        Clothing.SKIN,
                        PersonWishes.Bounds.NONE,
                        List.of(),
                        Set.of(adagio.composer.wishes.Cannot.KNEEL));
        var kept = assertInstanceOf(Composing.Composed.class, fit(sits)).routine();
        for (var touch : touches(kept)) {
            boolean kneels = touch.place().giver().id().startsWith("kneeling");
            assertFalse(kneels && touch.roles().giver() == adagio.score.Person.B, touch.stroke());
        }
    }

    @Test
    void whereNothingIsNearItSaysSoAndOffersWhatIsPossible() {
        var closed =
                List.of(
                        new Spot("sole", Side.BOTH),
                        new Spot("foot_top", Side.BOTH),
                        new Spot("toes", Side.BOTH),
                        new Spot("heel", Side.BOTH),
                        new Spot("palm", Side.BOTH),
                        new Spot("hand_back", Side.BOTH),
                        new Spot("fingers", Side.BOTH),
                        new Spot("wrist", Side.BOTH),
                        new Spot("forearm", Side.BOTH),
                        new Spot("upper_arm", Side.BOTH),
                        new Spot("shoulder_top", Side.BOTH),
                        new Spot("neck_back", Side.BOTH));
        var not = assertInstanceOf(Composing.NotPossible.class, fit(closing(closed)));
        assertTrue(not.reasons().getFirst().text().contains("does not fit today"));
        assertFalse(not.nearest().isEmpty());
    }
}
