// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that is kept as one SQLite file, and the keys apart in `FILE.keys`; both are there
/// only after they were restored into a scratch folder and found whole. A PostgreSQL database is
/// saved as the same kind of file.
public final class Backup {
    private static final String FORMAT = "adagio-keys/1";
    private static final String SCRATCH = ".restored";

    /// No backup takes so long.
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private Backup() {}

    /// Saves, beside a running house or without one.
    ///
    /// @param settings what to save
    /// @param file is not there yet
    /// @return how many rows were saved
    /// @throws CannotStore when there is nothing to save, the file is there already, or the copy is
    ///   not whole
    public static long make(StorageSettings settings, Path file) throws CannotStore {
        if (Files.exists(file) || Files.exists(keysOf(file))) {
            throw new CannotStore(file + " is there already; name a new file", null);
        }
        if (settings.isFile() && !Files.exists(settings.file())) {
            throw new CannotStore(
                    "there is nothing to save in " + settings.folder() + ": no adagio.sqlite",
                    null);
        }
        try (Engine engine =
                settings.isFile()
                        ? SqliteEngine.open(settings.file())
                        : PostgresEngine.open(settings)) {
            Schema.builtIn().refuseForeign(engine);
            return write(engine, Schema.stored(engine), settings, file);
        }
    }

    /// One that is made while a house is open.
    static long automatic(Engine engine, StorageSettings settings, String name) throws CannotStore {
        makeFolder(settings);
        Path file = settings.backups().resolve(name + ".sqlite");
        try {
            ErasedIds.takeOver(engine, settings);
            if (!Files.exists(file)) {
                Files.deleteIfExists(keysOf(file)); // of one that was cut off
            }
        } catch (IOException | RuntimeException e) {
            throw new CannotStore("cannot save to " + file + ": " + CannotStore.plain(e), e);
        }
        if (Files.exists(file)) {
            throw new CannotStore(file + " is there already", null);
        }
        return write(engine, Schema.stored(engine), settings, file);
    }

    private static void makeFolder(StorageSettings settings) throws CannotStore {
        try {
            SafeFiles.makeFolder(settings.backups());
            tidy(settings.backups());
        } catch (IOException e) {
            throw new CannotStore(
                    "cannot make " + settings.backups() + ": " + CannotStore.plain(e), e);
        }
    }

    /// Removes what a program that was killed left of a backup in the making.
    private static void tidy(Path folder) throws IOException {
        List<Path> left;
        try (var all = Files.list(folder)) {
            left = all.filter(Backup::isLeft).toList();
        }
        for (Path each : left) {
            SafeFiles.remove(each);
        }
    }

    private static boolean isLeft(Path path) {
        String name = String.valueOf(path.getFileName());
        return (name.startsWith(SCRATCH) || name.contains(".sqlite.part"))
                && path.toFile().lastModified() < System.currentTimeMillis() - LONG_AGO.toMillis();
    }

    /// The automatic one, before a change of the schema.
    static void beforeStep(Engine engine, StorageSettings settings, int stored) throws CannotStore {
        write(engine, stored, settings, free(settings, "before-step-" + (stored + 1)));
    }

    /// The automatic one, before a restore. What cannot be saved as a backup, since it is damaged
    /// or has no keys, is kept as it is.
    static void beforeRestore(StorageSettings settings) throws CannotStore, IOException {
        Path file = free(settings, "before-restore");
        try (var engine = SqliteEngine.open(settings.file())) {
            write(engine, Schema.stored(engine), settings, file);
        } catch (CannotStore | RuntimeException _) {
            SafeFiles.copyPrivate(settings.file(), file);
        }
    }

    /// A name that no backup has yet.
    private static Path free(StorageSettings settings, String name) throws CannotStore {
        makeFolder(settings);
        Path file = settings.backups().resolve(name + ".sqlite");
        for (int n = 2; Files.exists(file); n++) {
            file = settings.backups().resolve(name + "-" + n + ".sqlite");
        }
        return file;
    }

    private static long write(Engine engine, int stored, StorageSettings settings, Path file)
            throws CannotStore {
        Keys keys = Keys.open(settings.keys());
        Path part = SafeFiles.besides(file, ".part");
        try {
            SafeFiles.removeDatabase(part);
            SafeFiles.writePrivate(part, "");
            var erased = ErasedIds.all(engine, settings.erased());
            engine.copyInto(part, stored);
            leaveOutTonight(part);
            long rows = verify(part, keys);
            ErasedIds.TURN.lock();
            try {
                if (!erased.equals(ErasedIds.all(engine, settings.erased()))) {
                    throw new CannotStore(
                            "somebody was erased while " + file + " was written; save again", null);
                }
                intoPlace(part, file, keys, erased);
            } finally {
                ErasedIds.TURN.unlock();
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            throw new CannotStore("cannot save to " + file + ": " + CannotStore.plain(e), e);
        } finally {
            removeQuietly(part);
        }
    }

    /// What plays tonight is of use for hours, and a backup stays for longer.
    private static void leaveOutTonight(Path part) throws CannotStore {
        try (var copy = SqliteEngine.open(part)) {
            copy.write(
                    handle -> {
                        int rows = 0;
                        for (String table : Schema.tables(handle)) {
                            if (table.startsWith("live_")) {
                                rows += handle.execute("DELETE FROM " + table);
                            }
                        }
                        return rows;
                    });
        }
    }

    private static void intoPlace(Path part, Path file, Keys keys, Set<String> erased)
            throws IOException {
        String text =
                FORMAT
                        + "\nfor "
                        + SafeFiles.sha256(part)
                        + "\n"
                        + keys.lines()
                        + ErasedIds.lines(erased);
        SafeFiles.writePrivate(keysOf(file), text);
        SafeFiles.intoPlace(part, file);
    }

    static void removeQuietly(Path part) {
        try {
            SafeFiles.removeDatabase(part);
        } catch (IOException left) {
            System.getLogger(Backup.class.getName())
                    .log(System.Logger.Level.DEBUG, "goes with the next backup", left);
        }
    }

    static Path keysOf(Path file) {
        return SafeFiles.besides(file, ".keys");
    }

    /// Restores a saved file into a scratch folder and looks at all of it.
    ///
    /// @return how many rows it holds
    static long verify(Path file, Keys keys) throws CannotStore, IOException {
        Path beside = file.toAbsolutePath().getParent();
        Path scratch = Files.createTempDirectory(beside == null ? Path.of(".") : beside, SCRATCH);
        try {
            Path copy = Files.copy(file, scratch.resolve("adagio.sqlite"));
            try (var engine = SqliteEngine.open(copy)) {
                return examine(engine, file, keys);
            }
        } finally {
            SafeFiles.remove(scratch);
        }
    }

    private static long examine(SqliteEngine engine, Path file, Keys keys) throws CannotStore {
        String found;
        try {
            found = engine.examine(true);
        } catch (RuntimeException unreadable) {
            found = CannotStore.plain(unreadable);
        }
        if (!found.equals("ok")) {
            throw CannotStore.damaged(file, found);
        }
        Schema.builtIn().refuseForeign(engine);
        @Nullable String check =
                engine.read(handle -> HouseValues.find(handle, Storage.CHECK)).orElse(null);
        if (check == null || !Storage.opens(keys, check)) {
            throw new CannotStore(
                    "the keys do not belong to " + file + ": name the FILE.keys made with it",
                    null);
        }
        return engine.read(
                handle -> {
                    long rows = 0;
                    for (String table : Schema.tables(handle)) {
                        rows +=
                                handle.createQuery("SELECT COUNT(*) FROM " + table)
                                        .mapTo(Long.class)
                                        .one();
                    }
                    return rows;
                });
    }
}
