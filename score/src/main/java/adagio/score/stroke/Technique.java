// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.Set;

/// How a movement is done.
///
/// @param kind its family
/// @param phase when in a block
/// @param tempo how fast
/// @param cycleSeconds seconds of one there-and-back, more than 0
/// @param hands how many hands, 0 to 2
/// @param direction a controlled word such as `centripetal`, empty when there is none
/// @param traits what it asks of the two
public record Technique(
        Kind kind,
        Phase phase,
        Tempo tempo,
        double cycleSeconds,
        int hands,
        String direction,
        Set<Trait> traits) {
    /// Checks ranges and copies the set.
    public Technique {
        if (!(cycleSeconds > 0) || hands < 0 || hands > 2) {
            throw new IllegalArgumentException(
                    "cycle " + cycleSeconds + " s with " + hands + " hands: more than 0 s, 0 to 2");
        }
        traits = Set.copyOf(traits);
    }
}
