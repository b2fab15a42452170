// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Half;
import java.util.ArrayList;
import java.util.Arrays;

/// Extends beginnings of a half, the earliest first, only while their bounds reach a threshold. Of
/// two beginnings with the same state and time the lesser one is dropped, runs of kneeling and of
/// lying face down counted.
final class Labels {
    private static final int FIELDS = 8;
    private static final int STATE = 0;
    private static final int TIME = 1;
    private static final int WORTH = 2;
    private static final int RUNS = 3;
    private static final int PARENT = 4;
    private static final int LENGTH = 5;
    private static final int NEXT = 6;
    private static final int SAME = 7;
    private static final int DROPPED = -1;

    private final Ways ways;
    private final Reach reach;
    private final Profiles profiles;
    private final Runs runs;
    private final Prices[] prices;
    private final int[] base;
    private final int[] price;
    private final int threshold;
    private final boolean anyWorth;
    private final int most;
    private final int slots;
    private final int[] atTime;
    private int[] labels = new int[FIELDS * 1024];
    private int count;
    private int[] table = new int[4096];
    private int best = Profile.NONE;
    private int bestLabel = -1;
    private int bestClosing = -1;
    private int bestClosingSlots;

    /// Prepares.
    ///
    /// @param dual the half and its bounds
    /// @param threshold nothing less is looked for; [Profile#NONE] asks only whether there is a
    ///   plan, and of two beginnings with the same state, time and runs any will do
    /// @param most beginnings to keep: with more the search gives up
    Labels(Dual dual, int threshold, int most) {
        this.ways = dual.ways();
        this.reach = dual.reach();
        this.profiles = dual.profiles();
        this.runs = ways.runs();
        this.prices = dual.prices();
        this.base = new int[prices.length];
        this.price = new int[prices.length];
        this.threshold = threshold;
        this.anyWorth = threshold == Profile.NONE;
        this.most = most;
        this.slots = ways.half().slots();
        this.atTime = new int[slots + 1];
        Arrays.fill(atTime, -1);
        Arrays.fill(table, -1);
    }

    /// Extends everything that can still reach the threshold.
    ///
    /// @return the best worth found, it may be less than the threshold; [Profile#NONE] when nothing
    ///   was found
    int run() {
        for (var start : reach.starts()) {
            begin(start);
        }
        for (int time = 0; time <= slots; time++) {
            for (int label = atTime[time]; label >= 0; label = get(label, NEXT)) {
                if (tooMany()) {
                    return best;
                }
                if (get(label, LENGTH) != DROPPED) {
                    close(label);
                    extend(label);
                }
            }
        }
        return best;
    }

    /// Whether there were more beginnings than can be looked at; then nothing is proven.
    boolean tooMany() {
        return count > most;
    }

    /// How many beginnings were kept.
    int size() {
        return count;
    }

    private int get(int label, int field) {
        return labels[label * FIELDS + field];
    }

    private void begin(Reach.Start start) {
        int b = reach.block(start.state());
        var opening = ways.half().openings().get(start.opening());
        var block = ways.block(b);
        var time = opening.element().time();
        boolean kneels = Arcs.kneels(opening.place().giver());
        boolean down = Arcs.faceDown(opening.place().receiver());
        for (int own = time.shortest(); own <= time.longest(); own += time.step()) {
            int worth =
                    opening.element().worth().of(own, time.typical(), 1)
                            + ways.worth(start.way(), opening.group(), block.group())
                            + (block.rolls() ? Arcs.CHANGE : 0);
            int at = own + Half.CHECK_IN + start.way();
            int before = Runs.of(kneels ? at : 0, down ? at : 0);
            int[] arrived = {start.state(), at, worth, before, -1 - (start.opening() << 8 | own)};
            fill(arrived, profiles.first(b));
        }
    }

    private void extend(int label) {
        int state = get(label, STATE);
        int block = reach.block(state);
        int feet = reach.feet(state);
        int[] arrived = {0, 0, 0, 0, label};
        for (int arc = reach.first(state); arc < reach.end(state); arc++) {
            int to = reach.block(reach.to(arc));
            int way = reach.slots(feet, block, to);
            arrived[STATE] = reach.to(arc);
            arrived[TIME] = get(label, TIME) + way;
            arrived[WORTH] = get(label, WORTH) + reach.worth(feet, block, to);
            arrived[RUNS] = runs.arriving(get(label, RUNS), block, to, way);
            fill(arrived, profiles.next(to));
        }
    }

    /// Fills a block on arriving there, for every length that can reach the threshold.
    private void fill(int[] arrived, Profile profile) {
        int state = arrived[STATE];
        int block = reach.block(state);
        int left = slots - arrived[TIME];
        for (int i = 0; i < prices.length; i++) {
            int then = prices[i].gain(state);
            if (then == Profile.NONE) {
                return;
            }
            var tariff = prices[i].tariff();
            price[i] = tariff.of(runs.kneels(block), runs.faceDown(block));
            base[i] =
                    threshold
                            - arrived[WORTH]
                            - then
                            - tariff.slot() * left
                            - runs.left(tariff, arrived[RUNS], block);
            if (arrived[PARENT] >= 0 && prices[i].reduced(block) < base[i]) {
                return;
            }
        }
        int last = Math.min(Math.min(profile.most(), left), runs.room(arrived[RUNS], block));
        for (int length = profile.least(); length <= last; length++) {
            int value = profile.value(length);
            if (value > Profile.NONE && reaches(value, length)) {
                offer(arrived, value, length);
            }
        }
    }

    private boolean reaches(int value, int length) {
        for (int i = 0; i < base.length; i++) {
            if (value - price[i] * length < base[i]) {
                return false;
            }
        }
        return true;
    }

    private void offer(int[] arrived, int value, int length) {
        int state = arrived[STATE];
        int time = arrived[TIME] + length;
        int worth = arrived[WORTH] + value;
        int after = runs.after(arrived[RUNS], reach.block(state), length);
        int slot = slot(state, time);
        int kept = -1;
        int before = -1;
        for (int label = table[slot]; label >= 0; label = get(label, SAME)) {
            boolean better = anyWorth || get(label, WORTH) >= worth;
            if (better && Runs.within(get(label, RUNS), after)) {
                return;
            }
            if ((anyWorth || get(label, WORTH) <= worth) && Runs.within(after, get(label, RUNS))) {
                if (kept < 0) {
                    kept = label;
                    before = label;
                } else {
                    labels[label * FIELDS + LENGTH] = DROPPED;
                    labels[before * FIELDS + SAME] = get(label, SAME);
                }
            } else {
                before = label;
            }
        }
        int label = kept < 0 ? add(state, time) : kept;
        labels[label * FIELDS + WORTH] = worth;
        labels[label * FIELDS + RUNS] = after;
        labels[label * FIELDS + PARENT] = arrived[PARENT];
        labels[label * FIELDS + LENGTH] = length;
    }

    private int slot(int state, int time) {
        int hash = (state * 0x9E3779B1) ^ (time * 0x85EBCA6B);
        int slot = (hash ^ hash >>> 15) & (table.length - 1);
        while (table[slot] >= 0
                && (get(table[slot], STATE) != state || get(table[slot], TIME) != time)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private int add(int state, int time) {
        if (2 * (count + 1) > table.length) {
            grow();
        }
        if ((count + 1) * FIELDS > labels.length) {
            labels = Arrays.copyOf(labels, 2 * labels.length);
        }
        int slot = slot(state, time);
        labels[count * FIELDS + STATE] = state;
        labels[count * FIELDS + TIME] = time;
        labels[count * FIELDS + NEXT] = atTime[time];
        labels[count * FIELDS + SAME] = table[slot];
        atTime[time] = count;
        table[slot] = count;
        return count++;
    }

    private void grow() {
        int[] heads = table;
        table = new int[2 * heads.length];
        Arrays.fill(table, -1);
        for (int head : heads) {
            if (head >= 0) {
                table[slot(get(head, STATE), get(head, TIME))] = head;
            }
        }
    }

    private void close(int label) {
        int state = get(label, STATE);
        int b = reach.block(state);
        boolean touchedFeet = reach.feet(state) == 1;
        var closings = ways.half().closings();
        for (int c = 0; c < closings.size(); c++) {
            var closing = closings.get(c);
            var time = closing.element().time();
            int way = ways.slotsTo(touchedFeet, b, closing);
            int left = slots - get(label, TIME) - way;
            if (way >= 0
                    && left >= time.shortest()
                    && left <= time.longest()
                    && runs.ends(get(label, RUNS), b, closing.place(), way + left)) {
                int worth =
                        get(label, WORTH)
                                + ways.worth(way, ways.block(b).group(), closing.group())
                                + closing.element().worth().of(left, time.typical(), 1);
                if (worth > best) {
                    best = worth;
                    bestLabel = label;
                    bestClosing = c;
                    bestClosingSlots = left;
                }
            }
        }
    }

    /// The best plan found.
    HalfPlan plan() {
        var half = ways.half();
        var blocks = new ArrayList<BlockPlan>();
        int label = bestLabel;
        while (true) {
            int b = reach.block(get(label, STATE));
            int parent = get(label, PARENT);
            var profile = parent < 0 ? profiles.first(b) : profiles.next(b);
            var plan = profile.plan(get(label, LENGTH));
            int before = parent < 0 ? (-1 - parent & 0xff) + Half.CHECK_IN : get(parent, TIME);
            int way = get(label, TIME) - get(label, LENGTH) - before;
            blocks.add(
                    new BlockPlan(ways.block(b), plan.strokes(), plan.closer(), plan.slots(), way));
            if (parent < 0) {
                int opening = -1 - parent;
                return new HalfPlan(
                        half,
                        half.openings().get(opening >> 8),
                        opening & 0xff,
                        blocks.reversed(),
                        half.closings().get(bestClosing),
                        bestClosingSlots,
                        best);
            }
            label = parent;
        }
    }
}
