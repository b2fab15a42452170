// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.document.StudioDocument;
import adagio.server.document.StudioReading;
import adagio.server.storage.Storage;
import adagio.studio.Studio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// The studios of this house and how they are set up; a set-up is read again only when its version
/// has changed.
final class Studios {
    private final Storage storage;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Studios(Storage storage) {
        this.storage = storage;
    }

    /// A studio now.
    ///
    /// @param studio set up
    /// @param version grows with every change
    /// @param lapses when the first of its tentative bookings runs out, seconds since 1970
    record Known(Studio studio, long version, long lapses) {}

    /// Finds a studio, in one statement.
    Optional<Known> find(String id) {
        return storage.read(handle -> find(handle, id));
    }

    private Optional<Known> find(Handle handle, String id) {
        Known before = known.get(id);
        return handle.createQuery(
                        "SELECT version, CASE WHEN version = ? THEN '' ELSE setup END AS setup,"
                                + " COALESCE((SELECT MIN(lapses) FROM booking WHERE studio_id = ?"
                                + " AND status = 'tentative'), 9000000000000) AS lapses"
                                + " FROM studio WHERE id = ?")
                .bind(0, before == null ? -1L : before.version())
                .bind(1, id)
                .bind(2, id)
                .map(
                        (row, _) -> {
                            String setup = row.getString("setup");
                            Studio studio =
                                    before != null && setup.isEmpty()
                                            ? before.studio()
                                            : read(setup);
                            return new Known(studio, row.getLong("version"), row.getLong("lapses"));
                        })
                .findOne()
                .map(
                        now -> {
                            known.put(id, now);
                            return now;
                        });
    }

    private static Studio read(String setup) {
        return switch (StudioDocument.read(setup)) {
            case StudioReading.Read(var studio) -> studio;
            case StudioReading.Unreadable(var faults) ->
                    throw new IllegalStateException("a kept studio cannot be read: " + faults);
        };
    }

    /// Sets a studio up, or changes how it is. Bookings stay as they are.
    void put(Studio studio) {
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO studio (id, version, setup) VALUES (?, 1, ?)"
                                        + " ON CONFLICT (id) DO UPDATE SET setup = excluded.setup,"
                                        + " version = studio.version + 1",
                                studio.id(),
                                StudioDocument.write(studio)));
    }

    /// Changes a studio unless its version is another by now.
    boolean put(Studio studio, long version) {
        return storage.write(
                        handle ->
                                handle.execute(
                                        "UPDATE studio SET setup = ?, version = version + 1"
                                                + " WHERE id = ? AND version = ?",
                                        StudioDocument.write(studio),
                                        studio.id(),
                                        version))
                == 1;
    }

    /// Sets a studio up unless there is one.
    boolean putFirst(Studio studio) {
        return storage.write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO studio (id, version, setup) VALUES (?, 1, ?)"
                                                + " ON CONFLICT (id) DO NOTHING",
                                        studio.id(),
                                        StudioDocument.write(studio)))
                == 1;
    }

    /// All ids in order.
    List<String> ids() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT id FROM studio ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }
}
