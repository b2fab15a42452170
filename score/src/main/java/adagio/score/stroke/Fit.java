// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.List;
import java.util.Map;

/// Whom a stroke suits.
///
/// @param goals weight 1 to 3 for each goal it serves
/// @param avoid ids of conditions and flags that remove it
/// @param tags further controlled words, such as `brisk`
public record Fit(Map<Goal, Integer> goals, List<String> avoid, List<String> tags) {
    /// Checks the weights and copies.
    public Fit {
        goals.forEach(
                (goal, weight) -> {
                    if (weight < 1 || weight > 3) {
                        throw new IllegalArgumentException(
                                "goal " + goal.id() + " " + weight + ": 1 to 3");
                    }
                });
        goals = Map.copyOf(goals);
        avoid = List.copyOf(avoid);
        tags = List.copyOf(tags);
    }
}
