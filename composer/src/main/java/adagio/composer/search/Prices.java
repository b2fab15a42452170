// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import java.util.Arrays;

/// For one tariff: the most that any beginning can still gain, its time paid for. It looks at every
/// order of blocks and forgets only the exact length and the exact runs, so it never promises too
/// little.
final class Prices {
    private final Reach reach;
    private final Ways ways;
    private final Profiles profiles;
    private final Tariff tariff;
    private final Runs runs;
    private final int blocks;
    private final int[] reduced;
    private final int[] gain;
    private final int whole;

    Prices(Reach reach, Ways ways, Profiles profiles, Tariff tariff) {
        this.reach = reach;
        this.ways = ways;
        this.profiles = profiles;
        this.tariff = tariff;
        this.runs = ways.runs();
        this.blocks = ways.blocks();
        this.reduced = new int[blocks];
        for (int b = 0; b < blocks; b++) {
            reduced[b] = profiles.next(b).reduced(price(b));
        }
        this.gain = new int[reach.count()];
        fill();
        this.whole = best();
    }

    /// The price of a slot in a block.
    private int price(int block) {
        return tariff.of(runs.kneels(block), runs.faceDown(block));
    }

    private void fill() {
        int[][] way = {ways(0), ways(1)};
        int[][] closing = {closings(false), closings(true)};
        for (int state = reach.count() - 1; state >= 0; state--) {
            int block = reach.block(state);
            int feet = reach.feet(state);
            int best = closing[feet][block];
            int[] ahead = way[feet];
            int row = block * blocks;
            for (int arc = reach.first(state); arc < reach.end(state); arc++) {
                int to = reach.to(arc);
                best = Math.max(best, ahead[row + reach.block(to)] + gain[to]);
            }
            gain[state] = Math.max(best, Profile.NONE);
        }
    }

    /// What going to a block and the block itself can be worth, all time paid for.
    private int[] ways(int feet) {
        int[] way = new int[blocks * blocks];
        Arrays.fill(way, Profile.NONE);
        for (int one = 0; one < blocks; one++) {
            for (int to : ways.after(one)) {
                if (reduced[to] > Profile.NONE) {
                    int slots = reach.slots(feet, one, to);
                    way[one * blocks + to] =
                            reach.worth(feet, one, to)
                                    - slots * runs.price(tariff, one, to)
                                    + runs.lent(tariff, one, to)
                                    + reduced[to];
                }
            }
        }
        return way;
    }

    private int[] closings(boolean touchedFeet) {
        int[] best = new int[blocks];
        Arrays.fill(best, Profile.NONE);
        for (var closing : ways.half().closings()) {
            for (int b = 0; b < blocks; b++) {
                int slots = ways.slotsTo(touchedFeet, b, closing);
                if (slots >= 0) {
                    var place = closing.place();
                    boolean kneels = runs.kneels(b) && Arcs.kneels(place.giver());
                    boolean down = runs.faceDown(b) && Arcs.faceDown(place.receiver());
                    int price = tariff.of(kneels, down);
                    int worth = ways.worth(slots, ways.block(b).group(), closing.group());
                    best[b] = Math.max(best[b], worth - price * slots + frame(closing, price));
                }
            }
        }
        return best;
    }

    /// The best of a concave worth, its time paid for, is at one of its corners.
    private static int frame(Frame frame, int price) {
        var time = frame.element().time();
        int best = Profile.NONE;
        for (int slots : new int[] {time.shortest(), time.typical(), time.longest()}) {
            int worth = frame.element().worth().of(slots, time.typical(), 1);
            best = Math.max(best, worth - price * slots);
        }
        return best;
    }

    /// What is paid.
    Tariff tariff() {
        return tariff;
    }

    /// The most that the rest can gain after a state, its time paid for.
    int gain(int state) {
        return gain[state];
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
        int[] first = new int[blocks];
        for (int b = 0; b < blocks; b++) {
            first[b] = profiles.first(b).reduced(price(b));
        }
        for (var start : reach.starts()) {
            int then = gain[start.state()];
            int b = reach.block(start.state());
            if (then > Profile.NONE && first[b] > Profile.NONE) {
                var opening = ways.half().openings().get(start.opening());
                var place = opening.place();
                boolean kneels = runs.kneels(b) && Arcs.kneels(place.giver());
                boolean down = runs.faceDown(b) && Arcs.faceDown(place.receiver());
                int price = tariff.of(kneels, down);
                int worth =
                        frame(opening, price)
                                - price * (Half.CHECK_IN + start.way())
                                + ways.worth(start.way(), opening.group(), ways.block(b).group())
                                + (ways.block(b).rolls() ? Arcs.CHANGE : 0)
                                + runs.lent(tariff, b);
                best = Math.max(best, worth + first[b] + then);
            }
        }
        return best;
    }
}
