// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import adagio.guide.encode.Mp3Layout;

/// The sound that plays while the two rest and the session waits, made once and used by all.
/// [Streams#hold] makes one.
public final class HoldStretch {
    final FrameRun run;
    final String key;

    HoldStretch(FrameRun run, String key) {
        this.run = run;
        this.key = key;
    }

    /// How long it is, and so where in the player's file the lead-in begins.
    ///
    /// @return seconds
    public double seconds() {
        return run.content.frames()
                * Mp3Layout.FRAME_SAMPLES
                / (double) adagio.guide.sound.Pcm.RATE;
    }
}
