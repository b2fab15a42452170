// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/// Brings a backup back. What was there before goes into `backups/` first; at no moment is the data
/// folder without a whole file. Into PostgreSQL it goes only when the database is empty, which is
/// also the way from the file to PostgreSQL.
public final class Restore {
    private Restore() {}

    /// Brings a backup back.
    ///
    /// @param file made by [Backup], with its `FILE.keys` beside it
    /// @param settings where to
    /// @return how many rows came back
    /// @throws CannotStore when a house is running there, the file or its keys are not whole, or
    ///   the database is not empty; then nothing was changed
    public static long from(Path file, StorageSettings settings) throws CannotStore {
        Keys keys = keysFor(file);
        try (var _ = FolderLock.take(settings.folder(), true)) {
            long rows = Backup.verify(file, keys);
            if (settings.isFile() && Files.exists(settings.file())) {
                Backup.beforeRestore(settings);
            }
            addKeys(keys, settings);
            ErasedIds.add(settings.erased(), ErasedIds.read(Backup.keysOf(file)));
            if (settings.isFile()) {
                replace(file, settings);
            } else {
                pour(file, settings);
            }
            return rows;
        } catch (IOException e) {
            throw new CannotStore("cannot bring back " + file + ": " + CannotStore.plain(e), e);
        }
    }

    private static Keys keysFor(Path file) throws CannotStore {
        if (!Files.isRegularFile(file)) {
            throw new CannotStore(file + " is not there", null);
        }
        Path keysFile = Backup.keysOf(file);
        if (!Files.isRegularFile(keysFile)) {
            throw new CannotStore(
                    keysFile + " is not there: the keys of a backup belong beside it", null);
        }
        Keys keys = Keys.open(keysFile);
        try {
            String line = "for " + SafeFiles.sha256(file);
            if (!Files.readString(keysFile).lines().toList().contains(line)) {
                throw new CannotStore(
                        file
                                + " is not the file that "
                                + keysFile
                                + " was made for, or it was changed since",
                        null);
            }
        } catch (IOException e) {
            throw new CannotStore("cannot read " + file + ": " + CannotStore.plain(e), e);
        }
        return keys;
    }

    /// The keys of the backup seal from now on; the ones that were there still open.
    private static void addKeys(Keys keys, StorageSettings settings)
            throws CannotStore, IOException {
        boolean others = Files.exists(settings.keys());
        (others ? keys.before(Keys.open(settings.keys())) : keys).write(settings.keys());
    }

    private static void replace(Path file, StorageSettings settings)
            throws CannotStore, IOException {
        Path part = SafeFiles.besides(settings.file(), ".part");
        SafeFiles.copyPrivate(file, part);
        // A log that belongs to the old file must not be read with the new one.
        for (String ending : new String[] {"-wal", "-shm"}) {
            Files.deleteIfExists(SafeFiles.besides(settings.file(), ending));
        }
        SafeFiles.intoPlace(part, settings.file());
    }

    private static void pour(Path file, StorageSettings settings) throws CannotStore, IOException {
        Path scratch = Files.createTempDirectory(settings.folder(), ".restoring");
        Path copy = Files.copy(file, scratch.resolve("adagio.sqlite"));
        try (var source = SqliteEngine.open(copy);
                var target = PostgresEngine.open(settings)) {
            if (Schema.stored(target) > 0) {
                throw new CannotStore(
                        "the database "
                                + settings.shown()
                                + " is not empty; name an empty one to restore into",
                        null);
            }
            var schema = Schema.builtIn();
            schema.raise(target, Schema.stored(source));
            source.read(from -> target.write(to -> copy(from, to)));
            schema.raise(target, schema.size());
        } finally {
            SafeFiles.remove(scratch);
        }
    }

    private static long copy(Handle from, Handle to) {
        return TableCopy.all(from, to, Schema.tables(from));
    }
}
