// SPDX-License-Identifier: Apache-2.0
package adagio.server.upkeep;

import adagio.server.jobs.Round;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageLost;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The upkeep of one house.
public final class Upkeep {
    /// A house that has just opened has other things to do.
    private static final Duration FIRST = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration ERASING = Duration.ofHours(6);
    private final Storage storage;
    private final Note saved;
    private final Note looked;
    private final NightlyBackup backup;
    private final WeeklyLook look;

    /// The upkeep of one house.
    ///
    /// @param storage what is kept
    /// @param night when backups are made
    /// @param clock the time
    /// @param zone of this machine's wall
    public Upkeep(Storage storage, Night night, InstantSource clock, ZoneId zone) {
        this.storage = storage;
        this.saved = new Note(storage, Storage.SAVED, clock);
        this.looked = new Note(storage, Storage.LOOKED, clock);
        this.backup = new NightlyBackup(storage, night, zone, saved);
        this.look = new WeeklyLook(storage, looked);
    }

    /// What a house does again and again.
    ///
    /// @return nothing of it takes long when nothing is due
    public List<Round> rounds() {
        return List.of(
                new Round("weekly look", FIRST, PAUSE, look::whenDue),
                new Round("nightly backup", FIRST, PAUSE, backup::whenDue),
                new Round(
                        "erasing in backups",
                        Round.Whose.EACH_HOUSE,
                        FIRST,
                        ERASING,
                        storage::eraseInBackups));
    }

    /// What the host has to know.
    ///
    /// @return names of texts, none when all is well
    public List<String> amiss() {
        var amiss = new ArrayList<String>();
        try {
            if (looked.read().isAmiss()) {
                amiss.add("upkeep.damaged");
            }
            if (saved.read().isAmiss()) {
                amiss.add("upkeep.unsaved");
            }
        } catch (StorageLost _) {
            amiss.add("upkeep.damaged");
        }
        return amiss;
    }
}
