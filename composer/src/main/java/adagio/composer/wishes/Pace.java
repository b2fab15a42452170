// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import java.util.List;

/// How far the two are.
///
/// @param level 1 first time, 2 regular, 3 experienced; the first three sessions count as 1
/// @param sessionsBefore sessions they have had, 0 and more
/// @param lastRoutine ids of the strokes of their last routine, maybe none
/// @param oil what they would use; none over clothes and where it is excluded
public record Pace(int level, int sessionsBefore, List<String> lastRoutine, Oil oil) {
    /// Checks the ranges and copies the list.
    public Pace {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("level " + level + ": 1 to 3");
        }
        if (sessionsBefore < 0) {
            throw new IllegalArgumentException("sessionsBefore " + sessionsBefore + ": 0 and more");
        }
        lastRoutine = List.copyOf(lastRoutine);
    }

    /// Whether these are their first three sessions.
    ///
    /// @return true below three
    public boolean first() {
        return sessionsBefore < 3;
    }
}
