// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.variability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LowTonesTest {
    private static double[] noise(int size) {
        var random = new SplittableRandom(size);
        return random.doubles(size, -1, 1).toArray();
    }

    /// Every bin by its definition; `count` samples from `from`.
    private static void isTransformOf(
            double[] signal, int from, int count, int length, LowTones.Tones tones) {
        for (int bin = 0; bin < tones.re().length; bin++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < count && from + i < signal.length; i++) {
                double turn = 2 * Math.PI * ((long) bin * i % length) / length;
                re += signal[from + i] * Math.cos(turn);
                im -= signal[from + i] * Math.sin(turn);
            }
            double most = 1e-13 * Math.sqrt(count) + 1e-14;
            assertEquals(re, tones.re()[bin], most, "bin " + bin + " of " + count);
            assertEquals(im, tones.im()[bin], most, "bin " + bin + " of " + count);
        }
    }

    @Test
    void everyBinIsThatOfAPlainTransform() {
        for (int count : new int[] {1, 2, 3, 10, 127, 128, 129, 1000, 4501}) {
            double[] signal = noise(count + 5);
            for (int bins : new int[] {1, 2, 3, 17, 129, count + 1}) {
                if (bins <= count + 1) {
                    var tones = new LowTones(count, 2 * count, bins).of(signal, 5);
                    isTransformOf(signal, 5, count, 2 * count, tones);
                }
            }
        }
    }

    @Test
    void twoHalvesAreTheWholeAlsoOfAnOddLength() {
        for (int window : new int[] {2, 3, 100, 101, 3000, 3001}) {
            int step = window - window / 2;
            double[] signal = noise(2 * step);
            int bins = Math.min(window, 40);
            var half = new LowTones(step, 2 * window, bins);
            var whole = half.of(signal, 0).followed(half.of(signal, step), step / (2.0 * window));
            if (window % 2 == 1) {
                whole.takeHalfway(signal[window]);
            }
            isTransformOf(signal, 0, window, 2 * window, whole);
        }
    }

    @Test
    void behindTheEndOfASignalNothingIsHeard() {
        double[] signal = noise(50);
        var tones = new LowTones(40, 80, 12).of(signal, 20);
        isTransformOf(signal, 20, 40, 80, tones);
    }
}
