// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedPackTest {
    private static final List<String> SPOKEN = List.of("Let go. Rest here.", "Breathe.");

    @TempDir Path temp;

    @Test
    void aGoodPackHasNothingToMendAndSpeaks() throws IOException {
        Path folder = pack();
        assertEquals(List.of(), PackCheck.check(folder, SPOKEN));
        ClipPack pack = ClipPack.folder(folder);
        assertEquals("grandma", pack.name());
        assertTrue(pack.knows("Rest here.") && !pack.knows("Rest there."));
        assertEquals(tone(1).length, pack.framesOf("Rest here."));
        assertArrayEquals(tone(1), pack.speak("Rest here."), 1e-4f);
    }

    @Test
    void aMissingAStrangeAndABrokenFileAreFound() throws IOException {
        Path folder = pack();
        Files.delete(folder.resolve(VoiceScript.fileName("Rest here.")));
        Files.writeString(folder.resolve("notes.txt"), "remember the kettle");
        Files.writeString(folder.resolve(VoiceScript.fileName("Breathe.")), "no sound");
        assertEquals(
                List.of(
                        "rest-here-347cad2e.wav: missing; record \"Rest here.\" under this name",
                        "breathe-e3763479.wav: found no WAV file (it begins with bytes 6e 6f 20 73); record it again",
                        "notes.txt: unknown: no sentence has this file name; take it away or name it as `adagio voice script` prints it"),
                texts(folder));
    }

    @Test
    void tooLoudTooQuietAndClippedClipsAreFound() throws IOException {
        Path folder = pack();
        put(folder, "Let go.", Shaping.amplified(tone(1), 8), 48_000);
        put(folder, "Rest here.", Shaping.amplified(tone(1), -8), 48_000);
        put(folder, "Breathe.", Shaping.amplified(tone(1), 40), 48_000);
        List<String> found = texts(folder);
        assertEquals(4, found.size());
        assertTrue(
                found.get(0)
                        .endsWith(
                                ".wav: too loud: found -15.0 LUFS; -26 to -20 LUFS are allowed; change it by -8.0 dB"),
                found.get(0));
        assertTrue(found.get(1).contains("too quiet: found -31.0 LUFS"), found.get(1));
        assertTrue(found.get(2).contains("too loud"), found.get(2));
        assertTrue(found.get(3).contains("clipped: found full scale"), found.get(3));
    }

    @Test
    void tooLongCutOffAndOtherRatesAreFound() throws IOException {
        Path folder = pack();
        put(folder, "Let go.", tone(13), 48_000);
        float[] sound = tone(1);
        put(folder, "Rest here.", Arrays.copyOfRange(sound, 10_000, 38_000), 48_000);
        put(folder, "Breathe.", sound, 44_100);
        List<String> found = texts(folder);
        assertEquals(4, found.size(), found.toString());
        assertTrue(found.get(0).contains("too long: found 13.0 s; 12 s are allowed"), found.get(0));
        assertTrue(found.get(1).contains("starts abruptly: found -"), found.get(1));
        assertTrue(found.get(2).contains("ends abruptly: found -"), found.get(2));
        assertTrue(found.get(3).contains("found 44100 Hz; 48000 Hz is allowed"), found.get(3));
    }

    @Test
    void aDamagedManifestIsRefusedWithEveryFault() throws IOException {
        Path folder = pack();
        Files.writeString(
                folder.resolve("manifest.json"),
                """
                {"format":"adagio-voice-pack/1","name":"grandma","clips":[
                {"text":"Let go.","file":"../secret.wav"},
                {"text":"Rest here.","file":"a.wav","frames":-4},
                {"text":"Breathe.","file":"a.wav","bytes":"many"}]}
                """);
        String message =
                String.valueOf(
                        assertThrows(DamagedPack.class, () -> ClipPack.folder(folder))
                                .getMessage());
        assertTrue(
                message.contains(
                        "manifest.json: 3 fault(s): clip 1 (\"Let go.\"): found ../secret.wav in \"file\"; a plain name"),
                message);
        assertTrue(
                message.contains("clip 2 (\"Rest here.\"): found -4 in \"frames\"; 1 to 5760000"),
                message);
        assertTrue(
                message.contains(
                        "clip 3 (\"Breathe.\"): found \"many\" in \"bytes\"; a whole number is allowed"),
                message);
        assertTrue(message.endsWith("Mend these entries or make the pack again."), message);
        assertEquals(1, PackCheck.check(folder, SPOKEN).size());
    }

    @Test
    void aClipThatIsNotTheOneTheManifestMeansIsRefused() throws IOException {
        Path folder = pack();
        String file = VoiceScript.fileName("Let go.");
        Files.writeString(
                folder.resolve("manifest.json"),
                """
                {"format":"adagio-voice-pack/1","name":"grandma","clips":[
                {"text":"Let go.","file":"%s","sha256":"%s"}]}
                """
                        .formatted(file, "0".repeat(64)));
        ClipPack pack = ClipPack.folder(folder);
        String message =
                String.valueOf(
                        assertThrows(DamagedPack.class, () -> pack.speak("Let go.")).getMessage());
        assertTrue(message.contains(file + ": clip \"Let go.\": found SHA-256 "), message);
    }

    @Test
    void theScriptNumbersEverySentenceWithItsFile() {
        String script = VoiceScript.print(SPOKEN);
        assertTrue(script.startsWith("# What to read aloud for a voice of your own: 3 sentences"));
        assertTrue(script.contains("   2  rest-here-347cad2e.wav\n      Rest here.\n"), script);
    }

    private static List<String> texts(Path folder) {
        return PackCheck.check(folder, SPOKEN).stream().map(Object::toString).toList();
    }

    private Path pack() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("grandma"));
        for (String sentence : Sentences.spoken(SPOKEN)) {
            put(folder, sentence, tone(1), 48_000);
        }
        return folder;
    }

    private static void put(Path folder, String sentence, float[] sound, int rate)
            throws IOException {
        Files.write(folder.resolve(VoiceScript.fileName(sentence)), WavFile.write(sound, rate));
    }

    private static float[] tone(int seconds) {
        int edge = Shaping.RATE / 100;
        float[] tone = new float[seconds * Shaping.RATE - 2 * edge];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * 500 * i / Shaping.RATE) / 10;
        }
        float[] clip = new float[seconds * Shaping.RATE];
        System.arraycopy(Shaping.faded(tone), 0, clip, edge, tone.length);
        return Shaping.amplified(clip, Shaping.gainDb(clip));
    }
}
