// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import java.util.Arrays;
import java.util.Optional;

/// A heart rate over time: points in order, and where it is not known between two of them.
public final class Trace {
    private final double[] seconds;
    private final double[] bpm;
    private final boolean[] holes;

    /// A curve through points.
    ///
    /// @param seconds when, each later than the one before, at least one
    /// @param bpm beats a minute, above 0, as many
    /// @param holes whether the stretch behind each point is a gap, as many
    /// @throws IllegalArgumentException when a point is out of order, or lengths differ
    public Trace(double[] seconds, double[] bpm, boolean[] holes) {
        if (seconds.length == 0 || seconds.length != bpm.length || bpm.length != holes.length) {
            throw new IllegalArgumentException(
                    "found %d times, %d rates, %d holes; as many of each, at least one"
                            .formatted(seconds.length, bpm.length, holes.length));
        }
        for (int i = 1; i < seconds.length; i++) {
            if (!(seconds[i] > seconds[i - 1])) {
                throw new IllegalArgumentException(
                        "point %d is at %s s, the one before at %s; each is later"
                                .formatted(i, seconds[i], seconds[i - 1]));
            }
        }
        this.seconds = seconds.clone();
        this.bpm = bpm.clone();
        this.holes = holes.clone();
    }

    /// A curve through points that may be far apart.
    ///
    /// @param seconds when
    /// @param bpm beats a minute
    /// @param mostApartSeconds points further apart than this have a gap between them
    /// @return the curve
    public static Trace of(double[] seconds, double[] bpm, double mostApartSeconds) {
        var holes = new boolean[seconds.length];
        for (int i = 1; i < seconds.length; i++) {
            holes[i - 1] = seconds[i] - seconds[i - 1] > mostApartSeconds;
        }
        return new Trace(seconds, bpm, holes);
    }

    /// The number of points.
    ///
    /// @return 1 and more
    public int size() {
        return seconds.length;
    }

    /// When a point is.
    ///
    /// @param i its number
    /// @return seconds
    public double seconds(int i) {
        return seconds[i];
    }

    /// The rate at a point.
    ///
    /// @param i its number
    /// @return beats a minute
    public double bpm(int i) {
        return bpm[i];
    }

    /// Whether the stretch behind a point, up to the next, is a gap.
    ///
    /// @param i its number
    /// @return whether nothing is known there
    public boolean isHole(int i) {
        return holes[i];
    }

    /// When it begins.
    ///
    /// @return seconds
    public double first() {
        return seconds[0];
    }

    /// When it ends.
    ///
    /// @return seconds
    public double last() {
        return seconds[seconds.length - 1];
    }

    /// The mean of its points.
    ///
    /// @return beats a minute
    public double mean() {
        return Arrays.stream(bpm).sum() / bpm.length;
    }

    /// The share of its time outside gaps.
    ///
    /// @return 0 to 1
    public double coverage() {
        double gaps = 0;
        for (int i = 0; i + 1 < seconds.length; i++) {
            gaps += holes[i] ? seconds[i + 1] - seconds[i] : 0;
        }
        return seconds.length == 1 ? 1 : 1 - gaps / (last() - first());
    }

    /// The same curve on another clock.
    ///
    /// @param by seconds to add to every time
    /// @return the moved curve
    public Trace shift(double by) {
        return by == 0
                ? this
                : new Trace(Arrays.stream(seconds).map(each -> each + by).toArray(), bpm, holes);
    }

    /// The points between two moments.
    ///
    /// @param from the earliest, seconds
    /// @param to the latest
    /// @return what is there; empty when nothing is
    public Optional<Trace> find(double from, double to) {
        int first = 0;
        while (first < seconds.length && seconds[first] < from) {
            first++;
        }
        int end = first;
        while (end < seconds.length && seconds[end] <= to) {
            end++;
        }
        if (first == end) {
            return Optional.empty();
        }
        return Optional.of(
                new Trace(
                        Arrays.copyOfRange(seconds, first, end),
                        Arrays.copyOfRange(bpm, first, end),
                        Arrays.copyOfRange(holes, first, end)));
    }
}
