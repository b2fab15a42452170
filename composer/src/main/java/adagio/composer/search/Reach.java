// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every state that a half can come to in its time, and where it can go from there. A state is what
/// was touched, the last block, and how often the receiver has moved; the ways lead from lower
/// numbers to higher ones.
final class Reach {
    private final Ways ways;
    private final Profiles profiles;
    private final int latest;
    private final int blocks;
    private final int[] number;
    private final int[][] slots = new int[2][];
    private final int[][] worth = new int[2][];
    private final List<Start> starts = new ArrayList<>();
    private int[] packed = new int[256];
    private int[] earliest = new int[256];
    private int[] from = new int[257];
    private int[] to = new int[1024];
    private int count;

    /// A way from a first touch to a first block.
    ///
    /// @param opening number of the first touch
    /// @param state where it leads
    /// @param way slots without a touch
    record Start(int opening, int state, int way) {}

    Reach(Ways ways, Profiles profiles) {
        this.ways = ways;
        this.profiles = profiles;
        this.blocks = ways.blocks();
        this.number = new int[ways.masks() * blocks * ways.layers()];
        Arrays.fill(number, -1);
        int shortest =
                ways.half().closings().stream()
                        .mapToInt(each -> each.element().time().shortest())
                        .min()
                        .orElse(0);
        this.latest = ways.half().slots() - shortest;
        for (int washed = 0; washed < 2; washed++) {
            slots[washed] = new int[blocks * blocks];
            worth[washed] = new int[blocks * blocks];
            for (int one = 0; one < blocks; one++) {
                for (int next : ways.after(one)) {
                    lay(washed, one, next);
                }
            }
        }
        for (int opening = 0; opening < ways.half().openings().size(); opening++) {
            begin(opening);
        }
        for (int state = 0; state < count; state++) {
            follow(state);
        }
    }

    private void lay(int feet, int one, int next) {
        int wash = ways.wash(feet == 1, ways.block(next).group());
        int at = one * blocks + next;
        slots[feet][at] = ways.slots(one, next) + wash;
        worth[feet][at] = ways.worth(one, next) + ways.worth(wash);
    }

    private void begin(int first) {
        Frame opening = ways.half().openings().get(first);
        for (int b = 0; b < blocks; b++) {
            int changed = ways.block(b).rolls() ? 1 : 0;
            boolean open = profiles.first(b).most() >= 0 && changed < ways.layers();
            int way = open ? ways.slotsFrom(opening, b) : -1;
            if (way >= 0) {
                int own = opening.element().time().shortest();
                int at = own + Half.CHECK_IN + way + profiles.first(b).least();
                int state = visit(ways.opened(opening) | ways.bit(b), b, changed, at);
                if (state >= 0) {
                    starts.add(new Start(first, state, way));
                }
            }
        }
    }

    private int visit(int mask, int block, int changed, int at) {
        if (at > latest) {
            return -1;
        }
        int state = ways.state(mask, block, changed);
        if (number[state] < 0) {
            if (count == packed.length) {
                packed = Arrays.copyOf(packed, 2 * count);
                earliest = Arrays.copyOf(earliest, 2 * count);
                from = Arrays.copyOf(from, 2 * count + 1);
            }
            number[state] = count;
            packed[count] = state;
            earliest[count] = at;
            return count++;
        }
        earliest[number[state]] = Math.min(earliest[number[state]], at);
        return number[state];
    }

    /// States with fewer blocks were all visited before, so the earliest time is known by now.
    private void follow(int state) {
        int one = block(state);
        int mask = mask(state);
        int changed = changed(state);
        int end = from[state];
        int feet = feet(state);
        for (int next : ways.after(one)) {
            if (profiles.next(next).most() >= 0 && ways.follows(mask, one, changed, next)) {
                int at = earliest[state] + slots[feet][one * blocks + next];
                int more = changed + ways.changes(one, next);
                int then =
                        visit(mask | ways.bit(next), next, more, at + profiles.next(next).least());
                if (then >= 0) {
                    if (end == to.length) {
                        to = Arrays.copyOf(to, 2 * end);
                    }
                    to[end++] = then;
                }
            }
        }
        from[state + 1] = end;
    }

    /// How many states there are.
    int count() {
        return count;
    }

    /// The ways that begin.
    List<Start> starts() {
        return starts;
    }

    /// The first of a state's ways.
    int first(int state) {
        return from[state];
    }

    /// Behind the last of a state's ways.
    int end(int state) {
        return from[state + 1];
    }

    /// Where a way leads.
    int to(int arc) {
        return to[arc];
    }

    /// The last block of a state.
    int block(int state) {
        return packed[state] / ways.layers() % blocks;
    }

    /// What was touched.
    int mask(int state) {
        return packed[state] / ways.layers() / blocks;
    }

    private int changed(int state) {
        return packed[state] % ways.layers();
    }

    /// 1 when the hands were on the feet, else 0.
    int feet(int state) {
        return ways.touchedFeet(mask(state)) ? 1 : 0;
    }

    /// Slots from a block to a next, washing included.
    int slots(int feet, int one, int next) {
        return slots[feet][one * blocks + next];
    }

    /// What going there is worth.
    int worth(int feet, int one, int next) {
        return worth[feet][one * blocks + next];
    }
}
