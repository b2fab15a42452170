// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoudnessTest {
    @Test
    void aFullScaleToneOf997HertzInOneChannelIsMinusThree() {
        assertEquals(-3.01, Loudness.integrated(tone(997, 1, 5)), 0.02);
    }

    @Test
    void theSameToneInBothChannelsIsThreeLouder() {
        float[] tone = tone(997, 0.1, 5);
        Loudness meter = Loudness.stereo();
        meter.feed(tone, tone, tone.length);
        assertEquals(-20, meter.integrated(), 0.02);
        assertEquals(-20, meter.momentaryMax(), 0.02);
        assertEquals(-20, meter.shortTermMax(), 0.02);
        assertEquals(-20, meter.shortTerm(), 0.02);
        assertEquals(-20, meter.truePeak(), 0.05);
    }

    @Test
    void silenceIsNegativeInfinity() {
        assertEquals(Double.NEGATIVE_INFINITY, Loudness.integrated(new float[48_000]));
        assertEquals(Double.NEGATIVE_INFINITY, Loudness.integrated(new float[0]));
        Loudness meter = Loudness.mono();
        assertEquals(Double.NEGATIVE_INFINITY, meter.truePeak());
        assertEquals(Double.NEGATIVE_INFINITY, meter.shortTerm());
    }

    @Test
    void quietStretchesAreGatedAway() {
        float[] sound = tone(997, 0.1, 20);
        for (int i = 5 * Pcm.RATE; i < sound.length; i++) {
            sound[i] *= 0.01f;
        }
        assertEquals(-23.01, Loudness.integrated(sound), 0.2);
    }

    @Test
    void aClipUnder400MillisecondsIsOneBlockPaddedWithSilence() {
        float[] clip = tone(997, 1, 1);
        float[] half = Arrays.copyOf(clip, Pcm.RATE / 5);
        assertEquals(-6.02, Loudness.integrated(half), 0.1);
    }

    @Test
    void aPeakBetweenTheSamplesIsFound() {
        float[] sound = new float[Pcm.RATE];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) Math.sin(Math.PI * i / 2 + Math.PI / 4);
        }
        Loudness meter = Loudness.mono();
        meter.feed(sound, sound.length);
        assertEquals(0, meter.truePeak(), 0.2);
    }

    @Test
    void theSizeOfThePiecesDoesNotMatter() {
        float[] sound = tone(333, 0.3, 7);
        Loudness whole = Loudness.mono();
        whole.feed(sound, sound.length);
        Loudness pieces = Loudness.mono();
        for (int at = 0, size = 1; at < sound.length; at += size, size = size * 3 % 10_007) {
            int count = Math.min(size, sound.length - at);
            pieces.feed(Arrays.copyOfRange(sound, at, at + count), count);
        }
        assertEquals(whole.integrated(), pieces.integrated(), 1e-9);
        assertEquals(whole.truePeak(), pieces.truePeak(), 1e-9);
        assertEquals(whole.shortTermMax(), pieces.shortTermMax(), 1e-9);
    }

    @Test
    void aMonoMeterRefusesStereo() {
        float[] tone = tone(997, 1, 1);
        assertThrows(
                IllegalStateException.class, () -> Loudness.mono().feed(tone, tone, tone.length));
        assertThrows(IllegalStateException.class, () -> Loudness.stereo().feed(tone, tone.length));
    }

    static float[] tone(double hertz, double amplitude, int seconds) {
        float[] result = new float[seconds * Pcm.RATE];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE));
        }
        return result;
    }
}
