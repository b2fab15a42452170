// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

import adagio.pulse.Beats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Rows of intervals, with or without times, that become a recording of beats.
///
/// Times are of two kinds. Where most rises of the time are the interval itself (within 10 ms),
/// each row's time is that of the beat that ends it, and another rise is a gap. Else times say when
/// the beats arrived: late, in batches, in whole seconds. Then intervals are added up, and only
/// where arrival is more than 3 s off the sum is there a gap. Intervals above 5 s are gaps.
public final class BeatRows {
    private static final double LONGEST_MS = 5000;
    private static final double SHORTEST_MS = 10;
    private static final double FARTHEST_MS = 1e12;

    private final Numbers times = new Numbers();
    private final Numbers intervals = new Numbers();
    private final Numbers lines = new Numbers();
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String lineWord;
    private final boolean salvage;

    /// No rows yet.
    ///
    /// @param lineWord what a row is called: line, message
    /// @param salvage whether rows that cannot be are left out instead of refused
    public BeatRows(String lineWord, boolean salvage) {
        this.lineWord = lineWord;
        this.salvage = salvage;
    }

    /// Appends a row.
    ///
    /// @param line its place in the file
    /// @param time when its beat was, or arrived, in any unit; NaN without a time
    /// @param interval from the beat before, in the file's unit
    /// @throws Unreadable when there are too many
    public void add(long line, double time, double interval) throws Unreadable {
        lines.add((double) line);
        times.add(time);
        intervals.add(interval);
    }

    /// How many rows there are.
    ///
    /// @return 0 and more
    public int size() {
        return intervals.size();
    }

    /// What was done to the rows that a person may want to know.
    ///
    /// @return sentences without a full stop
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /// Makes the recording.
    ///
    /// @param stated the unit that the file names
    /// @return the recording
    /// @throws Unreadable with every fault
    public Beats beats(Optional<IntervalUnit> stated) throws Unreadable {
        var positive = new Numbers();
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.get(i) > 0) {
                positive.add(intervals.get(i));
            }
        }
        if (positive.size() < 2) {
            throw new Unreadable(
                    "",
                    "%d intervals above 0 in %d rows; at least two are needed"
                            .formatted(positive.size(), intervals.size()));
        }
        var unit = unit(stated, positive.median());
        double[] rr = new double[intervals.size()];
        for (int i = 0; i < rr.length; i++) {
            rr[i] = checked(i, unit);
        }
        boolean timed = times.size() > 0 && !Double.isNaN(times.get(0));
        if (!timed || salvage) {
            refuseIfFaulty();
        }
        return timed ? timed(rr, unit, stated.isPresent()) : Placing.untimed(rr);
    }

    private IntervalUnit unit(Optional<IntervalUnit> stated, double median) throws Unreadable {
        if (stated.isPresent()) {
            double ms = median * stated.get().ms();
            if (ms >= 200 && ms <= 3000) {
                return stated.get();
            }
        }
        var found = IntervalUnit.of(median);
        if (stated.isPresent()) {
            notes.add(
                    "the header names another unit; read as %s by their size"
                            .formatted(name(found)));
        } else if (found == IntervalUnit.SECONDS) {
            notes.add("intervals are in seconds");
        }
        return found;
    }

    private static String name(IntervalUnit unit) {
        return switch (unit) {
            case SECONDS -> "seconds";
            case MILLISECONDS -> "milliseconds";
            case TICKS -> "1/1024 s";
        };
    }

    /// The interval in ms; NaN for a gap.
    private double checked(int i, IntervalUnit unit) {
        double value = intervals.get(i);
        double ms = value * unit.ms();
        String where = lineWord + " " + (long) lines.get(i);
        if (!(value > 0)) {
            faults.add(
                    new Fault(
                            where,
                            "the interval is %s; between two beats there is always some time, above 0"
                                    .formatted(Plain.number(value))));
            return Double.NaN;
        }
        if (ms < SHORTEST_MS) {
            faults.add(
                    new Fault(
                            where,
                            "the interval is %s where the others are in %s; one unit in a file, 200 to 3000 ms is usual"
                                    .formatted(Plain.number(value), name(unit))));
            return Double.NaN;
        }
        // a file in seconds with 850 in it, in place of 0.85
        if (unit == IntervalUnit.SECONDS && ms > 100_000) {
            faults.add(
                    new Fault(
                            where,
                            "the interval is %s where the others are in seconds; one unit in a file, 0.2 to 3 s is usual"
                                    .formatted(Plain.number(value))));
            return Double.NaN;
        }
        return ms > LONGEST_MS ? Double.NaN : Math.rint(ms * 1e6) / 1e6;
    }

    private void refuseIfFaulty() throws Unreadable {
        if (faults.isEmpty()) {
            return;
        }
        if (!salvage) {
            faults.sort(Comparator.comparingLong(Fault::place));
            throw new Unreadable(faults);
        }
        notes.add("left out %d rows, the first at %s".formatted(faults.size(), faults.getFirst()));
        faults.clear();
    }

    private Beats timed(double[] rr, IntervalUnit unit, boolean stated) throws Unreadable {
        var clock = RowClock.of(times, rr);
        double[] ms = clock.ms();
        double share = Placing.exactShare(ms, rr, 1);
        boolean ticks =
                !stated
                        && unit == IntervalUnit.MILLISECONDS
                        && (Placing.exactShare(ms, rr, IntervalUnit.TICKS.ms())
                                        > Math.max(0.5, share)
                                || Placing.looksLikeTicks(ms, rr));
        if (ticks) {
            notes.add("intervals are in 1/1024 s, as the times beside them show");
            for (int i = 0; i < rr.length; i++) {
                rr[i] *= IntervalUnit.TICKS.ms();
            }
            share = Placing.exactShare(ms, rr, 1);
        }
        boolean exact = share > 0.5;
        order(ms, exact);
        if (!exact) {
            notFasterThanTime(ms, rr);
            notes.add("times are when beats arrived; beats are placed by adding up intervals");
        }
        return new Placing(ms, rr, exact).beats(clock.origin(exact));
    }

    /// Times that go back, are missing or lie beyond a life are a fault; with `salvage` such rows
    /// are left out as gaps.
    private void order(double[] ms, boolean exact) throws Unreadable {
        double slack = exact ? 0 : Placing.ARRIVAL_MS;
        double latest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ms.length; i++) {
            String fault = "";
            if (Double.isNaN(ms[i])) {
                fault = "no time, where other rows have one";
            } else if (Math.abs(ms[i]) > FARTHEST_MS) {
                fault =
                        "the time is %s; seconds, milliseconds or a date"
                                .formatted(Plain.number(times.get(i)));
            } else if (ms[i] < latest - slack) {
                fault =
                        "the time goes back by %s s; rows are in order of time"
                                .formatted(Plain.number((latest - ms[i]) / 1000));
            }
            if (fault.isEmpty()) {
                latest = Math.max(latest, ms[i]);
            } else {
                faults.add(new Fault(lineWord + " " + (long) lines.get(i), fault));
                ms[i] = Double.NaN;
            }
        }
        refuseIfFaulty();
    }

    /// More heartbeat than time cannot be.
    private void notFasterThanTime(double[] ms, double[] rr) throws Unreadable {
        double first = Double.NaN;
        double last = Double.NaN;
        double sum = 0;
        for (int i = 0; i < ms.length; i++) {
            if (!Double.isNaN(ms[i])) {
                first = Double.isNaN(first) ? ms[i] : first;
                last = ms[i];
            }
            sum += Double.isNaN(rr[i]) ? 0 : rr[i];
        }
        if (sum > 1.2 * (last - first) + 10_000) {
            throw new Unreadable(
                    "",
                    "the intervals last %s s, the times beside them only %s s; one of the two has another unit than it seems"
                            .formatted(
                                    Plain.number(sum / 1000), Plain.number((last - first) / 1000)));
        }
    }
}
