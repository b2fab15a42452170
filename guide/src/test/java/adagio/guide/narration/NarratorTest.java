// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.sound.Pcm;
import adagio.guide.voice.ClipPack;
import adagio.guide.voice.Voice;
import adagio.guide.voice.Voices;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Score;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NarratorTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Voice VOICE = new MeasuredVoice();

    private static Score seed(int minutes) {
        var ritual = CATALOGUE.getRitual("seed_home_ritual");
        return Engraving.score(ritual.routine(minutes, List.of("A", "B")), CATALOGUE);
    }

    private static Narration narrate(Score score, Talk talk, Person listener) {
        return Narrator.narrate(score, new Script(CATALOGUE, talk, listener, 1), VOICE);
    }

    private static List<String> said(Narration narration) {
        return narration.utterances().stream().map(Utterance::sentence).toList();
    }

    @Test
    void nothingIsSaidOverAnythingElseAtAnyLengthAndTalk() {
        for (int minutes : CATALOGUE.getRitual("seed_home_ritual").listMinutes()) {
            for (var talk : Talk.values()) {
                var narration = narrate(seed(minutes), talk, Person.BOTH);
                long silence = (long) (Narrator.PAUSE_SECONDS * Pcm.RATE) - 1;
                long free = -silence;
                for (var utterance : narration.utterances()) {
                    assertTrue(
                            utterance.from() >= free + silence,
                            minutes + " " + talk + " " + utterance);
                    free = utterance.end();
                }
                assertTrue(free <= minutes * 60L * Pcm.RATE);
            }
        }
    }

    @Test
    void everyCueBeginsBeforeItsStrokeAndAfterTheLastOne() {
        var score = seed(20);
        var narration = narrate(score, Talk.BRIEF, Person.BOTH);
        int found = 0;
        for (var part : score.a()) {
            if (part instanceof Part.Touch touch && touch.span().at() > 0) {
                long start = (long) touch.span().at() * Pcm.RATE;
                boolean cued =
                        narration.utterances().stream()
                                .anyMatch(
                                        each ->
                                                each.from() <= start
                                                        && each.from() > start - 12L * Pcm.RATE);
                assertTrue(cued, touch.movement().id() + " at " + touch.span().at());
                found++;
            }
        }
        assertEquals(27, found);
    }

    @Test
    void inADuetEachEarHearsTheOwnSideAndNothingOfHome() {
        var one = seed(20).a().stream().filter(part -> part.span().end() <= 560).toList();
        var other = seed(20).mirror().a().subList(0, one.size());
        var first = said(narrate(new Score(seed(20).breathing(), one, other), Talk.FULL, Person.A));
        var second =
                said(narrate(new Score(seed(20).breathing(), other, one), Talk.FULL, Person.A));
        assertTrue(first.contains("Now the left side."), first.toString());
        assertTrue(first.stream().noneMatch(each -> each.contains("phone")), first.toString());
        assertTrue(first.stream().noneMatch(each -> each.contains("stop sign")), first.toString());
        assertEquals(
                first.stream().filter("Now the left side."::equals).count(),
                second.stream().filter("Now the right side."::equals).count());
    }

    @Test
    void theSafetyLineIsSaidInTheFirstHold() {
        for (var talk : List.of(Talk.FULL, Talk.BRIEF)) {
            assertTrue(
                    narrate(seed(20), talk, Person.BOTH).utterances().stream()
                            .anyMatch(
                                    each ->
                                            each.sentence().contains("everything stops")
                                                    && each.end() < 50L * Pcm.RATE),
                    talk.id());
        }
    }

    @Test
    void quietSaysWordsOnlyAtTheSwapAndTheCloseAndStrikesABowlAtEachChange() {
        var narration = narrate(seed(20), Talk.QUIET, Person.BOTH);
        long swap = 560L * Pcm.RATE;
        for (var utterance : narration.utterances()) {
            boolean atSwap = utterance.from() >= swap && utterance.end() <= swap + 50L * Pcm.RATE;
            assertTrue(atSwap || utterance.from() >= 1170L * Pcm.RATE, utterance.sentence());
        }
        assertTrue(narration.utterances().size() >= 2);
        assertEquals(29, narration.bells().size());
        assertTrue(narrate(seed(20), Talk.FULL, Person.BOTH).bells().isEmpty());
    }

    @Test
    void theSecondSideAndAKnownStrokeAreSaidBriefly() {
        var sentences = said(narrate(seed(20), Talk.FULL, Person.BOTH));
        assertEquals(2, sentences.stream().filter("Roll each finger slowly."::equals).count());
        assertEquals(2, sentences.stream().filter("Begin with the little finger."::equals).count());
        assertTrue(sentences.contains("And now the other side."));
    }

    @Test
    void aPartForOnePersonLeavesOutWhatIsForTheOther() {
        var both = said(narrate(seed(20), Talk.BRIEF, Person.BOTH));
        var a = said(narrate(seed(20), Talk.BRIEF, Person.A));
        var b = said(narrate(seed(20), Talk.BRIEF, Person.B));
        assertTrue(a.size() < both.size() && b.size() < both.size());
        assertEquals(1, a.stream().filter("Palms on the shoulder blades."::equals).count());
        assertEquals(1, b.stream().filter("Palms on the shoulder blades."::equals).count());
        assertEquals(2, both.stream().filter("Palms on the shoulder blades."::equals).count());
    }

    @Test
    void theSameSeedSaysTheSameAndAnotherSaysOtherLines() {
        var one = new Script(CATALOGUE, Talk.FULL, Person.BOTH, 1);
        var other = new Script(CATALOGUE, Talk.FULL, Person.BOTH, 2);
        assertEquals(
                Narrator.narrate(seed(20), one, VOICE), Narrator.narrate(seed(20), one, VOICE));
        assertTrue(
                !Narrator.narrate(seed(20), one, VOICE)
                        .equals(Narrator.narrate(seed(20), other, VOICE)));
    }

    @Test
    void theLastThingSaidAsksForNothing() {
        for (long pick = 0; pick < 6; pick++) {
            var script = new Script(CATALOGUE, Talk.FULL, Person.BOTH, pick);
            var sentences = said(Narrator.narrate(seed(20), script, VOICE));
            String last = sentences.getLast();
            assertTrue(!last.contains("?") && !last.contains("tell"), last);
        }
    }

    @Test
    void thePacksSpeakAt110To120WordsAMinuteWithTheirPauses() {
        for (String name : Voices.BUILT_IN) {
            var pack = ClipPack.builtIn(name);
            double words = 0;
            double seconds = 0;
            for (String text : CATALOGUE.spokenTexts()) {
                var sentences = Narrator.sentences(text, 5);
                if (sentences.size() > 1) {
                    for (String sentence : sentences) {
                        words += sentence.split(" ", -1).length;
                        seconds += (double) pack.framesOf(sentence) / Pcm.RATE;
                    }
                    seconds += (sentences.size() - 1) * Narrator.PAUSE_SECONDS;
                }
            }
            double rate = words / seconds * 60;
            assertTrue(rate > 110 && rate < 120, name + " " + rate);
        }
    }

    @Test
    void captionsHoldEverySentenceInOrder() {
        var narration = narrate(seed(20), Talk.FULL, Person.BOTH);
        String captions = Vtt.captions(narration.utterances(), 3);
        int at = 0;
        for (String sentence : said(narration)) {
            at = captions.indexOf("\n" + sentence + "\n", at);
            assertTrue(at > 0, sentence);
            at++;
        }
    }

    @Test
    void captionsAndCuesOfTheFirstRitualAreTheGoldenFiles() throws IOException {
        var score = seed(20);
        var narration = narrate(score, Talk.BRIEF, Person.BOTH);
        assertEquals(golden("captions.vtt"), Vtt.captions(narration.utterances(), 3));
        assertEquals(golden("cues.vtt"), Vtt.cues(score, Person.BOTH, 3));
    }

    private static String golden(String name) throws IOException {
        try (var in = NarratorTest.class.getResourceAsStream("/golden-files/" + name)) {
            if (in == null) {
                throw new IOException("no golden file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSentenceWithMarksIsEscapedInCaptions() {
        var utterance = new Utterance(0, Pcm.RATE, "A < B & C > D.", true);
        assertTrue(
                Vtt.captions(List.of(utterance), 0)
                        .endsWith("00:00:00.000 --> 00:00:02.000\nA &lt; B &amp; C &gt; D.\n"));
    }

    @Test
    void noSpokenLineNamesAConditionOrAPerson() {
        var sentences =
                Stream.of(Talk.values())
                        .flatMap(talk -> said(narrate(seed(20), talk, Person.BOTH)).stream());
        assertTrue(sentences.noneMatch(each -> each.contains("Ana") || each.contains("condition")));
    }
}
