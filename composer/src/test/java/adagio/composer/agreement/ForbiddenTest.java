// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.referee.Referee;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.care.Condition;
import adagio.score.stroke.Stroke;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// For each condition there are touches that the referee lets pass for anybody else and refuses for
/// its owner.
class ForbiddenTest {
    private static final Set<String> LIMITS = Set.of("H1", "H2", "H23", "H25", "H26");

    /// Conditions that take nothing from hands: they leave out products, shorten, or say a line.
    private static final Set<String> ONLY_WORDS =
            Set.of("epilepsy", "asthma_scent", "nut_allergy", "skin_sensitive", "giver_cuts_cold");

    private static final Map<Setting, Agreement> OPEN = agreements(List.of());
    private static final List<Tried> TOUCHES = touches();

    private static List<Tried> touches() {
        var touches = new ArrayList<Tried>();
        for (var agreement : OPEN.values()) {
            for (var stroke : Two.CATALOGUE.strokes().values()) {
                touches.addAll(offered(stroke, agreement));
            }
        }
        return List.copyOf(touches);
    }

    static List<String> conditions() {
        return Two.CATALOGUE.care().conditions().values().stream()
                .filter(each -> !each.total() && !ONLY_WORDS.contains(each.id()))
                .map(Condition::id)
                .toList();
    }

    @Test
    void everyConditionThatTakesSomethingFromHandsIsTried() {
        assertEquals(66, conditions().size());
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionRefusesATouchThatOthersMayHave(String id) {
        var limited = agreements(List.of(Two.CATALOGUE.care().getCondition(id)));
        assertTrue(
                TOUCHES.stream()
                        .anyMatch(tried -> refused(tried, limited) && !refused(tried, OPEN)));
    }

    private static boolean refused(Tried tried, Map<Setting, Agreement> agreements) {
        return agreements.entrySet().stream()
                .filter(each -> each.getKey() == tried.setting())
                .anyMatch(each -> !faults(tried, each.getValue()).isEmpty());
    }

    private record Tried(Setting setting, Step.Touch touch) {}

    private static Map<Setting, Agreement> agreements(List<Condition> conditions) {
        var answers =
                conditions.stream()
                        .map(
                                condition ->
                                        Two.answer(
                                                condition.id(),
                                                true,
                                                condition.takesPlaces()
                                                        ? new String[] {mark(condition)}
                                                        : new String[0]))
                        .toArray(adagio.composer.wishes.PersonWishes.ConditionAnswer[]::new);
        var agreements = new EnumMap<Setting, Agreement>(Setting.class);
        for (var setting : List.of(Setting.FLOOR, Setting.CHAIRS)) {
            var evening = Two.evening(setting, Relationship.PARTNERS);
            agreements.put(setting, Two.agree(Two.open("A", answers), Two.open("B"), evening));
        }
        return agreements;
    }

    private static String mark(Condition condition) {
        return condition.id().equals("lymphoedema_risk") ? "palm.left" : "calf.left";
    }

    private static List<Tried> offered(Stroke stroke, Agreement agreement) {
        var sides = stroke.placement().sides();
        var side = sides.contains(Side.LEFT) ? Side.LEFT : sides.getFirst();
        var tried = new ArrayList<Tried>();
        for (var giver : List.of(Person.B, Person.A)) {
            var limits = agreement.limits(giver);
            for (var receiving : stroke.placement().receiver()) {
                for (var giving : stroke.placement().giver()) {
                    var place = new Place(receiving, giving);
                    if (limits.offers(place)) {
                        var touch = touch(stroke, side, limits, place);
                        tried.add(new Tried(agreement.evening().setting(), touch));
                    }
                }
            }
        }
        return tried;
    }

    /// A touch as firm as may be.
    private static Step.Touch touch(Stroke stroke, Side side, Limits limits, Place place) {
        int most =
                stroke.movement().regions().stream()
                        .mapToInt(region -> limits.pressure(region, side))
                        .min()
                        .orElse(0);
        int pressure = Math.min(most, stroke.dose().highestPressure());
        return new Step.Touch(
                new Span(0, 60), stroke.id(), side, limits.roles(), place, pressure, "");
    }

    private static Set<String> faults(Tried tried, Agreement agreement) {
        var evening = agreement.evening();
        var routine =
                new Routine(
                        60,
                        Form.TURNS,
                        evening.goal(),
                        evening.breathing(),
                        agreement.names(),
                        new Routine.Reasoning(0, 0, List.of()),
                        List.of(tried.touch()));
        var rules = new TreeSet<String>();
        Referee.judge(routine, agreement, Two.CATALOGUE).forEach(fault -> rules.add(fault.rule()));
        rules.retainAll(LIMITS);
        return rules;
    }
}
