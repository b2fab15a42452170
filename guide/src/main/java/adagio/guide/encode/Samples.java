// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;
import java.util.Arrays;

/// A stretch of sound as 16-bit samples, left and right by turns.
///
/// Rounded with triangular noise of two steps' width that is a function of the place, so the same
/// sound gives the same bytes. A sample of exactly 0 stays 0: silence is silence.
final class Samples {
    private static final int PIECE = 1_024;
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
        int[] noiseLeft = new int[PIECE];
        int[] noiseRight = new int[PIECE];
        for (int at = 0; at < count; at += PIECE) {
            int some = Math.min(PIECE, count - at);
            for (int i = 0; i < some; i++) {
                long noise = noise(from + at + i);
                noiseLeft[i] = (int) noise;
                noiseRight[i] = (int) (noise >>> 32);
            }
            put(Arrays.copyOfRange(left, at, at + some), noiseLeft, both, 2 * at);
            put(Arrays.copyOfRange(right, at, at + some), noiseRight, both, 2 * at + 1);
        }
        return both;
    }

    /// In steps over short arrays, each read and written at one index: those become wide
    /// instructions.
    private static void put(float[] values, int[] noise, short[] both, int to) {
        for (int i = 0; i < values.length; i++) {
            float triangle = ((noise[i] & 0xFFFF) - (noise[i] >>> 16)) / 65_536f;
            float wanted = values[i] * FULL_SCALE + triangle;
            float held = Math.min(Math.max(wanted, -FULL_SCALE), FULL_SCALE - 1);
            noise[i] = (int) (held + HALF_UP) - HALF_UP_WHOLE;
        }
        for (int i = 0; i < values.length; i++) {
            both[to + 2 * i] = values[i] == 0 ? 0 : (short) noise[i];
        }
    }

    /// 64 even bits for a place (the finaliser of SplitMix64).
    private static long noise(long place) {
        long z = (place + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
