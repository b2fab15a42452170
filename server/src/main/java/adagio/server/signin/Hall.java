// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.People;
import adagio.server.storage.Storage;
import adagio.server.web.Pages;
import java.time.InstantSource;

/// What every page of this package needs.
///
/// @param pages renders
/// @param people who lives here
/// @param attempts how often somebody may try
/// @param storage keeps
/// @param clock tells the time
public record Hall(
        Pages pages, People people, Attempts attempts, Storage storage, InstantSource clock) {
    /// For one house.
    ///
    /// @param pages renders
    /// @param people who lives here
    /// @param storage keeps
    /// @param clock tells the time
    /// @return all of it
    public static Hall of(Pages pages, People people, Storage storage, InstantSource clock) {
        return new Hall(pages, people, new Attempts(storage, clock), storage, clock);
    }
}
