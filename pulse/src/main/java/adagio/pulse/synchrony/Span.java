// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// A half-open stretch of time on A's clock.
///
/// @param fromSeconds its start, in it
/// @param toSeconds its end, not in it, later
public record Span(double fromSeconds, double toSeconds) {
    /// Checks the order.
    public Span {
        if (!(toSeconds > fromSeconds)) {
            throw new IllegalArgumentException(
                    "a stretch from %s to %s s; the end is later"
                            .formatted(fromSeconds, toSeconds));
        }
    }

    boolean meets(double from, double to) {
        return from < toSeconds && fromSeconds < to;
    }
}
