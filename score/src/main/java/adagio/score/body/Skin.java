// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

import java.util.Locale;

/// The kind of skin; slow strokes are studied on hairy skin.
public enum Skin {
    /// With hair follicles.
    HAIRY,
    /// Without: palms and soles.
    GLABROUS;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
