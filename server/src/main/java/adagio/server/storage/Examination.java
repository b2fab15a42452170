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
        if (!Files.exists(folder)) {
            say(true, "data folder: " + folder + ", not made yet; the first start makes it");
            if (!settings.isFile()) {
                database();
            }
            return;
        }
        boolean writable = Files.isWritable(folder);
        say(writable, "data folder: " + folder + (writable ? "" : ", cannot be written: allow it"));
        try {
            long free = Files.getFileStore(folder).getUsableSpace() >> 20;
            say(
                    free >= FREE_MEGABYTES,
                    "free on its disk: "
                            + free
                            + " MB"
                            + (free < FREE_MEGABYTES ? ", make room: at least 200 MB" : ""));
        } catch (IOException e) {
            say(false, "its disk cannot be asked: " + CannotStore.plain(e));
        }
        keys();
        if (settings.isFile() && !Files.exists(settings.file())) {
            say(true, "database: not made yet; the first start makes it");
        } else {
            database();
        }
        backups();
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
            String whole = engine instanceof SqliteEngine sqlite ? sqlite.examine(true) : "ok";
            say(
                    whole.equals("ok"),
                    "database: "
                            + name
                            + (whole.equals("ok")
                                    ? ", every page whole"
                                    : ", damaged (" + whole + "): adagio restore FILE"));
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

    /// Keys that are whole and readable may still be those of other data.
    private void belonging(Engine engine, int stored) throws CannotStore {
        String check =
                stored == 0 ? "" : engine.read(h -> HouseValues.find(h, Storage.CHECK)).orElse("");
        if (!check.isEmpty() && Files.exists(settings.keys())) {
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
        } catch (IOException e) {
            say(false, "automatic backups: " + CannotStore.plain(e));
        }
    }
}
