// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Half;

/// Finds the best plan of a half and proves it. Deterministic.
public final class HalfSearch {
    /// More beginnings than these are not kept at once.
    public static final int MOST = 600_000;

    private static final int FIRST_GAP = 300;
    private static final int WIDE_GAP = 30_000;

    private final Half half;
    private final int most;
    private int looked;
    private boolean over;

    private HalfSearch(Half half, int most) {
        this.half = half;
        this.most = most;
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
    /// @param most beginnings to keep at once: with more nothing is proven, and nothing is shown
    /// @return the best plan with its proof, none, or no proof
    public static Found search(Half half, int most) {
        if (half.openings().isEmpty() || half.blocks().isEmpty() || half.closings().isEmpty()) {
            return new Found.None(0);
        }
        return half.shortForm() ? new ShortSearch(half).search() : Variants.search(half, most);
    }

    /// Finds the best plan with as many beginnings as the product keeps.
    ///
    /// @param half what to fill
    /// @return as above
    public static Found search(Half half) {
        return search(half, MOST);
    }

    /// Finds the best plan without looking at the thumbs of the whole half.
    static Found searchOne(Half half, int most) {
        return new HalfSearch(half, most).search();
    }

    private Found search() {
        var dual = new Dual(half);
        if (dual.bound() <= Profile.NONE / 2) {
            return new Found.None(0);
        }
        var labels = new Labels(dual, dual.bound() - FIRST_GAP, most);
        int best = run(labels);
        if (!over && best >= dual.bound() - FIRST_GAP) {
            return new Found.Best(labels.plan(), looked);
        }
        over = false;
        if (dual.longest() < half.slots()) {
            return new Found.None(dual.longest());
        }
        dual.priceRuns();
        return widen(dual, best);
    }

    /// Allows a wider and wider gap, down to the worth of a plan that is known, until the best plan
    /// is within.
    private Found widen(Dual dual, int known) {
        int least = known;
        boolean some = known > Profile.NONE;
        for (int gap = FIRST_GAP; ; gap += gap / 2) {
            if (gap > WIDE_GAP && !some) {
                least = run(new Labels(dual, Profile.NONE, most));
                some = least > Profile.NONE;
                if (!some) {
                    return over ? new Found.Unproven(looked) : new Found.None(half.slots() - 1);
                }
            }
            int threshold = Math.max(dual.bound() - gap, least);
            var labels = new Labels(dual, threshold, most);
            int best = run(labels);
            if (over) {
                return new Found.Unproven(looked);
            }
            if (best >= threshold) {
                return new Found.Best(labels.plan(), looked);
            }
            least = Math.max(least, best);
            some = least > Profile.NONE;
        }
    }

    private int run(Labels labels) {
        int best = labels.run();
        looked += labels.size();
        over = labels.tooMany();
        return best;
    }
}
