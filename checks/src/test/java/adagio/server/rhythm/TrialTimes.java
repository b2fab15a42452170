// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.Interval;
import adagio.composer.wishes.Relationship;
import adagio.server.people.Arrivals;
import adagio.server.people.Joined;
import adagio.server.people.People;
import adagio.server.people.SetUpCode;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/// Agreed sessions at any instants, which only this package may put.
public final class TrialTimes {
    private static final int MINUTES = 20;

    private TrialTimes() {}

    /// A household of Ana and Ben with these sessions in an empty folder; the house is closed then.
    ///
    /// @param passphrase of Ana
    /// @param off how many of the last are called off
    public static void put(Path folder, String passphrase, List<Instant> starts, int off)
            throws CannotStore {
        try (var storage = Storage.open(StorageSettings.in(folder))) {
            var people = People.of(storage, InstantSource.system());
            var founding = new Arrivals.Founding("Ana", "Ben", Relationship.PARTNERS, passphrase);
            var joined = people.arrivals().found(SetUpCode.fresh(storage), founding);
            var login = ((Joined.Done) joined).login();
            var household = people.households().get(login.household());
            var two = new Agreements.Two(household.id(), household.pairs().getFirst());
            var agreements =
                    new Agreements(storage, InstantSource.system(), ZoneId.of("Europe/London"));
            for (int i = 0; i < starts.size(); i++) {
                var start = starts.get(i);
                var due = new Interval(start, start.plus(Duration.ofHours(1)));
                var session =
                        agreements.together(two, new Agreements.Time("", start, MINUTES, due));
                if (i >= starts.size() - off) {
                    agreements.off(two, session.uid());
                }
            }
        }
    }
}
