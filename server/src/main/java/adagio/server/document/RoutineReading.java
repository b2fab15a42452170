// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.score.Routine;
import java.util.List;

/// What came of reading a routine document.
public sealed interface RoutineReading {
    /// It is a routine.
    ///
    /// @param routine the routine, not yet judged
    record Read(Routine routine) implements RoutineReading {}

    /// It is none.
    ///
    /// @param faults all of them, each with its path
    record Unreadable(List<String> faults) implements RoutineReading {
        /// Copies the list.
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
