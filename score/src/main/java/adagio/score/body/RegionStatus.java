// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

import java.util.Locale;

/// How a region may be touched.
public enum RegionStatus {
    /// Open unless somebody closes it.
    OPEN,
    /// Closed until both open it.
    OPT_IN,
    /// A flat hand may pass over it at pressure 1 and never stops.
    LIGHT_ONLY,
    /// In no routine; cannot be opened.
    NEVER;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
