// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import adagio.composer.agreement.Party;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.Spot;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.server.moments.Moment;
import adagio.server.web.Form;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every moment offers can be composed as it stands, for pairs as they usually are.
class MomentsTest {
    private static final Planner PLANNER = new Planner(Catalogue.builtIn());
    private static final Offer OFFER =
            new Offer(
                    20,
                    List.of(10, 15, 20, 30, 45, 60),
                    List.of("robin"),
                    List.of("rain", "silence"),
                    List.of("full", "brief", "quiet"));

    private static PersonWishes person(int pressure, Clothing clothing, String... closed) {
        var spots = java.util.Arrays.stream(closed).map(each -> new Spot(each, Side.BOTH)).toList();
        var bounds = new Bounds(spots, List.of(), List.of(), Set.of(), List.of());
        return new PersonWishes("A", true, pressure, clothing, bounds, List.of(), Set.of());
    }

    private static Plan plan(Moment moment, PersonWishes first, PersonWishes second) {
        var chosen = OFFER.read(Form.of(moment.tonight().substring("/?".length())));
        var stage = PLANNER.meet(chosen, Party.of(first), Party.of(second));
        return assertInstanceOf(Evening.Stage.Agreed.class, stage).shared().plan();
    }

    @ParameterizedTest
    @EnumSource
    void twoWithoutLimitsAreGivenWhatTheMomentSays(Moment moment) {
        PersonWishes open = person(2, Clothing.SKIN);
        Form asked = Form.of(moment.tonight().substring("/?".length()));
        var ready = assertInstanceOf(Plan.Ready.class, plan(moment, open, open), moment.word());
        assertEquals(60 * Integer.parseInt(asked.field("minutes")), ready.routine().seconds());
        assertEquals(asked.field("form"), ready.routine().form().id());
        assertEquals(asked.field("goal"), ready.routine().goal().id());
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoStayDressedAndOneWithoutFeetAndLightlyTouchedToo(Moment moment) {
        PersonWishes dressed = person(2, Clothing.CLOTHES);
        PersonWishes light = person(1, Clothing.CLOTHES, "sole", "foot_top", "toes", "heel");
        switch (plan(moment, dressed, light)) {
            case Plan.Ready(var routine) -> assertFalse(routine.steps().isEmpty());
            case Plan.NotPossible(var reasons, var nearest, _) -> {
                assertFalse(reasons.isEmpty(), moment + " says why");
                assertFalse(nearest.isEmpty(), moment + " says what works: " + reasons);
            }
        }
    }

    @Test
    void everyMomentIsFoundByItsWord() {
        for (Moment moment : Moment.values()) {
            assertEquals(moment, Moment.find(moment.word()).orElseThrow());
        }
    }
}
