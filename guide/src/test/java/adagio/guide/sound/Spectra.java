// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// Simple looks at spectra and likeness.
final class Spectra {
    private Spectra() {}

    /// The correlation of two stretches, -1 to 1.
    static double likeness(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return product / Math.sqrt(Sounds.energy(one) * Sounds.energy(other));
    }

    /// The energy left by a high-pass of 24 dB an octave.
    static double energyAbove(double hertz, float[] values) {
        double[] once = highPass(hertz, values);
        float[] narrow = new float[once.length];
        for (int i = 0; i < once.length; i++) {
            narrow[i] = (float) once[i];
        }
        double sum = 0;
        for (double value : highPass(hertz, narrow)) {
            sum += value * value;
        }
        return sum;
    }

    /// How much the strongest periodicity between two rates stands out of its surroundings in the
    /// power spectrum.
    static double strongestLine(double[] envelope, double rate, double low, double high) {
        double mean = 0;
        for (double value : envelope) {
            mean += value / envelope.length;
        }
        int first = (int) Math.ceil(low * envelope.length / rate);
        int last = (int) (high * envelope.length / rate);
        double[] power = new double[last + 1];
        for (int k = first; k <= last; k++) {
            power[k] = power(envelope, mean, k);
        }
        double strongest = 0;
        for (int k = first; k <= last; k++) {
            int from = Math.max(first, k - 25);
            int to = Math.min(last, k + 25);
            double around = 0;
            for (int j = from; j <= to; j++) {
                around += power[j] / (to - from + 1);
            }
            strongest = Math.max(strongest, power[k] / around);
        }
        return strongest;
    }

    private static double power(double[] envelope, double mean, int k) {
        double re = 0;
        double im = 0;
        double turn = 2 * Math.PI * k / envelope.length;
        for (int i = 0; i < envelope.length; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / envelope.length);
            re += window * (envelope[i] - mean) * Math.cos(turn * i);
            im += window * (envelope[i] - mean) * Math.sin(turn * i);
        }
        return re * re + im * im;
    }

    private static double[] highPass(double hertz, float[] values) {
        double w = 2 * Math.PI * hertz / Pcm.RATE;
        double alpha = Math.sin(w) / Math.sqrt(2);
        double a0 = 1 + alpha;
        double b = (1 + Math.cos(w)) / 2 / a0;
        double a1 = -2 * Math.cos(w) / a0;
        double a2 = (1 - alpha) / a0;
        double[] result = new double[values.length];
        double s1 = 0;
        double s2 = 0;
        for (int i = 0; i < values.length; i++) {
            double y = b * values[i] + s1;
            s1 = -2 * b * values[i] - a1 * y + s2;
            s2 = b * values[i] - a2 * y;
            result[i] = y;
        }
        return result;
    }
}
