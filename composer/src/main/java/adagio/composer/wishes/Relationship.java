// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import java.util.Locale;

/// What the two are to each other.
public enum Relationship {
    /// A couple.
    PARTNERS,
    /// Relatives.
    FAMILY,
    /// Friends.
    FRIENDS,
    /// Training partners.
    TRAINING,
    /// People who work together.
    COLLEAGUES;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
