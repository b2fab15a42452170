// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import java.util.Locale;

/// How much is said.
public enum Talk {
    /// Every stroke is explained: for a first time.
    FULL,
    /// Names of strokes, sides and turns.
    BRIEF,
    /// A bowl at each change, words only at the swap and at the close.
    QUIET;

    /// The controlled word.
    ///
    /// @return lower case
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
