// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// A stretch of 512 frames on a fixed grid: the smallest piece that is computed, always the same
/// from any side.
///
/// Loudness moves in straight lines between the borders of blocks.
///
/// @param index which block, 0 is the first
/// @param before the breath at its first frame
/// @param after the breath at the first frame behind it
public record Block(long index, Breath before, Breath after) {
    /// Frames a second.
    public static final int RATE = 48_000;

    /// Frames in a block.
    public static final int FRAMES = 512;

    /// The length of a block in seconds.
    public static final double SECONDS = (double) FRAMES / RATE;

    /// The paced breath at one moment.
    ///
    /// @param lift -0.5 (breathed out) to 0.5 (breathed in), 0 where nobody is paced
    /// @param paced how much the breath leads here, 0 to 1
    public record Breath(double lift, double paced) {
        /// Nobody is paced.
        public static final Breath NONE = new Breath(0, 0);
    }

    /// Which block holds a frame.
    ///
    /// @param frame any
    /// @return its block's index
    public static long of(long frame) {
        return Math.floorDiv(frame, FRAMES);
    }

    double startSeconds() {
        return index * SECONDS;
    }

    double endSeconds() {
        return (index + 1) * SECONDS;
    }
}
