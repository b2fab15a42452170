// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.List;

/// What came of reading a catalogue.
public sealed interface Reading {
    /// It is sound.
    ///
    /// @param catalogue all of it
    record Read(Catalogue catalogue) implements Reading {}

    /// It has faults; nothing of it is used.
    ///
    /// @param faults all of them, by file and line
    record Faulty(List<Fault> faults) implements Reading {
        /// Copies the list.
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
