// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.composer.wishes.Wishes;
import java.util.List;

/// What came of reading a wishes document.
public sealed interface WishesReading {
    /// It says what two people would like.
    ///
    /// @param wishes what they would like
    /// @param notes what contradicts itself, each with its path and what is done about it; none is
    ///   a fault
    record Read(Wishes wishes, List<String> notes) implements WishesReading {
        /// Copies the list.
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /// It cannot be used.
    ///
    /// @param faults all of them, each with its path, what was found and what is allowed
    record Unreadable(List<String> faults) implements WishesReading {
        /// Copies the list.
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
