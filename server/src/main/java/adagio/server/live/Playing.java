// SPDX-License-Identifier: Apache-2.0
package adagio.server.live;

import adagio.score.Routine;
import adagio.server.tonight.Chosen;
import java.util.List;

/// What two people hear and see while an evening plays.
///
/// @param chosen what the two chose
/// @param routine what is played
/// @param cues lines that may be said to both
/// @param taken ids of strokes that the two took out
public record Playing(Chosen chosen, Routine routine, List<String> cues, List<String> taken) {
    /// Copies the lists, and drops what was left out of the routine, and why.
    public Playing {
        routine = routine.bare();
        cues = List.copyOf(cues);
        taken = List.copyOf(taken);
    }

    /// Cues are not for logs.
    @Override
    public String toString() {
        return "Playing";
    }
}
