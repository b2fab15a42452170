// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

import java.util.Locale;

/// The view of the body that shows a region.
public enum View {
    /// From the front.
    FRONT,
    /// From behind.
    BACK;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
