// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A database that is open.
interface Engine extends AutoCloseable {
    /// Runs reading work; each statement sees a whole state, two statements may see two.
    <T extends @Nullable Object> T read(Work<T> work);

    /// Runs writing work in one transaction; returns after it is safe on the disk.
    <T extends @Nullable Object> T write(Work<T> work);

    /// Whether there is a list of steps; a new database has none.
    boolean hasSchema(Handle handle);

    /// Keeps other processes from changing the schema until this transaction ends.
    void lockSchema(Handle handle);

    /// The tables that have a column of a name.
    List<String> tablesWith(Handle handle, String column);

    /// Looks for damage, for so long at most.
    ///
    /// @return `ok`, [Storage#UNFINISHED], or the first fault
    String examine(Duration most);

    /// About how many bytes the rows take on the disk.
    long bytes();

    /// Writes everything as one SQLite file.
    ///
    /// @param file is not there yet
    /// @param steps how many steps of the schema the database has
    void copyInto(Path file, int steps) throws CannotStore;

    /// Lets what was deleted leave the disk too, where a log would have it for longer.
    void overwriteDeleted();

    /// What it does at this moment.
    Storage.Load load();

    @Override
    void close();
}
