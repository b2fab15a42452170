// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.composer.wishes.Relationship;
import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import adagio.server.vault.VaultKey;
import adagio.server.vault.WrappingKey;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A household of two, both with an open vault, for tests beside a storage.
///
/// @param people the room
/// @param first signed in
/// @param second signed in, of the same household
public record SignedIn(People people, Login first, Login second) {
    /// A passphrase that is good enough.
    public static final String PASSPHRASE = "four slow words here";

    /// Sets one up: Ana and Ben, partners.
    public static SignedIn in(Storage storage, InstantSource clock) {
        var people = People.of(storage, clock);
        var founding = new Arrivals.Founding("Ana", "Ben", Relationship.PARTNERS, PASSPHRASE);
        var first = done(people.arrivals().found(SetUpCode.fresh(storage), founding));
        var household = people.households().get(first.household());
        String token = people.arrivals().invite(household, household.members().getLast());
        return new SignedIn(people, first, done(people.arrivals().join(token, "Ben", PASSPHRASE)));
    }

    /// The same without passphrases, for tests that sign nobody in: nothing is stretched.
    public static SignedIn quick(Storage storage, InstantSource clock) {
        var people = People.of(storage, clock);
        return storage.write(
                handle -> {
                    String household = people.households().make(handle);
                    var first = joined(people, handle, household, "Ana");
                    var second = joined(people, handle, household, "Ben");
                    people.households()
                            .addPair(
                                    handle,
                                    household,
                                    first.person(),
                                    second.person(),
                                    Relationship.PARTNERS);
                    return new SignedIn(people, first, second);
                });
    }

    private static Login joined(People people, Handle handle, String household, String name) {
        String person = people.households().addPerson(handle, household, name);
        var login = new Login(household, person, VaultKey.fresh().open());
        var key = WrappingKey.derived(Secrets.token(), "nobody knows it");
        people.credentials().put(handle, List.of(new Credentials.Fresh(login, "passphrase", key)));
        return login;
    }

    static Login done(Joined joined) {
        return switch (joined) {
            case Joined.Done(var login, _) -> login;
            case Joined.NotThisCode _ -> throw new IllegalStateException("not this code");
        };
    }
}
