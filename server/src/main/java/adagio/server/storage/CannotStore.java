// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is kept cannot be opened, saved or brought back. The message says what was found and what
/// to do; it is for the person who runs the house.
public final class CannotStore extends Exception {
    private static final long serialVersionUID = 1L;

    CannotStore(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static CannotStore inUse(Path folder) {
        return new CannotStore(
                "the data folder "
                        + folder
                        + " is in use by another Adagio. Stop it, or take another folder: --data DIR",
                null);
    }

    static CannotStore nothingIn(Path folder) {
        return new CannotStore(
                "nothing is kept in " + folder + " yet; name the data folder: --data DIR", null);
    }

    static CannotStore damaged(Path file, String found) {
        return new CannotStore(
                file
                        + " is damaged ("
                        + found
                        + "). Nothing was changed. Bring back the last backup: adagio restore FILE;"
                        + " the automatic ones are in backups/ of the data folder",
                null);
    }

    static CannotStore newer(int stored, int known) {
        return new CannotStore(
                "what is kept has schema step "
                        + stored
                        + ", this Adagio knows "
                        + known
                        + ": it was written by a newer one. Run that one",
                null);
    }

    static CannotStore older(int stored, int known) {
        return new CannotStore(
                "what is kept has schema step "
                        + stored
                        + ", this Adagio writes "
                        + known
                        + ": start the house once with this one",
                null);
    }

    static CannotStore changed(int number, String name) {
        return new CannotStore(
                "schema step "
                        + number
                        + " ("
                        + name
                        + ") is not the one that this data was made with. Run the Adagio that made it",
                null);
    }

    static CannotStore notTaken(String place, StorageLost lost) {
        return new CannotStore(
                "cannot keep anything in "
                        + place
                        + ": "
                        + plain(lost)
                        + ". Nothing was changed. Is its disk full? Make room, and start again",
                lost);
    }

    static CannotStore unreachable(String address, Throwable cause) {
        return new CannotStore(
                "cannot reach the database "
                        + address
                        + ": "
                        + plain(cause)
                        + ". Allowed is jdbc:postgresql://HOST:PORT/NAME?user=USER&password=WORD",
                cause);
    }

    static String plain(Throwable cause) {
        // what a statement was is for who builds here
        String text = String.valueOf(cause.getMessage()).replaceFirst(" \\[statement:.*", "");
        return text.lines().findFirst().orElse(cause.getClass().getSimpleName());
    }
}
