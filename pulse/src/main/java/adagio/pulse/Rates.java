// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import java.util.Optional;

/// A recording of heart rates without beats, as watches write it. It has no variability.
///
/// @param origin what its zero is
/// @param trace the rates
public record Rates(Origin origin, Trace trace) implements Recording {
    /// Rates further apart than this are a gap, seconds: watches that record "when something
    /// changes" leave up to about ten.
    public static final double MOST_APART_SECONDS = 10.5;

    @Override
    public Optional<Recording> find(double fromSeconds, double toSeconds) {
        return trace.find(fromSeconds, toSeconds).map(part -> new Rates(origin, part));
    }
}
