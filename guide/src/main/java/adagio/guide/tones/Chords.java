// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

import java.util.List;

/// A wandering through chords that all rest in themselves: a new one every 30 to 50 s, never the
/// same twice running.
///
/// @param pool chords as sets of note numbers, an even count of chords of equal size
/// @param chance which comes when
public record Chords(List<List<Integer>> pool, Chance chance) {
    private static final double MEAN_SECONDS = 40;
    private static final double SOONER_OR_LATER = 5;
    private static final double CHANGE_SECONDS = 9;

    /// How much a note sounds at a time: chords change by equal power over 9 s.
    ///
    /// @param note its number
    /// @param seconds from the beginning
    /// @return 0 to 1
    public double presence(int note, double seconds) {
        long slot = (long) Math.floor(seconds / MEAN_SECONDS);
        if (seconds < changeInto(slot)) {
            slot--;
        } else if (seconds >= changeInto(slot + 1)) {
            slot++;
        }
        double way = Math.min(1, (seconds - changeInto(slot)) / CHANGE_SECONDS);
        boolean now = chord(slot).contains(note);
        boolean before = chord(slot - 1).contains(note);
        if (now && before) {
            return 1;
        }
        if (now) {
            return Math.sin(Math.PI / 2 * way);
        }
        return before ? Math.cos(Math.PI / 2 * way) : 0;
    }

    private double changeInto(long slot) {
        return slot * MEAN_SECONDS
                + chance.between(2 * slot, -SOONER_OR_LATER, SOONER_OR_LATER)
                - CHANGE_SECONDS / 2;
    }

    /// Even and odd slots draw from different halves, so neighbours differ.
    private List<Integer> chord(long slot) {
        int half = pool.size() / 2;
        int drawn = (int) (chance.at(2 * slot + 1) * half);
        return pool.get(2 * drawn + Math.floorMod(slot, 2));
    }
}
