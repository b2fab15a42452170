// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;

/// A ring of 5.5 s of steady sound with a given spectrum and random phases, root mean square 1.
///
/// Tables are made at first use (some milliseconds), shared by everybody and never changed. They
/// are kept in 16 bits, half of what the sound is computed in: what that adds lies 80 dB below the
/// table. The ring is longer by one block than its period, so that a block can be read without a
/// seam.
public final class Table {
    /// The period in frames, a power of two.
    public static final int PERIOD = 1 << 18;

    private static final double HERTZ_PER_BIN = (double) Block.RATE / PERIOD;
    private static final Map<String, Table> MADE = new ConcurrentHashMap<>();

    private final short[] ring = new short[PERIOD + Block.FRAMES];
    private final float scale;

    /// Keeps a ring.
    ///
    /// @param sound [#PERIOD] values of which the highest is above 0
    /// @param factor brings them to a root mean square of 1
    private Table(float[] sound, double factor) {
        float highest = 0;
        for (float each : sound) {
            highest = Math.max(highest, Math.abs(each));
        }
        for (int i = 0; i < ring.length; i++) {
            ring[i] = (short) Math.round(sound[i % PERIOD] / highest * Short.MAX_VALUE);
        }
        this.scale = (float) (factor * highest / Short.MAX_VALUE);
    }

    /// A warm note: harmonics that are a little out of focus, as many players would be.
    ///
    /// @param hertz the pitch, 30 to 1000
    public static Table note(double hertz) {
        return MADE.computeIfAbsent("note " + hertz, name -> make(name, noteSpectrum(hertz)));
    }

    /// Noise of a colour.
    ///
    /// @param name of the colour; the same name gives the same table
    /// @param magnitude of a frequency in hertz
    public static Table noise(String name, DoubleUnaryOperator magnitude) {
        return MADE.computeIfAbsent("noise " + name, key -> make(key, noiseSpectrum(magnitude)));
    }

    /// Copies one block, in steps of [#scale].
    ///
    /// @param at 0 to [#PERIOD] - 1
    /// @param to [Block#FRAMES] values
    void copy(int at, float[] to) {
        for (int i = 0; i < Block.FRAMES; i++) {
            to[i] = ring[at + i];
        }
    }

    /// What a copy is multiplied by.
    float scale() {
        return scale;
    }

    private static double[] noiseSpectrum(DoubleUnaryOperator magnitude) {
        double[] result = new double[PERIOD / 2 + 1];
        for (int i = (int) (20 / HERTZ_PER_BIN); i * HERTZ_PER_BIN < 14_000; i++) {
            result[i] = magnitude.applyAsDouble(i * HERTZ_PER_BIN);
        }
        return result;
    }

    private static double[] noteSpectrum(double hertz) {
        double[] result = new double[PERIOD / 2 + 1];
        for (int h = 1; h * hertz < 5_000 && h <= 24; h++) {
            double centre = h * hertz;
            double amplitude = Math.pow(h, -1.15) / (1 + Math.pow(centre / 1_200, 2));
            amplitude *= h % 2 == 0 ? 0.75 : 1;
            double width = 0.14 + 0.0013 * centre;
            int low = (int) ((centre - 4 * width) / HERTZ_PER_BIN);
            int high = (int) ((centre + 4 * width) / HERTZ_PER_BIN);
            for (int i = Math.max(low, 1); i <= high; i++) {
                double off = (i * HERTZ_PER_BIN - centre) / width;
                result[i] += amplitude * Math.exp(-off * off / 2) / Math.sqrt(width);
            }
        }
        return result;
    }

    private static Table make(String name, double[] magnitudes) {
        Chance phases = new Chance(name.hashCode(), 7);
        double[] re = new double[magnitudes.length];
        double[] im = new double[magnitudes.length];
        double power = 0;
        for (int i = 0; i < magnitudes.length; i++) {
            if (magnitudes[i] > 1e-7) {
                double phase = 2 * Math.PI * phases.at(i);
                re[i] = magnitudes[i] * Math.cos(phase);
                im[i] = magnitudes[i] * Math.sin(phase);
                power += magnitudes[i] * magnitudes[i];
            }
        }
        return new Table(Fft.real(re, im), 1 / Math.sqrt(2 * power));
    }
}
