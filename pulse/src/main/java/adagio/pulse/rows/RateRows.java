// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

import adagio.pulse.Origin;
import adagio.pulse.Rates;
import adagio.pulse.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Heart rates with times, in any order and from several devices, that become a recording.
///
/// At most four million are kept; of more, the latest.
public final class RateRows {
    private static final int MOST = 1 << 22;
    private static final int INDEX_BITS = 22;
    private static final double LOWEST_BPM = 20;
    private static final double HIGHEST_BPM = 300;
    private static final double LEAST_MS = 200;

    private double[] seconds = new double[1024];
    private double[] bpm = new double[1024];
    private int size;
    private int impossible;
    private final List<String> notes = new ArrayList<>();

    /// No rows yet.
    public RateRows() {}

    /// Appends a row. A rate of 0 is "no contact" and left out; so is one nobody has.
    ///
    /// @param at seconds of the recording, or since 1970 in seconds or their thousandths
    /// @param rate beats a minute
    public void add(double at, double rate) {
        double scale = TimeScale.sinceEpoch(at);
        addSeconds(scale > 0 ? at / scale : at, rate);
    }

    private void addSeconds(double at, double rate) {
        if (!(rate >= LOWEST_BPM && rate <= HIGHEST_BPM) || !(Math.abs(at) < 1e10)) {
            impossible += rate == 0 ? 0 : 1;
            return;
        }
        if (size == MOST) {
            sort();
            keepLater();
        }
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * size);
            bpm = Arrays.copyOf(bpm, 2 * size);
        }
        seconds[size] = at;
        bpm[size] = rate;
        size++;
    }

    private void keepLater() {
        int half = size / 2;
        System.arraycopy(seconds, half, seconds, 0, size - half);
        System.arraycopy(bpm, half, bpm, 0, size - half);
        size -= half;
    }

    /// How many rows there are.
    ///
    /// @return 0 and more
    public int size() {
        return size;
    }

    /// What was left out.
    ///
    /// @return sentences without a full stop
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /// Makes the recording: in order of time, of two at one moment the first.
    ///
    /// @param uncertainSeconds how far off its times may be, when they are of the day
    /// @return the recording
    /// @throws Unreadable when there is no row, or more that cannot be than can
    public Rates rates(double uncertainSeconds) throws Unreadable {
        if (impossible > size) {
            throw new Unreadable(
                    "",
                    "%d of %d heart rates are outside 20 to 300 beats a minute; is it another unit?"
                            .formatted(impossible, impossible + size));
        }
        if (size == 0) {
            throw new Unreadable("", "no heart rate in it");
        }
        if (impossible > 0) {
            notes.add(
                    "left out %d heart rates outside 20 to 300 beats a minute"
                            .formatted(impossible));
        }
        sort();
        boolean epoch = TimeScale.sinceEpoch(seconds[0]) == 1;
        double unit = epoch ? 1 : perSecond();
        double zero = epoch ? Math.floor(seconds[0]) : 0;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double at = epoch ? Math.rint((seconds[i] - zero) * 1e6) / 1e6 : seconds[i] / unit;
            if (kept == 0 || at > seconds[kept - 1]) {
                seconds[kept] = at;
                bpm[kept] = bpm[i];
                kept++;
            }
        }
        var trace =
                Trace.of(
                        Arrays.copyOf(seconds, kept),
                        Arrays.copyOf(bpm, kept),
                        Rates.MOST_APART_SECONDS);
        return new Rates(
                epoch
                        ? new Origin.At(Instant.ofEpochSecond((long) zero), uncertainSeconds)
                        : new Origin.Start(),
                trace);
    }

    /// 1000 when times that are not of the day rise as milliseconds do; no device waits minutes
    /// between rates from start to end.
    private double perSecond() {
        var rises = new double[Math.max(1, size - 1)];
        for (int i = 1; i < size; i++) {
            rises[i - 1] = seconds[i] - seconds[i - 1];
        }
        return Numbers.median(rises) >= LEAST_MS ? 1000 : 1;
    }

    /// By time to the millisecond, and as they came within one.
    private void sort() {
        boolean sorted = true;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, seconds[i]);
            sorted &= i == 0 || seconds[i] >= seconds[i - 1];
        }
        if (sorted) {
            return;
        }
        var keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (Math.round((seconds[i] - least) * 1000) << INDEX_BITS) + i;
        }
        Arrays.sort(keys);
        double[] oldSeconds = Arrays.copyOf(seconds, size);
        double[] oldBpm = Arrays.copyOf(bpm, size);
        for (int i = 0; i < size; i++) {
            int from = (int) (keys[i] & (MOST - 1));
            seconds[i] = oldSeconds[from];
            bpm[i] = oldBpm[from];
        }
    }
}
