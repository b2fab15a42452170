// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import java.util.Arrays;

/// The lowest bins of a long discrete Fourier transform of a real signal, exactly, without the
/// rest.
///
/// The length is cut into equal cells, a power of two of them and at least two for each bin, whose
/// middles may lie between samples. Inside a cell the wave `exp(−iφ)` turns by at most π/2 to
/// either side of its middle, where a power series of 14 to 22 terms leaves less than 1e−15; so
/// each cell is that many moments, and each bin a sum of moments over cells, turned: a quick
/// transform of the cells, two real moments in each.
final class LowTones {
    private static final double LEFT_OUT = 1e-15;
    private static final int MOST_SIDE_BY_SIDE = 128;

    private final int bins;
    private final int used;
    private final int terms;
    private final double width;
    private final Fourier fourier;
    private final double[] turns;

    /// The first sample of each cell, and one behind the last.
    private final int[] first;

    /// Prepares for signals of one length.
    ///
    /// @param samples how many samples come, at most half of `length`
    /// @param length the length of the whole transform
    /// @param bins how many bins from 0 are wanted; bin b is the frequency b / length
    LowTones(int samples, int length, int bins) {
        this.bins = bins;
        fourier = new Fourier(Integer.highestOneBit(2 * bins - 1) * 2);
        width = (double) length / fourier.size();
        used = (int) Math.floor((samples - 1) / width + 0.5) + 1;
        first = new int[used + 1];
        for (int cell = 1; cell <= used; cell++) {
            first[cell] = (int) Math.min(samples, Math.ceil((cell - 0.5) * width));
        }
        turns = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            turns[bin] = Math.PI * bin / fourier.size();
        }
        terms = terms(turns[bins - 1]);
    }

    /// An even number of terms, the first left out is small enough.
    private static int terms(double turn) {
        int terms = 0;
        for (double term = 1; term > LEFT_OUT || terms % 2 == 1; terms++) {
            term *= turn / (terms + 1);
        }
        return terms;
    }

    /// What one signal has in every bin, as real and imaginary parts.
    static final class Tones {
        private final double[] re;
        private final double[] im;

        private Tones(int bins) {
            re = new double[bins];
            im = new double[bins];
        }

        double[] re() {
            return re;
        }

        double[] im() {
            return im;
        }

        /// This signal with another behind it.
        ///
        /// @param next the other
        /// @param later how much later it begins, as a share of the whole transform's length
        Tones followed(Tones next, double later) {
            var both = new Tones(re.length);
            for (int bin = 0; bin < re.length; bin++) {
                double turn = 2 * Math.PI * (bin * later % 1);
                double cos = Math.cos(turn);
                double sin = Math.sin(turn);
                both.re[bin] = re[bin] + cos * next.re[bin] + sin * next.im[bin];
                both.im[bin] = im[bin] + cos * next.im[bin] - sin * next.re[bin];
            }
            return both;
        }

        /// Takes out a sample that lies at half of the whole transform's length.
        void takeHalfway(double sample) {
            for (int bin = 0; bin < re.length; bin++) {
                re[bin] -= bin % 2 == 0 ? sample : -sample;
            }
        }
    }

    /// Transforms.
    ///
    /// @param signal holds the samples; behind its end they are 0
    /// @param from where they begin
    Tones of(double[] signal, int from) {
        double[][] moments = moments(signal, from);
        var sum = new Tones(bins);
        var weights = new double[bins];
        Arrays.fill(weights, 1);
        for (int term = 0; term < terms; term += 2) {
            fourier.transform(moments[term], moments[term + 1]);
            add(sum, moments[term], moments[term + 1], weights, term);
        }
        return sum;
    }

    /// Adds two terms of every bin, of which the transform is given in one: the even moments went
    /// in as real parts and the odd ones as imaginary parts, so that a bin and its mirror hold
    /// both.
    private void add(Tones sum, double[] re, double[] im, double[] weights, int term) {
        double sign = term % 4 == 0 ? 0.5 : -0.5; // of (−i)^term, and the half of two
        for (int bin = 0; bin < bins; bin++) {
            int mirror = (fourier.size() - bin) & (fourier.size() - 1);
            double even = sign * weights[bin];
            double odd = even * turns[bin] / (term + 1);
            weights[bin] *= turns[bin] / (term + 1) * (turns[bin] / (term + 2));
            sum.re[bin] += even * (re[bin] + re[mirror]) + odd * (re[mirror] - re[bin]);
            sum.im[bin] += even * (im[bin] - im[mirror]) - odd * (im[bin] + im[mirror]);
        }
    }

    /// Each cell's sums of sample × place^term, the place running from −1 to 1, in arrays of the
    /// transform's size. Many cells go side by side, so that the loops are wide.
    private double[][] moments(double[] signal, int from) {
        var moments = new double[terms][fourier.size()];
        int most = (int) Math.ceil(width);
        int end = signal.length - from;
        int strips = (used + MOST_SIDE_BY_SIDE - 1) / MOST_SIDE_BY_SIDE;
        int strip = (used + strips - 1) / strips;
        var values = new double[strip];
        var places = new double[strip];
        var sums = new double[terms][strip];
        for (int cell = 0; cell < used; cell += strip) {
            int cells = Math.min(strip, used - cell);
            for (int i = 0; i < most; i++) {
                Arrays.fill(values, 0);
                for (int c = 0; c < cells; c++) {
                    int at = first[cell + c] + i;
                    values[c] = at < Math.min(first[cell + c + 1], end) ? signal[from + at] : 0;
                    places[c] = (at - (cell + c) * width) * (2 / width);
                }
                for (int term = 0; term < terms; term += 2) {
                    addAndScale(sums[term], sums[term + 1], values, places);
                }
            }
            for (int term = 0; term < terms; term++) {
                System.arraycopy(sums[term], 0, moments[term], cell, cells);
                Arrays.fill(sums[term], 0);
            }
        }
        return moments;
    }

    private static void addAndScale(
            double[] even, double[] odd, double[] values, double[] factors) {
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            double factor = factors[i];
            double next = value * factor;
            even[i] += value;
            odd[i] += next;
            values[i] = next * factor;
        }
    }
}
