// SPDX-License-Identifier: Apache-2.0
package adagio.checks.access;

import java.util.List;

/// Who asks, and the words that may never stand in what they are answered.
@SuppressWarnings("ImmutableEnumChecker") // the lists cannot be changed
enum Role {
    /// Not signed in anywhere.
    NOBODY(Words.HOUSEHOLD, Words.PERSON, Words.CLIENT, Words.HEALTH),
    /// Signed in, of another household.
    STRANGER(Words.HOUSEHOLD, Words.PERSON, Words.CLIENT, Words.HEALTH),
    /// Lives with the person.
    PARTNER(Words.PERSON, Words.CLIENT, Words.HEALTH),
    /// Whose everything is.
    PERSON(Words.CLIENT),
    /// Has the token of the house, and is signed in at the desk with it.
    HOST(Words.HOUSEHOLD, Words.PERSON, Words.HEALTH),
    /// Runs the studio.
    OWNER(Words.HOUSEHOLD, Words.PERSON, Words.HEALTH),
    /// Works in the studio.
    THERAPIST(Words.HOUSEHOLD, Words.PERSON, Words.HEALTH),
    /// Runs another studio of the same house.
    OTHER_OWNER(Words.HOUSEHOLD, Words.PERSON, Words.CLIENT, Words.HEALTH),
    /// Has the links that the house gave out, and nothing else.
    LINK(Words.PERSON, Words.HEALTH);

    private final List<String> never;

    Role(String... never) {
        this.never = List.of(never);
    }

    List<String> never() {
        return never;
    }

    /// Words that stand nowhere but where somebody wrote them.
    static final class Words {
        static final String HOUSEHOLD = "Quill";
        static final String PERSON = "Vexil";
        static final String CLIENT = "Zephyr";
        static final String HEALTH = "varicose_veins\" checked";

        private Words() {}
    }
}
