// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.sound.Loudness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherVoicesTest {
    @TempDir Path temp;

    @Test
    void theSynthesiserInsideSaysAnyTextTheSameWayTwice() {
        FreeTtsVoice kevin = new FreeTtsVoice();
        float[] sound = kevin.speak("Now something nobody wrote down.");
        assertEquals(sound.length, kevin.framesOf("Now something nobody wrote down."));
        assertEquals(-23, Loudness.integrated(sound), 0.2);
        assertTrue(sound.length > Shaping.RATE);
        kevin.speak("Another sentence.");
        assertArrayEquals(sound, new FreeTtsVoice().speak("Now something nobody wrote down."));
    }

    @Test
    void aSentenceWithoutWordsIsNotKnown() {
        FreeTtsVoice kevin = new FreeTtsVoice();
        assertTrue(!kevin.knows("..."));
        assertThrows(IllegalArgumentException.class, () -> kevin.speak("..."));
    }

    @Test
    void aCommandOfOnesOwnReadsTextAndGivesWav() throws IOException {
        Path wav = temp.resolve("said.wav");
        float[] tone = new float[22_050];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) Math.sin(i * 0.1) / 5;
        }
        Files.write(wav, WavFile.write(tone, 22_050));
        Files.writeString(
                temp.resolve(Voices.COMMAND_FILE), "# gives back one file\ncat\n" + wav + "\n");
        Voices voices = Voices.here(temp);
        Voice own = voices.find("command").orElseThrow();
        float[] sound = own.speak("Hello.");
        assertEquals(sound.length, own.framesOf("Hello."));
        assertEquals(-23, Loudness.integrated(sound), 0.2);
        assertEquals(1.0 + 0.17, (double) sound.length / Shaping.RATE, 0.02);
    }

    @Test
    void aCommandThatFailsSaysWhichAndWhy() {
        ProgramVoice none = new ProgramVoice("own", List.of("adagio-no-such-program"));
        String missing =
                String.valueOf(
                        assertThrows(UncheckedIOException.class, () -> none.speak("Hello."))
                                .getMessage());
        assertTrue(missing.startsWith("voice \"own\": Cannot run program"), missing);
        ProgramVoice failing = new ProgramVoice("own", List.of("false"));
        String ended =
                String.valueOf(
                        assertThrows(UncheckedIOException.class, () -> failing.speak("Hello."))
                                .getMessage());
        assertEquals(
                "voice \"own\": false ended with 1 for a sentence of 6 letters; try it by hand: false",
                ended);
    }

    /// A list of processes and a log are read by others.
    @Test
    void whatIsSaidStandsInNoListOfProcessesAndInNoMessage(@TempDir Path folder)
            throws IOException {
        Path words = folder.resolve("words");
        String writes = "echo \"$0\" \"$@\" > '" + words + "'; exit 1";
        var voice = new ProgramVoice("own", List.of("sh", "-c", writes, "{in}", "{out}"));
        String said =
                String.valueOf(
                        assertThrows(
                                        UncheckedIOException.class,
                                        () -> voice.speak("Rest on the shoulder."))
                                .getMessage());
        assertFalse(said.contains("shoulder"), said);
        assertFalse(Files.readString(words).contains("shoulder"));
    }

    @Test
    void theDefaultComesFirstThenRecordedPacksThenTheOneInside() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("voices/grandma"));
        float[] tone = new FreeTtsVoice().speak("Let go.");
        Files.write(folder.resolve(VoiceScript.fileName("Let go.")), WavFile.write(tone, 48_000));
        Files.createDirectories(temp.resolve("voices/empty"));
        Voices voices = Voices.here(temp);
        assertEquals(List.of("robin", "wren", "empty", "grandma"), voices.names().subList(0, 4));
        assertEquals("kevin", voices.names().getLast());
        assertTrue(voices.find("grandma").orElseThrow().knows("Let go."));
        assertTrue(voices.list().get(2).description().startsWith("cannot be used: "));
        assertThrows(DamagedPack.class, () -> voices.find("empty"));
        assertTrue(voices.find("nobody").isEmpty());
    }

    @Test
    void resamplingKeepsAToneAndItsLength() {
        float[] tone = new float[16_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * 1_000 * i / 16_000);
        }
        float[] wide = Resampler.resample(tone, 16_000, 48_000);
        assertEquals(48_000, wide.length);
        for (int i = 1_000; i < 47_000; i++) {
            assertEquals(Math.sin(2 * Math.PI * 1_000 * i / 48_000), wide[i], 1e-3);
        }
    }
}
