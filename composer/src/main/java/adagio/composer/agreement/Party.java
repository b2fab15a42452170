// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.PersonWishes;
import java.util.List;
import java.util.Set;

/// One of the two, as they come to an agreement: a card of today, or one that was kept.
///
/// @param wishes what this person says; of a kept card it holds no health answers
/// @param effects what health answers took away, kept without the answers
/// @param never ids of strokes that this person wants never, to receive or to give
public record Party(PersonWishes wishes, List<HealthEffects> effects, Set<String> never) {
    /// Copies the collections.
    public Party {
        effects = List.copyOf(effects);
        never = Set.copyOf(never);
    }

    /// Somebody who fills a card today.
    ///
    /// @param wishes the card
    /// @return the party
    public static Party of(PersonWishes wishes) {
        return new Party(wishes, List.of(), Set.of());
    }

    /// A kept card is not for logs either.
    @Override
    public String toString() {
        return "Party";
    }
}
