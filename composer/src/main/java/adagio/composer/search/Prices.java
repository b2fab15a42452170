// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import java.util.Arrays;

/// For one price of a slot: the most that any beginning can still gain, its time paid for. It looks
/// at every order of blocks and forgets only the exact length and the runs, so it never promises
/// too little.
final class Prices {
    private final Ways ways;
    private final Profiles profiles;
    private final int price;
    private final int[] reduced;
    private final int[] way;
    private final int[] last;
    private final int[] gain;
    private final int layers;
    private final int whole;

    Prices(Ways ways, Profiles profiles, int price) {
        this.ways = ways;
        this.profiles = profiles;
        this.price = price;
        int blocks = ways.blocks();
        this.layers = ways.layers();
        this.reduced = new int[blocks];
        this.way = new int[blocks * blocks];
        for (int b = 0; b < blocks; b++) {
            reduced[b] = profiles.next(b).reduced(price);
            for (int to : ways.after(b)) {
                way[b * blocks + to] = ways.worth(b, to) - price * ways.slots(b, to);
            }
        }
        this.last = ways.half().closings().stream().mapToInt(this::frame).toArray();
        this.gain = new int[ways.masks() * blocks * layers];
        Arrays.fill(gain, Profile.NONE);
        for (int mask = ways.masks() - 1; mask > 0; mask--) {
            for (int b = 0; b < blocks; b++) {
                if ((mask & ways.bit(b)) != 0) {
                    fill(mask, b);
                }
            }
        }
        this.whole = best();
    }

    private int index(int mask, int block) {
        return ways.state(mask, block, 0);
    }

    private void fill(int mask, int from) {
        int at = index(mask, from);
        boolean any = false;
        for (int changed = 0; changed < layers; changed++) {
            any |= ways.reached(at + changed);
        }
        if (!any) {
            return;
        }
        Arrays.fill(gain, at, at + layers, closing(mask, from));
        for (int to : ways.after(from)) {
            if ((mask & ways.bit(to)) == 0 && reduced[to] > Profile.NONE) {
                int wash = ways.wash(mask, ways.block(to).group());
                int worth = way[from * ways.blocks() + to] + reduced[to];
                worth += wash == 0 ? 0 : ways.worth(wash) - price * wash;
                int next = index(mask | ways.bit(to), to) + ways.changes(from, to);
                int last = layers - ways.changes(from, to);
                for (int changed = 0; changed < last; changed++) {
                    int then = gain[next + changed];
                    if (then > Profile.NONE
                            && worth + then > gain[at + changed]
                            && ways.follows(mask, from, changed, to)) {
                        gain[at + changed] = worth + then;
                    }
                }
            }
        }
    }

    private int closing(int mask, int from) {
        int best = Profile.NONE;
        var block = ways.block(from);
        for (int c = 0; c < last.length; c++) {
            var closing = ways.half().closings().get(c);
            int slots = ways.slotsTo(mask, block.place(), block.group(), closing);
            if (slots >= 0) {
                int worth = ways.worth(slots, block.group(), closing.group()) - price * slots;
                best = Math.max(best, worth + last[c]);
            }
        }
        return best;
    }

    /// The best of a concave worth, its time paid for, is at one of its corners.
    private int frame(Frame frame) {
        var time = frame.element().time();
        int best = Profile.NONE;
        for (int slots : new int[] {time.shortest(), time.typical(), time.longest()}) {
            int worth = frame.element().worth().of(slots, time.typical(), 1);
            best = Math.max(best, worth - price * slots);
        }
        return best;
    }

    /// The price of a slot.
    int price() {
        return price;
    }

    /// The most that the rest can gain after a block, its time paid for.
    int gain(int mask, int block, int changed) {
        return gain[index(mask, block) + changed];
    }

    /// The most that a next block can be worth, its time paid for.
    int reduced(int block) {
        return reduced[block];
    }

    /// The most that the whole half can be worth, its time paid for, [Profile#NONE] when there is
    /// no way through.
    int whole() {
        return whole;
    }

    private int best() {
        int best = Profile.NONE;
        int[] first = new int[ways.blocks()];
        for (int b = 0; b < first.length; b++) {
            first[b] = profiles.first(b).reduced(price);
        }
        for (var opening : ways.half().openings()) {
            int own = frame(opening) - price * Half.CHECK_IN;
            for (int b = 0; b < ways.blocks(); b++) {
                int changed = ways.block(b).rolls() ? 1 : 0;
                boolean open = first[b] > Profile.NONE && changed < layers;
                int slots = open ? ways.slotsFrom(opening, b) : -1;
                if (slots >= 0) {
                    int then = gain(ways.opened(opening) | ways.bit(b), b, changed);
                    if (then > Profile.NONE) {
                        int worth =
                                ways.worth(slots, opening.group(), ways.block(b).group())
                                        + changed * Arcs.CHANGE;
                        best = Math.max(best, own + worth - price * slots + first[b] + then);
                    }
                }
            }
        }
        return best;
    }
}
