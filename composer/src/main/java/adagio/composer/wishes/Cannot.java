// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import java.util.Locale;

/// What a person's own body cannot do.
public enum Cannot {
    /// Kneel.
    KNEEL,
    /// Get down to the floor.
    FLOOR,
    /// Stand for a while.
    STAND,
    /// Press with the thumbs.
    THUMBS;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
