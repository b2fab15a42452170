// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import adagio.pulse.Run;

/// The spectrum of the intervals of one run: a smooth curve through them, 100 samples a second, and
/// the mean of half-overlapping Hann windows (Welch 1967) of half the length each.
final class Welch {
    private static final double RATE = 100;
    private static final double HIGHEST = 0.4;
    private static final int HANN_REACH = 2;

    /// The mean of a Hann window's squares.
    private static final double HANN_SQUARES = 0.375;

    private final double binHz;
    private final double[] density;
    private final double lowestHz;

    private Welch(double binHz, double[] density, double lowestHz) {
        this.binHz = binHz;
        this.density = density;
        this.lowestHz = lowestHz;
    }

    /// Looks at a run of at least four intervals.
    static Welch of(Run run) {
        double[] samples = samples(run);
        int n = samples.length;
        double lowest = 2 * RATE / (n / 2.0);
        int window = Math.min((int) (2 / lowest * RATE), n / 2);
        int length = 2 * window;
        double binHz = 1 / (length * (1 / RATE));
        int bins = Math.min((int) Math.ceil(HIGHEST / binHz) + 1, length / 2 + 1);
        double weight = RATE * HANN_SQUARES * window;
        var density = new double[bins];
        int step = window - window / 2;
        int windows = (n - window / 2) / step;
        var tones = new LowTones(step, length, bins + HANN_REACH);
        var half = tones.of(samples, 0);
        for (int w = 0; w < windows; w++) {
            var next = tones.of(samples, (w + 1) * step);
            var whole = half.followed(next, (double) step / length);
            if (window < 2 * step && (w + 2) * step <= n) {
                whole.takeHalfway(samples[(w + 2) * step - 1]);
            }
            for (int bin = 0; bin < bins; bin++) {
                density[bin] += 2 * power(whole, bin) / weight / windows;
            }
            half = next;
        }
        return new Welch(binHz, density, lowest);
    }

    /// The curve's samples, less their mean; the last may lie behind the last beat.
    private static double[] samples(Run run) {
        int n = run.intervals();
        var x = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = run.beat(i + 1) / 1000;
            y[i] = run.interval(i);
        }
        double step = 1 / RATE;
        int count = (int) Math.ceil((x[n - 1] + step - x[0]) / step);
        double[] samples = new Spline(x, y).sample(x[0], step, count);
        double sum = 0;
        for (double each : samples) {
            sum += each;
        }
        double mean = sum / count;
        for (int i = 0; i < count; i++) {
            samples[i] -= mean;
        }
        return samples;
    }

    /// The power in a bin under a Hann window. The window is a constant less one turn of a cosine,
    /// so a bin is half of itself less a quarter of either bin at that distance: two bins, for the
    /// transform is twice as long as the window.
    private static double power(LowTones.Tones tones, int bin) {
        int above = bin + HANN_REACH;
        int below = Math.abs(bin - HANN_REACH); // bin −b is the conjugate of bin b
        double sign = bin < HANN_REACH ? -1 : 1;
        double re = tones.re()[bin] / 2 - (tones.re()[above] + tones.re()[below]) / 4;
        double im = tones.im()[bin] / 2 - (tones.im()[above] + sign * tones.im()[below]) / 4;
        return re * re + im * im;
    }

    /// The power between two frequencies: trapezia over the bins from `low` to below `high`.
    ///
    /// @return ms², NaN when the run is too short to have such a bin
    double power(double low, double high) {
        double sum = 0;
        int used = 0;
        double before = 0;
        for (int bin = 0; bin < density.length; bin++) {
            double hz = bin * binHz;
            if (hz >= lowestHz && hz >= low && hz < high) {
                sum += used > 0 ? (before + density[bin]) / 2 * binHz : 0;
                before = density[bin];
                used++;
            }
        }
        return used < 2 || sum == 0 ? Double.NaN : sum;
    }
}
