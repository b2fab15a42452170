// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// A professional.
///
/// @param id unique in the studio
/// @param name as clients see it
/// @param skills words that services ask for, as in `couples`
/// @param languages spoken, as language tags (`en`, `de`)
/// @param gender as they say it themselves, empty when they do not; clients may prefer one
/// @param plan when they work, in the studio's zone
public record Therapist(
        String id,
        String name,
        Set<String> skills,
        Set<String> languages,
        String gender,
        Plan plan) {
    /// Checks the id and the name, copies the sets.
    public Therapist {
        Ids.check("a therapist", id);
        Ids.checkName("the therapist " + id, name);
        skills = Collections.unmodifiableSet(new TreeSet<>(skills));
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    }

    /// Whether they may give a service.
    ///
    /// @param service of the studio
    /// @return true when it asks for nothing they cannot do
    public boolean gives(Offering service) {
        return service.skill().isEmpty() || skills.contains(service.skill());
    }
}
