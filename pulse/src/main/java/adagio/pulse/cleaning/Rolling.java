// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.cleaning;

import java.util.Arrays;

/// Quantiles in a window that is centred on each place and shorter at both ends.
final class Rolling {
    private Rolling() {}

    /// Quantiles around every place, linear between two values.
    ///
    /// @param width of the window, odd
    /// @return a row for each share
    static double[][] quantiles(double[] values, int width, double... shares) {
        int half = width / 2;
        var sorted = new double[width];
        int size = 0;
        var out = new double[shares.length][values.length];
        for (int i = -half; i < values.length; i++) {
            int leaving = i - half - 1;
            if (leaving >= 0) {
                size = remove(sorted, size, values[leaving]);
            }
            int coming = i + half;
            if (coming < values.length) {
                size = insert(sorted, size, values[coming]);
            }
            for (int s = 0; s < shares.length && i >= 0; s++) {
                out[s][i] = at(sorted, size, shares[s]);
            }
        }
        return out;
    }

    private static int insert(double[] sorted, int size, double value) {
        int found = Arrays.binarySearch(sorted, 0, size, value);
        int place = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = value;
        return size + 1;
    }

    private static int remove(double[] sorted, int size, double value) {
        int place = Arrays.binarySearch(sorted, 0, size, value);
        System.arraycopy(sorted, place + 1, sorted, place, size - place - 1);
        return size - 1;
    }

    private static double at(double[] sorted, int size, double share) {
        double place = share * (size - 1);
        int low = (int) place;
        int high = Math.min(low + 1, size - 1);
        return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
    }
}
