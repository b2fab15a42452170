// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import adagio.guide.sound.Pcm;

/// Two tones that swell, with a silent second in every five.
///
/// @param frames the length
record Chords(long frames) implements Pcm {
    @Override
    public void read(long from, float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            long place = from + i;
            boolean silent = place < 0 || place >= frames || place / RATE % 5 == 3;
            double seconds = (double) place / RATE;
            double level = silent ? 0 : 0.3 + 0.2 * Math.sin(seconds);
            left[i] = (float) (level * Math.sin(2_764.6 * seconds));
            right[i] = (float) (level * Math.sin(4_146.9 * seconds));
        }
    }
}
