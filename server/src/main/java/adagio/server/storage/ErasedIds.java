// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/// The ids of what was erased, so that an older backup does not bring it back.
///
/// Lines `erased ID` in `adagio.erased` beside the database, in the table `erased`, and in every
/// FILE.keys made since; beside the database also `backups ID`, until the automatic backups there
/// are without it too. What is listed is deleted before anything else is done with a database: by
/// the convention that a row belongs to whom its columns `household_id`, `person_id`, `pair_id`,
/// `first_person` and `second_person` name. Ids are random and say nothing.
final class ErasedIds {
    private static final System.Logger LOG = System.getLogger(ErasedIds.class.getName());
    private static final String LINE = "erased ";
    private static final String WAITS = "backups ";
    private static final String HEAD =
            """
            # What was erased here and does not come back with an older backup. Random ids alone.
            # "backups": still to be taken out of the automatic backups.
            """;
    private static final List<String> OWNERS =
            List.of("household_id", "person_id", "pair_id", "first_person", "second_person");
    private static final List<String> OWN = List.of("household", "person", "pair");

    /// Held by who erases and by who puts an automatic backup into its place, so that none appears
    /// that has what was just erased.
    static final ReentrantLock TURN = new ReentrantLock();

    private ErasedIds() {}

    /// All that is listed, beside the database and in it.
    static Set<String> all(Engine engine, Path file) throws IOException {
        TURN.lock();
        try {
            var listed = new TreeSet<>(read(file));
            listed.addAll(engine.read(handle -> ids(engine, handle)));
            return listed;
        } finally {
            TURN.unlock();
        }
    }

    /// Takes what another house on the same database erased out of the backups here.
    static void takeOver(Engine engine, StorageSettings settings) throws CannotStore, IOException {
        TURN.lock();
        try {
            var elsewhere = all(engine, settings.erased());
            read(settings.erased()).forEach(elsewhere::remove);
            add(settings.erased(), elsewhere);
            boolean unused = clean(settings);
        } finally {
            TURN.unlock();
        }
    }

    /// The ids of a text; other lines are left out.
    static List<String> read(Path file) throws IOException {
        return read(file, LINE);
    }

    /// The ids that may still be in an automatic backup.
    static List<String> waiting(Path file) throws IOException {
        return read(file, WAITS);
    }

    private static List<String> read(Path file, String start) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readString(file)
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .filter(id -> id.matches("[A-Za-z0-9_-]{1,64}"))
                .toList();
    }

    static String lines(Collection<String> ids) {
        return lines(LINE, ids);
    }

    private static String lines(String start, Collection<String> ids) {
        var text = new StringBuilder();
        ids.forEach(id -> text.append(start).append(id).append('\n'));
        return text.toString();
    }

    /// Adds ids to a list, on the disk when it returns; new ones wait to leave the backups too.
    static void add(Path file, Collection<String> ids) throws IOException {
        var known = read(file);
        var all = new TreeSet<>(known);
        if (all.addAll(ids)) {
            var waiting = new TreeSet<>(ids);
            known.forEach(waiting::remove);
            waiting.addAll(waiting(file));
            SafeFiles.writePrivate(file, HEAD + lines(all) + lines(WAITS, waiting));
        }
    }

    /// Takes what waits out of the automatic backups. What cannot be done now, since the disk is
    /// full or a backup is damaged, waits on.
    ///
    /// @return whether nothing waits any more
    static boolean clean(StorageSettings settings) {
        TURN.lock();
        try {
            var waiting = waiting(settings.erased());
            if (waiting.isEmpty()) {
                return true;
            }
            if (eraseIn(settings.backups(), waiting)) {
                String text = HEAD + lines(new TreeSet<>(read(settings.erased())));
                SafeFiles.writePrivate(settings.erased(), text);
                return true;
            }
        } catch (IOException failed) {
            LOG.log(
                    Level.WARNING,
                    "{0}: what was erased may still be in a backup there, and is tried again: {1}",
                    settings.backups(),
                    CannotStore.plain(failed));
        } finally {
            TURN.unlock();
        }
        return false;
    }

    /// Makes the list beside a database and the one in it the same, and deletes what they name.
    static void keep(Engine engine, Path file) throws CannotStore {
        try {
            var listed = new TreeSet<>(read(file));
            engine.read(handle -> ids(engine, handle)).forEach(listed::add);
            if (!listed.isEmpty()) {
                add(file, listed);
                if (engine.write(handle -> erase(engine, handle, listed)) > 0) {
                    engine.overwriteDeleted();
                }
            }
        } catch (IOException e) {
            throw new CannotStore("cannot read " + file + ": " + CannotStore.plain(e), e);
        }
    }

    private static List<String> ids(Engine engine, Handle handle) {
        return engine.tablesWith(handle, "id").contains("erased")
                ? handle.createQuery("SELECT id FROM erased").mapTo(String.class).list()
                : List.of();
    }

    /// Deletes what belongs to the ids, and remembers them.
    ///
    /// @return how many rows went
    static int erase(Engine engine, Handle handle, Collection<String> ids) {
        int rows = 0;
        for (String column : OWNERS) {
            for (String table : engine.tablesWith(handle, column)) {
                rows += delete(handle, table, column, ids);
            }
        }
        var withId = engine.tablesWith(handle, "id");
        for (String table : OWN) {
            if (withId.contains(table)) {
                rows += delete(handle, table, "id", ids);
            }
        }
        if (withId.contains("erased")) {
            for (String id : ids) {
                handle.execute(
                        "INSERT INTO erased (id) VALUES (?) ON CONFLICT (id) DO NOTHING", id);
            }
        }
        return rows;
    }

    private static int delete(Handle handle, String table, String column, Collection<String> ids) {
        int rows = 0;
        for (String id : ids) {
            rows += handle.execute("DELETE FROM " + table + " WHERE " + column + " = ?", id);
        }
        return rows;
    }

    /// Takes what was erased out of the automatic backups too. One that cannot be changed stays as
    /// it is, and its host is told.
    ///
    /// @return whether it is in none of them
    private static boolean eraseIn(Path folder, Collection<String> ids) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files =
                    new ArrayList<>(
                            all.filter(each -> each.toString().endsWith(".sqlite")).toList());
        }
        boolean whole = true;
        for (Path file : files) {
            whole &= eraseFrom(file, ids);
        }
        return whole;
    }

    private static boolean eraseFrom(Path file, Collection<String> ids) {
        Path part = SafeFiles.besides(file, ".part");
        try {
            SafeFiles.copyPrivate(file, part);
            try (var engine = SqliteEngine.open(part)) {
                engine.write(handle -> erase(engine, handle, ids));
                engine.vacuum();
            }
            replace(part, file);
            return true;
        } catch (CannotStore | IOException | RuntimeException failed) {
            Backup.removeQuietly(part);
            LOG.log(
                    Level.WARNING,
                    "{0} cannot be changed ({1}), so what was erased may still be in it: make room"
                            + " on its disk, and it is tried again within six hours; one that is damaged:"
                            + " delete it",
                    file,
                    CannotStore.plain(failed));
            return false;
        }
    }

    /// At every moment the keys name the file that is there.
    private static void replace(Path part, Path file) throws IOException {
        Path keys = Backup.keysOf(file);
        if (Files.exists(keys)) {
            String other = "for " + SafeFiles.sha256(part) + "\n";
            String text = Files.readString(keys);
            SafeFiles.writePrivate(keys, text + other);
        }
        SafeFiles.intoPlace(part, file);
    }
}
