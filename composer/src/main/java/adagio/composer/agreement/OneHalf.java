// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.score.stroke.Kind;
import java.util.EnumSet;
import java.util.Set;

/// What may be done on one half of one region.
///
/// @param open whether it may be touched
/// @param passable whether a flat hand may pass over it
/// @param pressure the most, 0 to 3
/// @param wished whether the receiver would like it there
/// @param without kinds of strokes that are left out
record OneHalf(boolean open, boolean passable, int pressure, boolean wished, Set<Kind> without) {
    /// A place that nobody knows: nothing may be done there.
    static final OneHalf NOWHERE = new OneHalf(false, false, 0, false, EnumSet.allOf(Kind.class));

    OneHalf {
        without = Set.copyOf(without);
    }
}
