// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// Swells that come and go like waves on a beach or like somebody breathing in sleep, each a little
/// different.
///
/// @param slotSeconds the mean time between two crests
/// @param riseSeconds how long one comes, about
/// @param fallSeconds how long one goes, about
/// @param depthDb from the trough to the highest crest, in dB
/// @param chance when and how high
public record Waves(
        double slotSeconds, double riseSeconds, double fallSeconds, double depthDb, Chance chance)
        implements Level.Shape {
    @Override
    public double at(double seconds, double paced) {
        long slot = (long) Math.floor(seconds / slotSeconds);
        double height = 0;
        for (long wave = slot - 2; wave <= slot + 1; wave++) {
            height = Math.max(height, height(wave, seconds));
        }
        return Level.decibels(depthDb * (height * (1 - paced) + 0.5 * paced - 0.5));
    }

    private double height(long wave, double seconds) {
        double crest = slotSeconds * (wave + chance.between(3 * wave, 0.15, 0.6));
        double off = seconds - crest;
        double length = off < 0 ? riseSeconds : fallSeconds;
        length *= chance.between(3 * wave + 1, 0.8, 1.2);
        if (Math.abs(off) >= length) {
            return 0;
        }
        double shape = (1 + Math.cos(Math.PI * off / length)) / 2;
        return shape * chance.between(3 * wave + 2, 0.6, 1);
    }
}
