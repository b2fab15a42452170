// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import adagio.guide.sound.Pcm;
import java.util.Arrays;

/// No sound.
///
/// @param frames the length
record Silence(long frames) implements Pcm {
    @Override
    public void read(long from, float[] left, float[] right, int count) {
        Arrays.fill(left, 0, count, 0);
        Arrays.fill(right, 0, count, 0);
    }
}
