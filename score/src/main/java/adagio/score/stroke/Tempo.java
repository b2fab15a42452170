// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

/// How fast a movement goes.
public sealed interface Tempo {
    /// A count of breaths.
    ///
    /// @param count how many, typically
    record Breaths(int count) implements Tempo {}

    /// A speed over the skin.
    ///
    /// @param cmPerSecond typical speed
    /// @param slowest cm/s
    /// @param fastest cm/s
    record Speed(double cmPerSecond, double slowest, double fastest) implements Tempo {}

    /// Repetitions of a length.
    ///
    /// @param secondsEach seconds of one
    /// @param times how often, typically
    record Repetitions(double secondsEach, int times) implements Tempo {}

    /// Cycles a minute.
    ///
    /// @param perMinute typical
    /// @param slowest a minute
    /// @param fastest a minute
    record Cycles(double perMinute, double slowest, double fastest) implements Tempo {}
}
