// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Block;
import adagio.composer.model.Element;
import adagio.composer.model.Half;
import adagio.score.body.Side;
import java.util.ArrayList;
import java.util.List;

/// The choices of strokes that a block allows: warm before pressing (H4), broad at the end (H5),
/// one thumb stroke and never as the first, few stretches (H14), not too many strokes for the time
/// (H12). A choice is a set of bits over the block's elements.
final class Mixes {
    private static final int WARMING_SLOTS = 4;

    private final Half half;
    private final Block block;
    private final boolean first;
    private final List<Element> elements;
    private final int thumbs;
    private final int stretches;
    private final int pairs;
    private final int left;
    private final int right;
    private final int digs;
    private final int presses;
    private final int counted;
    private final int forbidden;
    private final int[] warmers;
    private final int[] near;
    private final int[] closerNear;

    Mixes(Half half, Block block, boolean first) {
        this.half = half;
        this.block = block;
        this.first = first;
        this.elements = block.elements().stream().map(this::limited).toList();
        this.thumbs = bits(Element::thumbs);
        this.stretches = bits(Element::stretches);
        this.pairs = bits(Element::pair);
        this.left = bits(each -> each.sides().equals(List.of(Side.LEFT)));
        this.right = bits(each -> each.sides().equals(List.of(Side.RIGHT)));
        this.digs = bits(Element::digs);
        this.presses = bits(Element::presses);
        this.counted = bits(Element::counted);
        this.forbidden = bits(each -> each.stretches() && (first || room(each) == 0));
        this.warmers = new int[elements.size()];
        this.near = new int[elements.size()];
        for (int i = 0; i < near.length; i++) {
            var each = elements.get(i);
            near[i] = bits(each::near);
            int earlier = (1 << i) - 1;
            warmers[i] =
                    earlier
                            & near[i]
                            & bits(
                                    light ->
                                            light.warms()
                                                    && warmsAll(light, each)
                                                    && light.time().shortest() >= WARMING_SLOTS);
        }
        this.closerNear = block.closers().stream().mapToInt(each -> bits(each::near)).toArray();
    }

    /// Whether every side that is pressed was warmed.
    private static boolean warmsAll(Element light, Element deep) {
        return light.whole() || light.pair() || light.sides().equals(deep.sides());
    }

    private int bits(java.util.function.Predicate<Element> test) {
        int bits = 0;
        for (int i = 0; i < elements.size(); i++) {
            bits |= test.test(elements.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    /// The block's elements with stretches cut to their share.
    List<Element> elements() {
        return elements;
    }

    /// How many choices there are to look at, allowed or not.
    int size() {
        return first && block.first() == Block.NEVER ? 1 : 1 << elements.size();
    }

    /// Whether a choice is allowed, given its broad ending.
    boolean allowed(int mix) {
        int lowest = Integer.numberOfTrailingZeros(mix);
        boolean begins = !first || block.first() == Block.ANY || lowest == block.first();
        if (mix == 0 || !begins || (thumbs & 1 << lowest) != 0 || (mix & forbidden) != 0) {
            return false;
        }
        boolean light =
                Integer.bitCount(mix & thumbs) <= 1
                        && Integer.bitCount(mix & stretches) <= half.bounds().stretches();
        boolean fits = shortest(mix, lowest) <= elements.get(lowest).time().longest();
        int sided = (mix & pairs) == 0 ? 0 : 1;
        sided += ((mix & left) == 0 ? 0 : 1) + ((mix & right) == 0 ? 0 : 1);
        return sided <= 1 && light && fits && warm(mix) && rightly(mix);
    }

    private boolean warm(int mix) {
        for (int left = mix & presses; left != 0; left &= left - 1) {
            if ((warmers[Integer.numberOfTrailingZeros(left)] & mix) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean rightly(int mix) {
        boolean aside = block.place().receiver() == adagio.score.body.ReceiverPosition.SIDE_LYING;
        return (!aside || block.rolls() == ((mix & pairs) != 0)) && closer(mix) > -2;
    }

    /// The broad ending of a choice: the number of a closer, -1 when it needs none, -2 when it
    /// needs one and there is none.
    int closer(int mix) {
        int deep = mix & digs;
        int last = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(mix);
        boolean natural =
                elements.get(last).broad()
                        && elements.get(last).time().shortest() >= BlockPlan.CLOSER_SLOTS
                        && (deep & ~near[last]) == 0;
        if (deep == 0 || natural) {
            return -1;
        }
        int best = -2;
        for (int i = 0; i < closerNear.length; i++) {
            var closer = block.closers().get(i);
            boolean fits =
                    (deep & ~closerNear[i]) == 0
                            && (closer.whole()
                                    || closer.sides().equals(elements.get(last).sides()));
            if (fits && (best < 0 || slots(i) < slots(best))) {
                best = i;
            }
        }
        return best;
    }

    private int slots(int closer) {
        return closer < 0 ? 0 : BlockPlan.CLOSER_SLOTS * block.closers().get(closer).sides().size();
    }

    /// Slots of the broad ending.
    int closing(int mix) {
        return slots(closer(mix));
    }

    /// Whether the block leaves oil on the hands.
    boolean oiled() {
        return half.bounds().oil()
                && block.oily()
                && !half.groups().get(block.group()).id().equals("head");
    }

    /// Slots in which the block goes to the other side.
    int turning(int mix) {
        int way = block.rolls() ? Arcs.ROLL_OVER : Arcs.CHANGE_SIDE;
        return (mix & pairs) == 0 ? 0 : way;
    }

    /// Slots of touch that so many strokes need.
    int touchAtLeast(int mix) {
        int closer = closer(mix);
        int strokes = Integer.bitCount(mix & counted);
        if (closer >= 0) {
            var stroke = block.closers().get(closer).stroke();
            boolean repeats = false;
            for (int left = mix; left != 0; left &= left - 1) {
                int i = Integer.numberOfTrailingZeros(left);
                repeats |= elements.get(i).stroke().equals(stroke);
            }
            strokes += repeats || !block.closers().get(closer).counted() ? 0 : 1;
        }
        int density = half.bounds().strokesPerMinute();
        return half.shortForm() ? 1 : (1200 * strokes + density - 1) / density;
    }

    /// The shortest time of an element in a choice: the first one leaves room for a question on
    /// arriving, but in the first block, where the question has its own time.
    int shortest(int mix, int i) {
        boolean arriving = !first && !half.shortForm() && Integer.numberOfTrailingZeros(mix) == i;
        return elements.get(i).time().shortest() + (arriving ? Half.CHECK_IN : 0);
    }

    /// What a choice becomes with its times.
    BlockPlan plan(int mix, int[] times, int slots) {
        var strokes = new ArrayList<BlockPlan.Dosed>();
        for (int i = 0; i < times.length; i++) {
            if ((mix & 1 << i) != 0) {
                strokes.add(new BlockPlan.Dosed(elements.get(i), times[i]));
            }
        }
        int closer = closer(mix);
        return new BlockPlan(
                block,
                strokes,
                closer < 0 ? List.of() : List.of(block.closers().get(closer)),
                slots,
                0);
    }

    private Element limited(Element each) {
        int room = each.stretches() ? room(each) : 0;
        return room == 0 ? each : each.with(each.time().atMost(room));
    }

    /// Slots of one side that a stretch may have in this block: its part of the share that the goal
    /// leaves to stretches, 0 when that is less than its shortest.
    private int room(Element each) {
        int number = half.bounds().stretches();
        int share = half.slots() * (number == 2 ? 40 : 15) / 100;
        int sum = half.groups().stream().mapToInt(Half.Group::target).sum();
        int own = half.groups().get(block.group()).target();
        int room = sum == 0 ? 0 : share * own / sum / number / each.sides().size();
        return room < each.time().shortest() ? 0 : room;
    }
}
