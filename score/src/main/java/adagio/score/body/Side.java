// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

import java.util.Locale;

/// Which side of the receiver a stroke is on; left and right are the receiver's own.
public enum Side {
    /// The receiver's left.
    LEFT,
    /// The receiver's right.
    RIGHT,
    /// Both sides at once.
    BOTH,
    /// The middle line.
    MIDLINE;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The side seen in a mirror; a mirror of the mirror is the side itself.
    ///
    /// @return left for right, right for left, else the same
    public Side mirror() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case BOTH, MIDLINE -> this;
        };
    }
}
