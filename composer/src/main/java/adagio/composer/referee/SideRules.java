// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.body.Side;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Rules of left and right.
final class SideRules {
    private static final int APART = 5;
    private static final int PERCENT = 5;
    private static final Set<String> LIMBS = Set.of("hands", "arms", "legs", "feet");

    private SideRules() {}

    /// A stroke is done on a side it has, and left and right have the same time.
    static void h6EqualSides(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            if (!touch.stroke().placement().sides().contains(touch.side())) {
                findings.at(touch.part(), touch.id() + " is not done on side " + touch.side().id());
            }
        }
        if (hearing.composed()) {
            hearing.halves().forEach(half -> equal(hearing, half, findings));
        }
    }

    private static void equal(Hearing hearing, Half half, Findings findings) {
        var regions = new LinkedHashSet<String>();
        half.touches().forEach(touch -> regions.addAll(touch.regions()));
        var said = new HashSet<Integer>();
        for (String region : regions) {
            boolean paired = hearing.catalogue().getRegion(region).where().paired();
            boolean both =
                    half.limits().open(region, Side.LEFT) && half.limits().open(region, Side.RIGHT);
            long left = seconds(half, region, Side.LEFT);
            long right = seconds(half, region, Side.RIGHT);
            long longer = Math.max(left, right);
            boolean apart = Math.abs(left - right) > Math.max(APART, longer * PERCENT / 100.0);
            if (paired && both && apart) {
                int part = last(half, region, left > right ? Side.LEFT : Side.RIGHT);
                if (said.add(part)) {
                    findings.at(
                            part,
                            region
                                    + " has "
                                    + left
                                    + " s on the left and "
                                    + right
                                    + " s on the right; at most 5 s or 5 % apart");
                }
            }
        }
    }

    private static long seconds(Half half, String region, Side side) {
        return half.seconds(touch -> touch.side() == side && touch.regions().contains(region));
    }

    private static int last(Half half, String region, Side side) {
        return half.touches().stream()
                .filter(touch -> touch.side() == side && touch.regions().contains(region))
                .mapToInt(Touched::part)
                .max()
                .orElse(0);
    }

    /// One side of a limb is finished before the other, and the second side repeats the first.
    static void h7SideOrder(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            var blocks = half.shortForm() ? List.of(new Block(half.touches())) : half.blocks();
            for (var block : blocks) {
                if (LIMBS.contains(block.group())) {
                    order(hearing, block, findings);
                }
            }
        }
    }

    private static void order(Hearing hearing, Block block, Findings findings) {
        boolean right = false;
        for (var touch : block.touches()) {
            if (right && touch.side() == Side.LEFT) {
                findings.at(
                        touch.part(),
                        touch.id() + " on the left comes after the right side has begun");
                return;
            }
            right |= touch.side() == Side.RIGHT;
        }
        var left = strokes(hearing, block, Side.LEFT);
        var repeated = strokes(hearing, block, Side.RIGHT);
        if (!left.equals(repeated)) {
            findings.at(
                    block.first().part(),
                    "the left side has "
                            + left
                            + " and the right "
                            + repeated
                            + "; the same strokes in the same order");
        }
    }

    /// The strokes of one side that the other side could have too.
    private static List<String> strokes(Hearing hearing, Block block, Side side) {
        return block.touches().stream()
                .filter(touch -> touch.side() == side)
                .filter(touch -> hearing.openOn(touch, side.mirror()))
                .map(Touched::id)
                .toList();
    }
}
