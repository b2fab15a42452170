// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// A steady sound without end and without a loop: stretches of a table from places drawn anew, laid
/// over one another so that the power stays the same.
public final class Grains implements Layer {
    private final Table table;
    private final int hop;
    private final Chance chance;
    private final boolean wide;
    private final Level level;

    /// A sound without end.
    ///
    /// @param table what stretches are taken from
    /// @param hop blocks from one stretch to the next; a stretch is two of them long
    /// @param chance where stretches are taken from
    /// @param wide whether both channels take their own
    /// @param level how loud
    /// @throws IllegalArgumentException when a stretch is longer than the table
    public Grains(Table table, int hop, Chance chance, boolean wide, Level level) {
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
    public void add(Block block, Channels to) {
        double before = level.before(block);
        double after = level.after(block);
        if (before < 1e-5 && after < 1e-5) {
            return;
        }
        long newest = Math.floorDiv(block.index(), hop);
        long age = block.index() - newest * hop;
        Slope leaving = slope(before, after, age + hop);
        Slope coming = slope(before, after, age);
        copy(2 * (newest - 1), age + hop, to.one());
        copy(2 * newest, age, to.other());
        lay(leaving, coming, to, to.left());
        if (wide) {
            copy(2 * (newest - 1) + 1, age + hop, to.one());
            copy(2 * newest + 1, age, to.other());
        }
        lay(leaving, coming, to, to.right());
    }

    /// A gain over one block, a straight line.
    private record Slope(float from, float step) {}

    private Slope slope(double before, double after, long age) {
        float from = (float) (before * window(age)) * table.scale();
        float to = (float) (after * window(age + 1)) * table.scale();
        return new Slope(from, (to - from) / Block.FRAMES);
    }

    private double window(long age) {
        return Math.sin(Math.PI / 2 * age / hop);
    }

    private void copy(long draw, long age, float[] to) {
        long start = (long) (chance.at(draw) * Table.PERIOD);
        int at = (int) ((start + age * Block.FRAMES) & (Table.PERIOD - 1));
        table.copy(at, to);
    }

    /// Reads copies: arrays that are read and written at the same index become wide instructions.
    private static void lay(Slope leaving, Slope coming, Channels copies, float[] channel) {
        float[] one = copies.one();
        float[] other = copies.other();
        float from = leaving.from();
        float step = leaving.step();
        float from2 = coming.from();
        float step2 = coming.step();
        for (int i = 0; i < Block.FRAMES; i++) {
            channel[i] = channel[i] + (from + step * i) * one[i] + (from2 + step2 * i) * other[i];
        }
    }
}
