// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.fit;

import adagio.pulse.Recording;
import adagio.pulse.rows.BeatRows;
import adagio.pulse.rows.IntervalUnit;
import adagio.pulse.rows.Numbers;
import adagio.pulse.rows.RateRows;
import adagio.pulse.rows.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the messages of a FIT file say of a heart.
///
/// Beats of `hrv` come before those of `beat_intervals`, these before beats of `hr`, and these
/// before the rates of `record`. Intervals of `hrv` have no time of their own: they arrived when
/// the latest timestamp before them says. Times are seconds since 1989-12-31; those below
/// 0x10000000 count from the device's start.
final class FitHeart {
    private static final int RECORD = 20;
    private static final int HRV = 78;
    private static final int HR = 132;
    private static final int BEAT_INTERVALS = 290;
    private static final int RATE_FIELD = 3;
    private static final int INTERVALS_FIELD = 0;
    private static final long EPOCH = 631_065_600;
    private static final long RELATIVE_BELOW = 0x10000000;
    private static final int FEWEST_BEATS = 10;

    private final boolean salvage;
    private final BeatRows intervals;
    private final RateRows rates = new RateRows();
    private final FitEvents events = new FitEvents();
    private final FitBatches batches = new FitBatches();
    private Numbers early = new Numbers();
    private final List<String> notes = new ArrayList<>();
    private int messages;
    private int ofHeart;
    private int withoutTime;

    FitHeart(boolean salvage) {
        this.salvage = salvage;
        intervals = new BeatRows("message", salvage);
    }

    /// A chained file begins.
    void begin() {
        events.begin();
    }

    /// How many whole messages there were.
    int messages() {
        return messages;
    }

    /// How many beats and rates there are.
    int ofHeart() {
        return ofHeart;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    void message(byte[] file, int body, FitDefinition definition, long timestamp)
            throws Unreadable {
        messages++;
        switch (definition.message()) {
            case RECORD -> {
                for (long rate : definition.values(file, body, RATE_FIELD)) {
                    if (timestamp == 0) {
                        withoutTime++;
                        continue;
                    }
                    rates.add(seconds(timestamp), (double) rate);
                    ofHeart++;
                }
            }
            case HRV -> {
                for (long ms : definition.values(file, body, INTERVALS_FIELD)) {
                    early.add((double) ms);
                    ofHeart++;
                }
                if (timestamp > 0) {
                    place(seconds(timestamp));
                }
            }
            case HR -> ofHeart += events.message(file, body, definition, seconds(timestamp));
            case BEAT_INTERVALS ->
                    ofHeart +=
                            batches.message(file, body, definition, messages, seconds(timestamp));
            default -> {}
        }
    }

    /// Gives the intervals that wait for a time this one.
    private void place(double time) throws Unreadable {
        for (int i = 0; i < early.size(); i++) {
            intervals.add(messages, time, early.get(i));
        }
        early = new Numbers();
    }

    private static double seconds(long timestamp) {
        return timestamp < RELATIVE_BELOW ? timestamp : timestamp + EPOCH;
    }

    Recording recording() throws Unreadable {
        if (intervals.size() == 0) {
            place(Double.NaN);
        }
        if (intervals.size() >= FEWEST_BEATS) {
            return beats(intervals);
        }
        if (batches.size() >= FEWEST_BEATS) {
            return beats(batches.rows(salvage));
        }
        if (events.size() >= FEWEST_BEATS) {
            return beats(events.rows(salvage));
        }
        if (rates.size() == 0) {
            if (withoutTime > 0) {
                throw new Unreadable("", "%d heart rates without a time".formatted(withoutTime));
            }
            throw new Unreadable(
                    "",
                    "a whole FIT file with %d messages, and no heartbeat and no heart rate among them; was a sensor worn?"
                            .formatted(messages));
        }
        var recording = rates.rates(1);
        notes.addAll(rates.notes());
        return recording;
    }

    private Recording beats(BeatRows rows) throws Unreadable {
        var beats = rows.beats(Optional.of(IntervalUnit.MILLISECONDS));
        notes.addAll(rows.notes());
        return beats;
    }
}
