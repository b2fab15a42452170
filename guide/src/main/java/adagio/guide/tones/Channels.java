// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

import java.util.Arrays;

/// Both channels of one block, and two arrays to work in: made once for many blocks, so that the
/// sound is made where the processor has it at hand.
public final class Channels {
    private final float[] left = new float[Block.FRAMES];
    private final float[] right = new float[Block.FRAMES];
    private final float[] one = new float[Block.FRAMES];
    private final float[] other = new float[Block.FRAMES];

    /// Silence.
    public Channels() {}

    /// One channel, to be read and added to.
    ///
    /// @return [Block#FRAMES] values, the array itself
    public float[] left() {
        return left;
    }

    /// The other channel.
    ///
    /// @return [Block#FRAMES] values, the array itself
    public float[] right() {
        return right;
    }

    /// An array to work in.
    ///
    /// @return [Block#FRAMES] values, whatever the last user left there
    public float[] one() {
        return one;
    }

    /// Another array to work in.
    ///
    /// @return [Block#FRAMES] values, whatever the last user left there
    public float[] other() {
        return other;
    }

    /// Makes both channels silent.
    public void clear() {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
    }
}
