// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.sound.Pcm;
import adagio.guide.voice.ClipPack;
import adagio.guide.voice.Sentences;
import adagio.guide.voice.Voices;
import adagio.score.Breathing;
import adagio.score.Errand;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Score;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import adagio.score.stroke.Goal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What hands do in a transition is spoken, in every talk with words, by every voice here.
class ErrandsTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Roles ROLES = Roles.givenBy(Person.A);
    private static final Place PRONE =
            new Place(ReceiverPosition.PRONE, GiverPosition.KNEELING_BESIDE);
    private static final Place AT_FEET =
            new Place(ReceiverPosition.PRONE, GiverPosition.SEATED_AT_FEET);
    private static final Place ASIDE =
            new Place(ReceiverPosition.SIDE_LYING, GiverPosition.KNEELING_BESIDE);
    private static final String OIL = "Warm a little oil in your hands.";
    private static final String WASH = "Warm your hands again.";

    private static Step.Touch touch(int at, int seconds, String stroke, Side side, Place place) {
        return new Step.Touch(new Span(at, seconds), stroke, side, ROLES, place, 1, "");
    }

    private static Score score(List<Step> steps) {
        var routine =
                new Routine(
                        steps.getLast().span().end(),
                        Form.ONE_WAY,
                        Goal.RELAX,
                        Breathing.FOLLOW,
                        List.of("A", "B"),
                        new Routine.Reasoning(0, 0, List.of()),
                        steps);
        return Engraving.score(routine, CATALOGUE);
    }

    private static Score feetThenBack(List<Errand> errands) {
        return score(
                List.of(
                        touch(0, 60, "hold_feet", Side.BOTH, AT_FEET),
                        new Step.Transition(new Span(60, 50), ROLES, "", errands),
                        touch(110, 90, "back_glide_down", Side.BOTH, PRONE),
                        touch(200, 60, "back_feather", Side.BOTH, PRONE),
                        new Step.Rest(new Span(260, 40))));
    }

    private static Narration narrate(Score score, Talk talk) {
        return Narrator.narrate(
                score, new Script(CATALOGUE, talk, Person.BOTH, 1), new MeasuredVoice());
    }

    private static boolean saysWithin(Narration narration, String sentence, int from, int to) {
        return narration.utterances().stream()
                .filter(each -> each.sentence().equals(sentence))
                .anyMatch(
                        each ->
                                each.from() >= (long) from * Pcm.RATE
                                        && each.end() <= (long) to * Pcm.RATE);
    }

    @Test
    void washingAndOilAreSpokenInTheirTransition() {
        for (var talk : List.of(Talk.FULL, Talk.BRIEF)) {
            var narration = narrate(feetThenBack(List.of(Errand.WASH, Errand.OIL)), talk);
            assertTrue(saysWithin(narration, WASH, 60, 110), talk + " " + narration.utterances());
            assertTrue(saysWithin(narration, OIL, 60, 115), talk + " " + narration.utterances());
        }
    }

    @Test
    void nothingIsSaidOfWaterOrOilWhereThereIsNone() {
        for (var talk : Talk.values()) {
            var said = narrate(feetThenBack(List.of()), talk).utterances();
            assertFalse(said.stream().anyMatch(each -> each.sentence().equals(OIL)), talk.id());
            assertFalse(said.stream().anyMatch(each -> each.sentence().equals(WASH)), talk.id());
        }
    }

    @Test
    void rollingOverIsSaidToWhoeverLiesOnASide() {
        var score =
                score(
                        List.of(
                                touch(0, 60, "back_side_lying_glide", Side.LEFT, ASIDE),
                                new Step.Transition(new Span(60, 30), ROLES, ""),
                                touch(90, 60, "back_side_lying_glide", Side.RIGHT, ASIDE),
                                new Step.Rest(new Span(150, 40))));
        var narration = narrate(score, Talk.BRIEF);
        assertTrue(saysWithin(narration, "Change how you rest.", 60, 90), narration.toString());
    }

    @Test
    void handsThatPressLessAreToldToBeLighterWhereThereIsSilence() {
        var firm =
                new Step.Touch(new Span(60, 90), "back_glide_down", Side.BOTH, ROLES, PRONE, 3, "");
        var score =
                score(
                        List.of(
                                touch(0, 60, "hold_shoulder_blades", Side.BOTH, PRONE),
                                firm,
                                touch(150, 120, "back_feather", Side.BOTH, PRONE),
                                new Step.Rest(new Span(270, 40))));
        assertTrue(
                saysWithin(narrate(score, Talk.FULL), "Make your hands lighter.", 150, 270),
                narrate(score, Talk.FULL).toString());
    }

    @Test
    void everyVoiceHereHasTheseSentences() {
        for (String name : Voices.BUILT_IN) {
            var pack = ClipPack.builtIn(name);
            for (var talk : List.of(Talk.FULL, Talk.BRIEF)) {
                var narration =
                        Narrator.narrate(
                                feetThenBack(List.of(Errand.WASH, Errand.OIL)),
                                new Script(CATALOGUE, talk, Person.BOTH, 1),
                                pack);
                assertEquals(
                        List.of(),
                        narration.utterances().stream().filter(each -> !each.heard()).toList());
            }
        }
    }

    @Test
    void aMindThatWandersIsBroughtBackNowAndThenWhenAllIsSaid() {
        var ritual = CATALOGUE.getRitual("seed_home_ritual");
        var score = Engraving.score(ritual.routine(20, List.of("A", "B")), CATALOGUE);
        var lines =
                Stream.of("wander", "slow")
                        .flatMap(when -> CATALOGUE.listLines(when).stream())
                        .map(line -> Sentences.of(line.full()).getFirst())
                        .toList();
        long said =
                narrate(score, Talk.FULL).utterances().stream()
                        .filter(each -> lines.contains(each.sentence()))
                        .count();
        assertTrue(said >= 3, said + " of " + lines);
    }
}
