// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.studio.Studio;
import java.util.List;

/// What came of reading a studio's set-up.
public sealed interface StudioReading {
    /// It is one.
    ///
    /// @param studio set up
    record Read(Studio studio) implements StudioReading {}

    /// It is none.
    ///
    /// @param faults all of them, each with its path
    record Unreadable(List<String> faults) implements StudioReading {
        /// Copies the list.
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
