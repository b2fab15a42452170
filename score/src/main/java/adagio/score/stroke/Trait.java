// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.Locale;

/// What a movement asks of the two.
public enum Trait {
    /// It stretches.
    STRETCH,
    /// It follows the breath.
    BREATHING,
    /// It loads the giver's thumbs.
    THUMBS;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
