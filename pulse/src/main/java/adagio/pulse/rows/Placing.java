// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

import adagio.pulse.Beats;
import adagio.pulse.Origin;
import adagio.pulse.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts beats in time: intervals added up, split where the times say that some are missing.
final class Placing {
    /// Beats that arrive this much off the sum of intervals follow a gap, ms.
    static final double ARRIVAL_MS = 3000;

    private static final double EXACT_MS = 10;
    private static final double DRIFT_MS = 250;

    private final double[] times;
    private final double[] rr;
    private final boolean exact;
    private final List<Run> runs = new ArrayList<>();
    private double[] beats = new double[64];
    private int size;
    private double before = Double.NEGATIVE_INFINITY;
    private double lastTime;

    /// Rows to be placed.
    ///
    /// @param times ms, NaN where a row is left out
    /// @param rr ms, NaN for a gap
    /// @param exact whether times are those of beats
    Placing(double[] times, double[] rr, boolean exact) {
        this.times = times;
        this.rr = rr;
        this.exact = exact;
    }

    /// Beats of a file without times: the first is at 0; a row without an interval is a gap as long
    /// as nothing, so the clock behind it is not known better than that.
    static Beats untimed(double[] rr) throws Unreadable {
        var times = new double[rr.length];
        double at = 0;
        for (int i = 0; i < rr.length; i++) {
            at += Double.isNaN(rr[i]) ? ARRIVAL_MS : rr[i];
            times[i] = at;
        }
        return new Placing(times, rr, true).beats(new Origin.Start());
    }

    /// The share of rows whose rise of time is their interval.
    static double exactShare(double[] times, double[] rr, double factor) {
        int exact = 0;
        for (int i = 1; i < times.length; i++) {
            exact += Math.abs(times[i] - times[i - 1] - rr[i] * factor) <= EXACT_MS ? 1 : 0;
        }
        return times.length < 2 ? 0 : exact / (times.length - 1.0);
    }

    /// Whether intervals, taken as ms, are longer than the time they fill by 1024 to 1000.
    static boolean looksLikeTicks(double[] times, double[] rr) {
        double sum = 0;
        for (int i = 1; i < rr.length; i++) {
            sum += Double.isNaN(rr[i]) ? 0 : rr[i];
        }
        double span = times[times.length - 1] - times[0];
        return span > 300_000 && sum / span > 1.018 && sum / span < 1.03;
    }

    Beats beats(Origin origin) throws Unreadable {
        for (int i = 0; i < rr.length; i++) {
            if (Double.isNaN(times[i]) || Double.isNaN(rr[i])) {
                close();
            } else {
                place(times[i], rr[i]);
            }
        }
        close();
        if (runs.isEmpty()) {
            throw new Unreadable("", "no two beats follow each other; nothing can be said");
        }
        return new Beats(origin, runs);
    }

    private void place(double time, double interval) {
        if (size > 0 && follows(time, interval)) {
            append(beats[size - 1] + interval);
            lastTime = time;
            return;
        }
        close();
        // a beat in time that is taken already is no beat of its own
        double beat = exact ? time : Math.max(time, before + interval);
        if (beat <= before) {
            return;
        }
        append(beat - interval);
        append(beat);
        lastTime = time;
    }

    private boolean follows(double time, double interval) {
        double off = Math.abs(time - beats[size - 1] - interval);
        if (!exact) {
            return off <= ARRIVAL_MS;
        }
        return off <= DRIFT_MS && Math.abs(time - lastTime - interval) <= EXACT_MS;
    }

    private void append(double beat) {
        if (size == beats.length) {
            beats = Arrays.copyOf(beats, 2 * size);
        }
        beats[size] = beat;
        size++;
    }

    private void close() {
        if (size > 1) {
            runs.add(Run.ofBeats(Arrays.copyOf(beats, size)));
            before = beats[size - 1];
        }
        size = 0;
    }
}
