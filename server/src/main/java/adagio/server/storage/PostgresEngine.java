// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL database that any number of houses may share: READ COMMITTED, so what must not be
/// doubled is a key.
final class PostgresEngine implements Engine {
    private static final int CONNECTIONS = 10;
    private static final int TRIES = 8;
    private static final long SCHEMA_LOCK = 0x61646167696fL;

    /// A serialization failure and a deadlock: the work is whole undone, and is done again.
    private static final Set<String> AGAIN = Set.of("40001", "40P01");

    private final Pool pool;

    private PostgresEngine(Pool pool) {
        this.pool = pool;
    }

    static PostgresEngine open(StorageSettings settings) throws CannotStore {
        var engine =
                new PostgresEngine(
                        new Pool(Jdbi.create(() -> connect(settings.database())), CONNECTIONS));
        try {
            engine.read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            return engine;
        } catch (RuntimeException refused) {
            engine.close();
            Throwable cause = refused.getCause();
            throw CannotStore.unreachable(settings.shown(), cause == null ? refused : cause);
        }
    }

    private static Connection connect(String address) throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "adagio");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(address, properties);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return attempt(work, false, 1);
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        return attempt(work, true, 1);
    }

    private <T extends @Nullable Object> T attempt(Work<T> work, boolean writes, int number) {
        Handle handle = take();
        boolean whole = false;
        try {
            T result = writes ? inTransaction(handle, work) : work.with(handle);
            whole = true;
            return result;
        } catch (RuntimeException failed) {
            String state = state(failed);
            whole = !isBroken(handle, state);
            if (!whole) {
                pool.forget();
                throw new StorageLost(
                        "the database went away: " + CannotStore.plain(failed), failed);
            }
            if (!AGAIN.contains(state) || number == TRIES) {
                throw failed;
            }
        } finally {
            pool.giveBack(handle, whole);
        }
        return attempt(work, writes, number + 1);
    }

    private Handle take() {
        try {
            return pool.take();
        } catch (ConnectionException away) {
            throw new StorageLost(
                    "the database cannot be reached: " + CannotStore.plain(away), away);
        }
    }

    private static <T extends @Nullable Object> T inTransaction(Handle handle, Work<T> work) {
        handle.begin();
        try {
            T result = work.with(handle);
            handle.commit();
            return result;
        } catch (RuntimeException | Error failed) {
            undo(handle, failed);
            throw failed;
        }
    }

    private static void undo(Handle handle, Throwable failed) {
        try {
            handle.rollback();
        } catch (RuntimeException broken) {
            failed.addSuppressed(broken);
        }
    }

    /// The SQLSTATE of a failure, empty when it is not the database's.
    private static String state(Throwable failed) {
        for (Throwable t = failed; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /// Class 08 is the connection, 57P0x a database that stops.
    private static boolean isBroken(Handle handle, String state) {
        try {
            return state.startsWith("08")
                    || state.startsWith("57P")
                    || handle.getConnection().isClosed();
        } catch (SQLException _) {
            return true;
        }
    }

    @Override
    public boolean hasSchema(Handle handle) {
        return handle.createQuery("SELECT CAST(to_regclass('schema_step') AS TEXT)")
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    @Override
    public void lockSchema(Handle handle) {
        handle.createQuery("SELECT CAST(pg_advisory_xact_lock(?) AS TEXT)")
                .bind(0, SCHEMA_LOCK)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public List<String> tablesWith(Handle handle, String column) {
        return handle.createQuery(
                        "SELECT table_name FROM information_schema.columns WHERE table_schema ="
                                + " current_schema() AND column_name = ? ORDER BY table_name")
                .bind(0, column)
                .mapTo(String.class)
                .list();
    }

    /// PostgreSQL checks each page as it is read, and a nightly backup reads all of them: here it
    /// is asked what it met.
    @Override
    public String examine(Duration most) {
        long failures =
                one(
                        "SELECT CAST(COALESCE(SUM(checksum_failures), 0) AS BIGINT) FROM"
                                + " pg_stat_database WHERE datname = current_database()");
        return failures == 0 ? "ok" : failures + " pages did not match their checksums";
    }

    @Override
    public long bytes() {
        return one("SELECT pg_database_size(current_database())");
    }

    private long one(String sql) {
        return read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Override
    public void copyInto(Path file, int steps) throws CannotStore {
        try (var target = SqliteEngine.open(file)) {
            Schema.builtIn().raise(target, steps);
            write(
                    source -> {
                        source.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                        return target.write(to -> TableCopy.all(source, to, Schema.tables(to)));
                    });
        }
    }

    @Override
    public void overwriteDeleted() {
        // What PostgreSQL's own log keeps, and for how long, is its host's.
    }

    @Override
    public Storage.Load load() {
        return pool.load();
    }

    @Override
    public void close() {
        pool.close();
    }
}
