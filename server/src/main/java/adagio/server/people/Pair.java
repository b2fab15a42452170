// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.composer.wishes.Relationship;

/// Two people of a household who take evenings together.
///
/// @param id random
/// @param first the id of who is A when nobody says otherwise
/// @param second the id of the other
/// @param relationship what they are to each other
public record Pair(String id, String first, String second, Relationship relationship) {
    /// Whether somebody is one of the two.
    ///
    /// @param person an id
    /// @return true for both
    public boolean has(String person) {
        return first.equals(person) || second.equals(person);
    }

    /// The one who is not this person.
    ///
    /// @param person the id of one of the two
    /// @return the id of the other
    /// @throws IllegalArgumentException when it is neither
    public String other(String person) {
        if (!has(person)) {
            throw new IllegalArgumentException(person + " is not of the pair " + id);
        }
        return first.equals(person) ? second : first;
    }

    /// The relationship is not for logs.
    @Override
    public String toString() {
        return "Pair " + id;
    }
}
