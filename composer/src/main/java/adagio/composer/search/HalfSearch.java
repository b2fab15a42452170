// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Half;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the best plan of a half and proves it. Deterministic.
public final class HalfSearch {
    private static final int FIRST_GAP = 300;
    private static final int LENGTH_PRICE = 600_000;
    private static final int COSTS_AT_MOST = 400_000;
    private static final int[] LADDER = {0, 120, 240, 420};

    private final Ways ways;
    private final Profiles profiles;
    private final TreeMap<Integer, Prices> prices = new TreeMap<>();
    private int looked;

    private HalfSearch(Half half) {
        this.ways = new Ways(half);
        this.profiles = new Profiles(half);
    }

    /// What a search found.
    public sealed interface Found {
        /// The best plan.
        ///
        /// @param plan no other is worth more
        /// @param labels how many beginnings were looked at
        record Best(HalfPlan plan, int labels) implements Found {}

        /// There is no plan of that length.
        ///
        /// @param longest the most slots for which one may exist, 0 when there is none at all
        record None(int longest) implements Found {}

        /// There were more beginnings than are looked at: whatever was found is not proven, and
        /// nothing unproven is shown.
        ///
        /// @param labels how many beginnings were looked at
        record Unproven(int labels) implements Found {}
    }

    /// Finds the best plan.
    ///
    /// @param half what to fill
    /// @return the best plan with its proof, none, or no proof
    public static Found search(Half half) {
        if (half.openings().isEmpty() || half.blocks().isEmpty() || half.closings().isEmpty()) {
            return new Found.None(0);
        }
        return half.shortForm() ? new ShortSearch(half).search() : Variants.search(half);
    }

    /// Finds the best plan without looking at the thumbs of the whole half.
    static Found searchOne(Half half) {
        return new HalfSearch(half).search();
    }

    private Found search() {
        int bound = bound();
        if (bound <= Profile.NONE / 2) {
            return new Found.None(0);
        }
        var all = new ArrayList<>(prices.values());
        for (long gap = FIRST_GAP; ; gap = gap * 5 / 2) {
            boolean everything = gap > 4_000_000;
            int threshold = everything ? Profile.NONE / 2 : (int) (bound - gap);
            var labels = new Labels(ways, profiles, all, threshold);
            int best = labels.run();
            looked += labels.size();
            if (labels.tooMany()) {
                int longest = longest();
                return longest < ways.half().slots()
                        ? new Found.None(longest)
                        : new Found.Unproven(looked);
            }
            if (best >= threshold) {
                return new Found.Best(labels.plan(), looked);
            }
            if (everything || (gap == FIRST_GAP && longest() < ways.half().slots())) {
                return new Found.None(longest());
            }
        }
    }

    /// At least as many slots as the longest half has: time counts for everything. What a half
    /// costs never adds up to [#COSTS_AT_MOST], so it hides no slot.
    private int longest() {
        int whole = new Prices(ways, profiles, -LENGTH_PRICE).whole();
        return whole <= Profile.NONE ? 0 : (whole + COSTS_AT_MOST) / LENGTH_PRICE;
    }

    /// The lowest bound on the worth of the whole, over the prices of a slot.
    private int bound() {
        for (int price : LADDER) {
            ask(price);
        }
        if (cheapest() == 0) {
            ask(-120);
        }
        for (int step = -400; cheapest() == prices.firstKey() && step > -4000; step *= 2) {
            ask(step);
        }
        for (int round = 0; round < 2; round++) {
            int best = cheapest();
            halfway(best, prices.lowerKey(best));
            halfway(best, prices.higherKey(best));
        }
        return value(cheapest());
    }

    private void halfway(int best, @Nullable Integer other) {
        if (other != null) {
            ask((best + other) / 2);
        }
    }

    private int cheapest() {
        int best = prices.firstKey();
        for (int price : prices.keySet()) {
            best = value(price) < value(best) ? price : best;
        }
        return best;
    }

    private int value(int price) {
        return worth(ask(price));
    }

    private int worth(Prices asked) {
        int whole = asked.whole();
        return whole <= Profile.NONE ? Profile.NONE : whole + asked.price() * ways.half().slots();
    }

    private Prices ask(int price) {
        return prices.computeIfAbsent(price, each -> new Prices(ways, profiles, each));
    }

    /// The prices that were asked.
    List<Integer> asked() {
        return List.copyOf(prices.keySet());
    }
}
