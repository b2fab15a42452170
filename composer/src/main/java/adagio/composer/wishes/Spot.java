// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import adagio.score.body.Side;

/// A place of a person's own body.
///
/// @param region id of a region
/// @param side LEFT or RIGHT of that person, BOTH for both sides of a paired region, MIDLINE for an
///   unpaired one
public record Spot(String region, Side side) {
    /// As it is written: `calf.left`, `calf`, `scalp`.
    ///
    /// @return the word
    public String id() {
        return switch (side) {
            case LEFT, RIGHT -> region + "." + side.id();
            case BOTH, MIDLINE -> region;
        };
    }
}
