// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Block;
import adagio.composer.model.Element;
import java.util.List;

/// How one block is filled.
///
/// @param block which
/// @param strokes in the block's order, with the slots of each side
/// @param closer the broad ending, or none
/// @param slots of everything together
public record BlockPlan(Block block, List<Dosed> strokes, List<Element> closer, int slots) {
    /// A stroke and its time.
    ///
    /// @param element the stroke
    /// @param slots on each side
    public record Dosed(Element element, int slots) {}

    /// Copies the lists.
    public BlockPlan {
        strokes = List.copyOf(strokes);
        closer = List.copyOf(closer);
    }
}
