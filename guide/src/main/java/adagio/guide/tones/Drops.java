// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// Soft drops of rain: many short, rounded sounds at drawn moments, each block drawing its own.
public final class Drops implements Layer {
    private static final int KINDS = 32;
    private static final int LENGTH = 4 * Block.FRAMES;
    private static final float[][] SOUNDS = sounds();

    private final Chance chance;
    private final double each;
    private final Level level;

    /// Rain without end.
    ///
    /// @param chance what is drawn: whether, when, which, how loud, where
    /// @param aSecond how many drops in the mean, at most 90
    /// @param level how loud
    public Drops(Chance chance, double aSecond, Level level) {
        this.chance = chance;
        this.each = aSecond * Block.SECONDS;
        this.level = level;
    }

    @Override
    public void add(Block block, Channels to) {
        for (long from = block.index() - LENGTH / Block.FRAMES; from <= block.index(); from++) {
            if (from >= 0 && chance.at(8 * from) < each) {
                add(from, (int) (block.index() - from), level.before(block), to);
            }
        }
    }

    private void add(long from, int age, double gain, Channels to) {
        float[] left = to.left();
        float[] right = to.right();
        float[] sound = SOUNDS[(int) (chance.at(8 * from + 1) * KINDS)];
        int shift = (int) (chance.at(8 * from + 2) * Block.FRAMES) - age * Block.FRAMES;
        double strength = gain * Math.pow(chance.at(8 * from + 3), 2.5);
        double pan = chance.between(8 * from + 4, 0.1, 0.9);
        float toLeft = (float) (strength * Math.sqrt(1 - pan));
        float toRight = (float) (strength * Math.sqrt(pan));
        int end = Math.min(Block.FRAMES, shift + LENGTH);
        for (int i = Math.max(0, shift); i < end; i++) {
            left[i] += toLeft * sound[i - shift];
            right[i] += toRight * sound[i - shift];
        }
    }

    private static float[][] sounds() {
        float[][] result = new float[KINDS][LENGTH];
        Chance kinds = new Chance(11, 3);
        for (int kind = 0; kind < KINDS; kind++) {
            double hertz = 420 * Math.pow(5.5, kinds.at(4L * kind));
            double lasting = kinds.between(4L * kind + 1, 0.003, 0.009);
            double rise = kinds.between(4L * kind + 2, 0, 6);
            for (int i = 0; i < LENGTH; i++) {
                double seconds = (double) i / Block.RATE;
                double soft = Math.min(1, seconds / 0.0015);
                double tail = Math.min(1, (LENGTH - 1.0 - i) / 480);
                double phase = 2 * Math.PI * hertz * seconds * (1 + rise * seconds);
                double shape = soft * soft * tail * Math.exp(-seconds / lasting);
                result[kind][i] = (float) (shape * Math.sin(phase));
            }
        }
        return result;
    }
}
