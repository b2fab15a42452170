// SPDX-License-Identifier: Apache-2.0
package adagio.server.upkeep;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A backup every night, restored once before it counts; the last seven stay.
final class NightlyBackup {
    private static final System.Logger LOG = System.getLogger(NightlyBackup.class.getName());
    private static final Pattern OWN =
            Pattern.compile("nightly-\\d{4}-\\d\\d-\\d\\d(-\\d+)?\\.sqlite");
    private static final int KEPT = 7;

    /// What stays free for the house itself.
    private static final long FREE_BYTES = 200L << 20;

    /// After it could not be made.
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Storage storage;
    private final Night night;
    private final ZoneId zone;
    private final Note note;

    NightlyBackup(Storage storage, Night night, ZoneId zone, Note note) {
        this.storage = storage;
        this.night = night;
        this.zone = zone;
        this.note = note;
    }

    /// Makes one when it is due.
    void whenDue() {
        var now = note.now();
        var last = note.read();
        if (!night.on()
                || last.isDoneSince(night.lastDue(now, zone), now)
                || last.isAmissSince(now.minus(AGAIN), now)) {
            return;
        }
        try {
            makeRoom();
            String name = freeName();
            long rows = storage.backUp(name);
            note.end(Noted.How.OK, name + ".sqlite, " + rows + " rows, restored once");
            prune(name + ".sqlite");
        } catch (CannotStore | IOException | RuntimeException failed) {
            String what = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
            LOG.log(Level.ERROR, "THE NIGHTLY BACKUP WAS NOT MADE: " + what);
            note.end(Noted.How.AMISS, "not made: " + what);
        }
    }

    /// A copy and its restored twin are there at once.
    private void makeRoom() throws IOException {
        Path folder = Files.createDirectories(storage.backups());
        long free = Files.getFileStore(folder).getUsableSpace();
        long needed = 2 * storage.bytes() + FREE_BYTES;
        if (free < needed) {
            throw new IOException(
                    "its disk has %d MB free, and %d MB are needed: make room"
                            .formatted(free >> 20, needed >> 20));
        }
    }

    private String freeName() {
        String day = "nightly-" + note.now().atZone(zone).toLocalDate();
        String name = day;
        for (int n = 2; Files.exists(storage.backups().resolve(name + ".sqlite")); n++) {
            name = day + "-" + n;
        }
        return name;
    }

    /// Only its own, the newest seven and the one just made stay.
    private void prune(String made) throws IOException {
        List<Path> own;
        try (var files = Files.list(storage.backups())) {
            own =
                    files.filter(each -> OWN.matcher(name(each)).matches())
                            .sorted(Comparator.comparing(NightlyBackup::name).reversed())
                            .toList();
        }
        for (Path each : own.subList(Math.min(KEPT, own.size()), own.size())) {
            if (!name(each).equals(made)) {
                Files.delete(each);
                Files.deleteIfExists(each.resolveSibling(name(each) + ".keys"));
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
