// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Element;
import java.util.Arrays;
import java.util.List;

/// The best times for a choice of strokes, for every sum of slots. Worth is concave in time, so the
/// next slot goes where it is worth most; strokes that grow in steps of two slots (left and right,
/// or a slow breath) are merged with pairs of single slots, once for even and once for odd.
final class Fill {
    private final Mixes mixes;
    private final List<Element> elements;
    private final Run[] runs;
    private final boolean[] single;
    private final int[] ones;
    private final int[] twos;
    private int countOnes;
    private int countTwos;
    private int least;
    private final int[] values;
    private int length;

    /// A stretch of equal gains.
    ///
    /// @param element whose
    /// @param tail whether beyond the typical time
    /// @param gain of one step
    private record Run(int element, boolean tail, int gain) {}

    Fill(Mixes mixes, int capacity) {
        this.mixes = mixes;
        this.elements = mixes.elements();
        this.runs = new Run[2 * elements.size()];
        int steps = 2;
        for (int i = 0; i < elements.size(); i++) {
            var each = elements.get(i);
            int by = step(each);
            runs[2 * i] = new Run(i, false, by * each.worth().slope());
            runs[2 * i + 1] = new Run(i, true, by * each.worth().tail());
            steps += each.time().longest() * each.sides().size();
        }
        this.single = new boolean[elements.size()];
        for (int i = 0; i < single.length; i++) {
            single[i] = step(elements.get(i)) == 1;
        }
        Arrays.sort(runs, (x, y) -> Integer.compare(y.gain(), x.gain()));
        this.ones = new int[steps];
        this.twos = new int[steps];
        this.values = new int[Math.max(steps, capacity) + 2];
    }

    /// Slots of touch that one step of a stroke takes: 1 or 2.
    private static int step(Element element) {
        return element.pair() ? 2 : element.time().step();
    }

    /// The fewest slots of touch of a choice.
    int least(int mix) {
        int sum = 0;
        for (int left = mix; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            sum += elements.get(i).sides().size() * mixes.shortest(mix, i);
        }
        return sum;
    }

    /// Looks at a choice.
    ///
    /// @param mix the choice
    /// @param touch up to so many slots
    void of(int mix, int touch) {
        least = 0;
        int worth = 0;
        for (int left = mix; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            var each = elements.get(i);
            int shortest = mixes.shortest(mix, i);
            least += each.sides().size() * shortest;
            worth += each.worth().of(shortest, each.time().typical(), each.sides().size());
        }
        gains(mix);
        length = Math.min(countOnes + 2 * countTwos, touch - least) + 1;
        Arrays.fill(values, 0, length, Profile.NONE);
        merge(worth, 0);
        if (countOnes > 0 && length > 1) {
            merge(worth + ones[0], 1);
        }
    }

    private void gains(int mix) {
        countOnes = 0;
        countTwos = 0;
        for (var run : runs) {
            if ((mix & 1 << run.element()) != 0) {
                boolean one = single[run.element()];
                for (int n = steps(mix, run); n > 0; n--) {
                    if (one) {
                        ones[countOnes++] = run.gain();
                    } else {
                        twos[countTwos++] = run.gain();
                    }
                }
            }
        }
    }

    /// How many steps a run has left beyond the shortest time.
    private int steps(int mix, Run run) {
        var each = elements.get(run.element());
        int shortest = mixes.shortest(mix, run.element());
        int by = each.pair() ? 1 : each.time().step();
        int typical = Math.max(shortest, each.time().typical());
        typical -= (typical - shortest) % by;
        int slots = run.tail() ? each.time().longest() - typical : typical - shortest;
        return Math.max(0, slots / by);
    }

    private void merge(int start, int odd) {
        int used = odd;
        int one = odd;
        int two = 0;
        int worth = start;
        values[used] = worth;
        while (used + 2 < length && (one + 1 < countOnes || two < countTwos)) {
            int pair = one + 1 < countOnes ? ones[one] + ones[one + 1] : Integer.MIN_VALUE;
            if (two == countTwos || pair >= twos[two]) {
                worth += pair;
                one += 2;
            } else {
                worth += twos[two++];
            }
            used += 2;
            values[used] = worth;
        }
    }

    /// The fewest slots of touch.
    int least() {
        return least;
    }

    /// The most slots of touch.
    int most() {
        return least + length - 1;
    }

    /// The best worth of a sum of slots, [Profile#NONE] when it cannot be met.
    int value(int touch) {
        int extra = touch - least;
        return extra < 0 || extra >= length ? Profile.NONE : values[extra];
    }

    /// The times that reach that worth.
    ///
    /// @param mix the choice
    /// @param touch a sum of slots that can be met
    /// @return slots of each side, for each element of the block
    int[] times(int mix, int touch) {
        of(mix, touch);
        int extra = touch - least;
        int odd = countOnes == 0 ? 0 : extra % 2;
        int one = odd;
        int two = 0;
        for (int used = odd; used < extra; used += 2) {
            int pair = one + 1 < countOnes ? ones[one] + ones[one + 1] : Integer.MIN_VALUE;
            if (two == countTwos || pair >= twos[two]) {
                one += 2;
            } else {
                two++;
            }
        }
        return spread(mix, one, two);
    }

    /// Hands the best `one` single and `two` double steps to the strokes they belong to.
    private int[] spread(int mix, int one, int two) {
        int[] times = new int[elements.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = (mix & 1 << i) == 0 ? 0 : mixes.shortest(mix, i);
        }
        int ofOnes = one;
        int ofTwos = two;
        for (var run : runs) {
            var each = elements.get(run.element());
            if ((mix & 1 << run.element()) != 0) {
                int steps = Math.min(steps(mix, run), step(each) == 1 ? ofOnes : ofTwos);
                times[run.element()] += steps * (each.pair() ? 1 : each.time().step());
                if (step(each) == 1) {
                    ofOnes -= steps;
                } else {
                    ofTwos -= steps;
                }
            }
        }
        return times;
    }
}
