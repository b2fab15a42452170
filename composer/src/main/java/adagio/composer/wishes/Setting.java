// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import java.util.Locale;

/// Where the two are.
public enum Setting {
    /// On a mat or a rug.
    FLOOR,
    /// On a bed.
    BED,
    /// At a massage table.
    TABLE,
    /// On chairs, dressed or not.
    CHAIRS;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
