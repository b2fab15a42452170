// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Half;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The bounds of a half: tariffs that were asked, and the least that any of them promises for the
/// whole.
final class Dual {
    private static final int LENGTH_PRICE = 1_000_000;
    private static final int COSTS_AT_MOST = 400_000;
    private static final int WIDEST = 128;
    private static final int NARROWEST = 8;
    private static final int ASKED_MOST = 60;
    private static final int[][] STEPS = {
        {0, 1, 0}, {-1, 1, 0}, {0, 0, 1}, {-1, 0, 1}, {-1, 0, 0}, {1, 0, 0}, {0, -1, 0}, {0, 0, -1}
    };
    private static final int[][] LENGTHS = {{0, 2}, {2, 0}, {2, 2}, {1, 0}, {0, 1}, {1, 1}};
    private static final int[] LADDER = {0, 120, 240, 420};

    private final Ways ways;
    private final Profiles profiles;
    private final Reach reach;
    private final Map<Tariff, Prices> asked = new LinkedHashMap<>();
    private final TreeMap<Integer, Prices> flat = new TreeMap<>();
    private int longest = -1;
    private Tariff cheapest = Tariff.of(0);

    Dual(Half half) {
        this.ways = new Ways(half);
        this.profiles = new Profiles(half);
        this.reach = new Reach(ways, profiles);
        flat();
    }

    Ways ways() {
        return ways;
    }

    Profiles profiles() {
        return profiles;
    }

    Reach reach() {
        return reach;
    }

    /// Every tariff that was asked, the one that promises least first.
    Prices[] prices() {
        return asked.values().stream()
                .sorted((one, other) -> Integer.compare(worth(one), worth(other)))
                .toArray(Prices[]::new);
    }

    /// No plan is worth more; [Profile#NONE] or less when there is no way through.
    int bound() {
        return value(cheapest);
    }

    /// At least as many slots as the longest half has: time counts for everything. What a half
    /// costs never adds up to [#COSTS_AT_MOST], so it hides no slot. From now on this bounds
    /// beginnings too.
    int longest() {
        if (longest < 0) {
            var best = new Tariff(-LENGTH_PRICE, 0, 0);
            for (int[] runs : LENGTHS) {
                var tariff =
                        new Tariff(
                                -LENGTH_PRICE,
                                LENGTH_PRICE / 2 * runs[0],
                                LENGTH_PRICE / 2 * runs[1]);
                best = ask(tariff).whole() < ask(best).whole() ? tariff : best;
            }
            int whole = ask(best).whole();
            longest = whole <= Profile.NONE ? 0 : (whole + COSTS_AT_MOST) / LENGTH_PRICE;
        }
        return longest;
    }

    /// The lowest bound on the worth of the whole, over the prices of a slot.
    private void flat() {
        for (int price : LADDER) {
            ask(price);
        }
        if (lowest() == 0) {
            ask(-120);
        }
        for (int step = -400; lowest() == flat.firstKey() && step > -4000; step *= 2) {
            ask(step);
        }
        for (int round = 0; round < 2; round++) {
            int best = lowest();
            halfway(best, flat.lowerKey(best));
            halfway(best, flat.higherKey(best));
        }
        cheapest = Tariff.of(lowest());
    }

    private void halfway(int best, @Nullable Integer other) {
        if (other != null) {
            ask((best + other) / 2);
        }
    }

    private int lowest() {
        int best = flat.firstKey();
        for (int price : flat.keySet()) {
            best = worth(ask(price)) < worth(ask(best)) ? price : best;
        }
        return best;
    }

    private Prices ask(int price) {
        return flat.computeIfAbsent(price, each -> ask(Tariff.of(each)));
    }

    private Prices ask(Tariff tariff) {
        return asked.computeIfAbsent(tariff, each -> new Prices(reach, ways, profiles, each));
    }

    private int value(Tariff tariff) {
        return worth(ask(tariff));
    }

    private int worth(Prices prices) {
        int whole = prices.whole();
        return whole <= Profile.NONE
                ? Profile.NONE
                : whole + prices.tariff().slot() * ways.half().slots();
    }

    /// Lowers the bound where runs bind, by a price for them: steps in three directions, narrower
    /// and narrower. Worth its time only where the prices of a slot alone were not enough.
    void priceRuns() {
        var bounds = ways.half().bounds();
        if (bound() <= Profile.NONE
                || ways.half().slots() <= Math.min(bounds.kneeling(), bounds.faceDown())) {
            return;
        }
        for (int by = WIDEST; by >= NARROWEST; by /= 2) {
            while (asked.size() < ASKED_MOST && step(by)) {
                // again with the same step
            }
        }
    }

    /// Goes the first of the steps that lowers the bound.
    private boolean step(int by) {
        for (int[] step : STEPS) {
            int kneeling = cheapest.kneeling() + by * step[1];
            int down = cheapest.down() + by * step[2];
            if (kneeling >= 0 && down >= 0) {
                var next = new Tariff(cheapest.slot() + by * step[0], kneeling, down);
                if (value(next) < bound()) {
                    cheapest = next;
                    return true;
                }
            }
        }
        return false;
    }
}
