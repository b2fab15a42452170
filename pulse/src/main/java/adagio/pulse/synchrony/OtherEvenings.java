// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import java.util.List;

/// One evening held against pairs that were never together: A's heart of it with B's of another
/// evening, and B's of it with A's.
///
/// Two hearts of different evenings cannot have moved together. What matches there as well comes
/// from what all their evenings have in common: resting, the hour, the same order of things. The
/// shuffling of [SegmentTest] does not see that, since it stays within one evening. Both evenings
/// are taken from the first moment that both recordings have.
public sealed interface OtherEvenings {
    /// With fewer evenings than this, this one counted, nothing is said.
    int FEWEST = 6;

    /// There are too few.
    ///
    /// @param evenings how many others could be held against it
    record TooFew(int evenings) implements OtherEvenings {}

    /// There are enough.
    ///
    /// @param evenings how many others
    /// @param pairs how many pairs that were never together, at most two an evening
    /// @param reached how many of them match at least as well over the same minutes; about half
    ///   where the evening itself adds nothing
    record Held(int evenings, int pairs, int reached) implements OtherEvenings {}

    /// Holds one evening against others.
    ///
    /// @param own the evening
    /// @param others of the same two people, on other days
    /// @return the counts, or that there are too few
    static OtherEvenings of(Evening own, List<Evening> others) {
        int evenings = 0;
        int pairs = 0;
        int reached = 0;
        for (Evening other : others) {
            List<Boolean> held = own.reachedBy(other);
            evenings += held.isEmpty() ? 0 : 1;
            pairs += held.size();
            reached += (int) held.stream().filter(each -> each).count();
        }
        return evenings + 1 < FEWEST ? new TooFew(evenings) : new Held(evenings, pairs, reached);
    }
}
