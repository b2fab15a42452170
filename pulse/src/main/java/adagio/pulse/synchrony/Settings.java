// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// How two curves are cut and compared.
///
/// @param hz grid points a second, 1 to 10
/// @param segmentSeconds the length of a segment, 2 to 600, at least twice the lag
/// @param maxLagSeconds how far one curve is moved against the other, 1 to 300
public record Settings(int hz, int segmentSeconds, int maxLagSeconds) {
    /// Two points a second, segments of a minute, up to ten seconds to either side.
    public static final Settings USUAL = new Settings(2, 60, 10);

    private static final int MOST_HZ = 10;
    private static final int MOST_SEGMENT_SECONDS = 600;

    /// Checks the ranges.
    public Settings {
        if (hz < 1 || hz > MOST_HZ) {
            throw new IllegalArgumentException(
                    "points a second: found %d; 1 to %d".formatted(hz, MOST_HZ));
        }
        if (segmentSeconds < 2 || segmentSeconds > MOST_SEGMENT_SECONDS) {
            throw new IllegalArgumentException(
                    "seconds a segment: found %d; 2 to %d"
                            .formatted(segmentSeconds, MOST_SEGMENT_SECONDS));
        }
        if (maxLagSeconds < 1 || 2 * maxLagSeconds > segmentSeconds) {
            throw new IllegalArgumentException(
                    "seconds of lag: found %d; 1 to %d, half a segment"
                            .formatted(maxLagSeconds, segmentSeconds / 2));
        }
    }

    /// Points in a segment.
    ///
    /// @return 2 and more
    public int points() {
        return hz * segmentSeconds;
    }

    /// Points of the largest lag.
    ///
    /// @return 1 and more
    public int lagPoints() {
        return hz * maxLagSeconds;
    }

    /// How many lags there are, from one side over 0 to the other.
    ///
    /// @return an odd number
    public int lags() {
        return 2 * lagPoints() + 1;
    }
}
