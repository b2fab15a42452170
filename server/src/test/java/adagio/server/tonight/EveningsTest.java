// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Party;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Step;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EveningsTest {
    private static final Planner PLANNER = new Planner(Catalogue.builtIn());
    private static final PersonWishes YES = PersonWishes.of("A");
    private static final PersonWishes NO =
            new PersonWishes("A", false, 2, Clothing.SKIN, Bounds.NONE, List.of(), Set.of());
    private Instant now = Instant.parse("2026-11-22T20:00:00Z");
    private final Evenings evenings = new Evenings(() -> now, _ -> true);

    private static Chosen chosen(boolean ritual, Form form, int minutes) {
        return new Chosen(
                ritual,
                new Evening(
                        60 * minutes,
                        form,
                        Goal.RELAX,
                        Setting.FLOOR,
                        Relationship.PARTNERS,
                        Breathing.FOLLOW,
                        new Pace(1, 0, List.of(), Oil.JOJOBA)),
                new Chosen.Sounding("robin", "rain", "full"),
                "",
                "");
    }

    private static adagio.server.tonight.Evening.Stage settle(
            adagio.server.tonight.Evening evening, PersonWishes second) {
        return evening.settle(Party.of(second), (a, b) -> PLANNER.meet(evening.chosen(), a, b));
    }

    private adagio.server.tonight.Evening begun(PersonWishes first) {
        return evenings.begin(chosen(false, Form.TURNS, 10), Party.of(first));
    }

    private static Shared shared(adagio.server.tonight.Evening.Stage stage) {
        return assertInstanceOf(adagio.server.tonight.Evening.Stage.Agreed.class, stage).shared();
    }

    private static Plan.Ready ready(Shared shared) {
        return assertInstanceOf(Plan.Ready.class, shared.plan());
    }

    @Test
    void onlyTwoYesesAgree() {
        for (PersonWishes first : List.of(YES, NO)) {
            for (PersonWishes second : List.of(YES, NO)) {
                var stage = settle(begun(first), second);
                boolean both = first.yes() && second.yes();
                assertEquals(both, stage instanceof adagio.server.tonight.Evening.Stage.Agreed);
                assertEquals(
                        !both, stage instanceof adagio.server.tonight.Evening.Stage.AnotherDay);
            }
        }
    }

    @Test
    void whatIsSettledStaysSettled() {
        var evening = begun(NO);
        var unused = settle(evening, YES);
        assertInstanceOf(
                adagio.server.tonight.Evening.Stage.AnotherDay.class, settle(evening, YES));
    }

    @Test
    void anEveningLapsesAfterSixHours() {
        var evening = begun(YES);
        now = now.plus(Evenings.LIFE);
        assertTrue(evenings.find(evening.id()).isPresent());
        now = now.plus(Duration.ofSeconds(1));
        assertFalse(evenings.find(evening.id()).isPresent());
    }

    @Test
    void aThousandNewerOnesPushTheOldestOut() {
        var oldest = begun(YES);
        var ids = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(begun(YES).id());
        }
        assertEquals(1_000, ids.size());
        assertFalse(evenings.find(oldest.id()).isPresent());
    }

    @Test
    void noAnswerIsWrittenIntoALog() {
        var evening = begun(NO);
        assertEquals("Waiting", evening.stage().toString());
        var agreed = settle(begun(YES), YES);
        assertEquals("Agreed[shared=Shared]", agreed.toString());
    }

    @Test
    void aStrokeThatIsTakenOutIsOutForBothAndComesBack() {
        var before = shared(settle(begun(YES), YES));
        String stroke = worked(before).getFirst();
        var less = PLANNER.trimmed(before, before.trim().without(stroke), "");
        assertFalse(worked(less).contains(stroke));
        assertEquals(600, ready(less).routine().seconds());
        var again = PLANNER.trimmed(less, less.trim().back(stroke), "");
        assertEquals(before.plan(), again.plan());
    }

    @Test
    void lighterForOneLeavesTheOtherAsItIs() {
        var before = shared(settle(begun(YES), YES));
        int onB = ready(before).pressure(Person.B);
        assertTrue(onB > 1);
        var less = PLANNER.trimmed(before, new adagio.composer.agreement.Trim(Set.of(), 3, 1), "");
        assertEquals(1, ready(less).pressure(Person.B));
        assertEquals(ready(before).pressure(Person.A), ready(less).pressure(Person.A));
    }

    @Test
    void whatIsNearestReallyWorks() {
        var evening = evenings.begin(chosen(false, Form.MUTUAL, 45), Party.of(YES));
        var not = shared(settle(evening, YES));
        var nearest = assertInstanceOf(Plan.NotPossible.class, not.plan()).nearest();
        assertFalse(nearest.isEmpty());
        for (var each : nearest) {
            assertEquals(
                    60 * each.minutes(),
                    ready(PLANNER.instead(not, each.instead())).routine().seconds());
        }
    }

    @Test
    void whatItWouldBePossibleForAndWhereReallyWorks() {
        var elsewhere =
                Catalogue.builtIn().regions().values().stream()
                        .filter(region -> !region.where().group().equals("back"))
                        .map(region -> region.id())
                        .toArray(String[]::new);
        var warm = evenings.begin(chosen(false, Form.TURNS, 10), Party.of(YES));
        var shared = shared(settle(warm, closing(elsewhere)));
        var activation =
                PLANNER.instead(
                        shared, new Plan.Instead(false, each -> each.with(Goal.ACTIVATION)));
        var not = assertInstanceOf(Plan.NotPossible.class, activation.plan());
        assertFalse(not.opens().goals().isEmpty());
        for (var goal : not.opens().goals()) {
            var instead = new Plan.Instead(false, each -> each.with(goal));
            var taken = PLANNER.instead(activation, instead);
            assertEquals(goal, ready(taken).routine().goal());
            assertEquals(goal, taken.chosen().together().goal());
        }
        for (var setting : not.opens().settings()) {
            var instead = new Plan.Instead(false, each -> each.with(setting));
            var taken = PLANNER.instead(activation, instead);
            assertEquals(600, ready(taken).routine().seconds());
            assertEquals(setting, taken.agreement().evening().setting());
        }
    }

    @Test
    void theFirstRitualKeepsItsTimesWhereAPlaceIsClosed() {
        var written = ready(shared(settle(evenings.begin(ritual(), Party.of(YES)), YES))).routine();
        assertEquals(1200, written.seconds());
        var kept =
                ready(shared(settle(evenings.begin(ritual(), Party.of(YES)), closing("palm"))))
                        .routine();
        assertEquals(
                written.steps().stream().map(Step::span).toList(),
                kept.steps().stream().map(Step::span).toList());
        assertTrue(
                kept.steps().stream()
                        .filter(Step.Touch.class::isInstance)
                        .anyMatch(step -> ((Step.Touch) step).why().startsWith("Another stroke")));
    }

    @Test
    void whereTheFirstRitualDoesNotFitWhatIsNearestReallyWorks() {
        var open =
                closing(
                        "sole",
                        "foot_top",
                        "toes",
                        "heel",
                        "palm",
                        "hand_back",
                        "fingers",
                        "shoulder_top",
                        "neck_back");
        var light = shared(settle(evenings.begin(ritual(), Party.of(YES)), open));
        var not = assertInstanceOf(Plan.NotPossible.class, light.plan());
        assertFalse(not.nearest().isEmpty());
        for (var each : not.nearest()) {
            assertEquals(
                    60 * each.minutes(),
                    ready(PLANNER.instead(light, each.instead())).routine().seconds());
        }
    }

    @Test
    void aRoutineThatIsPlayedAgainIsTheSameUntilAPlaceInItIsClosed() {
        var chosen = chosen(false, Form.TURNS, 10);
        var routine = ready(shared(settle(begun(YES), YES))).routine();
        var again = shared(PLANNER.again(chosen, routine, Party.of(YES), Party.of(YES)));
        assertEquals(routine, ready(again).routine());
        var places = new HashSet<String>();
        routine.steps().forEach(step -> places.addAll(onB(step)));
        assertFalse(places.isEmpty());
        for (String place : places) {
            var stage = PLANNER.again(chosen, routine, Party.of(YES), Party.of(closing(place)));
            if (shared(stage).plan() instanceof Plan.Ready(var other)) {
                other.steps().forEach(step -> assertFalse(onB(step).contains(place), place));
            }
        }
    }

    /// The places that a step touches on the second person.
    private static List<String> onB(Step step) {
        return step instanceof Step.Touch touch && touch.roles().receiver() == Person.B
                ? Catalogue.builtIn().getStroke(touch.stroke()).movement().regions()
                : List.of();
    }

    private static Chosen ritual() {
        return chosen(true, Form.TURNS, 20);
    }

    private static PersonWishes closing(String... regions) {
        var closed = java.util.Arrays.stream(regions).map(each -> new Spot(each, Side.BOTH));
        var bounds = new Bounds(closed.toList(), List.of(), List.of(), Set.of(), List.of());
        return new PersonWishes("B", true, 2, Clothing.SKIN, bounds, List.of(), Set.of());
    }

    private static List<String> worked(Shared shared) {
        return ready(shared).routine().steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(step -> ((Step.Touch) step).stroke())
                .skip(1)
                .toList();
    }
}
