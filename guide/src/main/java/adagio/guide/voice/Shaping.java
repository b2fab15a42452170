// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import adagio.guide.sound.Loudness;
import adagio.guide.sound.Pcm;
import java.util.Arrays;

/// Makes a clip out of what a synthesiser or a microphone gave: 48 kHz, trimmed, faded at both
/// ends, one loudness.
public final class Shaping {
    /// Frames a second of every clip.
    public static final int RATE = Pcm.RATE;

    /// What every clip is brought to, in LUFS; mono counts as one channel.
    public static final double TARGET_LUFS = -23;

    private static final int BEFORE = RATE * 50 / 1000;
    private static final int AFTER = RATE * 120 / 1000;
    private static final int FADE_IN = RATE * 8 / 1000;
    private static final int FADE_OUT = RATE * 40 / 1000;
    private static final int WINDOW = RATE * 5 / 1000;
    private static final double QUIET = 0.004;
    private static final double HIGHEST_PEAK_DB = -1.5;

    private Shaping() {}

    /// Brings speech to 48 kHz, keeps 50 ms before and 120 ms after it, fades 8 ms in and 40 ms
    /// out, and sets it to -23 LUFS.
    ///
    /// @param speech mono
    /// @param rate its frames a second
    /// @return the clip
    /// @throws IllegalArgumentException when there is no sound in it
    public static float[] clip(float[] speech, int rate) {
        float[] clip = cut(speech, rate);
        return amplified(clip, gainDb(clip));
    }

    /// The same without the loudness: speech at 48 kHz, trimmed and faded.
    ///
    /// @param speech mono
    /// @param rate its frames a second
    /// @return the clip as loud as the speech was
    /// @throws IllegalArgumentException when there is no sound in it
    public static float[] cut(float[] speech, int rate) {
        return faded(trimmed(Resampler.resample(speech, rate, RATE)));
    }

    /// The gain that brings a clip to -23 LUFS without a peak above -1.5 dBFS.
    ///
    /// @param clip mono at 48 kHz, not silent
    /// @return dB
    public static double gainDb(float[] clip) {
        return Math.min(TARGET_LUFS - Loudness.integrated(clip), HIGHEST_PEAK_DB - peakDb(clip));
    }

    /// The highest sample of a clip.
    ///
    /// @param clip mono
    /// @return dBFS, negative infinity for silence
    public static double peakDb(float[] clip) {
        double peak = 0;
        for (float sample : clip) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return 20 * Math.log10(peak);
    }

    /// The clip, louder or softer.
    ///
    /// @param clip mono
    /// @param gainDb dB
    /// @return a new array
    public static float[] amplified(float[] clip, double gainDb) {
        double gain = Math.pow(10, gainDb / 20);
        float[] out = new float[clip.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (clip[i] * gain);
        }
        return out;
    }

    /// The speech alone: 50 ms before its first and 120 ms after its last loud part, made up with
    /// silence where the recording has less.
    static float[] trimmed(float[] sound) {
        int first = 0;
        while (first < sound.length && !loud(sound, first)) {
            first += WINDOW;
        }
        if (first >= sound.length) {
            throw new IllegalArgumentException("found no speech, only silence");
        }
        int end = sound.length - sound.length % WINDOW + WINDOW;
        while (!loud(sound, end - WINDOW)) {
            end -= WINDOW;
        }
        float[] out = new float[BEFORE + (end - first) + AFTER];
        int from = Math.max(0, first - BEFORE);
        int to = Math.min(sound.length, end + AFTER);
        System.arraycopy(sound, from, out, from - (first - BEFORE), to - from);
        return out;
    }

    private static boolean loud(float[] sound, int from) {
        double peak = 0;
        for (int i = from; i < Math.min(sound.length, from + WINDOW); i++) {
            peak = Math.max(peak, Math.abs(sound[i]));
        }
        return peak > QUIET;
    }

    /// The sound with its ends faded to nothing along half a cosine.
    static float[] faded(float[] sound) {
        float[] out = Arrays.copyOf(sound, sound.length);
        for (int i = 0; i < Math.min(FADE_IN, out.length); i++) {
            out[i] *= (float) rise(i, FADE_IN);
        }
        for (int i = 0; i < Math.min(FADE_OUT, out.length); i++) {
            out[out.length - 1 - i] *= (float) rise(i, FADE_OUT);
        }
        return out;
    }

    private static double rise(int frame, int length) {
        return (1 - Math.cos(Math.PI * frame / length)) / 2;
    }
}
