// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// A slow wandering of loudness: two waves whose lengths do not fit into each other.
///
/// @param depthDb how far up and down, in dB
/// @param first length of one wave, seconds
/// @param second length of the other, seconds
/// @param turn where both begin, in parts of a wave
public record Drift(double depthDb, double first, double second, double turn)
        implements Level.Shape {
    /// A drift of drawn lengths between 21 and 74 s.
    ///
    /// @param depthDb how far up and down, in dB
    /// @param chance what the lengths are drawn from
    /// @param place which of the drifts drawn from it
    /// @return the drift
    public static Drift drawn(double depthDb, Chance chance, long place) {
        return new Drift(
                depthDb,
                chance.between(3 * place, 21, 39),
                chance.between(3 * place + 1, 43, 74),
                chance.at(3 * place + 2));
    }

    @Override
    public double at(double seconds, double paced) {
        double wave =
                Math.sin(2 * Math.PI * (seconds / first + turn))
                        + Math.sin(2 * Math.PI * (seconds / second + 3 * turn));
        return Level.decibels(depthDb / 2 * wave);
    }
}
