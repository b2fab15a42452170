// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;

/// A stretch of sound as 16-bit samples, left and right by turns.
///
/// Rounded with triangular noise of two steps' width that is a function of the place, so the same
/// sound gives the same bytes. A sample of exactly 0 stays 0: silence is silence.
final class Samples {
    private static final float FULL_SCALE = 32_768f;

    /// Added before the cut to a whole number: above zero a cut is a rounding down.
    private static final int HALF_UP_WHOLE = 65_536;

    private static final float HALF_UP = HALF_UP_WHOLE + 0.5f;

    private Samples() {}

    /// Reads a stretch.
    ///
    /// @param pcm the sound
    /// @param from first frame, may be negative
    /// @param count how many frames
    /// @return 2 × count samples
    static short[] read(Pcm pcm, long from, int count) {
        float[] left = new float[count];
        float[] right = new float[count];
        pcm.read(from, left, right, count);
        short[] both = new short[2 * count];
        for (int i = 0; i < count; i++) {
            long noise = noise(from + i);
            both[2 * i] = sixteen(left[i], noise);
            both[2 * i + 1] = sixteen(right[i], noise >>> 32);
        }
        return both;
    }

    private static short sixteen(float value, long noise) {
        if (value == 0) {
            return 0;
        }
        float triangle = ((noise & 0xFFFF) - (noise >>> 16 & 0xFFFF)) / 65_536f;
        float wanted = Math.clamp(value * FULL_SCALE + triangle, -FULL_SCALE, FULL_SCALE - 1);
        return (short) ((int) (wanted + HALF_UP) - HALF_UP_WHOLE);
    }

    /// 64 even bits for a place (the finaliser of SplitMix64).
    private static long noise(long place) {
        long z = (place + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
