// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.server.people.SetUpCode;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A code with which one more household is set up, made by the host beside a running house or
/// without one.
///
/// @param text as it is typed, in groups of four
/// @param until when it no longer counts
public record HouseholdCode(String text, Instant until) {
    /// Makes one.
    ///
    /// @param settings where its digest is kept
    /// @param counts how long
    /// @return the code, to be shown once
    /// @throws CannotStore when there is nothing, or another program's
    public static HouseholdCode make(StorageSettings settings, Duration counts) throws CannotStore {
        try (var storage = Storage.beside(settings)) {
            var now = InstantSource.system().instant();
            var until = now.plus(counts);
            return new HouseholdCode(SetUpCode.invite(storage, now, until), until);
        }
    }

    /// Takes all of them back.
    ///
    /// @param settings where they are kept
    /// @return how many counted until now
    /// @throws CannotStore when there is nothing, or another program's
    public static int takeBack(StorageSettings settings) throws CannotStore {
        try (var storage = Storage.beside(settings)) {
            return SetUpCode.takeBack(storage, InstantSource.system().instant());
        }
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "HouseholdCode";
    }
}
