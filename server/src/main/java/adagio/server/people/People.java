// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.Storage;
import java.time.InstantSource;

/// All of this room for one house.
///
/// @param households who lives here
/// @param credentials what opens vaults
/// @param logins who is signed in
/// @param arrivals how people come
public record People(
        Households households, Credentials credentials, Logins logins, Arrivals arrivals) {
    /// The people of a house.
    ///
    /// @param storage keeps them
    /// @param clock tells the time
    /// @return all of this room
    public static People of(Storage storage, InstantSource clock) {
        var households = new Households(storage, clock);
        var credentials = new Credentials(storage, clock);
        return new People(
                households,
                credentials,
                new Logins(storage, clock),
                new Arrivals(storage, households, credentials, clock));
    }
}
