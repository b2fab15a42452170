// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import java.util.List;

/// The best plan of a half.
///
/// @param half the question
/// @param opening the first touch
/// @param openingSlots its time
/// @param blocks what comes between, in order
/// @param closing the last touch
/// @param closingSlots its time
/// @param worth what it is worth, in sixtieths of a point; no plan is worth more
public record HalfPlan(
        Half half,
        Frame opening,
        int openingSlots,
        List<BlockPlan> blocks,
        Frame closing,
        int closingSlots,
        int worth) {
    /// Copies the list.
    public HalfPlan {
        blocks = List.copyOf(blocks);
    }

    /// The same plan for a half that asks the same with other roles.
    ///
    /// @param other a half that is [the same][Half#sameAs]
    /// @return the plan with its roles
    public HalfPlan givenAs(Half other) {
        return new HalfPlan(other, opening, openingSlots, blocks, closing, closingSlots, worth);
    }
}
