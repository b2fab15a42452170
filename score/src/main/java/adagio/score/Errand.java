// SPDX-License-Identifier: Apache-2.0
package adagio.score;

import java.util.Locale;

/// What the giver's hands do in a transition, besides going on.
public enum Errand {
    /// They are washed, or wiped with a warm cloth.
    WASH,
    /// They warm a little oil.
    OIL;

    /// The controlled word.
    ///
    /// @return lower case
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
