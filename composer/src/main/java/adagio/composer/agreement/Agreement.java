// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Evening;
import adagio.composer.wishes.PersonWishes;
import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import java.util.List;

/// What two people agreed on. Only [#between] makes one; causes end there.
public final class Agreement {
    private final Evening evening;
    private final List<String> names;
    private final List<Limits> limits;
    private final List<List<String>> cues;

    Agreement(Evening evening, List<String> names, List<Limits> limits, List<List<String>> cues) {
        this.evening = evening;
        this.names = List.copyOf(names);
        this.limits = List.copyOf(limits);
        this.cues = List.copyOf(cues);
    }

    /// Merges what two people say: what either closes is closed, the lesser pressure holds, health
    /// rules only remove or soften.
    ///
    /// @param a the first person
    /// @param b the second person
    /// @param evening what they chose together
    /// @param catalogue what is known of strokes, regions, relationships and conditions
    /// @return the agreement, or another day
    public static Agreeing between(
            PersonWishes a, PersonWishes b, Evening evening, Catalogue catalogue) {
        throw new UnsupportedOperationException("soon");
    }

    /// What they chose together.
    ///
    /// @return the evening
    public Evening evening() {
        return evening;
    }

    /// The names of A and B.
    ///
    /// @return two names
    public List<String> names() {
        return names;
    }

    /// What may be done while this person gives.
    ///
    /// @param giver A, B, or both at once
    /// @return the limits
    public Limits limits(Person giver) {
        return limits.get(giver.ordinal());
    }

    /// Lines for a person's own card, shown to nobody else, or for both.
    ///
    /// @param person A or B for their own card, BOTH for lines that may be said to both
    /// @return lines in words that fit anyone
    public List<String> cues(Person person) {
        return cues.get(person.ordinal());
    }

    /// The same agreement for another form and length.
    ///
    /// @param other an evening with the same people and limits
    /// @return an agreement
    public Agreement with(Evening other) {
        return new Agreement(other, names, limits, cues);
    }
}
