// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.LEFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Form;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.RoutineFault;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Goal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefereeTest {
    private static final Class<?>[] TESTS = {
        HandRulesTest.class,
        BlockRulesTest.class,
        SideRulesTest.class,
        FrameRulesTest.class,
        TimeRulesTest.class,
        PlaceRulesTest.class
    };
    private static final Class<?>[] RULES = {
        HandRules.class,
        BlockRules.class,
        SideRules.class,
        FrameRules.class,
        TimeRules.class,
        PlaceRules.class
    };

    private static List<String> methods(Class<?>[] classes) {
        return Stream.of(classes)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .map(java.lang.reflect.Method::getName)
                .filter(name -> name.matches("h\\d+[A-Z].*"))
                .toList();
    }

    private static List<String> texts(List<RoutineFault> faults) {
        return faults.stream().map(RoutineFault::text).toList();
    }

    @Test
    void everyRuleHasOneMethodOneSentenceAndATestOfTheSameName() {
        assertEquals(26, Rule.values().length);
        var tests = methods(TESTS);
        for (var rule : Rule.values()) {
            assertTrue(rule.sentence().matches("[A-Z][^.]*\\."), rule.sentence());
            var method =
                    methods(RULES).stream()
                            .filter(
                                    name ->
                                            name.toUpperCase(Locale.ROOT)
                                                    .matches(rule.name() + "[A-Z].*"))
                            .toList();
            assertEquals(1, method.size(), rule + " " + method);
            assertTrue(tests.contains(method.getFirst()), method + " has no test");
        }
    }

    @Test
    void faultsComeInTheOrderOfTheParts() {
        var draft = Drafts.oneWay();
        draft.lasting(draft.steps.size() - 1, 25).pressing(0, 3);
        draft.lasting(draft.find("finger_rolls", LEFT), 80);
        var parts = draft.judged().stream().map(RoutineFault::part).toList();
        assertTrue(parts.size() > 2);
        assertEquals(parts.stream().sorted().toList(), parts);
        assertEquals(draft.judged(), draft.judged());
    }

    @Test
    void aRoutineForAnotherEveningIsFound() {
        var draft = Drafts.oneWay();
        var routine = draft.routine();
        draft.form = Form.TURNS;
        draft.goal = Goal.CIRCULATION;
        assertEquals(
                List.of("form one_way; asked for turns", "goal recovery; asked for circulation"),
                texts(draft.judged(routine)));
    }

    @Test
    void partsOutOfOrderOffTheGridOrUnknownAreFound() {
        var draft = Drafts.oneWay();
        var laid = new ArrayList<>(draft.routine().steps());
        Collections.swap(laid, 3, 4);
        var swapped = draft.judged(draft.of(draft.seconds(), laid));
        assertTrue(swapped.stream().anyMatch(f -> f.rule().equals("routine") && f.part() == 3));
        var off = Drafts.oneWay();
        off.lasting(off.steps.size() - 1, 32);
        assertEquals(
                List.of("lasts 32 s; a multiple of 5 s"),
                off.judged().stream()
                        .filter(f -> f.rule().equals("routine") && f.part() > 0)
                        .map(RoutineFault::text)
                        .toList());
        var unknown = Drafts.oneWay();
        unknown.at(Draft.FACING).insert(4, more -> more.touch("back_glide_dwn", LEFT, 2, 30));
        assertTrue(
                texts(unknown.judged())
                        .contains(
                                "no stroke \"back_glide_dwn\"; did you mean \"back_glide_down\"?"));
    }

    @Test
    void whateverItIsGivenItAnswers() {
        var draft = Drafts.turns();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 100_000; i++) {
            steps.add(new Step.CheckIn(new Span(i, 1), Roles.MUTUAL));
        }
        assertEquals(
                List.of("100000 parts; at most 720, an hour in steps of 5 s"),
                texts(draft.judged(draft.of(60, steps))));
        assertEquals(
                List.of("no part; at least one"), texts(draft.judged(draft.of(60, List.of()))));
        assertTrue(
                texts(draft.judged(draft.of(60, List.of(new Step.Rest(new Span(0, 60))))))
                        .contains("B receives nothing"));
        var far = draft.routine().steps().stream().map(step -> far(step)).toList();
        assertTrue(!draft.judged(draft.of(60, far)).isEmpty());
    }

    private static Step far(Step step) {
        var span = new Span(Integer.MAX_VALUE, Integer.MAX_VALUE);
        return switch (step) {
            case Step.Touch(_, var id, var side, var roles, var place, _, var why) ->
                    new Step.Touch(span, id, side, roles, place, -7, why);
            case Step.Transition(_, var roles, var why, _) -> new Step.Transition(span, roles, why);
            case Step.CheckIn(_, var roles) -> new Step.CheckIn(span, roles);
            case Step.Swap _ -> new Step.Swap(span);
            case Step.Rest _ -> new Step.Rest(span);
        };
    }

    @Test
    void aRitualIsKeptWholeAtEveryLength() {
        var ritual = Draft.CATALOGUE.getRitual("seed_home_ritual");
        var draft = new Draft(Form.TURNS, Goal.BONDING, Draft.BEHIND);
        for (int minutes : ritual.listMinutes()) {
            var routine = ritual.routine(minutes, List.of("Ana", "Ben"));
            assertEquals(List.of(), draft.judged(routine), minutes + " min");
            assertEquals(List.of(), Referee.judge(routine, Draft.CATALOGUE), minutes + " min");
        }
        var routine = ritual.routine(20, List.of("Ana", "Ben"));
        draft.bounds.closed.add("sole");
        assertEquals(
                List.of("H1"),
                draft.judged(routine).stream().map(RoutineFault::rule).distinct().toList());
        var changed = new ArrayList<>(routine.steps());
        changed.removeLast();
        changed.add(new Step.Transition(new Span(1170, 30), Roles.MUTUAL, ""));
        assertTrue(draft.judged(draft.of(1200, changed)).size() > 8);
    }

    @Test
    void aRoutineWithoutWishesIsJudgedByTheCatalogueAlone() {
        for (var draft : List.of(Drafts.oneWay(), Drafts.turns(), Drafts.mutual())) {
            assertEquals(List.of(), Referee.judge(draft.routine(), Draft.CATALOGUE));
        }
        Routine pressed = Drafts.oneWay().pressing(0, 3).routine();
        assertEquals(
                List.of("hold_shoulder_blades at pressure 3; at most 1"),
                texts(Referee.judge(pressed, Draft.CATALOGUE)));
    }

    @Test
    void ofAnyTwoPeopleOnlyWhatTheCatalogueSaysIsKnown() {
        var any = new AnyTwo(Roles.MUTUAL, Draft.CATALOGUE);
        assertEquals(
                List.of(false, false, false, true, true),
                open(any, List.of("eyes", "throat", "spine_line", "sole", "belly")));
        assertTrue(any.passable("spine_line", LEFT));
        assertFalse(any.passable("eyes", LEFT));
        assertEquals(1, any.pressure("spine_line", LEFT));
        assertFalse(any.wished("sole", LEFT));
        assertFalse(any.leavesOut("arch_press"));
        assertTrue(any.offers(Draft.BEHIND));
        assertFalse(
                any.offers(new Place(ReceiverPosition.STANDING, GiverPosition.KNEELING_AT_HEAD)));
        assertEquals(3600, any.longestSeconds());
    }

    private static List<Boolean> open(AnyTwo any, List<String> regions) {
        return regions.stream().map(region -> any.open(region, LEFT)).toList();
    }

    @Test
    void aFaultSaysAtWhichSecondItsPartBegins() {
        var draft = Drafts.oneWay();
        var steps = draft.pressing(draft.find("finger_rolls", LEFT), 3).routine().steps();
        var fault = draft.judged().getFirst();
        assertEquals(steps.get(fault.part()).span().at(), fault.at());
        assertTrue(fault.at() > 0);
        var empty = draft.judged(draft.of(65, List.of()));
        assertEquals(List.of(0), empty.stream().map(RoutineFault::at).distinct().toList());
    }

    @Test
    void aRoutineOfAnotherLengthIsFound() {
        var draft = Drafts.oneWay();
        var evening = draft.evening(draft.seconds() + 60);
        var agreement = adagio.composer.agreement.Agreements.of(evening, draft.bounds);
        assertEquals(
                List.of("lasts 775 s; asked for 835 s"),
                texts(Referee.judge(draft.routine(), agreement, Draft.CATALOGUE)));
    }

    @Test
    void aRoutineWhoseBoundIsNotItsValueIsFound() {
        var good = Drafts.oneWay().routine();
        var raised =
                new Routine(
                        good.seconds(),
                        good.form(),
                        good.goal(),
                        good.breathing(),
                        good.people(),
                        new Routine.Reasoning(812.5, 817.5, List.of()),
                        good.steps());
        assertEquals(
                List.of("bound 817.5; value 812.5, not proven"),
                texts(Referee.judge(raised, Draft.CATALOGUE)));
    }

    @Test
    void anHourInStepsOfFiveSecondsIsJudged() {
        var draft = Drafts.oneWay();
        for (int parts : new int[] {720, 721}) {
            var steps = new ArrayList<Step>();
            for (int i = 0; i < parts; i++) {
                steps.add(new Step.CheckIn(new Span(5 * i, 5), Roles.MUTUAL));
            }
            var found = texts(draft.judged(draft.of(3600, steps)));
            assertEquals(parts == 720, found.contains("B receives nothing"), parts + " parts");
        }
    }

    @Test
    void whatIsAskedEverywhereIsWhatKeepsPeopleSafe() {
        assertEquals(
                "H1 H2 H6 H10 H11 H15 H16 H17 H19 H20 H21 H22 H23 H24 H25 H26",
                Arrays.stream(Rule.values())
                        .filter(Rule::everywhere)
                        .map(Rule::name)
                        .collect(java.util.stream.Collectors.joining(" ")));
    }
}
