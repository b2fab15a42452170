// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Block;
import adagio.composer.model.Element;
import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The short form: a hold, a stroke, a hold. Small enough to look at every one.
final class ShortSearch {
    private final Half half;
    private final Ways ways;
    private int looked;
    private @Nullable HalfPlan best;

    ShortSearch(Half half) {
        this.half = half;
        this.ways = new Ways(half);
    }

    HalfSearch.Found search() {
        for (int b = 0; b < ways.blocks(); b++) {
            for (var element : ways.block(b).elements()) {
                for (var opening : half.openings()) {
                    for (var closing : half.closings()) {
                        look(opening, b, element, closing);
                    }
                }
            }
        }
        return best == null
                ? new HalfSearch.Found.None(0)
                : new HalfSearch.Found.Best(best, looked);
    }

    private void look(Frame opening, int b, Element stroke, Frame closing) {
        var block = ways.block(b);
        int there = ways.slotsFrom(opening, b);
        boolean onFeet = ways.touchedFeet(ways.opened(opening) | ways.bit(b));
        int back = ways.slotsTo(onFeet, b, closing);
        boolean pairs = opening.element().pair() || closing.element().pair();
        boolean stays =
                (!opening.element().pair() || joins(opening, block))
                        && (!closing.element().pair() || joins(closing, block));
        boolean mixes =
                stroke.mixes(opening.element())
                        && stroke.mixes(closing.element())
                        && opening.element().mixes(closing.element());
        if (there < 0 || back < 0 || !stays || !mixes || (pairs && !stroke.pair())) {
            return;
        }
        there = opening.element().pair() ? 0 : there;
        back = closing.element().pair() ? 0 : back;
        int fixed = there + back + turn(stroke);
        int around = worth(opening, block, closing, fixed);
        var three = List.of(opening.element(), stroke, closing.element());
        if (best != null && around + atMost(three, half.slots() - fixed) <= best.worth()) {
            return;
        }
        times(new Three(opening, block, stroke, closing), fixed, there, around);
    }

    /// A hold, a stroke, a hold.
    private record Three(Frame opening, Block block, Element stroke, Frame closing) {}

    private void times(Three three, int fixed, int there, int around) {
        var first = three.opening().element();
        var stroke = three.stroke();
        for (int d = first.time().shortest(); d <= first.time().longest(); d++) {
            for (int s = stroke.time().shortest(); s <= stroke.time().longest(); s++) {
                int used = fixed + d * first.sides().size() + s * stroke.sides().size();
                int left = half.slots() - used;
                int sides = three.closing().element().sides().size();
                if (left > 0 && left % sides == 0) {
                    var plan =
                            new HalfPlan(
                                    half,
                                    three.opening(),
                                    d,
                                    List.of(plan(three.block(), stroke, s, there)),
                                    three.closing(),
                                    left / sides,
                                    around);
                    offer(plan);
                }
            }
        }
    }

    /// The most that three touches can be worth in so many slots of touch: for any price of a slot
    /// each takes the time that pays best, and the cheapest price of their own is taken.
    private static int atMost(List<Element> three, int slots) {
        int most = Integer.MAX_VALUE;
        for (var each : three) {
            most = Math.min(most, priced(three, each.worth().slope(), slots));
            most = Math.min(most, priced(three, each.worth().tail(), slots));
        }
        return most;
    }

    private static int priced(List<Element> three, int price, int slots) {
        int sum = price * slots;
        for (var each : three) {
            var time = each.time();
            int best = Profile.NONE;
            for (int own : new int[] {time.shortest(), time.typical(), time.longest()}) {
                best = Math.max(best, worth(each, own) - price * own * each.sides().size());
            }
            sum += best;
        }
        return sum;
    }

    private static boolean joins(Frame frame, Block block) {
        return frame.place().equals(block.place()) && frame.group() == block.group();
    }

    private static BlockPlan plan(Block block, Element stroke, int slots, int way) {
        int inside = slots * stroke.sides().size() + turn(stroke);
        return new BlockPlan(
                block, List.of(new BlockPlan.Dosed(stroke, slots)), List.of(), inside, way);
    }

    /// Slots for the other side; nobody rolls over in the short form.
    private static int turn(Element stroke) {
        return stroke.pair() ? Arcs.CHANGE_SIDE : 0;
    }

    private int worth(Frame opening, Block block, Frame closing, int fixed) {
        return ways.worth(fixed, opening.group(), block.group())
                + (ways.neighbours(block.group(), closing.group()) ? Arcs.NEIGHBOUR : 0);
    }

    private void offer(HalfPlan plan) {
        var closing = plan.closing().element();
        int slots = plan.closingSlots();
        boolean last = slots >= least(closing) && slots <= closing.time().longest();
        if (!last || tooMuch(plan)) {
            return;
        }
        looked++;
        var dosed = plan.blocks().getFirst().strokes().getFirst();
        int worth =
                plan.worth()
                        + worth(plan.opening().element(), plan.openingSlots())
                        + worth(dosed.element(), dosed.slots())
                        + worth(closing, slots);
        if (best == null || worth > best.worth()) {
            best =
                    new HalfPlan(
                            half,
                            plan.opening(),
                            plan.openingSlots(),
                            plan.blocks(),
                            plan.closing(),
                            slots,
                            worth);
        }
    }

    /// A last hold on one side and then the other lasts fifteen seconds, for one of them is not the
    /// last.
    private static int least(Element closing) {
        return closing.pair() ? 3 : closing.time().shortest();
    }

    /// Whether a stroke that comes twice or three times would last longer than it may.
    private static boolean tooMuch(HalfPlan plan) {
        var opening = plan.opening().element();
        var dosed = plan.blocks().getFirst().strokes().getFirst();
        var closing = plan.closing().element();
        boolean begins = opening.stroke().equals(dosed.element().stroke());
        boolean ends = closing.stroke().equals(dosed.element().stroke());
        boolean frames = opening.stroke().equals(closing.stroke());
        int first = plan.openingSlots();
        int last = plan.closingSlots();
        int middle = dosed.slots() + (begins ? first : 0) + (ends ? last : 0);
        return ((begins || ends) && middle > dosed.element().time().longest())
                || (frames && first + last > opening.time().longest());
    }

    private static int worth(Element element, int slots) {
        return element.worth().of(slots, element.time().typical(), element.sides().size());
    }
}
