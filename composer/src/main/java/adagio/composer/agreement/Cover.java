// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.score.stroke.Clothing;
import java.util.List;

/// What lies between hand and skin for one receiver.
public enum Cover {
    /// Bare skin, and oil at hand: strokes with oil, on skin and over a sheet.
    OIL,
    /// Bare skin without oil: strokes on skin and over a sheet.
    SKIN,
    /// Clothes: strokes through clothes.
    CLOTHES;

    /// Whether a stroke of these clothings can be done.
    ///
    /// @param clothings what a stroke allows
    /// @return true when one of them is at hand
    public boolean allows(List<Clothing> clothings) {
        return switch (this) {
            case OIL -> !clothings.isEmpty();
            case SKIN -> clothings.contains(Clothing.SKIN) || clothings.contains(Clothing.CLOTHES);
            case CLOTHES -> clothings.contains(Clothing.CLOTHES);
        };
    }
}
