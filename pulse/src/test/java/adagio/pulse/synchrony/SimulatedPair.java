// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import adagio.pulse.Run;
import java.util.SplittableRandom;

/// Two people who rest: a slow drift down, slow waves of 0.01 to 0.05 Hz of which they may share a
/// part, and breathing of their own.
final class SimulatedPair {
    private static final int BEFORE_SECONDS = 20;

    private final SplittableRandom random;
    private final double seconds;
    private final Slow own;
    private final Slow other;

    /// Noise between about 0.01 and 0.05 Hz, a value a second, of size 1.
    private static final class Slow {
        private final double[] values;

        Slow(double[] values) {
            this.values = values;
        }

        double at(double t) {
            double place = t + BEFORE_SECONDS;
            int i = (int) place;
            return values[i] + (values[i + 1] - values[i]) * (place - i);
        }
    }

    SimulatedPair(long seed, double minutes) {
        random = new SplittableRandom(seed);
        seconds = minutes * 60;
        own = slow();
        other = slow();
    }

    private Slow slow() {
        var values = new double[(int) seconds + 2 * BEFORE_SECONDS];
        double quick = 0;
        double slow = 0;
        double squares = 0;
        for (int i = -200; i < values.length; i++) {
            double noise = random.nextGaussian();
            quick += (noise - quick) / 3.2;
            slow += (noise - slow) / 16;
            if (i >= 0) {
                values[i] = quick - slow;
                squares += values[i] * values[i];
            }
        }
        double size = Math.sqrt(squares / values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] /= size;
        }
        return new Slow(values);
    }

    Run a() {
        return beats(74, 0.22, 0, 0);
    }

    /// B's beats.
    ///
    /// @param coupling the share of A's slow waves in B's, 0 to 1
    /// @param lag how much later they are in B, seconds
    Run b(double coupling, double lag) {
        return beats(66, 0.26, coupling, lag);
    }

    private Run beats(double bpm, double breathHz, double coupling, double lag) {
        boolean first = bpm > 70;
        double rest = Math.sqrt(1 - coupling * coupling);
        double phase = random.nextDouble(2 * Math.PI);
        var beats = new double[(int) (seconds * 3)];
        int size = 0;
        double t = random.nextDouble(1);
        while (t < seconds) {
            beats[size] = Math.rint(t * 1000);
            size++;
            double slow = first ? own.at(t) : coupling * own.at(t - lag) + rest * other.at(t);
            phase += random.nextGaussian() * 0.15;
            double breath = 2.2 * Math.sin(2 * Math.PI * breathHz * t + phase);
            double rate = bpm - 5 * t / seconds + 1.2 * slow + breath + random.nextGaussian() * 2;
            t += 60 / rate;
        }
        return Run.ofBeats(java.util.Arrays.copyOf(beats, size));
    }
}
