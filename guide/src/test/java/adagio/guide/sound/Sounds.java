// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What the tests of this package share: reading, speech-like clips, seeded chance.
final class Sounds {
    static final List<AmbienceName> BEDS =
            Arrays.stream(AmbienceName.values())
                    .filter(name -> name != AmbienceName.SILENCE)
                    .toList();

    private Sounds() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static long seconds(double seconds) {
        return Math.round(seconds * Pcm.RATE);
    }

    static float[][] read(Pcm pcm, long from, int count) {
        float[][] result = new float[2][count];
        pcm.read(from, result[0], result[1], count);
        return result;
    }

    static Loudness measure(Pcm pcm, long from, long to) {
        Loudness meter = Loudness.stereo();
        for (long at = from; at < to; at += Pcm.RATE) {
            int count = (int) Math.min(Pcm.RATE, to - at);
            float[][] sound = read(pcm, at, count);
            meter.feed(sound[0], sound[1], count);
        }
        return meter;
    }

    static double energy(float[] channel) {
        double sum = 0;
        for (float value : channel) {
            sum += value * value;
        }
        return sum;
    }

    /// Syllables of a low voice with some breath, near -23 LUFS.
    static float[] speechLike(long seed, double length) {
        RandomGenerator random = random(seed);
        float[] clip = new float[(int) seconds(length)];
        double pitch = 110 + 60 * random.nextDouble();
        for (int i = 0; i < clip.length; i++) {
            double t = (double) i / Pcm.RATE;
            double syllable = Math.max(0.05, Math.sin(2 * Math.PI * 2.1 * t));
            double voice = 0;
            for (int h = 1; h < 12; h++) {
                voice += Math.sin(2 * Math.PI * pitch * h * t) / h;
            }
            double ends = Math.min(1, Math.min(i, clip.length - 1 - i) / 480.0);
            clip[i] = (float) (ends * syllable * (voice + 0.2 * random.nextGaussian()));
        }
        double gain = Math.pow(10, (-23 - Loudness.integrated(clip)) / 20);
        for (int i = 0; i < clip.length; i++) {
            clip[i] *= (float) gain;
        }
        return clip;
    }
}
