// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import adagio.guide.tones.Level;
import java.util.List;

/// How far the bed steps back under the voice: known from where speech stands, not from its sound.
///
/// It goes down within 200 ms and is down when the voice begins, and comes up within a second after
/// it. Pauses under 2.5 s do not bring it up.
final class Duck {
    /// How far down, in dB.
    static final double DB = 8.5;

    static final long BRIDGED = (long) (2.5 * Pcm.RATE);
    private static final double DOWN = 0.2 * Pcm.RATE;
    private static final double UP = 1.0 * Pcm.RATE;

    private final List<long[]> stretches;

    Duck(Speech speech) {
        stretches = speech.stretches(BRIDGED);
    }

    /// The bed's gain at a frame.
    ///
    /// @return factor, 1 where nobody speaks
    double at(long frame) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle)[1] + UP > frame) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == stretches.size()) {
            return 1;
        }
        double early = stretches.get(low)[0] - frame;
        double late = frame - stretches.get(low)[1];
        double way = Math.max(early / DOWN, late / UP);
        if (way >= 1) {
            return 1;
        }
        double depth = way <= 0 ? 1 : (1 + Math.cos(Math.PI * way)) / 2;
        return Level.decibels(-DB * depth);
    }
}
