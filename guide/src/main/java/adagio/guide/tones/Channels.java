// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

import java.util.Arrays;

/// Both channels of one block, and two arrays to work in: made once for many blocks, so that the
/// sound is made where the processor has it at hand.
///
/// @param left 512 values
/// @param right 512 values
/// @param one whatever the last user left there
/// @param other likewise
public record Channels(float[] left, float[] right, float[] one, float[] other) {

    /// Silence.
    public static Channels silent() {
        return new Channels(block(), block(), block(), block());
    }

    /// Makes both channels silent.
    public void clear() {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
    }

    private static float[] block() {
        return new float[Block.FRAMES];
    }
}
