// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import java.util.List;
import java.util.Optional;

/// The people of one household, and who takes evenings with whom.
///
/// @param id random
/// @param members in the order they came
/// @param pairs in the order they were made
public record Household(String id, List<Member> members, List<Pair> pairs) {
    /// Copies the lists.
    public Household {
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
    }

    /// A member.
    ///
    /// @param person an id
    /// @return the member
    /// @throws IllegalArgumentException when nobody here has the id
    public Member member(String person) {
        return findMember(person)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "nobody of the household " + id + " is " + person));
    }

    /// A member, if the id is one's.
    ///
    /// @param person an id
    /// @return empty for other households' people
    public Optional<Member> findMember(String person) {
        return members.stream().filter(each -> each.id().equals(person)).findFirst();
    }

    /// The pairs of one person.
    ///
    /// @param person an id
    /// @return in the order they were made
    public List<Pair> pairsOf(String person) {
        return pairs.stream().filter(each -> each.has(person)).toList();
    }

    /// What somebody is called.
    ///
    /// @param person an id
    /// @return may be empty
    public String name(String person) {
        return findMember(person).map(Member::name).orElse("");
    }
}
