// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Spot;
import adagio.score.body.GiverPosition;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody's answers take away or soften while they receive, or while they give. Places are
/// halves of the receiver's body (LEFT or RIGHT; an unpaired region has both).
///
/// @param closed places where hands do not go
/// @param most the most pressure there, 0 to 3
/// @param kinds kinds of strokes, and where they are left out
/// @param strokes ids of strokes, and the sides on which they are left out
/// @param receiver positions in which nobody receives
/// @param giver positions in which nobody gives
/// @param longestSeconds the longest half, 60 to 3600; 3600 takes nothing away
public record Taken(
        Set<Spot> closed,
        Map<Spot, Integer> most,
        Map<Kind, Set<Spot>> kinds,
        Map<String, Set<Side>> strokes,
        Set<ReceiverPosition> receiver,
        Set<GiverPosition> giver,
        int longestSeconds) {
    /// Nothing.
    public static final Taken NOTHING =
            new Taken(
                    Set.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    Set.of(),
                    Narrowing.HOUR_SECONDS);

    /// Checks the ranges and copies the collections.
    public Taken {
        for (int pressure : most.values()) {
            if (pressure < 0 || pressure > Narrowing.HIGHEST) {
                throw new IllegalArgumentException("pressure " + pressure + ": 0 to 3");
            }
        }
        if (longestSeconds < 60 || longestSeconds > Narrowing.HOUR_SECONDS) {
            throw new IllegalArgumentException(
                    "longestSeconds " + longestSeconds + ": 60 to " + Narrowing.HOUR_SECONDS);
        }
        closed = Set.copyOf(closed);
        most = Map.copyOf(most);
        kinds = copy(kinds);
        strokes = copy(strokes);
        receiver = Set.copyOf(receiver);
        giver = Set.copyOf(giver);
    }

    private static <K, V> Map<K, Set<V>> copy(Map<K, Set<V>> map) {
        return map.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }
}
