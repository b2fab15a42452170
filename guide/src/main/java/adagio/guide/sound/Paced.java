// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import adagio.guide.tones.Block;

/// A stretch in which the sound breathes with the couple: it swells while they breathe in and sinks
/// while they breathe out, beginning with an in-breath at its first frame.
///
/// @param from first frame, 0 and more
/// @param to frame behind the last, more than `from`
/// @param secondsPerBreath one breath in and out, 4 to 30; two fifths of it are the in-breath
public record Paced(long from, long to, double secondsPerBreath) {
    private static final double IN = 0.4;
    private static final double BLEND_SECONDS = 2;

    /// A stretch of breaths of 10 s: 4 s in, 6 s out.
    ///
    /// @param from first frame, 0 and more
    /// @param to frame behind the last, more than `from`
    public Paced(long from, long to) {
        this(from, to, 10);
    }

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException when one is outside its range
    public Paced {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "a paced stretch from frame %d to %d: it begins at 0 or later and ends after that"
                            .formatted(from, to));
        }
        if (!(secondsPerBreath >= 4 && secondsPerBreath <= 30)) {
            throw new IllegalArgumentException(
                    "%s seconds a breath: 4 to 30 are allowed".formatted(secondsPerBreath));
        }
    }

    /// The breath at a frame: locked to the start of the stretch, blended in and out over 2 s.
    Block.Breath at(long frame) {
        if (frame <= from || frame >= to) {
            return Block.Breath.NONE;
        }
        double seconds = (double) (frame - from) / Pcm.RATE;
        double left = (double) (to - frame) / Pcm.RATE;
        double part = seconds / secondsPerBreath % 1;
        double breath =
                part < IN
                        ? (1 - Math.cos(Math.PI * part / IN)) / 2
                        : (1 + Math.cos(Math.PI * (part - IN) / (1 - IN))) / 2;
        double paced = Math.min(1, Math.min(seconds, left) / BLEND_SECONDS);
        return new Block.Breath((breath - 0.5) * paced, paced);
    }
}
