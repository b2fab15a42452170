// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Looks at a data folder and its database, changes nothing.
public final class Examination {
    /// One line of `doctor`.
    ///
    /// @param works false when something has to be done
    /// @param text what was found, and what to do when it does not work
    public record Finding(boolean works, String text) {}

    private static final long FREE_MEGABYTES = 200;
    private final StorageSettings settings;
    private boolean keysRead;
    private final List<Finding> findings = new ArrayList<>();

    private Examination(StorageSettings settings) {
        this.settings = settings;
    }

    /// Everything that was found.
    ///
    /// @param settings where to look
    /// @return one line each
    public static List<Finding> of(StorageSettings settings) {
        var examination = new Examination(settings);
        examination.folder();
        return List.copyOf(examination.findings);
    }

    private void say(boolean works, String text) {
        findings.add(new Finding(works, text));
    }

    private void folder() {
        Path folder = settings.folder();
        if (!Files.isDirectory(folder)) {
            noFolder(folder);
            if (!settings.isFile()) {
                database();
            }
            return;
        }
        boolean writable = Files.isWritable(folder);
        say(writable, "data folder: " + folder + (writable ? "" : ", cannot be written: allow it"));
        free(folder);
        keys();
        if (settings.isFile() && !Files.exists(settings.file())) {
            say(true, "database: not made yet; the first start makes it");
        } else {
            database();
        }
        backups();
    }

    private void free(Path there) {
        try {
            long free = Files.getFileStore(there).getUsableSpace() >> 20;
            say(
                    free >= FREE_MEGABYTES,
                    "free on its disk: "
                            + free
                            + " MB"
                            + (free < FREE_MEGABYTES ? ", make room: at least 200 MB" : ""));
        } catch (IOException e) {
            say(false, "its disk cannot be asked: " + CannotStore.plain(e));
        }
    }

    /// Nothing is there, or something else.
    private void noFolder(Path folder) {
        if (Files.exists(folder)) {
            say(false, "data folder: " + folder + " is a file; take another: --data DIR");
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above == null) {
            above = folder.toAbsolutePath();
        }
        boolean can = Files.isDirectory(above) && Files.isWritable(above);
        say(
                can,
                "data folder: "
                        + folder
                        + (can
                                ? ", not made yet; the first start makes it"
                                : ", cannot be made in "
                                        + above
                                        + ": allow it, or take another: --data DIR"));
        if (can) {
            free(above);
        }
    }

    private void keys() {
        Path file = settings.keys();
        if (!Files.exists(file)) {
            boolean needed = settings.isFile() && Files.exists(settings.file());
            say(!needed, "keys: none" + (needed ? ", bring them back from a FILE.keys" : " yet"));
            return;
        }
        try {
            Keys.open(file);
            keysRead = true;
            boolean alone =
                    !SafeFiles.isPosix(file)
                            || Stream.of(
                                            PosixFilePermission.GROUP_READ,
                                            PosixFilePermission.OTHERS_READ)
                                    .noneMatch(permissions(file)::contains);
            say(
                    alone,
                    "keys: "
                            + file
                            + (alone
                                    ? ", readable by its owner alone"
                                    : ", others can read it: chmod 600"));
        } catch (CannotStore | IOException e) {
            say(false, "keys: " + CannotStore.plain(e));
        }
    }

    private static java.util.Set<PosixFilePermission> permissions(Path file) throws IOException {
        return Files.getPosixFilePermissions(file);
    }

    private void database() {
        String name = settings.isFile() ? settings.file().toString() : settings.shown();
        try (Engine engine =
                settings.isFile()
                        ? SqliteEngine.open(settings.file())
                        : PostgresEngine.open(settings)) {
            Schema.builtIn().refuseForeign(engine);
            int stored = Schema.stored(engine);
            int known = Schema.builtIn().size();
            if (!isWhole(name, engine)) {
                noted(engine, stored);
                return;
            }
            say(
                    true,
                    "schema: step "
                            + stored
                            + " of "
                            + known
                            + (stored < known
                                    ? "; the next start saves a backup and goes on"
                                    : ""));
            belonging(engine, stored);
            upkeep(engine, stored);
        } catch (CannotStore | RuntimeException e) {
            say(false, "database: " + CannotStore.plain(e));
        }
    }

    /// What a damaged one still tells; that it is damaged has been said.
    private void noted(Engine engine, int stored) {
        try {
            upkeep(engine, stored);
        } catch (RuntimeException unreadable) {
            System.getLogger(Examination.class.getName())
                    .log(System.Logger.Level.DEBUG, "it is damaged there too", unreadable);
        }
    }

    private boolean isWhole(String name, Engine engine) {
        String found = engine instanceof SqliteEngine sqlite ? sqlite.examine(true) : "ok";
        boolean whole = found.equals("ok");
        String damaged = ", damaged (" + found.replace('\n', ' ') + "): adagio restore FILE";
        say(whole, "database: " + name + (whole ? ", every page whole" : damaged));
        return whole;
    }

    /// Keys that are whole and readable may still be those of other data.
    private void belonging(Engine engine, int stored) throws CannotStore {
        String check =
                stored == 0 ? "" : engine.read(h -> HouseValues.find(h, Storage.CHECK)).orElse("");
        if (!check.isEmpty() && keysRead) {
            boolean theirs = Storage.opens(Keys.open(settings.keys()), check);
            say(
                    theirs,
                    theirs
                            ? "keys: they open this data"
                            : "keys: not those of this data: bring back the keys made with it");
        }
    }

    /// What a house that was open noted of its own upkeep: `ok` or `NO`, when, and what.
    private void upkeep(Engine engine, int stored) {
        var names = Map.of(Storage.SAVED, "nightly backup: ", Storage.LOOKED, "weekly look: ");
        for (var each : new TreeMap<>(names).entrySet()) {
            String noted =
                    stored == 0
                            ? ""
                            : engine.read(h -> HouseValues.find(h, each.getKey())).orElse("");
            boolean amiss = noted.startsWith("NO ");
            String text = noted.substring(Math.min(noted.length(), 3));
            say(!amiss, each.getValue() + (noted.isEmpty() ? "none yet" : text));
        }
    }

    private void backups() {
        if (!Files.isDirectory(settings.backups())) {
            say(true, "automatic backups: none yet");
            return;
        }
        try (var files = Files.list(settings.backups())) {
            long count = files.filter(each -> each.toString().endsWith(".sqlite")).count();
            say(true, "automatic backups: " + count + " in " + settings.backups());
            boolean clean = ErasedIds.waiting(settings.erased()).isEmpty();
            if (!clean) {
                say(
                        false,
                        "automatic backups: what was erased may still be in one of them; make room on"
                                + " the disk and start the house, or delete them");
            }
        } catch (IOException e) {
            say(false, "automatic backups: " + CannotStore.plain(e));
        }
    }
}
