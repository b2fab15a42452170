// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.model.Arcs;
import adagio.composer.model.Element;
import adagio.composer.model.Half;
import adagio.composer.search.BlockPlan;
import adagio.composer.search.HalfPlan;
import adagio.composer.wishes.Evening;
import adagio.score.Errand;
import adagio.score.body.Side;
import adagio.score.stroke.Clothing;
import java.util.ArrayList;
import java.util.List;

/// What happens inside a block, in order: both sides at once, one side, the other side, both sides
/// again, the broad ending.
final class Pieces {
    private static final int SLOT = Half.SLOT_SECONDS;
    private static final List<Errand> OILED = List.of(Errand.OIL);
    private static final int CHECK_IN = Half.CHECK_IN * SLOT;

    private final List<Piece> pieces = new ArrayList<>();
    private final Evening evening;
    private final BlockPlan plan;

    private Pieces(BlockPlan plan, Evening evening) {
        this.plan = plan;
        this.evening = evening;
    }

    /// A touch, or a moment without one.
    sealed interface Piece {
        /// How long.
        ///
        /// @return seconds
        int seconds();

        /// Hands on one side.
        record Touch(Element element, Side side, int seconds, String why) implements Piece {}

        /// Going to the other side, warming oil.
        record Turn(int seconds, String why, List<Errand> errands) implements Piece {}
    }

    /// A single touch.
    static List<Piece> of(Element element, int slots, String why) {
        return List.of(new Piece.Touch(element, element.sides().getFirst(), slots * SLOT, why));
    }

    /// A block.
    ///
    /// @param plan how it is filled
    /// @param evening what the two chose
    /// @param asked whether the question on arriving takes ten seconds of its first stroke; on the
    ///   other side the same ten seconds are rest
    static List<Piece> of(BlockPlan plan, Evening evening, boolean asked) {
        var pieces = new Pieces(plan, evening);
        pieces.fill(asked);
        pieces.oil();
        return pieces.pieces;
    }

    /// The short form on one side, then on the other.
    static List<Piece> sides(HalfPlan plan, Evening evening) {
        var block = plan.blocks().getFirst();
        var stroke = block.strokes().getFirst();
        var pieces = new ArrayList<Piece>();
        for (var side : stroke.element().sides()) {
            boolean second = !pieces.isEmpty();
            if (second) {
                pieces.add(new Piece.Turn(SLOT, Whys.CHANGE_SIDE, List.of()));
            }
            if (plan.opening().element().pair()) {
                pieces.add(
                        new Piece.Touch(
                                plan.opening().element(),
                                side,
                                plan.openingSlots() * SLOT,
                                second ? Whys.OTHER_SIDE : Whys.OPENING));
            }
            String why = Whys.of(stroke.element(), evening, 0);
            pieces.add(
                    new Piece.Touch(
                            stroke.element(),
                            side,
                            stroke.slots() * SLOT,
                            second ? Whys.OTHER_SIDE : why));
            if (plan.closing().element().pair()) {
                pieces.add(
                        new Piece.Touch(
                                plan.closing().element(),
                                side,
                                plan.closingSlots() * SLOT,
                                Whys.CLOSING));
            }
        }
        return pieces;
    }

    private void fill(boolean asked) {
        var first = plan.strokes().getFirst().element();
        var pairs = plan.strokes().stream().filter(each -> each.element().pair()).toList();
        boolean paired = false;
        for (var dosed : plan.strokes()) {
            if (!dosed.element().pair()) {
                touch(
                        dosed,
                        dosed.element().sides().getFirst(),
                        asked && dosed.element().equals(first));
            } else if (!paired) {
                paired = true;
                side(pairs, Side.LEFT, asked);
                boolean pause = asked && first.pair();
                int way = plan.block().rolls() ? Arcs.ROLL_OVER : Arcs.CHANGE_SIDE;
                pieces.add(
                        new Piece.Turn(
                                way * SLOT + (pause ? CHECK_IN : 0), changing(pause), List.of()));
                side(pairs, Side.RIGHT, asked);
            }
        }
        for (var closer : plan.closer()) {
            if (!closer.pair()) {
                pieces.add(
                        new Piece.Touch(
                                closer,
                                closer.sides().getFirst(),
                                BlockPlan.CLOSER_SLOTS * SLOT,
                                Whys.BROAD_AGAIN));
            }
        }
    }

    private String changing(boolean pause) {
        if (plan.block().rolls()) {
            return Whys.ROLL_OVER;
        }
        return pause ? Whys.REST_AND_CHANGE_SIDE : Whys.CHANGE_SIDE;
    }

    private void side(List<BlockPlan.Dosed> pairs, Side side, boolean asked) {
        var first = plan.strokes().getFirst().element();
        for (var dosed : pairs) {
            touch(dosed, side, asked && dosed.element().equals(first));
        }
        for (var closer : plan.closer()) {
            if (closer.pair()) {
                pieces.add(
                        new Piece.Touch(
                                closer, side, BlockPlan.CLOSER_SLOTS * SLOT, Whys.BROAD_AGAIN));
            }
        }
    }

    private void touch(BlockPlan.Dosed dosed, Side side, boolean asked) {
        int seconds = dosed.slots() * SLOT - (asked ? CHECK_IN : 0);
        String why =
                side == Side.RIGHT && dosed.element().pair()
                        ? Whys.OTHER_SIDE
                        : Whys.of(dosed.element(), evening, pieces.size());
        pieces.add(new Piece.Touch(dosed.element(), side, seconds, why));
    }

    /// Warms the oil again about every four minutes, between two touches: before one that is done
    /// with oil, and with the change of sides where that comes just before.
    private void oil() {
        for (int more = plan.oilAgain() / Arcs.OIL; more > 0; more--) {
            int until = more * Arcs.OIL_EVERY * SLOT;
            int index = 0;
            int before = 0;
            while (index < pieces.size() - 1 && (index == 0 || before < until)) {
                before += pieces.get(index).seconds();
                index++;
            }
            oilBefore(oiled(index));
        }
    }

    /// The first piece from here on that is done with oil, or this one where none is.
    private int oiled(int index) {
        for (int next = index; next < pieces.size(); next++) {
            if (pieces.get(next) instanceof Piece.Touch(var element, _, _, _)
                    && element.stroke().placement().clothing().contains(Clothing.OIL)) {
                return next;
            }
        }
        return index;
    }

    private void oilBefore(int index) {
        int seconds = Arcs.OIL * SLOT;
        if (index > 0
                && pieces.get(index - 1) instanceof Piece.Turn(int turning, var why, var errands)
                && errands.isEmpty()) {
            var both = new Piece.Turn(turning + seconds, why + " " + Whys.MORE_OIL, OILED);
            pieces.set(index - 1, both);
        } else {
            pieces.add(index, new Piece.Turn(seconds, Whys.MORE_OIL, OILED));
        }
    }
}
