// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.Locale;

/// What lies between hand and skin.
public enum Clothing {
    /// Bare skin with oil.
    OIL,
    /// Bare skin.
    SKIN,
    /// Clothes or a sheet.
    CLOTHES;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
