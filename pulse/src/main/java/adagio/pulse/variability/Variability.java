// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import adagio.pulse.Beats;
import adagio.pulse.Run;

/// How the time between beats varies. A figure that the recording is too short for is NaN.
///
/// @param meanHr 60,000 divided by the mean interval, beats a minute
/// @param sdnn standard deviation of all intervals (n − 1), ms
/// @param rmssd root of the mean squared difference of intervals that follow each other, ms
/// @param pnn50 such differences above 50 ms, in per cent of their number and one
/// @param poincare the two widths of the cloud of successive intervals
/// @param bands the power of slow and quick changes
public record Variability(
        double meanHr, double sdnn, double rmssd, double pnn50, Poincare poincare, Bands bands) {
    /// No beats, or too few.
    public static final Variability UNKNOWN =
            new Variability(
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    new Poincare(Double.NaN, Double.NaN),
                    Bands.UNKNOWN);

    private static final double PNN_MS = 50;

    /// The cloud of (interval, next interval).
    ///
    /// @param sd1 across the diagonal, ms: from beat to beat
    /// @param sd2 along it, ms: slower
    public record Poincare(double sd1, double sd2) {}

    /// Looks at a recording. Differences are taken inside runs only.
    ///
    /// @param beats the recording
    /// @return its figures
    public static Variability of(Beats beats) {
        var all = new Spread();
        var steps = new Spread();
        var across = new Spread();
        var along = new Spread();
        double squares = 0;
        int big = 0;
        for (Run run : beats.runs()) {
            for (int i = 0; i < run.intervals(); i++) {
                all.add(run.interval(i));
            }
            for (int i = 0; i + 1 < run.intervals(); i++) {
                double here = run.interval(i);
                double next = run.interval(i + 1);
                double step = next - here;
                steps.add(step);
                squares += step * step;
                big += Math.abs(step) > PNN_MS ? 1 : 0;
                across.add((here - next) / Math.sqrt(2));
                along.add((here + next) / Math.sqrt(2));
            }
        }
        double successive = steps.count();
        return new Variability(
                60_000 / all.mean(),
                all.deviation(),
                Math.sqrt(squares / successive),
                successive == 0 ? Double.NaN : 100 * big / (successive + 1),
                new Poincare(across.deviation(), along.deviation()),
                Bands.of(beats));
    }
}
