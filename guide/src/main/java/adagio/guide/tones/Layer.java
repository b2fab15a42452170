// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// One of the sounds an ambience is made of. It has no memory: a block is computed from its index
/// alone.
public interface Layer {
    /// Adds the block's frames to both channels.
    ///
    /// @param block which block
    /// @param to the block's channels, added to
    void add(Block block, Channels to);
}
