// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No loop and no beat, over an hour.
class CalmTest {
    private static final int HOUR = 3_600;
    private static final double LOOP = 0.75;
    private static final double BEAT = 15;

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void anHourHoldsNoLoop(AmbienceName name) {
        Ambience sound = new Ambience(new Bed(name, 6), (long) HOUR * Pcm.RATE);
        double[][] bands = bands(sound);
        int longest = bands[0].length / 2;
        double worst = 0;
        for (int lag = 2 * 30; lag < longest; lag++) {
            double sum = 0;
            for (double[] band : bands) {
                sum += correlation(band, lag) / bands.length;
            }
            worst = Math.max(worst, sum);
        }
        assertTrue(worst < LOOP, "the hour resembles itself, moved: " + worst);
    }

    @Test
    void aLoopWouldBeFound() {
        double[] band = new double[2 * HOUR];
        RandomGenerator random = Sounds.random(3);
        for (int i = 0; i < band.length; i++) {
            band[i] = i < 600 ? random.nextGaussian() : band[i - 600];
        }
        assertTrue(correlation(band, 600) > LOOP);
    }

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void noStretchComesAgain(AmbienceName name) {
        Ambience sound = new Ambience(new Bed(name, 6), (long) HOUR * Pcm.RATE);
        int length = 3 * Pcm.RATE;
        float[] here = Sounds.read(sound, Sounds.seconds(300), length)[0];
        IntStream.rangeClosed(1, 60)
                .mapToLong(k -> Sounds.seconds(300) + (long) k * (1 << 18))
                .forEach(
                        at -> {
                            float[] there = Sounds.read(sound, at, length)[0];
                            double likeness = Spectra.likeness(here, there);
                            assertTrue(Math.abs(likeness) < 0.85, at + ": " + likeness);
                        });
    }

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void thereIsNoBeat(AmbienceName name) {
        Ambience sound = new Ambience(new Bed(name, 6), (long) HOUR * Pcm.RATE);
        float[] values = Sounds.read(sound, Sounds.seconds(100), 120 * Pcm.RATE)[0];
        double line = Spectra.strongestLine(envelope(values), 93.75, 0.5, 8);
        assertTrue(line < BEAT, "a line of " + line + " times its surroundings");
    }

    @Test
    void aBeatWouldBeFound() {
        float[] values = new float[120 * Pcm.RATE];
        RandomGenerator random = Sounds.random(4);
        for (int i = 0; i < values.length; i++) {
            double pulse = 1 + 0.15 * Math.sin(2 * Math.PI * i / Pcm.RATE);
            values[i] = (float) (0.1 * pulse * random.nextGaussian());
        }
        assertTrue(Spectra.strongestLine(envelope(values), 93.75, 0.5, 8) > BEAT);
    }

    private static double[] envelope(float[] values) {
        double[] result = new double[values.length / 512];
        for (int i = 0; i < result.length; i++) {
            for (int k = 0; k < 512; k++) {
                result[i] += values[512 * i + k] * values[512 * i + k];
            }
            result[i] = Math.sqrt(result[i] / 512);
        }
        return result;
    }

    /// Log energies below and above 700 Hz, twice a second, each from a window of 85 ms.
    private static double[][] bands(Pcm sound) {
        double[][] result = new double[2][2 * HOUR];
        IntStream.range(0, 2 * HOUR)
                .parallel()
                .forEach(
                        i -> {
                            float[] window = Sounds.read(sound, i * 24_000L, 4_096)[0];
                            double whole = Sounds.energy(window);
                            double high = Spectra.energyAbove(700, window);
                            result[0][i] = Math.log(whole);
                            result[1][i] = Math.log(high);
                        });
        return result;
    }

    private static double correlation(double[] values, int lag) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double product = 0;
        double square = 0;
        for (int i = 0; i + lag < values.length; i++) {
            product += (values[i] - mean) * (values[i + lag] - mean);
        }
        for (double value : values) {
            square += (value - mean) * (value - mean);
        }
        return product / square * values.length / (values.length - lag);
    }
}
