// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.HouseValues;
import adagio.server.storage.Storage;
import adagio.server.vault.RecoveryCode;
import adagio.server.vault.Secrets;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// The word that lets somebody set up a household, once: 60 random bits, kept as SHA-256.
///
/// The first is printed at each start until somebody lives here, and the one before no longer
/// counts. For more households the host makes codes, any number side by side, each of which lapses;
/// they lie among the invitations, as those of nobody.
public final class SetUpCode {
    private static final String NAME = "set-up-code-sha256";
    private static final int LETTERS = 12;
    private static final int GROUP = 4;

    private SetUpCode() {}

    /// Makes the first one; the one before no longer counts.
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

    /// Makes one for one more household, beside all others.
    ///
    /// @param storage keeps its digest
    /// @param now what lapsed before is deleted
    /// @param until when it no longer counts
    /// @return as it is printed, in groups of four
    public static String invite(Storage storage, Instant now, Instant until) {
        String letters = RecoveryCode.letters(LETTERS);
        storage.write(
                handle -> {
                    handle.execute(
                            "DELETE FROM invitation WHERE expires <= ?", now.getEpochSecond());
                    return handle.execute(
                            "INSERT INTO invitation (token_sha256, household_id, person_id, expires)"
                                    + " VALUES (?, '', '', ?)",
                            invited(letters),
                            until.getEpochSecond());
                });
        return RecoveryCode.grouped(letters, GROUP);
    }

    /// Takes back every code that was made for one more household.
    ///
    /// @param storage knows them
    /// @param now which of them still counted
    /// @return how many counted until now
    public static int takeBack(Storage storage, Instant now) {
        return storage.write(
                handle -> {
                    handle.execute(
                            "DELETE FROM invitation WHERE expires <= ?", now.getEpochSecond());
                    return handle.execute("DELETE FROM invitation WHERE person_id = ''");
                });
    }

    /// Whether a code for one more household waits for somebody.
    ///
    /// @param storage knows them
    /// @param now when
    /// @return true until the last of them was taken or has lapsed
    public static boolean waits(Storage storage, Instant now) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT expires FROM invitation WHERE person_id = '' AND"
                                                + " expires > ? LIMIT 1")
                                .bind(0, now.getEpochSecond())
                                .mapTo(Long.class)
                                .findOne()
                                .isPresent());
    }

    /// Whether a code would be taken, without taking it.
    ///
    /// @param storage knows the digests
    /// @param now when
    /// @param typed with any spaces, hyphens and case
    /// @return whether it counts
    public static boolean fits(Storage storage, Instant now, String typed) {
        String letters = RecoveryCode.plain(typed);
        return storage.read(
                handle ->
                        Secrets.same(
                                        HouseValues.find(handle, NAME).orElse(""),
                                        Secrets.digest(letters))
                                || handle.createQuery(
                                                "SELECT expires FROM invitation WHERE token_sha256 ="
                                                        + " ? AND person_id = '' AND expires > ?")
                                        .bind(0, invited(letters))
                                        .bind(1, now.getEpochSecond())
                                        .mapTo(Long.class)
                                        .findOne()
                                        .isPresent());
    }

    /// Takes the code; of two who bring it one wins.
    ///
    /// @param handle of writing work
    /// @param now when
    /// @param typed with any spaces, hyphens and case
    /// @return whether it counted
    static boolean take(Handle handle, Instant now, String typed) {
        String letters = RecoveryCode.plain(typed);
        return handle.execute(
                                "DELETE FROM house WHERE name = ? AND value = ?",
                                NAME,
                                Secrets.digest(letters))
                        == 1
                || handle.execute(
                                "DELETE FROM invitation WHERE token_sha256 = ? AND person_id = ''"
                                        + " AND expires > ?",
                                invited(letters),
                                now.getEpochSecond())
                        == 1;
    }

    /// A code is no token of a link: it opens no `/join/`.
    private static String invited(String letters) {
        return Secrets.digest("household/" + letters);
    }
}
