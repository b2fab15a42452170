// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

import adagio.pulse.Recording;
import adagio.pulse.rows.Fault;
import java.util.List;

/// What came of reading a file.
public sealed interface Reading {
    /// It holds a heart.
    ///
    /// @param recording what it says
    /// @param format its name for people, such as "a FIT file"
    /// @param notes what a person may want to know: units found out, rows left out
    record Read(Recording recording, String format, List<String> notes) implements Reading {
        /// Copies the notes.
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /// It was broken and salvaged, and nothing whole in it is of a heart.
    ///
    /// @param notes what was whole and what was not
    record Silent(List<String> notes) implements Reading {
        /// Copies the notes.
        public Silent {
            notes = List.copyOf(notes);
        }
    }

    /// It is refused.
    ///
    /// @param faults all of them, at least one
    record Refused(List<Fault> faults) implements Reading {
        /// Copies the faults.
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
