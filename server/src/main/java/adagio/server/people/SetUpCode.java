// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.HouseValues;
import adagio.server.storage.Storage;
import adagio.server.vault.RecoveryCode;
import adagio.server.vault.Secrets;
import org.jdbi.v3.core.Handle;

/// The word that lets somebody set up a household: 60 random bits, printed on the console, kept as
/// SHA-256, good for one household.
public final class SetUpCode {
    private static final String NAME = "set-up-code-sha256";
    private static final int LETTERS = 12;
    private static final int GROUP = 4;

    private SetUpCode() {}

    /// Makes one; the one before no longer counts.
    ///
    /// @param storage keeps its digest
    /// @return as it is printed, in groups of four
    public static String fresh(Storage storage) {
        String letters = RecoveryCode.letters(LETTERS);
        storage.write(
                handle -> {
                    HouseValues.put(handle, NAME, Secrets.digest(letters));
                    return true;
                });
        return RecoveryCode.grouped(letters, GROUP);
    }

    /// Whether a code would be taken, without taking it.
    ///
    /// @param storage knows its digest
    /// @param typed with any spaces, hyphens and case
    /// @return whether it is the one
    public static boolean fits(Storage storage, String typed) {
        String kept = storage.read(handle -> HouseValues.find(handle, NAME)).orElse("");
        return Secrets.same(kept, Secrets.digest(RecoveryCode.plain(typed)));
    }

    /// Takes the code; of two who bring it one wins.
    ///
    /// @param handle of writing work
    /// @param typed with any spaces, hyphens and case
    /// @return whether it was the one
    static boolean take(Handle handle, String typed) {
        return handle.execute(
                        "DELETE FROM house WHERE name = ? AND value = ?",
                        NAME,
                        Secrets.digest(RecoveryCode.plain(typed)))
                == 1;
    }
}
