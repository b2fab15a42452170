// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.Limits;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.catalogue.Catalogue;
import java.util.Arrays;
import java.util.List;

/// What a routine is judged by, beside the catalogue.
///
/// @param limits for A giving, B giving, and both
/// @param level the hardest stroke that may be used, 1 to 3
/// @param relationship the tag of strokes that are theirs; empty when it is not known
/// @param kneads whether relax and bonding may knead
/// @param stool whether the place at the head is a stool
/// @param wishes whether they are two people's; false when only the catalogue is known
record Terms(
        List<Limits> limits,
        int level,
        String relationship,
        boolean kneads,
        boolean stool,
        boolean wishes) {
    Terms {
        limits = List.copyOf(limits);
    }

    Limits limits(Person giver) {
        return switch (giver) {
            case A -> limits.get(0);
            case B -> limits.get(1);
            case BOTH -> limits.get(2);
        };
    }

    /// Whether a stroke with these tags may be theirs.
    boolean theirs(List<String> tags) {
        var own = Arrays.stream(Relationship.values()).map(Relationship::id).toList();
        return relationship.isEmpty()
                || tags.contains(relationship)
                || tags.stream().noneMatch(own::contains);
    }

    static Terms of(Agreement agreement) {
        var evening = agreement.evening();
        var theirs = evening.relationship();
        return new Terms(
                Arrays.stream(Person.values()).map(agreement::limits).toList(),
                evening.pace().first() ? 1 : evening.pace().level(),
                theirs.id(),
                theirs == Relationship.TRAINING || theirs == Relationship.COLLEAGUES,
                evening.setting() == Setting.TABLE,
                true);
    }

    /// What holds for any two people: nothing is asked that wishes would have to say.
    static Terms of(Catalogue catalogue) {
        return new Terms(
                Arrays.stream(Person.values())
                        .<Limits>map(giver -> new AnyTwo(Roles.givenBy(giver), catalogue))
                        .toList(),
                3,
                "",
                true,
                true,
                false);
    }
}
