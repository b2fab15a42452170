// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import adagio.pulse.Beats;
import adagio.pulse.Run;

/// The power of slow and of quick changes of the interval, ms².
///
/// A recording in one run is looked at as a whole. One with gaps is looked at run by run, never
/// across a gap: every run of at least 100 s (four periods of the slowest wave of the slow band)
/// counts by its length; with none that long both are NaN.
///
/// @param lf 0.04 to 0.15 Hz
/// @param hf 0.15 to 0.4 Hz, where quiet breathing is
public record Bands(double lf, double hf) {
    /// Too short to say.
    public static final Bands UNKNOWN = new Bands(Double.NaN, Double.NaN);

    private static final double LONG_ENOUGH_MS = 100_000;
    private static final int FEWEST_INTERVALS = 4;

    /// Looks at a recording.
    ///
    /// @param beats the recording
    /// @return its bands
    static Bands of(Beats beats) {
        if (beats.runs().size() == 1) {
            return of(beats.runs().getFirst());
        }
        double lf = 0;
        double hf = 0;
        double weight = 0;
        for (Run run : beats.runs()) {
            double length = run.last() - run.first();
            if (length >= LONG_ENOUGH_MS && run.intervals() >= FEWEST_INTERVALS) {
                Bands bands = of(run);
                lf += length * bands.lf;
                hf += length * bands.hf;
                weight += length;
            }
        }
        return weight == 0 ? UNKNOWN : new Bands(lf / weight, hf / weight);
    }

    private static Bands of(Run run) {
        if (run.intervals() < FEWEST_INTERVALS) {
            return UNKNOWN;
        }
        Welch welch = Welch.of(run);
        return new Bands(welch.power(0.04, 0.15), welch.power(0.15, 0.4));
    }
}
