// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Block;
import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import adagio.score.stroke.Phase;
import java.util.stream.IntStream;

/// The ways between the blocks of a half: which may follow which, in how many slots, and what it is
/// worth. A mask has one bit for each group that has blocks, and one for hands that were on the
/// feet.
final class Ways {
    private final Half half;
    private final int blocks;
    private final int[] slots;
    private final int[] worth;
    private final int[] changes;
    private final int[][] after;
    private final int[] bitOfGroup;
    private final int onFeet;
    private final int groups;
    private final int feet;
    private final int legs;
    private final int head;
    private final Runs runs;

    Ways(Half half) {
        this.half = half;
        this.blocks = half.blocks().size();
        this.runs = new Runs(half);
        this.slots = new int[blocks * blocks];
        this.worth = new int[blocks * blocks];
        this.changes = new int[blocks * blocks];
        this.bitOfGroup = new int[half.groups().size()];
        int bit = 1;
        for (int g = 0; g < bitOfGroup.length; g++) {
            int group = g;
            if (half.blocks().stream().anyMatch(each -> each.group() == group)) {
                bitOfGroup[g] = bit;
                bit <<= 1;
            }
        }
        this.groups = bit - 1;
        this.feet = group("feet");
        this.legs = group("legs");
        this.head = group("head");
        boolean onFeet =
                half.openings().stream().anyMatch(each -> each.group() == feet)
                        || half.blocks().stream().anyMatch(Block::feet);
        this.onFeet = onFeet ? bit : 0;
        for (int from = 0; from < blocks; from++) {
            for (int to = 0; to < blocks; to++) {
                lay(from, to);
            }
        }
        this.after =
                IntStream.range(0, blocks)
                        .mapToObj(
                                from ->
                                        IntStream.range(0, blocks)
                                                .filter(to -> mayFollow(from, to))
                                                .toArray())
                        .toArray(int[][]::new);
    }

    /// How many numbers of changes there are.
    int layers() {
        return half.bounds().changes() + 1;
    }

    /// A number for what was touched, where the two are, and how often the receiver has moved.
    int state(int mask, int block, int changed) {
        return (mask * blocks + block) * layers() + changed;
    }

    private int group(String id) {
        for (int g = 0; g < half.groups().size(); g++) {
            if (half.groups().get(g).id().equals(id)) {
                return g;
            }
        }
        return -1;
    }

    private void lay(int from, int to) {
        var one = block(from);
        var next = block(to);
        int at = from * blocks + to;
        slots[at] = Arcs.slots(one.place(), next.place(), false);
        changes[at] =
                (one.place().receiver() == next.place().receiver() ? 0 : 1)
                        + (next.rolls() ? 1 : 0);
        worth[at] =
                Arcs.UNTOUCHED * slots[at]
                        + Arcs.CHANGE * changes[at]
                        + (neighbours(one.group(), next.group()) ? Arcs.NEIGHBOUR : 0);
    }

    private boolean mayFollow(int from, int to) {
        return block(from).group() != block(to).group()
                && changes[from * blocks + to] <= half.bounds().changes();
    }

    boolean neighbours(int one, int other) {
        return one == other || (half.groups().get(one).neighbours() & 1 << other) != 0;
    }

    /// How many masks there are.
    int masks() {
        return groups + 1 + onFeet;
    }

    /// The bit of a block's group, and of the feet where it is on them.
    int bit(int block) {
        var each = half.blocks().get(block);
        return bitOfGroup[each.group()] | (each.feet() ? onFeet : 0);
    }

    int blocks() {
        return blocks;
    }

    /// Which blocks kneel, which are face down.
    Runs runs() {
        return runs;
    }

    Half half() {
        return half;
    }

    Block block(int index) {
        return half.blocks().get(index);
    }

    /// The mask after an opening.
    int opened(Frame opening) {
        return opening.group() == feet ? onFeet : 0;
    }

    /// The blocks that could come after a block at all.
    int[] after(int block) {
        return after[block];
    }

    /// Whether a block that could come after another can do so now: its group is new, and the
    /// receiver may change so.
    boolean follows(int mask, int from, int changed, int to) {
        if ((mask & bit(to) & groups) != 0) {
            return false;
        }
        int more = changes[from * blocks + to];
        if (more == 0) {
            return true;
        }
        var receiver = block(from).place().receiver();
        boolean arrivedSitting =
                changed > 0 && Arcs.sits(receiver) && receiver != block(to).place().receiver();
        return changed + more <= half.bounds().changes() && !arrivedSitting;
    }

    int changes(int from, int to) {
        return changes[from * blocks + to];
    }

    /// Slots from a block to the next, without washing.
    int slots(int from, int to) {
        return slots[from * blocks + to];
    }

    /// What going there is worth, without washing.
    int worth(int from, int to) {
        return worth[from * blocks + to];
    }

    /// Whether the hands were on the feet.
    boolean touchedFeet(int mask) {
        return (mask & onFeet) != 0;
    }

    /// Slots for washing the hands before a group, after a block: once they were on the feet,
    /// before everything but feet and legs, so that feet come last; and with oil before the head.
    int wash(boolean touchedFeet, int group) {
        if (group == feet || group == legs) {
            return 0;
        }
        return touchedFeet || (half.bounds().oil() && group == head) ? Arcs.WASH : 0;
    }

    /// Slots from a place and group to a last touch, -1 when the receiver would have to move.
    int slotsTo(boolean touchedFeet, int block, Frame closing) {
        var from = block(block).place();
        int group = block(block).group();
        if (from.receiver() != closing.place().receiver()) {
            return -1;
        }
        return Math.max(Arcs.slots(from, closing.place(), group == closing.group()), aside(closing))
                + wash(touchedFeet, closing.group());
    }

    /// Slots from a first touch to the first block, -1 when the receiver would have to move.
    int slotsFrom(Frame opening, int block) {
        var to = block(block);
        if (opening.place().receiver() != to.place().receiver()) {
            return -1;
        }
        return Math.max(
                        Arcs.slots(opening.place(), to.place(), opening.group() == to.group()),
                        aside(opening))
                + (isClean(opening, to.group()) ? 0 : Arcs.WASH);
    }

    /// A first touch of phase open is before the oil; in the short form any hold may be the first.
    private boolean isClean(Frame opening, int group) {
        boolean oiled = half.bounds().oil() && opening.element().phase() != Phase.OPEN;
        return !(opening.group() == feet && group != feet && group != legs)
                && !(oiled && group == head && opening.group() != head);
    }

    /// A frame stroke on one side only may be on the other side than the block.
    private static int aside(Frame frame) {
        return frame.element().whole() ? 0 : Arcs.CHANGE_SIDE;
    }

    /// What slots without a touch are worth.
    int worth(int untouched) {
        return Arcs.UNTOUCHED * untouched;
    }

    /// What going to a frame stroke, or coming from one, is worth.
    int worth(int slotsOfWay, int oneGroup, int otherGroup) {
        return Arcs.UNTOUCHED * slotsOfWay
                + (neighbours(oneGroup, otherGroup) ? Arcs.NEIGHBOUR : 0);
    }
}
