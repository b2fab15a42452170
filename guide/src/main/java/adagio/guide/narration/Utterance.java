// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

/// One spoken sentence on the routine's clock.
///
/// @param from first frame at 48 kHz, 0 and more
/// @param frames its length, more than 0
/// @param sentence what is said
/// @param heard whether the voice has sound for it; without, only the caption is there
public record Utterance(long from, int frames, String sentence, boolean heard) {
    /// Checks the ranges.
    public Utterance {
        if (from < 0 || frames <= 0) {
            throw new IllegalArgumentException(
                    "an utterance from frame " + from + " for " + frames + " frames");
        }
    }

    /// The frame behind the last.
    ///
    /// @return `from + frames`
    public long end() {
        return from + frames;
    }
}
