// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.server.browsers.Browsers;
import adagio.server.people.Households;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.time.InstantSource;

/// What came of the host's ending logins, beside a running house or without one. Who was signed in
/// signs in again with what they have; nothing else of them changes.
///
/// @param people whose logins were ended, 0 and more; 0 when nobody is called so
/// @param logins how many ended, 0 and more
public record LoginsEnded(int people, int logins) {
    /// Ends all logins of everybody who is called so.
    ///
    /// @param settings where they are kept
    /// @param name as people write it
    /// @return how many
    /// @throws CannotStore when there is nothing, or another program's
    public static LoginsEnded of(StorageSettings settings, String name) throws CannotStore {
        try (var storage = Storage.beside(settings)) {
            var clock = InstantSource.system();
            var people = new Households(storage, clock).called(name);
            return new LoginsEnded(people.size(), new Browsers(storage, clock).endAll(people));
        }
    }

    /// Ends all logins of everybody.
    ///
    /// @param settings where they are kept
    /// @return how many
    /// @throws CannotStore when there is nothing, or another program's
    public static LoginsEnded ofAll(StorageSettings settings) throws CannotStore {
        try (var storage = Storage.beside(settings)) {
            var clock = InstantSource.system();
            int people = new Households(storage, clock).countPeople();
            return new LoginsEnded(people, new Browsers(storage, clock).endAll());
        }
    }
}
