// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.composer.wishes.Relationship;
import adagio.server.storage.Storage;
import java.time.InstantSource;

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

    static Login done(Joined joined) {
        return switch (joined) {
            case Joined.Done(var login, _) -> login;
            case Joined.NotThisCode _ -> throw new IllegalStateException("not this code");
        };
    }
}
