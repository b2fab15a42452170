// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.composer.wishes.Relationship;
import adagio.server.people.Arrivals;
import adagio.server.people.Joined;
import adagio.server.people.People;
import adagio.server.people.SetUpCode;
import adagio.server.storage.Storage;
import adagio.server.vault.RecoveryCode;
import java.util.List;

/// Two people to try a house with, each with a passphrase of chance: there is no default one.
///
/// @param first of Ana
/// @param second of Ben
record SampleHousehold(String first, String second) {
    /// None was made.
    static final SampleHousehold NOBODY = new SampleHousehold("", "");

    private static final int LETTERS = 20;
    private static final int GROUP = 5;

    /// Makes them in a house where nobody lives.
    ///
    /// @param people of the house
    /// @param storage of the house
    /// @return their passphrases, to be shown once; [#NOBODY] when somebody lives here
    static SampleHousehold make(People people, Storage storage) {
        if (!people.households().isEmpty()) {
            return NOBODY;
        }
        var sample = new SampleHousehold(passphrase(), passphrase());
        var founding = new Arrivals.Founding("Ana", "Ben", Relationship.PARTNERS, sample.first());
        var joined = people.arrivals().found(SetUpCode.fresh(storage), founding);
        if (joined instanceof Joined.Done(var login, _)) {
            var household = people.households().get(login.household());
            String invitation = people.arrivals().invite(household, household.members().getLast());
            people.arrivals().join(invitation, "Ben", sample.second());
            return sample;
        }
        return NOBODY;
    }

    /// Ana's and Ben's, none when nobody was made.
    List<String> passphrases() {
        return first.isEmpty() ? List.of() : List.of(first, second);
    }

    private static String passphrase() {
        return RecoveryCode.grouped(RecoveryCode.letters(LETTERS), GROUP);
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "SampleHousehold";
    }
}
