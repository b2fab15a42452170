// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

import java.util.List;

/// Bowls struck now and then, without a measure: one stroke in each slot, at a drawn moment of it.
public final class Strokes implements Layer {
    private final List<Bowl> bowls;
    private final int slot;
    private final Chance chance;
    private final Level level;
    private final long longest;

    /// Strokes without end.
    ///
    /// @param bowls which of them may be struck
    /// @param slotSeconds the mean time between strokes
    /// @param chance what is drawn: moment, bowl, strength, place
    /// @param level how loud
    public Strokes(List<Bowl> bowls, double slotSeconds, Chance chance, Level level) {
        this.bowls = List.copyOf(bowls);
        this.slot = (int) (slotSeconds / Block.SECONDS);
        this.chance = chance;
        this.level = level;
        this.longest = bowls.stream().mapToLong(Bowl::blocks).max().orElseThrow();
    }

    @Override
    public void add(Block block, Channels to) {
        long last = Math.floorDiv(block.index(), slot);
        long first = Math.floorDiv(block.index() - longest, slot);
        for (long stroke = first; stroke <= last; stroke++) {
            long start = stroke * slot + (long) (chance.at(8 * stroke) * slot * 0.65);
            long age = block.index() - start;
            Bowl bowl = bowls.get((int) (chance.at(8 * stroke + 1) * bowls.size()));
            if (age >= 0 && age < bowl.blocks()) {
                double gain = chance.between(8 * stroke + 2, 0.55, 1) * level.before(block);
                double pan = chance.between(8 * stroke + 3, -0.35, 0.35);
                bowl.add(
                        age,
                        new double[] {gain * (1 - pan), gain * (1 + pan)},
                        to.left(),
                        to.right());
            }
        }
    }
}
