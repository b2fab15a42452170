// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.cleaning;

import java.util.ArrayList;
import java.util.List;

/// Which beats of a run look like artifacts: Lipponen and Tarvainen's decision, figure 1.
///
/// Interval `i` ends at beat `i`; the first has no interval and takes the mean of all. Everything
/// is in seconds, as in the paper.
final class ArtifactSearch {
    private static final double SLOPE = 0.13;
    private static final double OFFSET = 0.17;
    private static final double ALPHA = 5.2;
    private static final int THRESHOLD_BEATS = 91;
    private static final int MEDIAN_BEATS = 11;

    /// An interval that is off its neighbours' median by less than this share is within what a calm
    /// heart does from beat to beat (the usual limit of 20 %, Malik 1989).
    private static final double NATURAL_SHARE = 0.2;

    private final double[] rr;
    private final double[] change;
    private final double[] median;
    private final double[] off;
    private final double[] limit;
    private final List<Integer> ectopic = new ArrayList<>();
    private final List<Integer> missed = new ArrayList<>();
    private final List<Integer> extra = new ArrayList<>();
    private final List<Integer> longshort = new ArrayList<>();

    private ArtifactSearch(double[] beats) {
        int n = beats.length;
        rr = new double[n];
        for (int i = 1; i < n; i++) {
            rr[i] = (beats[i] - beats[i - 1]) / 1000;
        }
        rr[0] = mean(rr);
        change = new double[n];
        for (int i = 1; i < n; i++) {
            change[i] = rr[i] - rr[i - 1];
        }
        change[0] = mean(change);
        divide(change, threshold(change));
        median = Rolling.quantiles(rr, MEDIAN_BEATS, 0.5)[0];
        off = new double[n];
        for (int i = 0; i < n; i++) {
            double by = rr[i] - median[i];
            off[i] = by < 0 ? 2 * by : by;
        }
        limit = threshold(off);
        divide(off, limit);
    }

    /// Looks through a run.
    ///
    /// @param beats ms, at least four
    static Found search(double[] beats) {
        return new ArtifactSearch(beats).search();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += values[i];
        }
        return sum / (values.length - 1);
    }

    private static double[] threshold(double[] values) {
        var size = new double[values.length];
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.abs(values[i]);
        }
        double[][] quarters = Rolling.quantiles(size, THRESHOLD_BEATS, 0.25, 0.75);
        for (int i = 0; i < size.length; i++) {
            size[i] = ALPHA * ((quarters[1][i] - quarters[0][i]) / 2);
        }
        return size;
    }

    private static void divide(double[] values, double[] by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by[i];
        }
    }

    private Found search() {
        int i = 0;
        while (i < rr.length - 2) {
            if (Math.abs(change[i]) <= 1) {
                i++;
            } else if (isEctopic(i)) {
                ectopic.add(i);
                i++;
            } else {
                boolean two = Math.abs(change[i + 1]) < Math.abs(change[i + 2]);
                judge(i);
                if (two) {
                    judge(i + 1);
                }
                i += two ? 2 : 1;
            }
        }
        return new Found(
                List.copyOf(ectopic),
                List.copyOf(missed),
                List.copyOf(extra),
                List.copyOf(longshort),
                isNatural());
    }

    /// The change at a place; behind both ends it is mirrored.
    private double change(int i) {
        int last = change.length - 1;
        return change[i < 0 ? -i : i > last ? 2 * last - i : i];
    }

    private boolean isEctopic(int i) {
        double here = change[i];
        return here > 1
                ? Math.max(change(i - 1), change(i + 1)) < -SLOPE * here - OFFSET
                : Math.min(change(i - 1), change(i + 1)) > -SLOPE * here + OFFSET;
    }

    private void judge(int j) {
        double here = change[j];
        boolean falls = here > 1 && Math.min(change(j + 1), change(j + 2)) < -1;
        boolean rises = here < -1 && Math.max(change(j + 1), change(j + 2)) > 1;
        if (!falls && !rises && !(Math.abs(off[j]) > 3)) {
            return;
        }
        if (rises && Math.abs(rr[j] + rr[j + 1] - median[j]) < limit[j]) {
            extra.add(j);
        } else if (falls && Math.abs(rr[j] / 2 - median[j]) < limit[j]) {
            missed.add(j);
        } else {
            longshort.add(j);
        }
    }

    private boolean isNatural() {
        return ectopic.stream().allMatch(this::isNear)
                && missed.isEmpty()
                && extra.isEmpty()
                && longshort.stream().allMatch(this::isNear);
    }

    private boolean isNear(int j) {
        return Math.abs(rr[j] - median[j]) < NATURAL_SHARE * median[j];
    }
}
