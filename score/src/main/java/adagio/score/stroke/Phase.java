// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.Locale;

/// When in a block a movement belongs.
public enum Phase {
    /// The first touch.
    OPEN,
    /// Broad and light.
    WARM,
    /// The middle.
    WORK,
    /// Becoming quiet.
    SETTLE,
    /// The last touch.
    CLOSE;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
