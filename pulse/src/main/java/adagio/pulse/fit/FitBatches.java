// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.fit;

import adagio.pulse.rows.BeatRows;
import adagio.pulse.rows.Unreadable;
import java.util.ArrayList;
import java.util.List;

/// Beats of `beat_intervals`: each message has a time and the intervals of a batch.
///
/// The profile does not say whether a message's time is that of the batch's begin or of its end, so
/// the one is taken under which the batches fit each other better. A batch that begins where the
/// one before ended (within 250 ms, or 1.5 s where times are whole seconds) goes on without a gap.
final class FitBatches {
    private static final int MS_FIELD = 0;
    private static final int INTERVALS_FIELD = 1;
    private static final double CLOSE_SECONDS = 0.25;
    private static final double CLOSE_WHOLE_SECONDS = 1.5;

    private final List<Batch> batches = new ArrayList<>();
    private boolean hasMilliseconds;
    private int size;

    private record Batch(int message, double time, List<Long> intervals) {
        double seconds() {
            return intervals.stream().mapToLong(each -> each).sum() / 1000.0;
        }
    }

    /// Takes a message in.
    ///
    /// @param number of it in the file
    /// @param seconds its time
    /// @return how many beats it brought
    int message(byte[] file, int body, FitDefinition definition, int number, double seconds) {
        long[] ms = definition.values(file, body, MS_FIELD);
        hasMilliseconds |= ms.length > 0 && ms[0] > 0;
        var intervals = new ArrayList<Long>();
        for (long each : definition.values(file, body, INTERVALS_FIELD)) {
            intervals.add(each);
        }
        if (!intervals.isEmpty()) {
            double time = seconds + (ms.length > 0 ? ms[0] / 1000.0 : 0);
            batches.add(new Batch(number, time, List.copyOf(intervals)));
            size += intervals.size();
        }
        return intervals.size();
    }

    /// The number of beats.
    int size() {
        return size;
    }

    /// All of them, each with the time of the beat that ends it.
    BeatRows rows(boolean salvage) throws Unreadable {
        var rows = new BeatRows("message", salvage);
        boolean ends = ends();
        double close = hasMilliseconds ? CLOSE_SECONDS : CLOSE_WHOLE_SECONDS;
        double at = Double.NaN;
        for (Batch batch : batches) {
            double begin = batch.time - (ends ? batch.seconds() : 0);
            at = Math.abs(begin - at) <= close ? at : begin;
            for (long interval : batch.intervals) {
                at += interval / 1000.0;
                rows.add(batch.message, at, (double) interval);
            }
        }
        return rows;
    }

    /// Whether messages fit each other better with their times as ends.
    private boolean ends() {
        double asBegins = 0;
        double asEnds = 0;
        for (int i = 1; i < batches.size(); i++) {
            double rise = batches.get(i).time - batches.get(i - 1).time;
            asBegins += Math.min(1, Math.abs(rise - batches.get(i - 1).seconds()));
            asEnds += Math.min(1, Math.abs(rise - batches.get(i).seconds()));
        }
        return asEnds < asBegins;
    }
}
