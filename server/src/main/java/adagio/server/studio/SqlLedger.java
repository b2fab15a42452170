// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.storage.Storage;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Ledger;
import adagio.studio.booking.Lines;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// One studio's ledger in the database.
final class SqlLedger implements Ledger {
    private final Storage storage;
    private final DayMemory memory;
    private final String studio;
    private final BiConsumer<Handle, Booking> added;

    SqlLedger(Storage storage, DayMemory memory, String studio) {
        this(storage, memory, studio, (_, _) -> {});
    }

    /// A ledger that says in the same transaction what is added.
    SqlLedger(Storage storage, DayMemory memory, String studio, BiConsumer<Handle, Booking> added) {
        this.storage = storage;
        this.memory = memory;
        this.studio = studio;
        this.added = added;
    }

    @Override
    public <T> T write(Function<Lines, T> work) {
        return storage.write(
                handle -> {
                    var lines = new SqlLines(handle, studio, added);
                    T result = work.apply(lines);
                    lines.close();
                    return result;
                });
    }

    @Override
    public <T> T read(Function<Lines, T> work) {
        return storage.read(handle -> work.apply(new SqlLines(handle, studio)));
    }

    @Override
    public Use use(List<String> resources, Stretch stretch) {
        return storage.read(handle -> memory.use(handle, studio, resources, stretch));
    }
}
