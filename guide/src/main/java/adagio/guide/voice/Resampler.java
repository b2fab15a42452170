// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.math.BigInteger;

/// Brings sound to another rate with a windowed sinc (Kaiser, 24 lobes a side), one filter for each
/// phase.
public final class Resampler {
    private static final int LOBES = 24;
    private static final double BETA = 9;

    private Resampler() {}

    /// The same sound at another rate.
    ///
    /// @param sound mono
    /// @param from its frames a second, more than 0
    /// @param to the frames a second wanted, more than 0
    /// @return as long in seconds, the last frame rounded up
    public static float[] resample(float[] sound, int from, int to) {
        if (from == to) {
            return sound;
        }
        int common = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValue();
        int up = to / common;
        int down = from / common;
        double cut = Math.min(1, (double) to / from) * 0.97;
        int half = (int) Math.ceil(LOBES / cut);
        double[][] filters = new double[up][];
        float[] out = new float[Math.toIntExact(Math.ceilDiv((long) sound.length * up, down))];
        for (int n = 0; n < out.length; n++) {
            long at = (long) n * down;
            int phase = (int) (at % up);
            double[] filter = filters[phase];
            if (filter == null) {
                filter = filter((double) phase / up, cut, half);
                filters[phase] = filter;
            }
            int first = (int) (at / up) - half + 1;
            double sum = 0;
            for (int k = Math.max(0, -first); k < filter.length && first + k < sound.length; k++) {
                sum += filter[k] * sound[first + k];
            }
            out[n] = (float) sum;
        }
        return out;
    }

    private static double[] filter(double phase, double cut, int half) {
        double[] filter = new double[2 * half];
        double total = 0;
        for (int k = 0; k < filter.length; k++) {
            double x = k - half + 1 - phase;
            double edge = x / half;
            double sinc = x == 0 ? 1 : Math.sin(Math.PI * x * cut) / (Math.PI * x * cut);
            double window = Math.abs(edge) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - edge * edge));
            filter[k] = sinc * window;
            total += filter[k];
        }
        for (int k = 0; k < filter.length; k++) {
            filter[k] /= total;
        }
        return filter;
    }

    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
