// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

import java.util.List;

/// A wandering through chords that all rest in themselves: a new one every 30 to 50 s, never the
/// same twice running.
///
/// Asked for every note at every border of a block, so a chord is a set of bits.
public final class Chords {
    private static final double MEAN_SECONDS = 40;
    private static final double SOONER_OR_LATER = 5;
    private static final double CHANGE_SECONDS = 9;

    private final long[] pool;
    private final Chance chance;
    private Stretch last = new Stretch(0, 0, 0, 0);

    /// Chords to wander through.
    ///
    /// @param pool chords as sets of note numbers, 0 to 63, an even count of chords of equal size
    /// @param chance which comes when
    public Chords(List<List<Integer>> pool, Chance chance) {
        this.chance = chance;
        this.pool = new long[pool.size()];
        for (int i = 0; i < this.pool.length; i++) {
            for (int note : pool.get(i)) {
                this.pool[i] |= 1L << note;
            }
        }
    }

    /// How much a note sounds at a time: chords change by equal power over 9 s.
    ///
    /// @param note its number
    /// @param seconds from the beginning
    /// @return 0 to 1
    public double presence(int note, double seconds) {
        Stretch stretch = at(seconds);
        boolean now = (stretch.now >>> note & 1) == 1;
        boolean before = (stretch.before >>> note & 1) == 1;
        if (now && before) {
            return 1;
        }
        double way = Math.min(1, (seconds - stretch.from) / CHANGE_SECONDS);
        if (now) {
            return Math.sin(Math.PI / 2 * way);
        }
        return before ? Math.cos(Math.PI / 2 * way) : 0;
    }

    /// One chord and the one it comes from. Kept because every note asks for the same one some
    /// thousand times in a row; several threads may each find their own, it is the same.
    ///
    /// @param from seconds, when the change into it begins
    /// @param until seconds, when the change into the next one begins
    private record Stretch(double from, double until, long now, long before) {}

    private Stretch at(double seconds) {
        Stretch known = last;
        if (seconds >= known.from && seconds < known.until) {
            return known;
        }
        long slot = (long) Math.floor(seconds / MEAN_SECONDS);
        if (seconds < changeInto(slot)) {
            slot--;
        } else if (seconds >= changeInto(slot + 1)) {
            slot++;
        }
        var found =
                new Stretch(changeInto(slot), changeInto(slot + 1), chord(slot), chord(slot - 1));
        last = found;
        return found;
    }

    private double changeInto(long slot) {
        return slot * MEAN_SECONDS
                + chance.between(2 * slot, -SOONER_OR_LATER, SOONER_OR_LATER)
                - CHANGE_SECONDS / 2;
    }

    /// Even and odd slots draw from different halves, so neighbours differ.
    private long chord(long slot) {
        int half = pool.length / 2;
        int drawn = (int) (chance.at(2 * slot + 1) * half);
        return pool[2 * drawn + Math.floorMod(slot, 2)];
    }
}
