// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import java.util.List;

/// What lies under the voice: an ambience, the seed it is drawn from, and where it breathes with
/// the couple.
///
/// @param name which ambience
/// @param seed the same seed gives the same sound
/// @param paced stretches that do not overlap, empty when nobody is paced
public record Bed(AmbienceName name, long seed, List<Paced> paced) {
    /// Copies the list.
    public Bed {
        paced = List.copyOf(paced);
    }

    /// A bed that follows nobody's breath.
    ///
    /// @param name which ambience
    /// @param seed the same seed gives the same sound
    public Bed(AmbienceName name, long seed) {
        this(name, seed, List.of());
    }
}
