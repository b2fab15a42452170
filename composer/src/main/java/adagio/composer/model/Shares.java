// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.composer.wishes.Relationship;
import adagio.score.stroke.Goal;
import java.util.Map;

/// How a goal would share the time among the groups of regions; `shares` of the sequencing rules.
final class Shares {
    private static final Map<String, Double> COLLEAGUES =
            Map.of("shoulders_neck", 0.40, "back", 0.30, "arms", 0.15, "hands", 0.15);

    private Shares() {}

    static Map<String, Double> of(Goal goal, Relationship relationship) {
        return relationship == Relationship.COLLEAGUES ? COLLEAGUES : of(goal);
    }

    private static Map<String, Double> of(Goal goal) {
        return switch (goal) {
            case RELAX ->
                    Map.of(
                            "back",
                            0.35,
                            "shoulders_neck",
                            0.20,
                            "head",
                            0.10,
                            "hands",
                            0.12,
                            "arms",
                            0.03,
                            "feet",
                            0.20);
            case BONDING ->
                    Map.of("back", 0.40, "hands", 0.30, "feet", 0.15, "shoulders_neck", 0.15);
            case CIRCULATION ->
                    Map.of("legs", 0.30, "feet", 0.15, "arms", 0.20, "hands", 0.10, "back", 0.25);
            case FLEXIBILITY ->
                    Map.of("shoulders_neck", 0.25, "back", 0.30, "legs", 0.30, "arms", 0.15);
            case RECOVERY ->
                    Map.of(
                            "shoulders_neck",
                            0.25,
                            "back",
                            0.30,
                            "legs",
                            0.25,
                            "feet",
                            0.10,
                            "arms",
                            0.05,
                            "hands",
                            0.05);
            case ACTIVATION ->
                    Map.of("shoulders_neck", 0.15, "back", 0.25, "legs", 0.40, "arms", 0.20);
        };
    }
}
