// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.Locale;

/// What a routine is for.
public enum Goal {
    /// To wind down.
    RELAX,
    /// Shown to people as warmth and lightness.
    CIRCULATION,
    /// To loosen up.
    FLEXIBILITY,
    /// To be close.
    BONDING,
    /// After effort.
    RECOVERY,
    /// Before something.
    ACTIVATION;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
