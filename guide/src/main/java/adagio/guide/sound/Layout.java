// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// How a programme lies in time: silence first, then the routine.
///
/// @param leadInFrames silence before the routine's frame 0, 0 and more
/// @param routineFrames the routine, 1 and more
public record Layout(long leadInFrames, long routineFrames) {
    /// Checks the lengths.
    ///
    /// @throws IllegalArgumentException when one is outside its range
    public Layout {
        if (leadInFrames < 0 || routineFrames < 1) {
            throw new IllegalArgumentException(
                    "a lead-in of %d frames and a routine of %d: 0 and more, 1 and more are allowed"
                            .formatted(leadInFrames, routineFrames));
        }
    }

    /// The whole.
    ///
    /// @return frames
    public long frames() {
        return leadInFrames + routineFrames;
    }
}
