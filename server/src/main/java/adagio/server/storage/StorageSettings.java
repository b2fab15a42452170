// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.nio.file.Path;

/// Where things are kept.
///
/// @param folder the data folder: keys and automatic backups, and the SQLite file unless `database`
///   says otherwise; made when it is missing
/// @param database empty for the SQLite file, else `jdbc:postgresql://...`
public record StorageSettings(Path folder, String database) {
    private static final String POSTGRES = "jdbc:postgresql:";

    /// Checks the address.
    public StorageSettings {
        if (!database.isEmpty() && !database.startsWith(POSTGRES)) {
            throw new IllegalArgumentException(
                    "the database is \""
                            + database
                            + "\"; allowed is jdbc:postgresql://HOST:PORT/NAME, or none for the file"
                            + " in the data folder");
        }
    }

    /// The SQLite file of a data folder.
    ///
    /// @param folder the data folder
    /// @return its settings
    public static StorageSettings in(Path folder) {
        return new StorageSettings(folder, "");
    }

    /// Makes the data folder, which only its owner opens; one that is there stays as it is.
    ///
    /// @throws IOException when it cannot be made
    public void makeFolder() throws IOException {
        SafeFiles.makeFolder(folder);
    }

    /// Whether everything is in one file: then there is one house.
    ///
    /// @return false on PostgreSQL
    public boolean isFile() {
        return database.isEmpty();
    }

    Path file() {
        return folder.resolve("adagio.sqlite");
    }

    Path keys() {
        return folder.resolve("adagio.key");
    }

    Path erased() {
        return folder.resolve("adagio.erased");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    /// The address without what follows `?`, where a password may stand.
    String shown() {
        return database.replaceFirst("\\?.*", "");
    }
}
