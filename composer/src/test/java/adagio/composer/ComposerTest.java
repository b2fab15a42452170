// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.model.Halves;
import adagio.composer.search.HalfSearch;
import adagio.composer.wishes.DrawnWishes;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.composer.wishes.Wishes;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the composer promises, through its door.
class ComposerTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final PersonWishes ANA = PersonWishes.of("Ana");
    private static final PersonWishes BEN = PersonWishes.of("Ben");

    private static Evening evening(Form form, int minutes, List<String> lastRoutine) {
        return new Evening(
                60 * minutes,
                form,
                Goal.RELAX,
                Setting.FLOOR,
                Relationship.PARTNERS,
                Breathing.FOLLOW,
                new Pace(1, lastRoutine.isEmpty() ? 0 : 4, lastRoutine, Oil.JOJOBA));
    }

    private static Composing compose(PersonWishes a, PersonWishes b, Evening evening) {
        var agreed =
                assertInstanceOf(
                        Agreeing.Agreed.class, Agreement.between(a, b, evening, CATALOGUE));
        return Composer.compose(agreed.agreement(), CATALOGUE);
    }

    private static Routine routine(PersonWishes a, PersonWishes b, Evening evening) {
        return assertInstanceOf(Composing.Composed.class, compose(a, b, evening)).routine();
    }

    private static List<Step.Touch> touches(Routine routine) {
        return routine.steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(Step.Touch.class::cast)
                .toList();
    }

    private static Set<String> strokes(Routine routine) {
        return touches(routine).stream().map(Step.Touch::stroke).collect(Collectors.toSet());
    }

    private static Set<String> groups(Routine routine) {
        return touches(routine).stream()
                .flatMap(touch -> CATALOGUE.getStroke(touch.stroke()).movement().regions().stream())
                .map(region -> CATALOGUE.getRegion(region).where().group())
                .collect(Collectors.toSet());
    }

    private static PersonWishes closing(PersonWishes person, Spot... closed) {
        return new PersonWishes(
                person.name(),
                true,
                person.pressure(),
                person.clothing(),
                new PersonWishes.Bounds(List.of(closed), List.of(), List.of(), Set.of(), List.of()),
                List.of(),
                Set.of());
    }

    @Test
    void twentyMinutesInTurnsVisitBackShouldersHandsAndFeetOfBoth() {
        var routine = routine(ANA, BEN, evening(Form.TURNS, 20, List.of()));
        assertEquals(1200, routine.steps().getLast().span().end());
        assertEquals(routine.reasoning().value(), routine.reasoning().bound());
        assertTrue(
                groups(routine).containsAll(Set.of("back", "shoulders_neck", "hands", "feet")),
                () -> groups(routine).toString());
        assertEquals(received(routine, Person.A), received(routine, Person.B));
        assertTrue(received(routine, Person.A) > 420, "seven minutes of hands for each");
    }

    private static int received(Routine routine, Person receiver) {
        return touches(routine).stream()
                .filter(touch -> touch.roles().receiver() == receiver)
                .mapToInt(touch -> touch.span().seconds())
                .sum();
    }

    @Test
    void theSameAgreementGivesTheSameRoutine() {
        var evening = evening(Form.ONE_WAY, 30, List.of());
        assertEquals(routine(ANA, BEN, evening), routine(ANA, BEN, evening));
    }

    @Test
    void everyWholeMinuteInEveryFormIsExactOrAnsweredWithWhatWorks() {
        for (var form : Form.values()) {
            for (int minutes : List.of(1, 2, 3, 4, 6, 9, 13, 25, 31, 60)) {
                var evening = evening(form, minutes, List.of());
                switch (compose(ANA, BEN, evening)) {
                    case Composing.Composed(var routine, _) ->
                            assertEquals(60 * minutes, routine.steps().getLast().span().end());
                    case Composing.NotPossible(var reasons, var nearest, _) -> {
                        assertFalse(reasons.isEmpty());
                        assertFalse(nearest.isEmpty());
                        for (var each : nearest) {
                            var works = evening.with(each.form(), each.seconds());
                            assertEquals(each.seconds(), routine(ANA, BEN, works).seconds());
                        }
                    }
                }
            }
        }
    }

    @Test
    void turnsUnderTwoMinutesAndMutualOverThirtyAreNotPossibleAndSayWhatIs() {
        var turns =
                assertInstanceOf(
                        Composing.NotPossible.class,
                        compose(ANA, BEN, evening(Form.TURNS, 1, List.of())));
        assertEquals("H16", turns.reasons().getFirst().rule());
        assertEquals(new Composing.Nearest(120, Form.TURNS), turns.nearest().getFirst());
        var mutual =
                assertInstanceOf(
                        Composing.NotPossible.class,
                        compose(ANA, BEN, evening(Form.MUTUAL, 31, List.of())));
        assertEquals("H20", mutual.reasons().getFirst().rule());
        assertEquals(new Composing.Nearest(1800, Form.MUTUAL), mutual.nearest().getFirst());
    }

    @Test
    void whereElseItWouldWorkIsSaidAsItIsWhenTheTwoMeetThere() {
        int said = 0;
        for (int lot = 0; lot < 60; lot++) {
            var wishes = new DrawnWishes(CATALOGUE, new Random(lot)).next();
            if (!(meet(wishes, wishes.evening()) instanceof Agreeing.Agreed(var here))
                    || !(Composer.compose(here, CATALOGUE) instanceof Composing.NotPossible not)) {
                continue;
            }
            var elsewhere = not.opens().settings();
            said += elsewhere.size();
            for (var setting : Setting.values()) {
                if (setting == here.evening().setting()) {
                    continue;
                }
                boolean works =
                        meet(wishes, wishes.evening().with(setting))
                                        instanceof Agreeing.Agreed(var there)
                                && there.evening().setting() == setting
                                && Composer.compose(there, CATALOGUE) instanceof Composing.Composed;
                assertEquals(
                        works,
                        elsewhere.contains(setting),
                        () -> wishes.evening() + " " + setting + ": " + elsewhere);
            }
        }
        assertTrue(said > 0, "some of them would work elsewhere");
    }

    private static Agreeing meet(Wishes wishes, Evening evening) {
        return Agreement.between(wishes.a(), wishes.b(), evening, CATALOGUE);
    }

    @Test
    void whatWorksForSomethingElseIsSaidAndWorks() {
        var elsewhere =
                CATALOGUE.regions().values().stream()
                        .filter(region -> !region.where().group().equals("back"))
                        .map(region -> new Spot(region.id(), Side.BOTH))
                        .toArray(Spot[]::new);
        var backAlone = closing(BEN, elsewhere);
        var asked = evening(Form.TURNS, 10, List.of());
        var not =
                assertInstanceOf(
                        Composing.NotPossible.class,
                        compose(ANA, backAlone, asked.with(Goal.ACTIVATION)));
        assertEquals(
                Stream.of(Goal.values()).filter(each -> each != Goal.ACTIVATION).toList(),
                not.opens().goals());
        for (var goal : Goal.values()) {
            if (goal != Goal.ACTIVATION) {
                assertEquals(600, routine(ANA, backAlone, asked.with(goal)).seconds());
            }
        }
    }

    @Test
    void thirtyMinutesOfBondingBothAtOnceArePossibleAtLevelOne() {
        var bonding = evening(Form.MUTUAL, 30, List.of()).with(Goal.BONDING);
        assertEquals(1800, routine(ANA, BEN, bonding).seconds());
    }

    @Test
    void aClosedPlaceIsNowhereAndItsReasonIsTheSameAsAnyOther() {
        var closed = closing(BEN, new Spot("sole", Side.BOTH), new Spot("lower_back", Side.BOTH));
        var routine = routine(ANA, closed, evening(Form.ONE_WAY, 20, List.of()));
        for (var touch : touches(routine)) {
            var regions = CATALOGUE.getStroke(touch.stroke()).movement().regions();
            assertFalse(regions.contains("sole") || regions.contains("lower_back"), touch.stroke());
        }
        assertTrue(
                routine.reasoning()
                        .leftOut()
                        .contains(new Routine.LeftOut("arch_press", "not today")));
    }

    @Test
    void aPlaceClosedOnOneSideIsTouchedOnTheOtherAlone() {
        var closed = closing(BEN, new Spot("sole", Side.LEFT));
        var routine = routine(ANA, closed, evening(Form.ONE_WAY, 20, List.of()));
        var soles =
                touches(routine).stream()
                        .filter(
                                touch ->
                                        CATALOGUE
                                                .getStroke(touch.stroke())
                                                .movement()
                                                .regions()
                                                .contains("sole"))
                        .map(Step.Touch::side)
                        .collect(Collectors.toSet());
        assertTrue(Set.of(Side.RIGHT).containsAll(soles), soles::toString);
    }

    @Test
    void aWishedPlaceIsVisited() {
        var bounds = PersonWishes.Bounds.NONE;
        var wishing =
                new PersonWishes(
                        "Ben",
                        true,
                        2,
                        Clothing.SKIN,
                        new PersonWishes.Bounds(
                                bounds.closed(),
                                bounds.closedForBoth(),
                                bounds.refuses(),
                                bounds.optIn(),
                                List.of(new Spot("scalp", Side.MIDLINE))),
                        List.of(),
                        Set.of());
        var evening = evening(Form.TURNS, 20, List.of());
        assertFalse(groups(routine(ANA, BEN, evening)).contains("head"));
        assertTrue(groups(routine(ANA, wishing, evening)).contains("head"));
    }

    @Test
    void mostOfTheLastRoutineStaysAndALittleIsNew() {
        var evening = evening(Form.ONE_WAY, 30, List.of());
        var last = List.copyOf(strokes(routine(ANA, BEN, evening)).stream().sorted().toList());
        var next = strokes(routine(ANA, BEN, evening(Form.ONE_WAY, 30, last)));
        long kept = next.stream().filter(last::contains).count();
        assertNotEquals(Set.copyOf(last), next);
        assertTrue(2 * kept >= next.size(), () -> kept + " of " + next.size() + " known: " + next);
    }

    @Test
    void handsThatWereOnTheFeetGoNowhereElseUnwashed() {
        var closed = closing(BEN, new Spot("sole", Side.BOTH));
        for (int minutes : List.of(10, 20, 30, 45)) {
            var routine = routine(ANA, closed, evening(Form.ONE_WAY, minutes, List.of()));
            boolean onFeet = false;
            for (var step : routine.steps()) {
                if (step instanceof Step.Transition && step.span().seconds() >= 30) {
                    onFeet = false;
                }
                if (step instanceof Step.Touch touch) {
                    var regions = CATALOGUE.getStroke(touch.stroke()).movement().regions();
                    String group = CATALOGUE.getRegion(regions.getFirst()).where().group();
                    assertTrue(!onFeet || Set.of("feet", "legs").contains(group), touch::toString);
                    onFeet |= group.equals("feet");
                }
            }
        }
    }

    @Test
    void inTheShortFormThereIsAHoldAStrokeAndAHold() {
        var routine = routine(ANA, BEN, evening(Form.ONE_WAY, 1, List.of()));
        assertEquals(3, touches(routine).size());
        assertTrue(
                routine.steps().stream()
                        .noneMatch(
                                step -> step instanceof Step.Rest || step instanceof Step.CheckIn));
    }

    @Test
    void nobodyRollsOverInTheShortForm() {
        var aside =
                new PersonWishes(
                        "Ben",
                        true,
                        2,
                        Clothing.SKIN,
                        PersonWishes.Bounds.NONE,
                        List.of(new PersonWishes.ConditionAnswer("pregnancy_t2", List.of(), false)),
                        Set.of());
        int composed = 0;
        for (int seconds = 60; seconds < 210; seconds += 5) {
            var asked = evening(Form.ONE_WAY, 1, List.of());
            var evening =
                    new Evening(
                            seconds,
                            asked.form(),
                            asked.goal(),
                            Setting.TABLE,
                            asked.relationship(),
                            asked.breathing(),
                            asked.pace());
            if (compose(ANA, aside, evening) instanceof Composing.Composed(var routine, _)) {
                composed++;
                assertEquals(seconds, routine.steps().getLast().span().end());
                var sides = touches(routine).stream().map(Step.Touch::side).toList();
                assertFalse(
                        sides.contains(Side.LEFT) && sides.contains(Side.RIGHT),
                        () -> routine.seconds() + " s: " + sides);
            }
        }
        assertTrue(composed > 0);
    }

    @Test
    void whatCannotBeProvenIsSaidAndNeverShown() {
        var evening = evening(Form.ONE_WAY, 30, List.of());
        var agreed = (Agreeing.Agreed) Agreement.between(ANA, BEN, evening, CATALOGUE);
        var answer = Composer.compose(agreed.agreement(), CATALOGUE, 3);
        var not = assertInstanceOf(Composing.NotPossible.class, answer);
        assertEquals(
                new Composing.Reason("H16", "That much time cannot be weighed up for certain."),
                not.reasons().getFirst());
        assertFalse(not.nearest().isEmpty());
        for (var nearest : not.nearest()) {
            var other = evening(nearest.form(), nearest.seconds() / 60, List.of());
            assertEquals(nearest.seconds(), routine(ANA, BEN, other).seconds());
        }
    }

    @Test
    void anHourInOneDirectionIsProvenWithRoomToSpare() {
        for (var setting : Setting.values()) {
            for (var goal : Goal.values()) {
                var asked = evening(Form.ONE_WAY, 60, List.of());
                var hour =
                        new Evening(
                                asked.seconds(),
                                asked.form(),
                                goal,
                                setting,
                                asked.relationship(),
                                asked.breathing(),
                                new Pace(3, 9, List.of(), Oil.JOJOBA));
                var agreed = (Agreeing.Agreed) Agreement.between(ANA, BEN, hour, CATALOGUE);
                var half = Halves.of(agreed.agreement(), CATALOGUE, Person.A, 714);
                var found = HalfSearch.search(half, HalfSearch.MOST / 4);
                assertFalse(
                        found instanceof HalfSearch.Found.Unproven,
                        () -> setting + " " + goal + ": " + found);
            }
        }
    }
}
