// SPDX-License-Identifier: Apache-2.0
package adagio.score.care;

import java.util.Locale;

/// Something to glide on, or something in the room, that a condition can leave out.
public enum Product {
    /// Every oil.
    ALL_OILS,
    /// Sweet almond oil.
    ALMOND,
    /// Jojoba, the wax of a seed.
    JOJOBA,
    /// Sunflower oil.
    SUNFLOWER,
    /// Coconut oil.
    COCONUT,
    /// Coconut oil, unless the person says that it is fine.
    COCONUT_ASK,
    /// Hazelnut oil.
    HAZELNUT,
    /// Argan oil.
    ARGAN,
    /// Walnut oil.
    WALNUT,
    /// Macadamia oil.
    MACADAMIA,
    /// Shea butter.
    SHEA,
    /// Peanut oil.
    PEANUT,
    /// Anything with a scent.
    SCENTED,
    /// Essential oils.
    ESSENTIAL_OILS,
    /// Candles.
    CANDLES,
    /// Incense.
    INCENSE;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is something for the hands to glide on.
    ///
    /// @return false for scents, candles and incense
    public boolean oil() {
        return switch (this) {
            case ALL_OILS,
                    ALMOND,
                    JOJOBA,
                    SUNFLOWER,
                    COCONUT,
                    COCONUT_ASK,
                    HAZELNUT,
                    ARGAN,
                    WALNUT,
                    MACADAMIA,
                    SHEA,
                    PEANUT,
                    ESSENTIAL_OILS ->
                    true;
            case SCENTED, CANDLES, INCENSE -> false;
        };
    }
}
