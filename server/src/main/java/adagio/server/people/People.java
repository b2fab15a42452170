// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.Storage;
import io.helidon.webserver.http.ServerRequest;
import java.time.InstantSource;
import java.util.Optional;

/// All of this room for one house.
///
/// @param households who lives here
/// @param credentials what opens vaults
/// @param logins who is signed in
/// @param arrivals how people come
/// @param changes what people change of their own
/// @param document what people take along; rooms add their sections
/// @param departures how people leave
public record People(
        Households households,
        Credentials credentials,
        Logins logins,
        Arrivals arrivals,
        OwnChanges changes,
        PersonDocument document,
        Departures departures) {
    /// The people of a house.
    ///
    /// @param storage keeps them
    /// @param clock tells the time
    /// @return all of this room
    public static People of(Storage storage, InstantSource clock) {
        var households = new Households(storage, clock);
        var credentials = new Credentials(storage, clock);
        var document = new PersonDocument(storage::together);
        return new People(
                households,
                credentials,
                new Logins(storage, clock),
                new Arrivals(storage, households, credentials, clock),
                new OwnChanges(storage, households, credentials),
                document,
                new Departures(storage, households, document, clock));
    }

    /// The pair that somebody takes this evening with: the one chosen on this browser, else the
    /// first.
    ///
    /// @param request with the cookie
    /// @param login who is signed in
    /// @return empty when the person is of no pair
    public Optional<Pair> tonight(ServerRequest request, Login login) {
        var pairs = households.get(login.household()).pairsOf(login.person());
        String chosen = logins.chosenPair(request);
        return pairs.stream()
                .filter(each -> each.id().equals(chosen))
                .findFirst()
                .or(() -> pairs.stream().findFirst());
    }
}
