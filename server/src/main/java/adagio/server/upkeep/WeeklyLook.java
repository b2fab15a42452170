// SPDX-License-Identifier: Apache-2.0
package adagio.server.upkeep;

import adagio.server.storage.Storage;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// A look at every page of the database every week, for ten minutes at most, while the house goes
/// on. Damage is said every day until it is gone.
final class WeeklyLook {
    private static final System.Logger LOG = System.getLogger(WeeklyLook.class.getName());
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofMinutes(10);
    private final Storage storage;
    private final Note note;

    WeeklyLook(Storage storage, Note note) {
        this.storage = storage;
        this.note = note;
    }

    /// Looks when it is due.
    void whenDue() {
        var now = note.now();
        var last = note.read();
        if (last.isDoneSince(now.minus(WEEK), now) || last.isAmissSince(now.minus(DAY), now)) {
            return;
        }
        String found = storage.examine(MOST);
        switch (found) {
            case "ok" -> note.end(Noted.How.OK, "every page whole");
            case Storage.UNFINISHED -> {
                LOG.log(Level.WARNING, "the weekly look did not end in " + MOST);
                note.end(Noted.How.OK, "not finished in ten minutes; adagio doctor looks at all");
            }
            default -> {
                LOG.log(
                        Level.ERROR,
                        "WHAT IS KEPT IS DAMAGED: "
                                + found
                                + ". Stop the house, keep the folder as it is, and bring back the"
                                + " last backup: adagio restore FILE");
                note.end(Noted.How.AMISS, "damaged: " + found + ". adagio restore FILE");
            }
        }
    }
}
