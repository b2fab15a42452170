// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Phase;
import adagio.score.stroke.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Rules of a block: warm first, broad again.
final class BlockRules {
    private static final int WARM = 20;
    private static final int BACK = 15;
    private static final Set<Kind> BROAD = Set.of(Kind.GLIDE, Kind.FEATHER, Kind.HOLD);

    private BlockRules() {}

    /// A place is warmed for twenty seconds before it is pressed.
    static void h4WarmFirst(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            var before = new ArrayList<Touched>(List.of(half.first()));
            for (var block : half.blocks()) {
                for (var touch : block.touches()) {
                    cold(hearing, touch, before, findings);
                    before.add(touch);
                }
                before.clear();
            }
            cold(hearing, half.first(), List.of(), findings);
            if (half.touches().size() > 1) {
                cold(hearing, half.last(), List.of(), findings);
            }
        }
    }

    private static void cold(
            Hearing hearing, Touched press, List<Touched> before, Findings findings) {
        if (!press.presses()) {
            return;
        }
        var near = near(hearing, press.regions());
        long least =
                sides(press.side()).stream()
                        .mapToLong(side -> warmth(before, near, side))
                        .min()
                        .orElse(0);
        if (least < WARM) {
            findings.at(
                    press.part(),
                    press.id()
                            + " comes after "
                            + least
                            + " s of warming; at least "
                            + WARM
                            + " s");
        }
    }

    private static long warmth(List<Touched> before, Set<String> near, Side side) {
        return before.stream()
                .filter(BlockRules::warms)
                .filter(touch -> sides(touch.side()).contains(side))
                .filter(touch -> touch.regions().stream().anyMatch(near::contains))
                .mapToLong(Touched::seconds)
                .sum();
    }

    private static boolean warms(Touched touch) {
        return switch (touch.kind()) {
            case HOLD, GLIDE, CIRCLE, ROLL -> true;
            case KNEAD,
                    COMPRESS,
                    FRICTION,
                    ROCK,
                    MOBILISE,
                    STRETCH,
                    FEATHER,
                    RUB,
                    TAP,
                    BREATH,
                    REST ->
                    touch.phase() == Phase.OPEN || touch.phase() == Phase.WARM;
        };
    }

    private static List<Side> sides(Side side) {
        return switch (side) {
            case LEFT, RIGHT -> List.of(side);
            case BOTH, MIDLINE -> List.of(Side.LEFT, Side.RIGHT);
        };
    }

    /// Regions and their neighbours.
    private static Set<String> near(Hearing hearing, List<String> regions) {
        var near = new LinkedHashSet<>(regions);
        regions.forEach(region -> near.addAll(hearing.neighbours(region)));
        return near;
    }

    /// After deep work a broad touch or a resting hand comes back to the place.
    static void h5BroadAgain(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            for (var block : half.blocks()) {
                if (!block.deep().isEmpty()) {
                    broadAgain(hearing, block, findings);
                }
            }
        }
    }

    private static void broadAgain(Hearing hearing, Block block, Findings findings) {
        var last = block.last();
        var pressed =
                block.deep().stream()
                        .flatMap(touch -> touch.regions().stream())
                        .distinct()
                        .toList();
        var near = near(hearing, pressed);
        boolean there = last.broad() && last.regions().stream().anyMatch(near::contains);
        if (!there && (last.kind() != Kind.HOLD || nearby(hearing, block, near))) {
            findings.at(
                    last.part(),
                    "a block with "
                            + block.deep().getFirst().id()
                            + " ends with "
                            + last.id()
                            + "; it ends with a glide, feather or hold where it was pressed");
        } else if (last.seconds() < BACK) {
            findings.at(
                    last.part(),
                    last.id() + " ends the block for " + last.seconds() + " s; at least 15 s");
        }
    }

    /// Whether something broad could be done there.
    private static boolean nearby(Hearing hearing, Block block, Set<String> near) {
        var hands = new Hands(hearing, block.first().step().roles());
        return hearing.catalogue().strokes().values().stream()
                .filter(stroke -> reaches(stroke, near))
                .anyMatch(stroke -> hands.could(stroke, block.place()));
    }

    private static boolean reaches(Stroke stroke, Set<String> near) {
        return BROAD.contains(stroke.movement().technique().kind())
                && stroke.movement().regions().stream().anyMatch(near::contains);
    }
}
