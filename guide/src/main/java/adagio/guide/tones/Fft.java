// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// An inverse Fourier transform from a half spectrum to real values.
final class Fft {
    private Fft() {}

    /// Turns a half spectrum into real values; the scale is left to the caller.
    ///
    /// @param re real parts of bins 0 to n/2 (so n/2 + 1 values), overwritten
    /// @param im imaginary parts of the same
    /// @return n values, n a power of two
    static float[] real(double[] re, double[] im) {
        int half = re.length - 1;
        fold(re, im);
        inverse(re, im, half);
        float[] result = new float[2 * half];
        for (int i = 0; i < half; i++) {
            result[2 * i] = (float) re[i];
            result[2 * i + 1] = (float) im[i];
        }
        return result;
    }

    /// Folds the half spectrum of n real values into the spectrum of n/2 complex ones (even, odd).
    private static void fold(double[] re, double[] im) {
        int half = re.length - 1;
        for (int k = 0, j = half; k <= j; k++, j--) {
            double angle = Math.PI * k / half;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double sumRe = re[k] + re[j];
            double sumIm = im[k] - im[j];
            double difRe = re[k] - re[j];
            double difIm = im[k] + im[j];
            double oddRe = cos * difRe - sin * difIm;
            double oddIm = cos * difIm + sin * difRe;
            re[k] = sumRe - oddIm;
            im[k] = sumIm + oddRe;
            re[j] = sumRe + oddIm;
            im[j] = oddRe - sumIm;
        }
    }

    private static void inverse(double[] re, double[] im, int n) {
        reverseBits(re, im, n);
        double[] cos = new double[n / 2];
        double[] sin = new double[n / 2];
        for (int i = 0; i < n / 2; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / n);
            sin[i] = Math.sin(2 * Math.PI * i / n);
        }
        for (int size = 2; size <= n; size *= 2) {
            int step = n / size;
            for (int start = 0; start < n; start += size) {
                butterflies(re, im, new int[] {start, size / 2, step}, cos, sin);
            }
        }
    }

    private static void butterflies(
            double[] re, double[] im, int[] where, double[] cos, double[] sin) {
        int half = where[1];
        for (int i = where[0], t = 0; i < where[0] + half; i++, t += where[2]) {
            int j = i + half;
            double x = re[j] * cos[t] - im[j] * sin[t];
            double y = re[j] * sin[t] + im[j] * cos[t];
            re[j] = re[i] - x;
            im[j] = im[i] - y;
            re[i] += x;
            im[i] += y;
        }
    }

    private static void reverseBits(double[] re, double[] im, int n) {
        int shift = Integer.numberOfLeadingZeros(n) + 1;
        for (int i = 0; i < n; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j > i) {
                double x = re[i];
                re[i] = re[j];
                re[j] = x;
                double y = im[i];
                im[i] = im[j];
                im[j] = y;
            }
        }
    }
}
