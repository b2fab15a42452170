// SPDX-License-Identifier: Apache-2.0
package adagio.score;

import java.util.Locale;

/// How the two share the time.
public enum Form {
    /// One, then the other.
    TURNS,
    /// A gives and B receives.
    ONE_WAY,
    /// Both at once.
    MUTUAL;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
