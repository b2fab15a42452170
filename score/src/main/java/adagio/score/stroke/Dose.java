// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

/// How strongly and how long.
///
/// @param pressure typical pressure, 0 to 3
/// @param highestPressure at most, `pressure` to 3
/// @param shortest seconds of one side, more than 0
/// @param typical seconds, `shortest` and more
/// @param longest seconds, `typical` and more
/// @param level 1 first time, 2 regular, 3 experienced
public record Dose(
        int pressure, int highestPressure, int shortest, int typical, int longest, int level) {
    /// Checks the ranges.
    public Dose {
        if (pressure < 0 || highestPressure < pressure || highestPressure > 3) {
            throw new IllegalArgumentException(
                    "pressure " + pressure + ", at most " + highestPressure + ": within 0 to 3");
        }
        if (shortest <= 0 || typical < shortest || longest < typical) {
            throw new IllegalArgumentException(
                    "seconds "
                            + shortest
                            + " to "
                            + longest
                            + ", typically "
                            + typical
                            + ": more than 0 and rising");
        }
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("level " + level + ": 1 to 3");
        }
    }
}
