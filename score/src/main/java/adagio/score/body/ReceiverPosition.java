// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

import java.util.Locale;

/// How the receiver lies, sits or stands.
public enum ReceiverPosition {
    /// Lying face down.
    PRONE,
    /// Lying face up.
    SUPINE,
    /// Lying on one side.
    SIDE_LYING,
    /// Sitting on the floor or a cushion.
    SEATED_FLOOR,
    /// Sitting on a chair.
    SEATED_CHAIR,
    /// Standing.
    STANDING,
    /// Kneeling, folded forward over a cushion.
    CHILDS_POSE;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
