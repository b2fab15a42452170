// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Extends beginnings of a half, the earliest first, only while their bound reaches a threshold. Of
/// two beginnings with the same state and time the lesser one is dropped, runs of kneeling and of
/// lying face down counted.
final class Labels {
    /// More than any setting has places and groups.
    private static final int BLOCKS = 256;

    /// More beginnings than these are not looked at: nothing is shown unproven.
    private static final int MOST = 600_000;

    private static final int FIELDS = 8;
    private static final int STATE = 0;
    private static final int TIME = 1;
    private static final int WORTH = 2;
    private static final int RUNS = 3;
    private static final int PARENT = 4;
    private static final int LENGTH = 5;
    private static final int NEXT = 6;
    private static final int SAME = 7;

    private final Ways ways;
    private final Profiles profiles;
    private final List<Prices> prices;
    private final int threshold;
    private final int slots;
    private final int[] atTime;
    private int[] labels = new int[FIELDS * 1024];
    private int count;
    private int[] table = new int[4096];
    private int best = Profile.NONE;
    private int bestLabel = -1;
    private int bestClosing = -1;
    private int bestClosingSlots;

    Labels(Ways ways, Profiles profiles, List<Prices> prices, int threshold) {
        this.ways = ways;
        this.profiles = profiles;
        this.prices = prices;
        this.threshold = threshold;
        if (ways.blocks() > BLOCKS) {
            throw new IllegalArgumentException(ways.blocks() + " blocks: at most " + BLOCKS);
        }
        this.slots = ways.half().slots();
        this.atTime = new int[slots + 1];
        Arrays.fill(atTime, -1);
        Arrays.fill(table, -1);
    }

    /// Extends everything that can still reach the threshold.
    ///
    /// @return the best worth found, [Profile#NONE] when nothing reaches the threshold
    int run() {
        begin();
        for (int time = 0; time <= slots; time++) {
            for (int label = atTime[time]; label >= 0; label = get(label, NEXT)) {
                if (count > MOST) {
                    return best;
                }
                if (get(label, LENGTH) >= 0) {
                    close(label);
                    extend(label);
                }
            }
        }
        return best;
    }

    /// Whether there were more beginnings than can be looked at; then nothing is proven.
    boolean tooMany() {
        return count > MOST;
    }

    /// How many beginnings were kept.
    int size() {
        return count;
    }

    private int get(int label, int field) {
        return labels[label * FIELDS + field];
    }

    private void begin() {
        var half = ways.half();
        for (int o = 0; o < half.openings().size(); o++) {
            var opening = half.openings().get(o);
            for (int b = 0; b < ways.blocks(); b++) {
                int way = ways.slotsFrom(opening, b);
                int changed = ways.block(b).rolls() ? 1 : 0;
                if (way >= 0
                        && profiles.first(b).most() >= 0
                        && changed <= half.bounds().changes()) {
                    begin(o, b, way);
                }
            }
        }
    }

    private void begin(int o, int b, int way) {
        var opening = ways.half().openings().get(o);
        var block = ways.block(b);
        var first = profiles.first(b);
        int state = state(ways.opened(opening) | ways.bit(b), b, block.rolls() ? 1 : 0);
        var time = opening.element().time();
        for (int own = time.shortest(); own <= time.longest(); own += time.step()) {
            int worth =
                    opening.element().worth().of(own, time.typical(), 1)
                            + ways.worth(way, opening.group(), block.group())
                            + (block.rolls() ? Arcs.CHANGE : 0);
            int before = own + Half.CHECK_IN + way;
            int kneeling = Arcs.kneels(opening.place().giver()) ? before : 0;
            int down = Arcs.faceDown(opening.place().receiver()) ? before : 0;
            for (int length = first.least(); length <= first.most(); length++) {
                if (first.value(length) > Profile.NONE) {
                    int runs = runs(b, length, kneeling, down);
                    if (runs >= 0) {
                        int at = before + length;
                        int[] next = {state, at, worth + first.value(length), runs};
                        offer(next, -1 - (o << 8 | own), length);
                    }
                }
            }
        }
    }

    /// The runs after a block, -1 when one is too long.
    private int runs(int block, int slotsMore, int kneeling, int down) {
        var place = ways.block(block).place();
        int knees = Arcs.kneels(place.giver()) ? kneeling + slotsMore : 0;
        int face = Arcs.faceDown(place.receiver()) ? down + slotsMore : 0;
        var bounds = ways.half().bounds();
        return knees > bounds.kneeling() || face > bounds.faceDown() ? -1 : knees << 12 | face;
    }

    private int state(int mask, int block, int changed) {
        return (mask * BLOCKS + block) * 4 + changed;
    }

    private void extend(int label) {
        int state = get(label, STATE);
        int changed = state % 4;
        int from = state / 4 % BLOCKS;
        int mask = state / (4 * BLOCKS);
        for (int to : ways.after(from)) {
            if (profiles.next(to).most() >= 0 && ways.follows(mask, from, changed, to)) {
                extend(label, mask, from, to);
            }
        }
    }

    private void extend(int label, int mask, int from, int to) {
        int changed = get(label, STATE) % 4 + ways.changes(from, to);
        int wash = ways.wash(mask, ways.block(to).group());
        int at = get(label, TIME) + ways.slots(from, to) + wash;
        int worth = get(label, WORTH) + ways.worth(from, to) + ways.worth(wash);
        int grown = mask | ways.bit(to);
        if (!promises(at, worth, grown, to, changed)) {
            return;
        }
        var profile = profiles.next(to);
        int way = at - get(label, TIME);
        int runs = get(label, RUNS);
        int kneeling = Arcs.kneels(ways.block(from).place().giver()) ? (runs >> 12) + way : 0;
        int down = Arcs.faceDown(ways.block(from).place().receiver()) ? (runs & 0xfff) + way : 0;
        int last = Math.min(profile.most(), slots - at);
        int state = state(grown, to, changed);
        for (int length = profile.least(); length <= last; length++) {
            int value = profile.value(length);
            if (value > Profile.NONE) {
                int more = runs(to, length, kneeling, down);
                if (more >= 0) {
                    offer(new int[] {state, at + length, worth + value, more}, label, length);
                }
            }
        }
    }

    /// Whether a next block can reach the threshold at its best length.
    private boolean promises(int at, int worth, int mask, int to, int changed) {
        for (var price : prices) {
            int then = price.gain(mask, to, changed);
            if (then == Profile.NONE
                    || worth + price.reduced(to) + then + price.price() * (slots - at)
                            < threshold) {
                return false;
            }
        }
        return true;
    }

    private void offer(int[] next, int parent, int length) {
        int mask = next[STATE] / (4 * BLOCKS);
        int block = next[STATE] / 4 % BLOCKS;
        int left = slots - next[TIME];
        if (left < 0) {
            return;
        }
        for (var price : prices) {
            int then = price.gain(mask, block, next[STATE] % 4);
            if (then == Profile.NONE || next[WORTH] + then + price.price() * left < threshold) {
                return;
            }
        }
        if (!dominated(next)) {
            add(next, parent, length);
        }
    }

    private boolean dominated(int[] next) {
        int slot = slot(next[STATE], next[TIME]);
        for (int label = table[slot]; label >= 0; label = get(label, SAME)) {
            if (get(label, WORTH) >= next[WORTH]
                    && get(label, RUNS) >> 12 <= next[RUNS] >> 12
                    && (get(label, RUNS) & 0xfff) <= (next[RUNS] & 0xfff)) {
                return true;
            }
            if (get(label, WORTH) <= next[WORTH]
                    && get(label, RUNS) >> 12 >= next[RUNS] >> 12
                    && (get(label, RUNS) & 0xfff) >= (next[RUNS] & 0xfff)) {
                labels[label * FIELDS + LENGTH] = -1;
            }
        }
        return false;
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

    private void add(int[] next, int parent, int length) {
        if (2 * (count + 1) > table.length) {
            grow();
        }
        if ((count + 1) * FIELDS > labels.length) {
            labels = Arrays.copyOf(labels, 2 * labels.length);
        }
        int slot = slot(next[STATE], next[TIME]);
        System.arraycopy(next, 0, labels, count * FIELDS, 4);
        labels[count * FIELDS + PARENT] = parent;
        labels[count * FIELDS + LENGTH] = length;
        labels[count * FIELDS + NEXT] = atTime[next[TIME]];
        labels[count * FIELDS + SAME] = table[slot];
        atTime[next[TIME]] = count;
        table[slot] = count++;
    }

    private void grow() {
        table = new int[2 * table.length];
        Arrays.fill(table, -1);
        for (int label = 0; label < count; label++) {
            int slot = slot(get(label, STATE), get(label, TIME));
            labels[label * FIELDS + SAME] = table[slot];
            table[slot] = label;
        }
    }

    private void close(int label) {
        int state = get(label, STATE);
        var block = ways.block(state / 4 % BLOCKS);
        var closings = ways.half().closings();
        for (int c = 0; c < closings.size(); c++) {
            var closing = closings.get(c);
            int way = ways.slotsTo(state / (4 * BLOCKS), block.place(), block.group(), closing);
            int left = slots - get(label, TIME) - way;
            if (way >= 0 && fits(label, closing, left, way)) {
                int worth =
                        get(label, WORTH)
                                + ways.worth(way, block.group(), closing.group())
                                + closing.element()
                                        .worth()
                                        .of(left, closing.element().time().typical(), 1);
                if (worth > best) {
                    best = worth;
                    bestLabel = label;
                    bestClosing = c;
                    bestClosingSlots = left;
                }
            }
        }
    }

    private boolean fits(int label, Frame closing, int left, int way) {
        var time = closing.element().time();
        var block = ways.block(get(label, STATE) / 4 % BLOCKS);
        boolean knees = Arcs.kneels(closing.place().giver()) && Arcs.kneels(block.place().giver());
        int kneeling = knees ? (get(label, RUNS) >> 12) + way + left : 0;
        boolean faces = Arcs.faceDown(closing.place().receiver());
        int down = faces ? (get(label, RUNS) & 0xfff) + way + left : 0;
        return left >= time.shortest()
                && left <= time.longest()
                && kneeling <= ways.half().bounds().kneeling()
                && down <= ways.half().bounds().faceDown();
    }

    /// The best plan found.
    HalfPlan plan() {
        var half = ways.half();
        var blocks = new ArrayList<BlockPlan>();
        int label = bestLabel;
        while (true) {
            int b = get(label, STATE) / 4 % BLOCKS;
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
