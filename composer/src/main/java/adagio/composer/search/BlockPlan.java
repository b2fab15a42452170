// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Block;
import adagio.composer.model.Element;
import java.util.List;

/// How one block is filled.
///
/// @param block which
/// @param strokes in the block's order, with the slots of each side
/// @param closer the broad ending, or none
/// @param slots of everything inside together
/// @param way slots to get there
public record BlockPlan(
        Block block, List<Dosed> strokes, List<Element> closer, int slots, int way) {
    /// The time of a broad ending, on each side.
    public static final int CLOSER_SLOTS = 3;

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

    /// Slots for warming oil on arriving.
    ///
    /// @return 0 or [Arcs#OIL]
    public int oilOnArriving() {
        return Math.min(Arcs.OIL, oil());
    }

    /// Slots for warming oil again.
    ///
    /// @return a multiple of [Arcs#OIL]
    public int oilAgain() {
        return oil() - oilOnArriving();
    }

    private int oil() {
        int touched = closer.stream().mapToInt(each -> CLOSER_SLOTS * each.sides().size()).sum();
        boolean pairs = closer.stream().anyMatch(Element::pair);
        for (var dosed : strokes) {
            touched += dosed.slots() * dosed.element().sides().size();
            pairs |= dosed.element().pair();
        }
        int turn = block.rolls() ? Arcs.ROLL_OVER : Arcs.CHANGE_SIDE;
        return slots - touched - (pairs ? turn : 0);
    }
}
