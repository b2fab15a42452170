// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import adagio.pulse.Beats;
import adagio.pulse.Rates;
import adagio.pulse.Recording;
import adagio.pulse.Run;
import adagio.pulse.Trace;
import adagio.pulse.cleaning.Artifacts;
import adagio.pulse.cleaning.Cleaning;

/// What one recording says of one heart.
///
/// @param kind whether it has single beats
/// @param minutes how long it is
/// @param corrected the figures after cleaning
/// @param raw the figures before
/// @param coverage the share of its time outside gaps, 0 to 1
/// @param artifacts what was corrected
/// @param trace the cleaned heart rate over time
public record OnePerson(
        Kind kind,
        double minutes,
        Variability corrected,
        Variability raw,
        double coverage,
        Artifacts artifacts,
        Trace trace) {
    /// What a recording holds.
    public enum Kind {
        /// Single beats: everything can be said.
        BEATS,
        /// Heart rates only: no variability.
        RATES
    }

    /// Looks at a recording.
    ///
    /// @param recording of one heart
    /// @return what it says
    public static OnePerson of(Recording recording) {
        return switch (recording) {
            case Beats beats -> ofBeats(beats);
            case Rates rates -> ofRates(rates);
        };
    }

    private static OnePerson ofBeats(Beats beats) {
        var cleaning = Cleaning.of(beats);
        var raw = Variability.of(beats);
        boolean changed = !cleaning.beats().runs().equals(beats.runs());
        double covered = 0;
        for (Run run : beats.runs()) {
            covered += run.last() - run.first();
        }
        double whole = beats.runs().getLast().last() - beats.runs().getFirst().first();
        return new OnePerson(
                Kind.BEATS,
                whole / 60_000,
                changed ? Variability.of(cleaning.beats()) : raw,
                raw,
                Math.min(1, covered / whole),
                cleaning.artifacts(),
                cleaning.beats().trace());
    }

    private static OnePerson ofRates(Rates rates) {
        Trace trace = rates.trace();
        var unknown = Variability.UNKNOWN;
        var figures =
                new Variability(
                        trace.mean(),
                        unknown.sdnn(),
                        unknown.rmssd(),
                        unknown.pnn50(),
                        unknown.poincare(),
                        unknown.bands());
        return new OnePerson(
                Kind.RATES,
                (trace.last() - trace.first()) / 60,
                figures,
                figures,
                trace.coverage(),
                Artifacts.NONE,
                trace);
    }
}
