// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

import java.util.Locale;

/// Where the giver is.
public enum GiverPosition {
    /// Kneeling behind.
    KNEELING_BEHIND,
    /// Kneeling beside.
    KNEELING_BESIDE,
    /// Kneeling or sitting at the head.
    KNEELING_AT_HEAD,
    /// Sitting behind.
    SEATED_BEHIND,
    /// Sitting beside.
    SEATED_BESIDE,
    /// Sitting face to face.
    SEATED_FACING,
    /// Sitting at the feet.
    SEATED_AT_FEET,
    /// Standing behind a chair.
    STANDING_BEHIND,
    /// Standing face to face.
    STANDING_FACING,
    /// Standing beside a table.
    STANDING_BESIDE,
    /// Sitting back to back.
    BACK_TO_BACK,
    /// Lying feet to feet.
    LYING_FEET_TO_FEET;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
