// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import java.util.List;

/// Who an evening is for, when they live here: ids, never names; and how the cards stood that each
/// keeps when they answered, so that an evening is over when one of them says something else since.
///
/// @param household the household's id, empty for guests
/// @param pair the pair's id
/// @param first the id of the person who began
/// @param second the id of the other
/// @param again an evening or a favourite whose routine is played again, empty for a new one
/// @param cards a digest of what the first keeps, then of what the second keeps; as many as have
///   answered, none for guests
public record Who(
        String household,
        String pair,
        String first,
        String second,
        String again,
        List<String> cards) {
    /// Two people of whom nothing is kept.
    public static final Who GUESTS = new Who("", "", "", "", "", List.of());

    /// Copies the list.
    public Who {
        cards = List.copyOf(cards);
    }

    /// The same two, after somebody answered or changed a card with the evening in hand.
    ///
    /// @param standing how the cards stand now
    /// @return who it is for
    public Who with(List<String> standing) {
        return new Who(household, pair, first, second, again, standing);
    }

    /// Those who have answered, the first one first.
    public List<String> answered() {
        return List.of(first, second).subList(0, cards.size());
    }

    /// Whether nothing is kept of them.
    public boolean guests() {
        return pair.isEmpty();
    }

    /// Whether somebody is one of the two.
    ///
    /// @param person an id
    /// @return true for both
    public boolean has(String person) {
        return !guests() && (first.equals(person) || second.equals(person));
    }
}
