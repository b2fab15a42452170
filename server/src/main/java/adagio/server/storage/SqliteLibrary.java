// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;

/// SQLite's own library. At each start it is unpacked into the folder for temporary files, which
/// may be full, or let no program run.
final class SqliteLibrary {
    private static final String PLACE = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /// Whether it is loaded now, out of the folder for temporary files.
    static boolean isLoaded() {
        return refusal().isEmpty();
    }

    /// Loads it, in place of the folder for temporary files out of another one.
    ///
    /// @param folder the data folder
    /// @throws CannotStore when both refuse it
    static void load(Path folder) throws CannotStore {
        if (isLoaded()) {
            return;
        }
        System.setProperty(PLACE, folder.toAbsolutePath().toString());
        var refused = refusal();
        if (refused.isPresent()) {
            throw new CannotStore(
                    "SQLite's library can be unpacked neither into "
                            + System.getProperty("java.io.tmpdir")
                            + " nor into "
                            + folder
                            + " ("
                            + CannotStore.plain(refused.get())
                            + "): one of them needs a few MB of room and has to let programs run."
                            + " Nothing was changed",
                    refused.get());
        }
    }

    private static Optional<Throwable> refusal() {
        try {
            return SQLiteJDBCLoader.initialize()
                    ? Optional.empty()
                    : Optional.of(new IllegalStateException("not loaded, and not said why"));
        } catch (Exception | LinkageError refused) {
            return Optional.of(refused);
        }
    }
}
