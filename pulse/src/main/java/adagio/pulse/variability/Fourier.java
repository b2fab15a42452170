// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

/// A discrete Fourier transform of a length that is a power of two, in place.
final class Fourier {
    private static final int LONG_BLOCK = 16;

    private final int size;
    private final double[] cos;
    private final double[] sin;

    Fourier(int size) {
        this.size = size;
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            double angle = -2 * Math.PI * i / size;
            cos[i] = Math.cos(angle);
            sin[i] = Math.sin(angle);
        }
    }

    int size() {
        return size;
    }

    /// Transforms; the inverse is the same with real and imaginary parts traded, and not divided.
    void transform(double[] re, double[] im) {
        reorder(re, im);
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            if (half < LONG_BLOCK) {
                for (int i = 0; i < half; i++) {
                    acrossBlocks(re, im, i, half);
                }
            } else {
                for (int block = 0; block < size; block += 2 * half) {
                    inBlock(re, im, block, half, stride);
                }
            }
        }
    }

    /// The same place of every block: the longer loop while blocks are short.
    private void acrossBlocks(double[] re, double[] im, int place, int half) {
        double wr = cos[place * (size / (2 * half))];
        double wi = sin[place * (size / (2 * half))];
        for (int low = place; low < size; low += 2 * half) {
            int high = low + half;
            double xr = re[high] * wr - im[high] * wi;
            double xi = re[high] * wi + im[high] * wr;
            re[high] = re[low] - xr;
            im[high] = im[low] - xi;
            re[low] += xr;
            im[low] += xi;
        }
    }

    /// Every place of one block.
    private void inBlock(double[] re, double[] im, int block, int half, int stride) {
        for (int i = 0; i < half; i++) {
            int low = block + i;
            int high = low + half;
            double wr = cos[i * stride];
            double wi = sin[i * stride];
            double xr = re[high] * wr - im[high] * wi;
            double xi = re[high] * wi + im[high] * wr;
            re[high] = re[low] - xr;
            im[high] = im[low] - xi;
            re[low] += xr;
            im[low] += xi;
        }
    }

    private void reorder(double[] re, double[] im) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 1; i < size; i++) {
            int other = Integer.reverse(i) >>> shift;
            if (other > i) {
                double r = re[i];
                re[i] = re[other];
                re[other] = r;
                double m = im[i];
                im[i] = im[other];
                im[other] = m;
            }
        }
    }
}
