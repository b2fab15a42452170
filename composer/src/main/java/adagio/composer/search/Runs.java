// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Half;
import adagio.score.body.Place;
import java.util.List;

/// Which blocks of a half go on with a run of kneeling or of lying face down. Two runs are one
/// number: kneeling times 4096, and face down.
final class Runs {
    /// Too long.
    static final int OVER = -1;

    private static final int SHIFT = 12;
    private static final int MASK = (1 << SHIFT) - 1;

    private final boolean[] kneels;
    private final boolean[] down;
    private final int kneelingMost;
    private final int downMost;

    Runs(Half half) {
        List<Place> places = half.blocks().stream().map(each -> each.place()).toList();
        this.kneels = new boolean[places.size()];
        this.down = new boolean[places.size()];
        for (int b = 0; b < kneels.length; b++) {
            kneels[b] = Arcs.kneels(places.get(b).giver());
            down[b] = Arcs.faceDown(places.get(b).receiver());
        }
        this.kneelingMost = half.bounds().kneeling();
        this.downMost = half.bounds().faceDown();
    }

    boolean kneels(int block) {
        return kneels[block];
    }

    boolean faceDown(int block) {
        return down[block];
    }

    /// Both runs as one number.
    static int of(int kneeling, int down) {
        return kneeling << SHIFT | down;
    }

    /// Slots of kneeling.
    static int kneeling(int runs) {
        return runs >> SHIFT;
    }

    /// Slots face down.
    static int down(int runs) {
        return runs & MASK;
    }

    /// Whether no run is longer than in another number.
    static boolean within(int one, int other) {
        return kneeling(one) <= kneeling(other) && down(one) <= down(other);
    }

    /// The runs on arriving at a block, after a way from a block.
    int arriving(int runs, int from, int to, int way) {
        return of(
                kneels[from] && kneels[to] ? kneeling(runs) + way : 0,
                down[from] && down[to] ? down(runs) + way : 0);
    }

    /// The most slots that a block may have after arriving with runs.
    int room(int runs, int block) {
        int most = kneels[block] ? kneelingMost - kneeling(runs) : Integer.MAX_VALUE;
        return down[block] ? Math.min(most, downMost - down(runs)) : most;
    }

    /// The runs after a block that was arrived at with runs.
    int after(int runs, int block, int slots) {
        return of(kneels[block] ? kneeling(runs) + slots : 0, down[block] ? down(runs) + slots : 0);
    }

    /// Whether runs can go on for so many slots to a last touch.
    boolean ends(int runs, int block, Place closing, int slots) {
        boolean onKnees = kneels[block] && Arcs.kneels(closing.giver());
        boolean onFace = down[block] && Arcs.faceDown(closing.receiver());
        return (!onKnees || kneeling(runs) + slots <= kneelingMost)
                && (!onFace || down(runs) + slots <= downMost);
    }

    /// The price of a slot between two blocks.
    int price(Tariff tariff, int from, int to) {
        return tariff.of(kneels[from] && kneels[to], down[from] && down[to]);
    }

    /// What is lent to the runs that begin with a block.
    int lent(Tariff tariff, int from, int to) {
        return (kneels[to] && !kneels[from] ? kneelingMost * tariff.kneeling() : 0)
                + (down[to] && !down[from] ? downMost * tariff.down() : 0);
    }

    /// What is lent to the runs that begin with a half's first block.
    int lent(Tariff tariff, int to) {
        return (kneels[to] ? kneelingMost * tariff.kneeling() : 0)
                + (down[to] ? downMost * tariff.down() : 0);
    }

    /// What is left of the loan at a block with runs.
    int left(Tariff tariff, int runs, int block) {
        return (kneels[block] ? (kneelingMost - kneeling(runs)) * tariff.kneeling() : 0)
                + (down[block] ? (downMost - down(runs)) * tariff.down() : 0);
    }
}
