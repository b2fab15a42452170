// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.Beats;
import adagio.pulse.Origin;
import adagio.pulse.Rates;
import adagio.pulse.Recording;
import adagio.pulse.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A recording that somebody keeps.
///
/// @param id random
/// @param day of its evening, where the house is
/// @param recording of at most 36 hours and 250,000 beats or rates
record KeptHeart(String id, LocalDate day, Recording recording) {
    /// The most beats or rates of one recording: 36 hours of 115 a minute.
    static final int MOST_POINTS = 250_000;

    /// An evening that ends past midnight is of the day before.
    private static final int MORNING_HOURS = 5;

    KeptHeart {
        if (points(recording) > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "a recording of %,d beats or rates; %,d at most are kept"
                            .formatted(points(recording), MOST_POINTS));
        }
    }

    private static int points(Recording recording) {
        return switch (recording) {
            case Beats beats -> beats.intervals();
            case Rates rates -> rates.trace().size();
        };
    }

    /// The number of beats or rates.
    int points() {
        return points(recording);
    }

    /// How long it is.
    double minutes() {
        var trace = recording.trace();
        return (trace.last() - trace.first()) / 60;
    }

    /// The part of a recording that is looked at, and kept.
    static Recording part(Recording whole) {
        return Stretch.of(whole.trace()).find(whole, 0).orElse(whole);
    }

    /// The day of an evening, by the clock of the recording.
    ///
    /// @param otherwise of a recording without one
    static LocalDate evening(Recording recording, ZoneId zone, LocalDate otherwise) {
        return switch (recording.origin()) {
            case Origin.At(Instant zero, var _) ->
                    zero.plusSeconds((long) recording.trace().last())
                            .atZone(zone)
                            .minusHours(MORNING_HOURS)
                            .toLocalDate();
            case Origin.Start() -> otherwise;
        };
    }
}
