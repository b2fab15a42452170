// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// What one room keeps of a person, as that person takes it along: a section of the document
/// `adagio-person/1`.
///
/// Erasing needs no code: a row goes when its column `household_id`, `person_id` or `pair_id` names
/// what is erased. Whoever keeps something elsewhere than in rows does it in [#erased].
public interface PersonSection {
    /// The section's name in the document, lower case, one word.
    String name();

    /// All that is kept of the person.
    ///
    /// @param whose with the vault open
    /// @return empty when nothing is kept
    Optional<JsonNode> export(Login whose);

    /// What is not right about a section somebody brought.
    ///
    /// @param section as [#export] makes it, from anywhere
    /// @return all faults, each with its path; empty when it can be taken
    List<String> faults(JsonNode section);

    /// Takes a section in; what was kept before under the same name is replaced.
    ///
    /// @param whose with the vault open
    /// @param section without faults
    void restore(Login whose, JsonNode section);

    /// What of a section finds no place here, in words for its owner; all else is taken.
    ///
    /// @param whose with the vault open
    /// @param section without faults
    /// @return one line each, mostly none
    default List<String> leftOut(Login whose, JsonNode section) {
        return List.of();
    }

    /// Told after somebody was erased, for what is not a row.
    ///
    /// @param ids of the people, pairs and households that are gone
    default void erased(List<String> ids) {}
}
