// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is kept: open, whole, and at the schema of this program.
///
/// ```java
/// try (var storage = Storage.open(StorageSettings.in(folder))) {
///     storage.write(handle -> handle.execute("INSERT INTO ..."));
/// }
/// ```
///
/// Write SQL that SQLite and PostgreSQL both understand: TEXT, INTEGER, BIGINT, BYTEA; instants as
/// BIGINT seconds or milliseconds since 1970 UTC; `INSERT ... ON CONFLICT`, `RETURNING`; a key
/// where something must not be doubled, since PostgreSQL runs many writers at READ COMMITTED.
public final class Storage implements AutoCloseable {
    /// What [#examine] answers when the time was over first.
    public static final String UNFINISHED = "not finished";

    /// The name in the table `house` under which stands how the last weekly look went.
    public static final String LOOKED = "upkeep-looked";

    /// The name in the table `house` under which stands how the last nightly backup went.
    public static final String SAVED = "upkeep-saved";

    static final String CHECK = "key-check";
    private static final long SMALL_BYTES = 64L << 20;
    private static final System.Logger LOG = System.getLogger(Storage.class.getName());
    private final Runnable unlock;
    private final Engine engine;
    private final Keys keys;
    private final StorageSettings settings;

    /// Bound while [#together] runs: what is asked of this storage meanwhile goes that way.
    private final ScopedValue<Handle> whole = ScopedValue.newInstance();

    private Storage(Runnable unlock, Engine engine, Keys keys, StorageSettings settings) {
        this.unlock = unlock;
        this.engine = engine;
        this.keys = keys;
        this.settings = settings;
    }

    /// Opens, after an examination; makes what is missing; takes an older schema to this one, after
    /// a backup into `backups/`.
    ///
    /// @param settings where
    /// @return open storage; the data folder belongs to it until it is closed
    /// @throws CannotStore when the folder is in use, damaged, from a newer program, or unreachable
    public static Storage open(StorageSettings settings) throws CannotStore {
        var lock = FolderLock.take(settings.folder(), settings.isFile());
        try {
            Engine engine = engine(settings);
            try {
                ErasedIds.keep(engine, settings.erased());
                raise(engine, settings);
                return new Storage(lock::close, engine, keys(engine, settings), settings);
            } catch (StorageLost lost) {
                engine.close();
                throw CannotStore.notTaken(
                        settings.isFile() ? settings.folder().toString() : settings.shown(), lost);
            } catch (CannotStore | RuntimeException e) {
                engine.close();
                throw e;
            }
        } catch (CannotStore | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Loads what every opening of a file needs, with a database in memory that is gone at once: a
    /// start does it while it still learns where its folder is.
    public static void warmUp() {
        SqliteEngine.warmUp();
    }

    /// Opens beside a running house, or without one, for one small change: nothing is examined,
    /// made or raised, and the data folder belongs to whom it belonged.
    ///
    /// @param settings where
    /// @return open storage
    /// @throws CannotStore when nothing is there, it is not at the schema of this program, or it is
    ///   unreachable
    public static Storage beside(StorageSettings settings) throws CannotStore {
        if (!Files.exists(settings.isFile() ? settings.file() : settings.keys())) {
            throw CannotStore.nothingIn(settings.folder());
        }
        Engine engine =
                settings.isFile()
                        ? SqliteEngine.open(settings.file())
                        : PostgresEngine.open(settings);
        try {
            var schema = Schema.builtIn();
            schema.refuseForeign(engine);
            int stored = Schema.stored(engine);
            if (stored < schema.size()) {
                throw CannotStore.older(stored, schema.size());
            }
            return new Storage(() -> {}, engine, keys(engine, settings), settings);
        } catch (CannotStore | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static Engine engine(StorageSettings settings) throws CannotStore {
        if (!settings.isFile()) {
            return PostgresEngine.open(settings);
        }
        var sqlite = SqliteEngine.open(settings.file());
        try {
            examine(sqlite, settings.file());
            return sqlite;
        } catch (CannotStore | RuntimeException e) {
            sqlite.close();
            throw e;
        }
    }

    /// A small file is examined before anything else, a large one while the house is open already.
    private static void examine(SqliteEngine sqlite, Path file) throws CannotStore {
        if (file.toFile().length() > SMALL_BYTES) {
            Thread.ofVirtual()
                    .name("examination")
                    .start(
                            () -> {
                                String found = sqlite.examine(false);
                                if (!found.equals("ok")) {
                                    LOG.log(
                                            Level.ERROR,
                                            CannotStore.damaged(file, found).getMessage());
                                }
                            });
            return;
        }
        String found;
        try {
            found = sqlite.examine(false);
        } catch (RuntimeException unreadable) {
            throw CannotStore.damaged(file, CannotStore.plain(unreadable));
        }
        if (!found.equals("ok")) {
            throw CannotStore.damaged(file, found);
        }
    }

    private static void raise(Engine engine, StorageSettings settings) throws CannotStore {
        var schema = Schema.builtIn();
        schema.refuseForeign(engine);
        int stored = Schema.stored(engine);
        if (stored < schema.size()) {
            if (stored > 0) {
                Backup.beforeStep(engine, settings, stored);
            }
            schema.raise(engine, schema.size());
        }
    }

    /// The keys, made at the first start. A file's keys have to be its own; houses on one
    /// PostgreSQL may still wait for the keys to be carried over.
    private static Keys keys(Engine engine, StorageSettings settings) throws CannotStore {
        String check = engine.read(handle -> HouseValues.find(handle, CHECK)).orElse("");
        Path file = settings.keys();
        if (!Files.exists(file)) {
            if (!check.isEmpty() && settings.isFile()) {
                throw new CannotStore(
                        file + " is missing: bring the keys back from the FILE.keys of a backup",
                        null);
            }
            try {
                Keys.fresh().write(file);
            } catch (IOException e) {
                throw new CannotStore("cannot write " + file + ": " + CannotStore.plain(e), e);
            }
        }
        Keys keys = Keys.open(file);
        if (check.isEmpty()) {
            engine.write(handle -> HouseValues.putFirst(handle, CHECK, checkOf(keys)));
        } else if (!opens(keys, check)) {
            String text =
                    file
                            + " does not belong to this data: bring back the keys that were made with it";
            if (settings.isFile()) {
                throw new CannotStore(text, null);
            }
            LOG.log(Level.WARNING, text);
        }
        return keys;
    }

    static String checkOf(Keys keys) {
        return Base64.getEncoder()
                .encodeToString(keys.seal(CHECK, CHECK.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean opens(Keys keys, String check) {
        try {
            keys.unseal(CHECK, Base64.getDecoder().decode(check));
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Reads. Each statement sees a whole state of the database.
    ///
    /// @param work only SELECTs
    /// @param <T> what comes of it
    /// @return what came of it
    /// @throws StorageLost when the database cannot answer
    public <T extends @Nullable Object> T read(Work<T> work) {
        return whole.isBound() ? work.with(whole.get()) : engine.read(work);
    }

    /// Writes in one transaction; returns when it is safe on the disk. An exception undoes all of
    /// it.
    ///
    /// @param work see [Work]
    /// @param <T> what comes of it
    /// @return what came of it
    /// @throws StorageLost when the database cannot answer; the work is kept whole or not at all
    public <T extends @Nullable Object> T write(Work<T> work) {
        return whole.isBound() ? work.with(whole.get()) : engine.write(work);
    }

    /// Makes one transaction of all that is read and written meanwhile: all of it is kept, or
    /// nothing. An exception undoes it.
    ///
    /// @param work asks only this storage, and may be run again from the start, as [Work] may
    /// @throws StorageLost when the database cannot answer; then nothing was kept
    public void together(Runnable work) {
        engine.write(
                handle -> {
                    ScopedValue.where(whole, handle).run(work);
                    return true;
                });
    }

    /// Deletes all rows that belong to households, people or pairs, here and in the automatic
    /// backups; a restore of an older backup does not bring them back.
    ///
    /// A row belongs to whom its columns `household_id`, `person_id`, `pair_id`, `first_person` and
    /// `second_person` name.
    ///
    /// @param ids of what is erased
    /// @return how many rows went
    /// @throws StorageLost when it could not be done; what is on the list is done at the next
    ///   start. What could not be taken out of a backup is tried again, and throws nothing
    public int erase(Collection<String> ids) {
        ErasedIds.TURN.lock();
        try {
            ErasedIds.add(settings.erased(), ids);
            int rows = engine.write(handle -> ErasedIds.erase(engine, handle, ids));
            overwriteDeleted();
            boolean unused = eraseInBackups();
            return rows;
        } catch (IOException e) {
            throw new StorageLost("nothing was erased: the list of it could not be written", e);
        } finally {
            ErasedIds.TURN.unlock();
        }
    }

    private void overwriteDeleted() {
        try {
            engine.overwriteDeleted();
        } catch (RuntimeException full) {
            LOG.log(
                    Level.WARNING,
                    "what was erased is gone, and its bytes leave the disk later: {0}",
                    CannotStore.plain(full));
        }
    }

    /// Takes what was erased out of the automatic backups in which it still is: the disk was full,
    /// or another house on the same database erased it.
    ///
    /// @return false when it is still in one of them; the log says in which, and what to do
    public boolean eraseInBackups() {
        return ErasedIds.clean(settings);
    }

    /// Saves everything as `NAME.sqlite` and `NAME.sqlite.keys` in [#backups], while the house goes
    /// on; both are there only after they were restored and found whole.
    ///
    /// @param name no file has it yet
    /// @return how many rows were saved
    /// @throws CannotStore when it could not be saved; then nothing is left of it
    public long backUp(String name) throws CannotStore {
        return Backup.automatic(engine, settings, name);
    }

    /// Where automatic backups lie; made with the first of them.
    public Path backups() {
        return settings.backups();
    }

    /// About how many bytes one backup takes.
    public long bytes() {
        return engine.bytes();
    }

    /// Looks for damage while the house goes on: at every page of the file; of PostgreSQL, at what
    /// its own checksums have met.
    ///
    /// @param most after so long it ends
    /// @return `ok`, [#UNFINISHED], or the first fault
    public String examine(Duration most) {
        return engine.examine(most);
    }

    /// What the database does for this house at this moment.
    ///
    /// @param connections open to read, on PostgreSQL to read and write
    /// @param used of them
    /// @param waiting work that waits for one, or to write
    public record Load(int connections, int used, int waiting) {}

    /// What the database does for this house at this moment.
    ///
    /// @return a guess; it changes while it is read
    public Load load() {
        return engine.load();
    }

    /// What seals private rows.
    public Keys keys() {
        return keys;
    }

    @Override
    public void close() {
        engine.close();
        unlock.run();
    }
}
