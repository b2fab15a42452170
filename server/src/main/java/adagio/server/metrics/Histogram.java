// SPDX-License-Identifier: Apache-2.0
package adagio.server.metrics;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// How long something took, in seconds, counted in buckets.
final class Histogram {
    private static final double[] BOUNDS = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
    };
    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanos = new LongAdder();

    void add(long took) {
        int at = 0;
        while (at < BOUNDS.length && took > BOUNDS[at] * 1e9) {
            at++;
        }
        counts.incrementAndGet(at);
        nanos.add(took);
    }

    /// Writes it.
    ///
    /// @param text gets lines
    /// @param name of the figure
    /// @param labels such as `route="/"`, or nothing
    void write(StringBuilder text, String name, String labels) {
        String before = labels.isEmpty() ? "" : labels + ",";
        String after = labels.isEmpty() ? "" : "{" + labels + "}";
        long sum = 0;
        for (int i = 0; i <= BOUNDS.length; i++) {
            sum += counts.get(i);
            String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
            text.append(name).append("_bucket{").append(before).append("le=\"").append(bound);
            text.append("\"} ").append(sum).append('\n');
        }
        text.append(name).append("_count").append(after).append(' ').append(sum).append('\n');
        text.append(name).append("_sum").append(after).append(' ');
        text.append(nanos.sum() / 1e9).append('\n');
    }
}
