// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import adagio.guide.tones.Block;
import adagio.guide.tones.Channels;
import adagio.guide.tones.Layer;
import java.util.Arrays;
import java.util.List;

/// An ambience of any length, computed from its name, a seed and the place alone.
///
/// It begins and ends without fades (the [Mix] makes those) at an integrated loudness of [#LUFS].
public final class Ambience implements Pcm {
    /// The integrated loudness of every ambience but silence, within 0.3 LU over ten minutes.
    public static final double LUFS = -23;

    private final List<Layer> layers;
    private final List<Paced> paced;
    private final long frames;

    /// An ambience.
    ///
    /// @param bed what sounds, where it breathes with the couple
    /// @param frames the length, 0 and more
    public Ambience(Bed bed, long frames) {
        this(Recipes.of(bed.name(), bed.seed()), bed.paced(), frames);
    }

    Ambience(List<Layer> layers, List<Paced> paced, long frames) {
        if (frames < 0) {
            throw new IllegalArgumentException(
                    "a length of %d frames: 0 and more are allowed".formatted(frames));
        }
        this.layers = List.copyOf(layers);
        this.paced = paced;
        this.frames = frames;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public void read(long from, float[] left, float[] right, int count) {
        Arrays.fill(left, 0, count, 0);
        Arrays.fill(right, 0, count, 0);
        Channels made = new Channels();
        long end = Math.min(frames, from + count);
        for (long at = Math.max(0, from); at < end; ) {
            long block = Block.of(at);
            int skip = (int) (at - block * Block.FRAMES);
            int some = (int) Math.min(Block.FRAMES - skip, end - at);
            made.clear();
            add(block, made);
            System.arraycopy(made.left(), skip, left, (int) (at - from), some);
            System.arraycopy(made.right(), skip, right, (int) (at - from), some);
            at += some;
        }
    }

    /// Adds one whole block, whatever the length.
    void add(long index, Channels to) {
        long start = index * Block.FRAMES;
        Block block = new Block(index, breath(start), breath(start + Block.FRAMES));
        for (Layer layer : layers) {
            layer.add(block, to);
        }
    }

    private Block.Breath breath(long frame) {
        for (Paced stretch : paced) {
            if (frame > stretch.from() && frame < stretch.to()) {
                return stretch.at(frame);
            }
        }
        return Block.Breath.NONE;
    }
}
