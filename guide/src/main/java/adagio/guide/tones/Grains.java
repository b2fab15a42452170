// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// A steady sound without end and without a loop: stretches of a table from places drawn anew, laid
/// over one another so that the power stays the same.
public final class Grains implements Layer {
    private final float[] table;
    private final int hop;
    private final Chance chance;
    private final boolean wide;
    private final Level level;

    /// A sound without end.
    ///
    /// @param table made by [Table]
    /// @param hop blocks from one stretch to the next; a stretch is two of them long
    /// @param chance where stretches are taken from
    /// @param wide whether both channels take their own
    /// @param level how loud
    /// @throws IllegalArgumentException when a stretch is longer than the table
    public Grains(float[] table, int hop, Chance chance, boolean wide, Level level) {
        if (2L * hop * Block.FRAMES > Table.PERIOD) {
            throw new IllegalArgumentException(
                    "a stretch of 2 x %d blocks repeats itself: at most %d frames are allowed"
                            .formatted(hop, Table.PERIOD));
        }
        this.table = table;
        this.hop = hop;
        this.chance = chance;
        this.wide = wide;
        this.level = level;
    }

    @Override
    public void add(Block block, float[] left, float[] right) {
        double before = level.before(block);
        double after = level.after(block);
        if (before < 1e-5 && after < 1e-5) {
            return;
        }
        long newest = Math.floorDiv(block.index(), hop);
        for (long grain = newest - 1; grain <= newest; grain++) {
            long age = block.index() - grain * hop;
            float from = (float) (before * window(age));
            float to = (float) (after * window(age + 1));
            add(place(2 * grain, age), from, to, left);
            add(place(wide ? 2 * grain + 1 : 2 * grain, age), from, to, right);
        }
    }

    private double window(long age) {
        return Math.sin(Math.PI / 2 * age / hop);
    }

    private int place(long draw, long age) {
        long start = (long) (chance.at(draw) * Table.PERIOD);
        return (int) ((start + age * Block.FRAMES) & (Table.PERIOD - 1));
    }

    /// Copied first: two arrays that are read and written at the same index become wide
    /// instructions.
    private void add(int at, float from, float to, float[] channel) {
        float[] grain = new float[Block.FRAMES];
        System.arraycopy(table, at, grain, 0, Block.FRAMES);
        float step = (to - from) / Block.FRAMES;
        for (int i = 0; i < Block.FRAMES; i++) {
            channel[i] += (from + step * i) * grain[i];
        }
    }
}
