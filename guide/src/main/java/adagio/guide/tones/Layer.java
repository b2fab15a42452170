// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// One of the sounds an ambience is made of. It has no memory: a block is computed from its index
/// alone.
public interface Layer {
    /// Adds the block's frames to both channels.
    ///
    /// @param block which block
    /// @param left at least [Block#FRAMES] values, added to from index 0
    /// @param right the same of the other channel
    void add(Block block, float[] left, float[] right);
}
