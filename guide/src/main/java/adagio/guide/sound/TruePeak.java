// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import java.util.Arrays;

/// The highest value of one channel between the samples too: four times oversampled by a polyphase
/// filter (ITU-R BS.1770-4, annex 2; here 32 taps a phase, sinc under a Kaiser window).
final class TruePeak {
    private static final int TAPS = 32;
    private static final int PIECE = 512;

    /// How many values on either side a value between two samples depends on.
    static final int CONTEXT = TAPS / 2;

    private static final float[][] PHASES = phases();

    /// A value between the samples is at most so many times as high as the highest sample around
    /// it.
    static final float OVERSHOOT = overshoot();

    private final float[] buffer = new float[TAPS - 1 + PIECE];
    private final float[] sums = new float[PIECE];
    private float peak;

    /// Listens to a stretch.
    ///
    /// @param samples one channel
    /// @param from index of the first value
    /// @param to index behind the last value
    void feed(float[] samples, int from, int to) {
        for (int at = from; at < to; at += PIECE) {
            int count = Math.min(PIECE, to - at);
            System.arraycopy(samples, at, buffer, TAPS - 1, count);
            listen(count);
            System.arraycopy(buffer, count, buffer, 0, TAPS - 1);
        }
    }

    /// The highest absolute value so far, the end taken as followed by silence.
    ///
    /// @return 0 and more, full scale is 1
    double highest() {
        float[] kept = buffer.clone();
        float before = peak;
        feed(new float[TAPS], 0, TAPS);
        float result = peak;
        peak = before;
        System.arraycopy(kept, 0, buffer, 0, kept.length);
        return result;
    }

    /// The highest absolute value in the middle of a stretch and between its samples, not counting
    /// the [#CONTEXT] values at both ends that are only there to know how it goes on.
    ///
    /// @param stretch more than twice [#CONTEXT] values
    /// @return 0 and more
    static double inTheMiddleOf(float[] stretch) {
        float highest = highest(stretch, CONTEXT, stretch.length - CONTEXT);
        float[] sums = new float[stretch.length - TAPS + 1];
        for (float[] phase : PHASES) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < TAPS; k++) {
                float scale = phase[k];
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += scale * stretch[i + k];
                }
            }
            for (float sum : sums) {
                highest = Math.max(highest, Math.abs(sum));
            }
        }
        return highest;
    }

    /// The highest absolute value of a stretch, the samples alone.
    ///
    /// @param samples one channel
    /// @param from first index
    /// @param to index behind the last
    /// @return 0 and more
    static float highest(float[] samples, int from, int to) {
        float highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(samples[i]));
        }
        return highest;
    }

    private void listen(int count) {
        peak = Math.max(peak, highest(buffer, TAPS - 1, TAPS - 1 + count));
        if (highest(buffer, 0, TAPS - 1 + count) * OVERSHOOT <= peak) {
            return;
        }
        for (float[] phase : PHASES) {
            Arrays.fill(sums, 0, count, 0);
            for (int k = 0; k < TAPS; k++) {
                addScaled(phase[k], k, count);
            }
            for (int i = 0; i < count; i++) {
                peak = Math.max(peak, Math.abs(sums[i]));
            }
        }
    }

    private static float overshoot() {
        float most = 0;
        for (float[] phase : PHASES) {
            float sum = 0;
            for (float tap : phase) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private void addScaled(float scale, int offset, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += scale * buffer[i + offset];
        }
    }

    private static float[][] phases() {
        float[][] result = new float[3][TAPS];
        for (int p = 0; p < 3; p++) {
            double sum = 0;
            for (int k = 0; k < TAPS; k++) {
                double x = k - (TAPS / 2 - 1) - (p + 1) / 4.0;
                double edge = x / (TAPS / 2.0);
                double value = Math.sin(Math.PI * x) / (Math.PI * x);
                value *= bessel(6 * Math.sqrt(Math.max(0, 1 - edge * edge))) / bessel(6);
                result[p][k] = (float) value;
                sum += value;
            }
            for (int k = 0; k < TAPS; k++) {
                result[p][k] /= (float) sum;
            }
        }
        return result;
    }

    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 30; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
