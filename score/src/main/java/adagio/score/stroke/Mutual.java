// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.Locale;

/// How a movement is shared.
public enum Mutual {
    /// One gives.
    NONE,
    /// Both give and receive at once.
    SIMULTANEOUS,
    /// Roles trade inside the movement.
    ALTERNATING;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
