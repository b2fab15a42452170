// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;

/// Sounds to try the encoders on, each value a function of its place.
public final class Sounds {
    /// One value of one channel.
    private interface Wave {
        float at(long place, boolean right);
    }

    private record Sound(long frames, Wave wave) implements Pcm {
        @Override
        public void read(long from, float[] left, float[] right, int count) {
            for (int i = 0; i < count; i++) {
                long place = from + i;
                boolean inside = place >= 0 && place < frames;
                left[i] = inside ? wave.at(place, false) : 0;
                right[i] = inside ? wave.at(place, true) : 0;
            }
        }
    }

    private Sounds() {}

    /// 440 Hz at −10 dB, the same on both sides.
    public static Pcm tone(long frames) {
        return new Sound(frames, (place, _) -> 0.3f * sine(440, place));
    }

    public static Pcm silence(long frames) {
        return new Sound(frames, (_, _) -> 0);
    }

    /// Each second at another level, silence and half silences among them, with tones that change,
    /// noise in some seconds and clicks of noise on the right.
    public static Pcm programme(long frames) {
        return new Sound(frames, Sounds::programme);
    }

    /// The programme with its last tenth of a second silent, as a HOLD stretch wants it.
    public static Pcm hold(long frames) {
        return new Sound(
                frames,
                (place, right) -> place < frames - Pcm.RATE / 10 ? programme(place, right) : 0);
    }

    private static float programme(long place, boolean right) {
        int second = (int) (place / Pcm.RATE);
        float level =
                switch (second % 7) {
                    case 0 -> 0;
                    case 1 -> 0.02f;
                    case 2 -> 0.7f;
                    case 3 -> 0.1f;
                    case 4 -> place % Pcm.RATE < Pcm.RATE / 2 ? 0 : 0.5f;
                    case 5 -> 0.3f;
                    default -> 0.05f;
                };
        float low = sine(440, place);
        float high = sine(660 + second % 5 * 31, place);
        boolean noisy = right ? place % 9_600 < 300 : second % 3 == 0;
        float noise = noisy ? 0.2f * noise(place) : 0;
        return level
                * (right ? 0.3f * low + 0.5f * high + noise : 0.6f * low + 0.2f * high + noise);
    }

    private static float sine(int hertz, long place) {
        return (float) Math.sin(place * hertz % Pcm.RATE * (2 * Math.PI / Pcm.RATE));
    }

    private static float noise(long place) {
        long z = (place + 77) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        return (int) (z ^ z >>> 27) / 0x1p31f;
    }
}
