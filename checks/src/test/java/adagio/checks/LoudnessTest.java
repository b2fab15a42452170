// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adagio.guide.sound.Loudness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoudnessTest {
    private static final int RATE = 48_000;

    @TempDir Path folder;

    @Test
    void agreesWithFfmpegOnTones() throws IOException {
        agreesInMono(10, i -> 0.5 * sine(997, i));
        agreesInMono(12, i -> 0.02 * sine(60, i) + 0.05 * sine(11_000, i));
        agreesInMono(8, i -> 0.9 * Math.sin(Math.PI * i / 2 + Math.PI / 4));
    }

    @Test
    void agreesWithFfmpegOnNoiseAndBurstsAndSilence() throws IOException {
        RandomGenerator random = random(1);
        agreesInMono(15, _ -> 0.1 * random.nextGaussian());
        agreesInMono(20, i -> (i / RATE) % 5 < 2 ? 0.2 * random.nextGaussian() : 0);
        agreesInMono(30, i -> speechLike(random, i));
        agreesInMono(25, i -> (i < 10 * RATE ? 0.3 : 0.004) * sine(440, i));
    }

    @Test
    void agreesWithFfmpegOnStereo() throws IOException {
        RandomGenerator random = random(2);
        agreesInStereo(12, i -> 0.3 * sine(220, i), i -> 0.1 * sine(331, i));
        agreesInStereo(18, i -> speechLike(random, i), i -> 0.05 * random.nextGaussian());
    }

    private void agreesInMono(int seconds, IntToDoubleFunction source) throws IOException {
        float[] mono = sound(seconds, source);
        Loudness meter = Loudness.mono();
        meter.feed(mono, mono.length);
        agrees(Ebur128.of(1, mono, folder), meter);
    }

    private void agreesInStereo(int seconds, IntToDoubleFunction one, IntToDoubleFunction other)
            throws IOException {
        float[] left = sound(seconds, one);
        float[] right = sound(seconds, other);
        float[] both = new float[2 * left.length];
        for (int i = 0; i < left.length; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = right[i];
        }
        Loudness meter = Loudness.stereo();
        meter.feed(left, right, left.length);
        agrees(Ebur128.of(2, both, folder), meter);
    }

    private static void agrees(Ebur128 theirs, Loudness ours) {
        assertAll(
                () -> assertEquals(theirs.integrated(), ours.integrated(), 0.1, "LUFS"),
                () -> assertEquals(theirs.truePeak(), ours.truePeak(), 0.2, "dBTP"));
    }

    private static float[] sound(int seconds, IntToDoubleFunction source) {
        float[] result = new float[seconds * RATE];
        for (int i = 0; i < result.length; i++) {
            double soft = Math.min(1, i / 960.0);
            result[i] = (float) (soft * source.applyAsDouble(i));
        }
        return result;
    }

    private static double speechLike(RandomGenerator random, int i) {
        double syllable = Math.max(0, Math.sin(2 * Math.PI * 2.3 * i / RATE));
        boolean speaking = (i / RATE) % 7 < 4;
        return speaking ? syllable * (0.2 * sine(140, i) + 0.04 * random.nextGaussian()) : 0;
    }

    private static double sine(double hertz, int i) {
        return Math.sin(2 * Math.PI * hertz * i / RATE);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
