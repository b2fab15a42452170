// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import adagio.score.body.GiverPosition;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import java.util.List;

/// Where a stroke may be used.
///
/// @param sides sides it is done on
/// @param passesOver ids of regions that a flat hand passes at pressure 1
/// @param stretches ids of regions that it stretches without touching
/// @param receiver receiver positions that fit
/// @param giver giver positions that fit
/// @param clothing what may lie between
/// @param mutual how it is shared
public record Placement(
        List<Side> sides,
        List<String> passesOver,
        List<String> stretches,
        List<ReceiverPosition> receiver,
        List<GiverPosition> giver,
        List<Clothing> clothing,
        Mutual mutual) {
    /// Copies the lists.
    public Placement {
        sides = List.copyOf(sides);
        passesOver = List.copyOf(passesOver);
        stretches = List.copyOf(stretches);
        receiver = List.copyOf(receiver);
        giver = List.copyOf(giver);
        clothing = List.copyOf(clothing);
    }
}
