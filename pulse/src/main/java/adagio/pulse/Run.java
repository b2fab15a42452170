// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import java.util.Arrays;

/// Beats that follow each other without a gap: `n + 1` beats bound `n` intervals.
///
/// Times are milliseconds from the recording's zero, on its own clock.
public final class Run {
    private final double[] beats;

    private Run(double[] beats) {
        this.beats = beats;
    }

    /// Makes a run of beat times.
    ///
    /// @param beats milliseconds, at least two, each later than the one before
    /// @return the run
    /// @throws IllegalArgumentException when there are fewer, or one is not later
    public static Run ofBeats(double[] beats) {
        if (beats.length < 2) {
            throw new IllegalArgumentException(
                    "a run has at least two beats; found " + beats.length);
        }
        for (int i = 0; i < beats.length; i++) {
            if (!Double.isFinite(beats[i]) || (i > 0 && beats[i] <= beats[i - 1])) {
                throw new IllegalArgumentException(
                        "beat %d is at %s ms; each is a number later than the one before"
                                .formatted(i, beats[i]));
            }
        }
        return new Run(beats.clone());
    }

    /// Makes a run of intervals.
    ///
    /// @param startMs when the first beat was, ms
    /// @param intervals milliseconds between beats, at least one, each above 0
    /// @return the run
    /// @throws IllegalArgumentException when there is none, or one is not above 0
    public static Run ofIntervals(double startMs, double[] intervals) {
        var beats = new double[intervals.length + 1];
        beats[0] = startMs;
        for (int i = 0; i < intervals.length; i++) {
            beats[i + 1] = beats[i] + intervals[i];
        }
        return ofBeats(beats);
    }

    /// The number of intervals, 1 and more.
    ///
    /// @return one less than there are beats
    public int intervals() {
        return beats.length - 1;
    }

    /// An interval.
    ///
    /// @param i its number, from 0
    /// @return milliseconds, above 0
    public double interval(int i) {
        return beats[i + 1] - beats[i];
    }

    /// When a beat was.
    ///
    /// @param i its number, 0 to the number of intervals
    /// @return milliseconds from the recording's zero
    public double beat(int i) {
        return beats[i];
    }

    /// All beats.
    ///
    /// @return a copy, milliseconds
    public double[] beats() {
        return beats.clone();
    }

    /// When the first beat was.
    ///
    /// @return milliseconds
    public double first() {
        return beats[0];
    }

    /// When the last beat was.
    ///
    /// @return milliseconds
    public double last() {
        return beats[beats.length - 1];
    }

    /// The beats of this run between two moments.
    ///
    /// @param fromMs the earliest
    /// @param toMs the latest
    /// @return their times, ms; possibly none
    double[] between(double fromMs, double toMs) {
        return Arrays.stream(beats).filter(beat -> beat >= fromMs && beat <= toMs).toArray();
    }
}
