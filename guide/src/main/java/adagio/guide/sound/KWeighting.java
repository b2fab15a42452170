// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// The K-weighting of ITU-R BS.1770-4 at 48 kHz for one channel: a shelf for the head, then a
/// high-pass.
///
/// The coefficients are those of tables 1 and 2 of the recommendation. It remembers what it has
/// heard.
final class KWeighting {
    private static final double[] SHELF = {
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
    };
    private static final double[] HIGH_PASS = {1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621};

    private double s1;
    private double s2;
    private double h1;
    private double h2;

    /// Filters a stretch and sums the squares.
    ///
    /// @param samples one channel
    /// @param from index of the first value
    /// @param to index behind the last value
    /// @return the sum of the squared, weighted values
    double energy(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double x = samples[i];
            double y = SHELF[0] * x + s1;
            s1 = SHELF[1] * x - SHELF[3] * y + s2;
            s2 = SHELF[2] * x - SHELF[4] * y;
            double z = HIGH_PASS[0] * y + h1;
            h1 = HIGH_PASS[1] * y - HIGH_PASS[3] * z + h2;
            h2 = HIGH_PASS[2] * y - HIGH_PASS[4] * z;
            sum += z * z;
        }
        return sum;
    }
}
