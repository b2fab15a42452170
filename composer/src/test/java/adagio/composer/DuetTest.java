// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.Party;
import adagio.composer.referee.Referee;
import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.DrawnWishes;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.composer.wishes.Wishes;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Two tables, two therapists, one clock.
class DuetTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private static Wishes wishes(PersonWishes a, PersonWishes b, int minutes) {
        var evening =
                new Evening(
                        60 * minutes,
                        Form.DUET,
                        Goal.RELAX,
                        Setting.FLOOR,
                        Relationship.PARTNERS,
                        Breathing.FOLLOW,
                        new Pace(1, 0, List.of(), Oil.JOJOBA));
        return new Wishes(evening, a, b);
    }

    private static PersonWishes client(
            List<Spot> closed, Set<Cannot> cannot, ConditionAnswer... conditions) {
        var bounds = new Bounds(closed, List.of(), List.of(), Set.of(), List.of());
        return new PersonWishes("Kim", true, 2, Clothing.SKIN, bounds, List.of(conditions), cannot);
    }

    private static PersonWishes client(Spot... closed) {
        return client(List.of(closed), Set.of());
    }

    private static Agreement agree(Wishes wishes) {
        return assertInstanceOf(
                        Agreeing.Agreed.class,
                        Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE))
                .agreement();
    }

    private static Routine routine(PersonWishes a, PersonWishes b, int minutes) {
        var agreement = agree(wishes(a, b, minutes));
        var composed =
                assertInstanceOf(Composing.Composed.class, Composer.compose(agreement, CATALOGUE));
        return composed.routine();
    }

    private static List<Step.Touch> touches(Routine routine) {
        return routine.steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(Step.Touch.class::cast)
                .toList();
    }

    @Test
    void theSecondTableIsTheMirrorOfTheFirstOnOneClock() {
        var score = Engraving.score(routine(client(), client(), 50), CATALOGUE);
        assertTrue(score.duet());
        assertEquals(score.a().size(), score.b().size());
        for (int i = 0; i < score.a().size(); i++) {
            assertEquals(score.a().get(i).span(), score.b().get(i).span());
            if (score.a().get(i) instanceof Part.Touch here) {
                var there = assertInstanceOf(Part.Touch.class, score.b().get(i));
                assertEquals(here.movement(), there.movement());
                assertEquals(here.side().mirror(), there.side());
                assertEquals(here.place(), there.place());
                assertEquals(Person.A, here.roles().giver());
                assertEquals(Person.B, there.roles().giver());
            }
        }
    }

    @Test
    void whatIsClosedAtOneTableIsLeftOutInTheMirrorOfTheOther() {
        var leftFoot = new Spot("sole", Side.LEFT);
        var rightFoot = new Spot("sole", Side.RIGHT);
        var first = routine(client(leftFoot), client(), 30);
        var second = routine(client(), client(rightFoot), 30);
        assertEquals(first.steps(), second.steps(), "nobody can tell whose limit it was");
        assertEquals(first.reasoning(), second.reasoning());
        for (var touch : touches(first)) {
            boolean soles =
                    CATALOGUE.getStroke(touch.stroke()).movement().regions().contains("sole");
            assertFalse(soles && touch.side() != Side.RIGHT, touch.toString());
        }
    }

    @Test
    void aStrokeThatOneClientNeverWantsIsDoneAtNeitherTable() {
        var asked = wishes(client(), client(), 30);
        var used = touches(routine(asked.a(), asked.b(), 30)).get(1).stroke();
        var never = new Party(client(), List.of(), Set.of(used));
        var open = Party.of(client());
        for (var two : List.of(List.of(never, open), List.of(open, never))) {
            var agreement =
                    assertInstanceOf(
                                    Agreeing.Agreed.class,
                                    Agreement.between(
                                            two.getFirst(),
                                            two.getLast(),
                                            asked.evening(),
                                            CATALOGUE))
                            .agreement();
            var composed =
                    assertInstanceOf(
                            Composing.Composed.class, Composer.compose(agreement, CATALOGUE));
            var strokes = touches(composed.routine()).stream().map(Step.Touch::stroke).toList();
            assertFalse(strokes.contains(used), used);
            assertEquals(List.of(), Referee.judge(composed.routine(), agreement, CATALOGUE), used);
            assertTrue(
                    Referee.judge(routine(asked.a(), asked.b(), 30), agreement, CATALOGUE).stream()
                            .anyMatch(fault -> fault.rule().equals("H26")));
        }
    }

    @Test
    void aTherapistHasNeitherTheLimitsNorTheHandsOfAClient() {
        var kneels = client(List.of(), Set.of(Cannot.KNEEL, Cannot.STAND, Cannot.THUMBS));
        assertEquals(routine(client(), client(), 30).steps(), routine(kneels, kneels, 30).steps());
    }

    @Test
    void itIsSlowAndTurnsAtMostOnce() {
        for (int minutes : new int[] {10, 25, 50, 60}) {
            var touches = touches(routine(client(), client(), minutes));
            var positions = new ArrayList<ReceiverPosition>();
            for (var touch : touches) {
                var kind = CATALOGUE.getStroke(touch.stroke()).movement().technique().kind();
                assertFalse(
                        Set.of(Kind.KNEAD, Kind.FRICTION, Kind.RUB, Kind.TAP).contains(kind),
                        touch.toString());
                if (positions.isEmpty() || positions.getLast() != touch.place().receiver()) {
                    positions.add(touch.place().receiver());
                }
            }
            assertTrue(positions.size() <= 2, positions + " in " + minutes + " min");
        }
    }

    @Test
    void oneClientsHealthRulesTheEveningOutForBothInOneWord() {
        var total =
                CATALOGUE.care().conditions().values().stream()
                        .filter(each -> each.total())
                        .findFirst()
                        .orElseThrow();
        var ill = client(List.of(), Set.of(), new ConditionAnswer(total.id(), List.of(), false));
        var asked = wishes(client(), ill, 50);
        assertEquals(
                new Agreeing.AnotherDay(),
                Agreement.between(asked.a(), asked.b(), asked.evening(), CATALOGUE));
    }

    @Test
    void drawnClientsGetADuetInWhichTheRefereeFindsNothing() {
        int composed = 0;
        for (long lot = 1; lot <= 40; lot++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(lot);
            int seconds = 60 + 5 * random.nextInt(300);
            var wishes = new DrawnWishes(CATALOGUE, random).next(Form.DUET, seconds);
            var agreeing = Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE);
            if (agreeing instanceof Agreeing.Agreed(var agreement)) {
                var found = Composer.compose(agreement, CATALOGUE);
                if (found instanceof Composing.Composed(var routine, _)) {
                    composed++;
                    assertEquals(
                            List.of(), Referee.judge(routine, agreement, CATALOGUE), "lot " + lot);
                    var reasoning = routine.reasoning();
                    assertEquals(reasoning.value(), reasoning.bound(), 0, "lot " + lot);
                }
            }
        }
        assertTrue(composed >= 10, composed + " composed");
    }
}
