// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stretch of time that is looked at. All of a recording of up to 36 hours; of a longer one,
/// such as a watch's whole history, the latest sitting: known time without a pause of half an hour,
/// at least ten minutes of it, else the longest there is.
///
/// @param fromSeconds its start
/// @param toSeconds its end
public record Stretch(double fromSeconds, double toSeconds) {
    /// Recordings up to this are looked at as a whole, seconds.
    public static final double LONGEST_SECONDS = 36 * 3600;

    private static final double PAUSE_SECONDS = 1800;
    private static final double ENOUGH_SECONDS = 600;

    private record Known(double from, double to) {
        double seconds() {
            return to - from;
        }
    }

    /// What to look at in one recording.
    ///
    /// @param trace its curve
    /// @return a stretch of it
    public static Stretch of(Trace trace) {
        return trace.last() - trace.first() <= LONGEST_SECONDS
                ? new Stretch(trace.first(), trace.last())
                : latest(known(trace));
    }

    /// What to look at in two.
    ///
    /// @param a A's curve
    /// @param b B's on the same clock, overlapping it
    /// @return all of both when they have at most 36 hours in common
    public static Stretch common(Trace a, Trace b) {
        double from = Math.max(a.first(), b.first());
        double to = Math.min(a.last(), b.last());
        boolean whole = to - from <= LONGEST_SECONDS;
        double earliest = Math.min(a.first(), b.first());
        double latest = Math.max(a.last(), b.last());
        if (whole && latest - earliest <= LONGEST_SECONDS) {
            return new Stretch(earliest, latest);
        }
        return whole ? new Stretch(from, to) : latest(both(known(a), known(b)));
    }

    /// The part of a recording in this stretch.
    ///
    /// @param recording the recording
    /// @param shift what is added to its times to have the stretch's
    /// @return the part, the recording itself when all of it is, or empty
    public Optional<Recording> find(Recording recording, double shift) {
        Trace trace = recording.trace();
        if (trace.first() + shift >= fromSeconds && trace.last() + shift <= toSeconds) {
            return Optional.of(recording);
        }
        return recording.find(fromSeconds - shift, toSeconds - shift);
    }

    private static List<Known> known(Trace trace) {
        var known = new ArrayList<Known>();
        double from = trace.first();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.isHole(i) || i == trace.size() - 1) {
                known.add(new Known(from, trace.seconds(i)));
                from = i + 1 < trace.size() ? trace.seconds(i + 1) : from;
            }
        }
        return known;
    }

    private static List<Known> both(List<Known> a, List<Known> b) {
        var both = new ArrayList<Known>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            double from = Math.max(a.get(i).from, b.get(j).from);
            double to = Math.min(a.get(i).to, b.get(j).to);
            if (to > from) {
                both.add(new Known(from, to));
            }
            if (a.get(i).to < b.get(j).to) {
                i++;
            } else {
                j++;
            }
        }
        return both;
    }

    private static Stretch latest(List<Known> known) {
        var best = new Stretch(0, 0);
        double bestSeconds = -1;
        int i = 0;
        while (i < known.size()) {
            double from = known.get(i).from;
            double seconds = known.get(i).seconds();
            double end = known.get(i).to;
            i++;
            while (i < known.size()
                    && known.get(i).from - end < PAUSE_SECONDS
                    && known.get(i).to - from <= LONGEST_SECONDS) {
                seconds += known.get(i).seconds();
                end = known.get(i).to;
                i++;
            }
            if (seconds >= ENOUGH_SECONDS || seconds > bestSeconds) {
                best = new Stretch(from, end);
                bestSeconds = Math.min(seconds, ENOUGH_SECONDS);
            }
        }
        return best;
    }
}
