// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import adagio.pulse.Run;
import java.util.Arrays;

/// The spectrum of the intervals of one run: a smooth curve through them, 100 samples a second, and
/// the mean of three half-overlapping windows (Welch 1967) of half the length each.
final class Welch {
    private static final double RATE = 100;
    private static final double HIGHEST = 0.4;

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
        double[] hann = hann(window);
        double weight = Arrays.stream(hann).map(each -> each * each).sum();
        var tones = new LowTones(window, length, bins);
        var density = new double[bins];
        int step = window - window / 2;
        int windows = (n - window / 2) / step;
        var piece = new double[window];
        for (int w = 0; w < windows; w++) {
            for (int i = 0; i < window; i++) {
                piece[i] = samples[w * step + i] * hann[i];
            }
            double[] power = tones.power(piece);
            for (int bin = 0; bin < bins; bin++) {
                density[bin] += 2 * power[bin] / (RATE * weight) / windows;
            }
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
        double mean = Arrays.stream(samples).sum() / count;
        for (int i = 0; i < count; i++) {
            samples[i] -= mean;
        }
        return samples;
    }

    private static double[] hann(int size) {
        var window = new double[size];
        for (int i = 0; i < size; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
        }
        return window;
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
