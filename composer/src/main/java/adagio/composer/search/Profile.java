// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Block;
import adagio.composer.model.Half;
import java.util.Arrays;

/// The best way to fill a block, for every number of slots it can take: touches, oil, changes of
/// side and the broad ending together.
final class Profile {
    /// No way to fill it.
    static final int NONE = Integer.MIN_VALUE / 4;

    private static final int BLOCK_SHORTEST = 18;
    private static final int OVER = 150;
    private static final int VISITED = 300;

    private final Half half;
    private final Half.Group group;
    private final Mixes mixes;
    private final Fill fill;
    private final int[] value;
    private final int[] mix;
    private final int[] touch;
    private int least;
    private int most = -1;

    private Profile(Half half, Block block, boolean first) {
        this.half = half;
        this.group = half.groups().get(block.group());
        this.mixes = new Mixes(half, block, first);
        this.fill = new Fill(mixes, half.slots());
        this.value = new int[half.slots() + 1];
        this.mix = new int[value.length];
        this.touch = new int[value.length];
        Arrays.fill(value, NONE);
    }

    /// Fills a block.
    ///
    /// @param half what it is part of
    /// @param block the block
    /// @param first whether it is the half's first block
    /// @return its profile
    static Profile of(Half half, Block block, boolean first) {
        var profile = new Profile(half, block, first);
        for (int mix = 1; mix < profile.mixes.size(); mix++) {
            if (profile.mixes.allowed(mix)) {
                profile.look(mix);
            }
        }
        for (int slots = profile.value.length - 1; slots >= 0; slots--) {
            if (profile.value[slots] > NONE) {
                profile.least = slots;
                profile.most = Math.max(profile.most, slots);
            }
        }
        return profile;
    }

    private void look(int choice) {
        fill.of(choice);
        int closing = mixes.closing(choice);
        int turning = mixes.turning(choice);
        int shortest = half.shortForm() ? 1 : BLOCK_SHORTEST;
        int from = Math.max(fill.least(), mixes.touchAtLeast(choice));
        from = Math.max(from, shortest - closing);
        int to = Math.min(group.most() - closing, fill.most());
        for (int strokes = from; strokes <= to; strokes++) {
            int worth = fill.value(strokes);
            int touched = strokes + closing;
            int untouched = turning + oil(touched);
            int total = touched + untouched;
            if (worth > NONE && total < value.length) {
                worth += Arcs.UNTOUCHED * untouched + VISITED * group.target();
                worth -= OVER * Math.max(0, touched - group.target());
                if (worth > value[total]) {
                    value[total] = worth;
                    mix[total] = choice;
                    touch[total] = strokes;
                }
            }
        }
    }

    /// Slots for warming oil: on arriving, and again every four minutes.
    private int oil(int touched) {
        boolean oiled = half.bounds().oil() && !group.id().equals("head");
        return oiled ? Arcs.OIL * (1 + (touched - 1) / Arcs.OIL_EVERY) : 0;
    }

    /// The best worth of a length, [#NONE] when it cannot be filled.
    int value(int slots) {
        return value[slots];
    }

    /// The shortest length.
    int least() {
        return least;
    }

    /// The longest length, -1 when there is none.
    int most() {
        return most;
    }

    /// The best worth less the price of its time; [#NONE] when it cannot be filled at all.
    int reduced(int price) {
        int best = NONE;
        for (int slots = least; slots <= most; slots++) {
            if (value[slots] > NONE) {
                best = Math.max(best, value[slots] - price * slots);
            }
        }
        return best;
    }

    /// What fills a length best.
    BlockPlan plan(int slots) {
        return mixes.plan(mix[slots], fill.times(mix[slots], touch[slots]), slots);
    }
}
