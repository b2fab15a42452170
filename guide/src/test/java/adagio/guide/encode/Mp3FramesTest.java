// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.sound.Pcm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Mp3FramesTest {
    private static final int FRAMES = 1_500;
    private static final int BYTES = Mp3Layout.FRAME_BYTES;

    @Test
    void stretchesSideBySideAreTheFramesOfOneEncoder() throws IOException {
        Pcm programme = Sounds.programme(FRAMES * 1_152L - 2_000);
        byte[] whole = inStretchesOf(FRAMES, programme);
        assertEquals(0, differing(whole, inStretchesOf(42, programme)));
        assertEquals(0, differing(whole, inStretchesOf(420, programme)));
        assertTrue(differing(whole, inStretchesOf(FRAMES, Sounds.tone(FRAMES * 1_152L))) > 1_000);
    }

    @Test
    void everyFrameIs288BytesOfOurKind() throws IOException {
        byte[] frames = inStretchesOf(42, Sounds.programme(300_000));
        for (int at = 0; at < frames.length; at += BYTES) {
            Mp3Layout.check(frames, at);
        }
    }

    @Test
    void aToneRunsOverTheSeamsWithoutADip() throws IOException {
        int frames = 42 * 5;
        short[] sound = Mp3Decoder.left(inStretchesOf(42, Sounds.tone(frames * 1_152L), frames));
        double expected = 0.3 * 32_768 / Math.sqrt(2);
        int window = 1_200; // eleven whole waves
        for (int from = 4_800; from + window < sound.length - 4_800; from += window / 10) {
            double decibels = 20 * Math.log10(rms(sound, from, window) / expected);
            assertEquals(0, decibels, 0.5, "at sample " + from);
        }
    }

    @Test
    void theToneIsAsLoudAsItWas() throws IOException {
        short[] sound = Mp3Decoder.left(inStretchesOf(42, Sounds.tone(200_000), 170));
        double expected = 0.3 * 32_768 / Math.sqrt(2);
        assertEquals(0, 20 * Math.log10(rms(sound, 48_000, 96_000) / expected), 0.05, "dB");
    }

    @Test
    void theToneIsWhereItWas() throws IOException {
        Pcm tone = Sounds.tone(200_000);
        short[] sound = Mp3Decoder.left(inStretchesOf(42, tone, 170));
        float[] left = new float[100_000];
        tone.read(50_000, left, new float[left.length], left.length);
        double here = distance(left, sound, 50_000);
        assertTrue(here < distance(left, sound, 49_999) && here < distance(left, sound, 50_001));
        assertTrue(here < 0.02, () -> "the root of the mean square of the error is " + here);
    }

    private static double distance(float[] expected, short[] sound, int at) {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            double error = expected[i] - sound[at + i] / 32_768.0;
            sum += error * error;
        }
        return Math.sqrt(sum / expected.length);
    }

    @Test
    void everyFrameOfALongSilenceIsTheSame() throws IOException {
        byte[] silent = inStretchesOf(300, Sounds.silence(0), 300);
        byte[] frame = Mp3Frames.silence();
        for (int at = 0; at < silent.length; at += BYTES) {
            assertArrayEquals(frame, Arrays.copyOfRange(silent, at, at + BYTES));
        }
    }

    @Test
    void aForeignFrameIsRefusedByItsHeader() {
        byte[] frame = new byte[BYTES];
        byte[] mono32 = {(byte) 0xFF, (byte) 0xFB, 0x78, (byte) 0xC4};
        System.arraycopy(mono32, 0, frame, 0, 4);
        IOException refused = assertThrows(IOException.class, () -> Mp3Layout.check(frame, 0));
        assertTrue(String.valueOf(refused.getMessage()).contains("header FFFB78C4"));
    }

    private static byte[] inStretchesOf(int stretch, Pcm pcm) throws IOException {
        return inStretchesOf(stretch, pcm, FRAMES);
    }

    private static byte[] inStretchesOf(int stretch, Pcm pcm, int frames) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        for (int first = 0; first < frames; first += stretch) {
            int count = Math.min(stretch, frames - first);
            Mp3Frames.make(
                    pcm, first, count, 8, (bytes, from, n) -> made.write(bytes, from, n * BYTES));
        }
        return made.toByteArray();
    }

    private static int differing(byte[] one, byte[] other) {
        assertEquals(one.length, other.length);
        int count = 0;
        for (int at = 0; at < one.length; at += BYTES) {
            count += Arrays.equals(one, at, at + BYTES, other, at, at + BYTES) ? 0 : 1;
        }
        return count;
    }

    private static double rms(short[] sound, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) sound[i] * sound[i];
        }
        return Math.sqrt(sum / count);
    }
}
