// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import java.util.Locale;

/// What the hands glide on.
public enum Oil {
    /// Dry hands.
    NONE,
    /// Sweet almond oil; never where one of the two is allergic to nuts.
    ALMOND,
    /// Jojoba, the wax of a seed.
    JOJOBA,
    /// Sunflower oil.
    SUNFLOWER;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
