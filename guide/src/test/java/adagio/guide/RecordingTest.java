// SPDX-License-Identifier: Apache-2.0
package adagio.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.narration.Talk;
import adagio.guide.narration.Utterance;
import adagio.guide.sound.AmbienceName;
import adagio.guide.sound.Pcm;
import adagio.guide.voice.ClipPack;
import adagio.score.Person;
import adagio.score.Score;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Score SEED =
            Engraving.score(
                    CATALOGUE.getRitual("seed_home_ritual").routine(20, List.of("Ana", "Ben")),
                    CATALOGUE);

    private static Recording recording(AmbienceName ambience, long seed) {
        var voice = ClipPack.builtIn("robin");
        return Recording.of(
                SEED, new Choices(voice, ambience, Talk.FULL, Person.BOTH, seed), CATALOGUE);
    }

    private static String title(Score score) throws IOException {
        var voice = ClipPack.builtIn("robin");
        var choices = new Choices(voice, AmbienceName.SILENCE, Talk.QUIET, Person.BOTH, 1);
        var sheet = new ByteArrayOutputStream();
        Recording.of(score, choices, CATALOGUE).cueSheet(sheet);
        try (var document = Loader.loadPDF(sheet.toByteArray())) {
            return document.getDocumentInformation().getTitle();
        }
    }

    @Test
    void theSheetBearsTheNameOfTheRitualThatItIsInEveryLength() throws IOException {
        var ritual = CATALOGUE.getRitual("seed_home_ritual");
        assertEquals("The first ritual · Adagio", title(SEED));
        int longest = ritual.listMinutes().getLast();
        var routine = ritual.routine(longest, List.of("A", "B"));
        assertEquals("The first ritual · Adagio", title(Engraving.score(routine, CATALOGUE)));
        assertEquals("Twenty minutes, in turns · Adagio", title(SEED.mirror()));
    }

    @Test
    void itLastsLeadInAndRoutineToTheFrame() {
        assertEquals(
                (Recording.LEAD_IN_SECONDS + 1200L) * Pcm.RATE,
                recording(AmbienceName.PADS, 1).sound().frames());
    }

    @Test
    void everySpokenWordIsHeardWhenItsCaptionSays() {
        var recording = recording(AmbienceName.SILENCE, 1);
        var sound = recording.sound();
        long lead = (long) Recording.LEAD_IN_SECONDS * Pcm.RATE;
        long before = 0;
        for (Utterance utterance : recording.narration().utterances()) {
            assertTrue(utterance.heard(), utterance.sentence());
            double speech = loudest(sound, lead + utterance.from(), utterance.frames());
            assertTrue(speech > 0.02, utterance.sentence() + " " + speech);
            long gap = utterance.from() - before;
            assertTrue(loudest(sound, lead + before, (int) gap) < 0.001, utterance.sentence());
            before = utterance.end();
        }
    }

    private static double loudest(Pcm sound, long from, int frames) {
        float[] left = new float[frames];
        float[] right = new float[frames];
        sound.read(from, left, right, frames);
        double loudest = 0;
        for (int i = 0; i < frames; i++) {
            loudest = Math.max(loudest, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return loudest;
    }

    @Test
    void itsAddressFollowsWhatIsHeard() {
        assertEquals(recording(AmbienceName.PADS, 1).key(), recording(AmbienceName.PADS, 1).key());
        assertNotEquals(
                recording(AmbienceName.PADS, 1).key(), recording(AmbienceName.RAIN, 1).key());
        assertNotEquals(
                recording(AmbienceName.PADS, 1).key(), recording(AmbienceName.PADS, 2).key());
    }

    @Test
    void theScoreDocumentNamesNoPerson() {
        String document = recording(AmbienceName.PADS, 1).score(600);
        assertTrue(document.contains("\"format\" : \"adagio-score/1\""));
        assertTrue(document.contains("\"holdSeconds\" : 600"));
        assertTrue(!document.contains("Ana") && !document.contains("Ben"));
    }
}
