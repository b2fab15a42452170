// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// A clip at its place.
///
/// @param at its first frame on the routine's clock, 0 and more
/// @param clip what is said
public record Placed(long at, Clip clip) {
    /// Checks the place.
    ///
    /// @throws IllegalArgumentException when `at` is below 0 or the clip is empty
    public Placed {
        if (at < 0 || clip.frames() < 1) {
            throw new IllegalArgumentException(
                    "a clip of %d frames at frame %d: at least 1 frame at 0 or later is allowed"
                            .formatted(clip.frames(), at));
        }
    }

    /// The frame behind its last.
    ///
    /// @return more than `at`
    public long end() {
        return at + clip.frames();
    }
}
