// SPDX-License-Identifier: Apache-2.0
package adagio.score.care;

import java.util.List;

/// Where a rule acts.
public sealed interface Where {
    /// Named regions, on both sides.
    ///
    /// @param regions ids, at least one
    record Regions(List<String> regions) implements Where {
        /// Copies the list.
        public Regions {
            if (regions.isEmpty()) {
                throw new IllegalArgumentException("no region; name at least one, or all");
            }
            regions = List.copyOf(regions);
        }
    }

    /// Words for places.
    enum Word implements Where {
        /// The whole body.
        ALL,
        /// The marked places.
        MARKED,
        /// The limb of each marked place, that side only.
        MARKED_LIMB,
        /// The limb of each marked place and the quarter of the trunk beside it, that side only.
        MARKED_LIMB_AND_QUADRANT
    }

    /// Whether it depends on what the person marks.
    ///
    /// @return true for the three words of marked places
    default boolean marked() {
        return this instanceof Word && this != Word.ALL;
    }
}
