// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.Choices;
import adagio.guide.Recording;
import adagio.guide.narration.Talk;
import adagio.guide.sound.AmbienceName;
import adagio.guide.sound.Loudness;
import adagio.guide.sound.Pcm;
import adagio.guide.voice.ClipPack;
import adagio.guide.voice.Voices;
import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real sessions with the product's voices, measured by us and by ffmpeg.
class SessionLoudnessTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final int BLOCK = Pcm.RATE;

    @TempDir Path folder;

    private static Pcm session(String voice, AmbienceName ambience) {
        var ritual = CATALOGUE.getRitual("seed_home_ritual");
        var score = Engraving.score(ritual.routine(15, List.of("A", "B")), CATALOGUE);
        var choices = new Choices(ClipPack.builtIn(voice), ambience, Talk.FULL, Person.BOTH, 3);
        return Recording.of(score, choices, CATALOGUE).sound();
    }

    @Test
    void aMinuteOfEveryAmbienceUnderARealVoiceMeasuresAsInFfmpeg() throws IOException {
        for (var ambience : AmbienceName.values()) {
            var sound = session("robin", ambience);
            int frames = 60 * BLOCK;
            float[] left = new float[frames];
            float[] right = new float[frames];
            sound.read(0, left, right, frames);
            float[] both = new float[2 * frames];
            for (int i = 0; i < frames; i++) {
                both[2 * i] = left[i];
                both[2 * i + 1] = right[i];
            }
            var ours = Loudness.stereo();
            ours.feed(left, right, frames);
            var theirs = Ebur128.of(2, both, folder);
            assertEquals(theirs.integrated(), ours.integrated(), 0.1, ambience + " LUFS");
            assertEquals(theirs.truePeak(), ours.truePeak(), 0.2, ambience + " dBTP");
        }
    }

    @Test
    void wholeSessionsAreAsLoudAsPromisedAndNeverPeakTooHigh() {
        Voices.BUILT_IN.parallelStream()
                .flatMap(
                        voice ->
                                Stream.of(
                                                AmbienceName.PADS,
                                                AmbienceName.BOWLS,
                                                AmbienceName.SILENCE)
                                        .map(ambience -> new Heard(voice, ambience)))
                .forEach(SessionLoudnessTest::isAsLoudAsPromised);
    }

    private record Heard(String voice, AmbienceName ambience) {}

    private static void isAsLoudAsPromised(Heard heard) {
        var sound = session(heard.voice, heard.ambience);
        var meter = Loudness.stereo();
        float[] left = new float[BLOCK];
        float[] right = new float[BLOCK];
        for (long at = 0; at < sound.frames(); at += BLOCK) {
            sound.read(at, left, right, BLOCK);
            meter.feed(left, right, BLOCK);
        }
        assertEquals(-18, meter.integrated(), 1, heard + " LUFS");
        assertTrue(meter.truePeak() < -1.5, heard + " peaks at " + meter.truePeak());
    }
}
