// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import java.util.Arrays;

/// The lowest bins of a long discrete Fourier transform, exactly, without the rest.
///
/// The signal is cut into blocks of 128 samples. Inside a block the wave `exp(−iφ)` turns by less
/// than 2 rad to either side of the middle, where 22 terms of its power series leave less than
/// 1e−16; so each block is its 22 moments, and each bin a sum of moments over blocks, turned. Those
/// sums are a transform of the blocks at chosen frequencies, done as a convolution (Bluestein
/// 1970). The cost grows as n log n with n / 128.
final class LowTones {
    private static final int BLOCK = 128;
    private static final int TERMS = 22;

    private final int bins;
    private final long length;
    private final int blocks;
    private final Fourier fourier;
    private final double[] chirpRe;
    private final double[] chirpIm;
    private final double[] kernelRe;
    private final double[] kernelIm;

    /// Prepares for signals of one length.
    ///
    /// @param samples how many samples come
    /// @param length the length of the whole transform
    /// @param bins how many bins from 0 are wanted; bin b is the frequency b / length
    LowTones(int samples, long length, int bins) {
        this.bins = bins;
        this.length = length;
        blocks = (samples + BLOCK - 1) / BLOCK;
        int size = Integer.highestOneBit(Math.max(2, blocks + bins)) * 2;
        fourier = new Fourier(size);
        int most = Math.max(blocks, bins);
        chirpRe = new double[most];
        chirpIm = new double[most];
        for (int i = 0; i < most; i++) {
            long turn = (long) i * i % (2 * length) * BLOCK % (2 * length);
            double angle = Math.PI * turn / length;
            chirpRe[i] = Math.cos(angle);
            chirpIm[i] = -Math.sin(angle);
        }
        kernelRe = new double[size];
        kernelIm = new double[size];
        for (int i = 0; i < bins; i++) {
            kernelRe[i] = chirpRe[i];
            kernelIm[i] = -chirpIm[i];
        }
        for (int i = 1; i < blocks; i++) {
            kernelRe[size - i] = chirpRe[i];
            kernelIm[size - i] = -chirpIm[i];
        }
        fourier.transform(kernelRe, kernelIm);
    }

    /// The squared size of every bin.
    ///
    /// @param signal the samples
    double[] power(double[] signal) {
        double[][] moments = moments(signal);
        var sumRe = new double[bins];
        var sumIm = new double[bins];
        var re = new double[fourier.size()];
        var im = new double[fourier.size()];
        var weights = new double[bins];
        Arrays.fill(weights, 1);
        for (int term = 0; term < TERMS; term++) {
            atBins(moments[term], re, im);
            for (int bin = 0; bin < bins; bin++) {
                double weight = weights[bin];
                weights[bin] *= Math.PI * bin * BLOCK / length / (term + 1);
                // (−i)^term
                switch (term % 4) {
                    case 0 -> add(sumRe, sumIm, bin, weight * re[bin], weight * im[bin]);
                    case 1 -> add(sumRe, sumIm, bin, weight * im[bin], -weight * re[bin]);
                    case 2 -> add(sumRe, sumIm, bin, -weight * re[bin], -weight * im[bin]);
                    default -> add(sumRe, sumIm, bin, -weight * im[bin], weight * re[bin]);
                }
            }
        }
        var power = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            power[bin] = sumRe[bin] * sumRe[bin] + sumIm[bin] * sumIm[bin];
        }
        return power;
    }

    private static void add(double[] re, double[] im, int bin, double byRe, double byIm) {
        re[bin] += byRe;
        im[bin] += byIm;
    }

    /// Each block's sums of sample × place^term, the place running from −1 to 1. All blocks go side
    /// by side, so that the loops are wide.
    private double[][] moments(double[] signal) {
        var moments = new double[TERMS][blocks];
        var values = new double[blocks];
        for (int i = 0; i < BLOCK; i++) {
            for (int block = 0; block < blocks; block++) {
                int at = block * BLOCK + i;
                values[block] = at < signal.length ? signal[at] : 0;
            }
            double place = (i - BLOCK / 2) / (BLOCK / 2.0);
            for (double[] sums : moments) {
                addAndScale(sums, values, place);
            }
        }
        return moments;
    }

    private static void addAndScale(double[] sums, double[] values, double factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
            values[i] *= factor;
        }
    }

    /// Bluestein: block × bin = (block² + bin² − (block − bin)²) / 2.
    private void atBins(double[] values, double[] re, double[] im) {
        int size = fourier.size();
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int i = 0; i < blocks; i++) {
            re[i] = values[i] * chirpRe[i];
            im[i] = values[i] * chirpIm[i];
        }
        fourier.transform(re, im);
        for (int i = 0; i < size; i++) {
            double r = re[i] * kernelRe[i] - im[i] * kernelIm[i];
            double m = re[i] * kernelIm[i] + im[i] * kernelRe[i];
            re[i] = r;
            im[i] = m;
        }
        fourier.transform(im, re);
        for (int bin = 0; bin < bins; bin++) {
            double r = re[bin] / size;
            double m = im[bin] / size;
            re[bin] = r * chirpRe[bin] - m * chirpIm[bin];
            im[bin] = r * chirpIm[bin] + m * chirpRe[bin];
        }
    }
}
