// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A recording of single beats, split wherever the sensor lost one.
///
/// @param origin what its zero is
/// @param runs in order of time, none overlapping another, at least one
public record Beats(Origin origin, List<Run> runs) implements Recording {
    /// Checks the order.
    public Beats {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a recording has at least one run; found none");
        }
        for (int i = 1; i < runs.size(); i++) {
            if (!(runs.get(i).beat(1) > runs.get(i - 1).last())) {
                throw new IllegalArgumentException(
                        "run %d has its second beat at %s ms, the one before ends at %s; runs are in order of time"
                                .formatted(i, runs.get(i).beat(1), runs.get(i - 1).last()));
            }
        }
    }

    /// The number of intervals.
    ///
    /// @return 1 and more
    public int intervals() {
        return runs.stream().mapToInt(Run::intervals).sum();
    }

    /// The rate of every interval, at the beat that ends it.
    @Override
    public Trace trace() {
        int size = intervals();
        var seconds = new double[size];
        var bpm = new double[size];
        var holes = new boolean[size];
        int at = 0;
        double before = Double.NaN;
        for (Run run : runs) {
            if (at > 0) {
                holes[at - 1] = (run.first() - before) / 1000 > HOLE_SECONDS;
            }
            for (int i = 0; i < run.intervals(); i++) {
                seconds[at] = run.beat(i + 1) / 1000;
                bpm[at] = 60_000 / run.interval(i);
                at++;
            }
            before = run.last();
        }
        return new Trace(seconds, bpm, holes);
    }

    @Override
    public Optional<Recording> find(double fromSeconds, double toSeconds) {
        var kept = new ArrayList<Run>();
        for (Run run : runs) {
            double[] beats = run.between(fromSeconds * 1000, toSeconds * 1000);
            if (beats.length > 1) {
                kept.add(Run.ofBeats(beats));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Beats(origin, kept));
    }
}
