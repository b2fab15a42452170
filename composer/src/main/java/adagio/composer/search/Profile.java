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
    private static final int OPENING_SHORTEST = 5;
    private static final int OVER = 150;
    private static final int VISITED = 300;

    private final Half.Group group;
    private final Mixes mixes;
    private final Fill fill;
    private final int[] value;
    private final int[] mix;
    private final int[] touch;
    private final int longest;
    private int least;
    private int most = -1;
    private int[] hull = {};

    private Profile(Half half, Block block, boolean first) {
        this.group = half.groups().get(block.group());
        this.mixes = new Mixes(half, block, first);
        this.fill = new Fill(mixes, half.slots());
        this.value = new int[half.slots() + 1];
        this.mix = new int[value.length];
        this.touch = new int[value.length];
        this.longest = Math.min(half.slots(), run(half, block, first));
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
        profile.hull = profile.corners();
        return profile;
    }

    /// The longest a block can be without a run that is too long: of kneeling, of lying face down.
    private static int run(Half half, Block block, boolean first) {
        int before = first ? Half.CHECK_IN + OPENING_SHORTEST : 0;
        int run = half.slots();
        if (Arcs.kneels(block.place().giver())) {
            run = half.bounds().kneeling();
        }
        if (Arcs.faceDown(block.place().receiver())) {
            run = Math.min(run, half.bounds().faceDown() - before);
        }
        return run;
    }

    private void look(int choice) {
        int closing = mixes.closing(choice);
        int turning = mixes.turning(choice);
        boolean oiled = mixes.oiled();
        int to = group.most() - closing;
        if (fill.least(choice) > to || mixes.touchAtLeast(choice) > to) {
            return;
        }
        fill.of(choice, to);
        int from = Math.max(fill.least(), mixes.touchAtLeast(choice));
        from = Math.max(from, BLOCK_SHORTEST - closing);
        to = Math.min(to, fill.most());
        for (int strokes = from; strokes <= to; strokes++) {
            int worth = fill.value(strokes);
            int touched = strokes + closing;
            int untouched = turning + (oiled ? oil(touched) : 0);
            int total = touched + untouched;
            if (worth > NONE && total <= longest) {
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
    private static int oil(int touched) {
        return Arcs.OIL * (1 + (touched - 1) / Arcs.OIL_EVERY);
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

    /// The best worth less the price of its time; [#NONE] when it cannot be filled at all. Only the
    /// corners of the upper hull can be best.
    int reduced(int price) {
        int best = NONE;
        for (int slots : hull) {
            best = Math.max(best, value[slots] - price * slots);
        }
        return best;
    }

    /// The lengths at which the upper hull of the worth has its corners.
    private int[] corners() {
        int[] corners = new int[value.length];
        int count = 0;
        for (int slots = least; slots <= most; slots++) {
            if (value[slots] > NONE) {
                while (count > 1 && below(corners[count - 2], corners[count - 1], slots)) {
                    count--;
                }
                corners[count++] = slots;
            }
        }
        return Arrays.copyOf(corners, count);
    }

    /// Whether the middle one of three lengths lies on or below the line between the others.
    private boolean below(int one, int middle, int last) {
        long first = (long) (value[middle] - value[one]) * (last - middle);
        long second = (long) (value[last] - value[middle]) * (middle - one);
        return first <= second;
    }

    /// What fills a length best.
    BlockPlan plan(int slots) {
        return mixes.plan(mix[slots], fill.times(mix[slots], touch[slots]), slots);
    }
}
