// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.sound.Loudness;
import adagio.score.catalogue.Catalogue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInPacksTest {
    private static final int FIVE_MS = 240;

    @ParameterizedTest
    @ValueSource(strings = {"robin", "wren"})
    void everySentenceOfTheCatalogueHasAClipAndNoClipIsLeftOver(String name) {
        ClipPack pack = ClipPack.builtIn(name);
        List<String> spoken = Sentences.spoken(Catalogue.builtIn().spokenTexts());
        assertEquals(List.of(), spoken.stream().filter(s -> !pack.knows(s)).toList());
        Set<String> clips = new HashSet<>();
        pack.manifest().clips().forEach(clip -> clips.add(clip.text()));
        assertEquals(new HashSet<>(spoken), clips);
    }

    /// Speaking checks the SHA-256 and the length too, so one pass over all clips is enough.
    @ParameterizedTest
    @ValueSource(strings = {"robin", "wren"})
    void everyClipIsAsLongAndLoudAsPromisedAndEndsInSilence(String name) {
        ClipPack pack = ClipPack.builtIn(name);
        for (PackClip clip : pack.manifest().clips()) {
            float[] sound = pack.speak(clip.text());
            assertTrue(clip.frames() > 0 && clip.sha256().length() == 64, clip.text());
            assertEquals(pack.framesOf(clip.text()), sound.length, clip.text());
            assertTrue(Shaping.peakDb(sound) < -1, clip.text());
            double lufs = Loudness.integrated(sound);
            assertEquals(clip.made().lufs(), lufs, 0.01, clip.text());
            if (sound.length > 0.4 * Shaping.RATE) {
                assertEquals(-23, lufs, 1, clip.text());
            }
            float[] end = Arrays.copyOfRange(sound, sound.length - FIVE_MS, sound.length);
            assertTrue(Shaping.peakDb(end) < -50, clip.text());
            assertTrue(Shaping.peakDb(Arrays.copyOf(sound, FIVE_MS)) < -50, clip.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"robin", "wren"})
    void theManifestSaysWhoSpokeAndReadsBackAsWritten(String name) {
        PackManifest manifest = ClipPack.builtIn(name).manifest();
        assertEquals(name, manifest.name());
        assertEquals("RHVoice", manifest.origin().tool());
        assertTrue(Set.of("bdl", "clb").contains(manifest.origin().engineVoice()));
        assertEquals(manifest, PackManifest.read(manifest.write(), "again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"robin", "wren"})
    void anUnknownSentenceIsNotKnownAndRefused(String name) {
        ClipPack pack = ClipPack.builtIn(name);
        assertTrue(!pack.knows("Say my name."));
        var refused =
                assertThrows(IllegalArgumentException.class, () -> pack.framesOf("Say my name."));
        assertEquals(
                "voice \"" + name + "\" has no clip for \"Say my name.\"", refused.getMessage());
    }
}
