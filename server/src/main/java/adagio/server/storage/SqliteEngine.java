// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;

/// The SQLite file: write-ahead log, every commit on the disk before it is answered, one writer,
/// four readers.
final class SqliteEngine implements Engine {
    private static final int READERS = 4;
    private static final int PATIENCE_MILLIS = 10_000;
    private final Path here;
    private final FifoWriter writer;
    private final Pool readers;

    /// A disk that does not take it, as against work that was refused.
    private static final Set<SQLiteErrorCode> LOST =
            EnumSet.of(
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_IOERR,
                    SQLiteErrorCode.SQLITE_READONLY,
                    SQLiteErrorCode.SQLITE_CORRUPT,
                    SQLiteErrorCode.SQLITE_BUSY,
                    SQLiteErrorCode.SQLITE_CANTOPEN);

    private SqliteEngine(Path here, FifoWriter writer, Pool readers) {
        this.here = here;
        this.writer = writer;
        this.readers = readers;
    }

    static SqliteEngine open(Path file) throws CannotStore {
        Library.load(file.toAbsolutePath().resolveSibling(""));
        makePrivate(file);
        try {
            var writer = new FifoWriter(Jdbi.create(() -> connect(file, false)).open());
            return new SqliteEngine(
                    file, writer, new Pool(Jdbi.create(() -> connect(file, true)), READERS));
        } catch (RuntimeException refused) {
            throw CannotStore.damaged(file, CannotStore.plain(refused));
        }
    }

    static void warmUp() {
        if (!Library.isLoaded()) {
            return; // whoever opens a file knows where else it can lie, or says so
        }
        try (var handle =
                Jdbi.create(() -> new SQLiteConfig().createConnection("jdbc:sqlite::memory:"))
                        .open()) {
            handle.createQuery("SELECT ?").bind(0, "1").mapTo(Integer.class).one();
        }
    }

    private static void makePrivate(Path file) throws CannotStore {
        if (Files.exists(file)) {
            return;
        }
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new CannotStore("cannot make " + file + ": " + CannotStore.plain(e), e);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        if (readOnly) {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = 1");
            }
        }
        return connection;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        Handle handle = readers.take();
        try {
            return work.with(handle);
        } finally {
            readers.giveBack(handle, true);
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        return writer.run(work);
    }

    @Override
    public boolean hasSchema(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_step'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public void lockSchema(Handle handle) {
        // The one writer is the lock, and the folder belongs to one process.
    }

    @Override
    public void copyInto(Path file, int steps) {
        // A connection of its own: the readers may not write, not even elsewhere, and the writer
        // goes on.
        try (var handle = Jdbi.create(() -> connect(here, false)).open()) {
            handle.execute("VACUUM INTO ?", file.toAbsolutePath().toString());
        }
    }

    /// What is found when every page of the file is looked at.
    ///
    /// @return `ok`, or the first fault
    String examine(boolean deep) {
        return read(
                handle ->
                        handle.createQuery(
                                        deep
                                                ? "PRAGMA integrity_check(1)"
                                                : "PRAGMA quick_check(1)")
                                .mapTo(String.class)
                                .one());
    }

    /// On a connection of its own, which ends when the time is over: a reader that stays for long
    /// keeps the log from being shortened.
    @Override
    public String examine(Duration most) {
        try (var connection = connect(here, true);
                var statement = connection.createStatement()) {
            var end =
                    CompletableFuture.runAsync(
                            () -> cancel(statement),
                            CompletableFuture.delayedExecutor(
                                    most.toMillis(), TimeUnit.MILLISECONDS));
            try (var found = statement.executeQuery("PRAGMA integrity_check(1)")) {
                return found.next() ? found.getString(1) : "no answer";
            } finally {
                end.cancel(false);
            }
        } catch (SQLException failed) {
            return failed instanceof SQLiteException sqlite
                            && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_INTERRUPT
                    ? Storage.UNFINISHED
                    : CannotStore.plain(failed);
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException over) {
            System.getLogger(SqliteEngine.class.getName())
                    .log(System.Logger.Level.DEBUG, "the look was over already", over);
        }
    }

    @Override
    public long bytes() {
        return here.toFile().length() + SafeFiles.besides(here, "-wal").toFile().length();
    }

    @Override
    public List<String> tablesWith(Handle handle, String column) {
        return handle.createQuery(
                        "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE"
                                + " m.type = 'table' AND c.name = ? ORDER BY m.name")
                .bind(0, column)
                .mapTo(String.class)
                .list();
    }

    /// Gives the room of deleted rows back, and with it their bytes.
    void vacuum() {
        try (var handle = Jdbi.create(() -> connect(here, false)).open()) {
            handle.execute("VACUUM");
        }
    }

    /// Pages that were written over lie in the log until it is emptied, and older ones in the file.
    @Override
    public void overwriteDeleted() {
        try (var handle = Jdbi.create(() -> connect(here, false)).open()) {
            handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Integer.class).one();
        }
    }

    /// The same failure, as [StorageLost] when it is the disk's.
    static Throwable asLost(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sqlite && isLost(sqlite.getResultCode())) {
                return new StorageLost("the disk did not take it: " + t.getMessage(), failure);
            }
        }
        return failure;
    }

    /// The extended codes (`SQLITE_IOERR_WRITE`) carry the plain one in their lowest byte.
    private static boolean isLost(SQLiteErrorCode code) {
        return LOST.stream().anyMatch(each -> each.code == (code.code & 0xff));
    }

    @Override
    public Storage.Load load() {
        var read = readers.load();
        return new Storage.Load(read.connections(), read.used(), read.waiting() + writer.waiting());
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    /// SQLite's own library. At each start it is unpacked into the folder for temporary files,
    /// which may be full, or let no program run.
    private static final class Library {
        private static final String PLACE = "org.sqlite.tmpdir";

        private Library() {}

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
}
