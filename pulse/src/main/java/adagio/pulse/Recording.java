// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import java.util.Optional;

/// One person's heart over time, as a device kept it.
public sealed interface Recording permits Beats, Rates {
    /// A hole in the beats longer than this is a gap of the heart-rate curve, seconds.
    double HOLE_SECONDS = 2.0;

    /// What the zero of its clock is.
    ///
    /// @return an instant, or only "the start"
    Origin origin();

    /// Its heart rate as a curve.
    ///
    /// @return rates in order of time, with its gaps
    Trace trace();

    /// The part of it between two moments.
    ///
    /// @param fromSeconds the earliest, on its own clock
    /// @param toSeconds the latest
    /// @return the part, on the same clock; empty when nothing is there
    Optional<Recording> find(double fromSeconds, double toSeconds);
}
