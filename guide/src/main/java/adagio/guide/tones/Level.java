// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// How loud a layer is at a time.
///
/// @param gain factor, 0 and more
/// @param bright how much more than the others it follows the paced breath, 0 to 1
/// @param shape its own slow movement
public record Level(double gain, double bright, Shape shape) {
    /// What a paced breath moves from breathed out to breathed in, in dB.
    public static final double SWELL_DB = 2.6;

    /// What it moves bright layers more, in dB.
    public static final double BRIGHTER_DB = 2;

    /// A slow movement of loudness.
    public interface Shape {
        /// The factor at a time.
        ///
        /// @param seconds from the beginning
        /// @param paced 0 to 1: where the couple's breath leads, a movement like breathing gives
        ///   way
        /// @return 0 and more
        double at(double seconds, double paced);
    }

    double before(Block block) {
        return at(block.startSeconds(), block.before());
    }

    double after(Block block) {
        return at(block.endSeconds(), block.after());
    }

    private double at(double seconds, Block.Breath breath) {
        double own = gain * shape.at(seconds, breath.paced());
        return breath.lift() == 0
                ? own
                : own * decibels((SWELL_DB + bright * BRIGHTER_DB) * breath.lift());
    }

    /// The factor of a number of decibels.
    ///
    /// @param db any
    /// @return more than 0
    public static double decibels(double db) {
        return Math.exp(db * (Math.log(10) / 20));
    }
}
