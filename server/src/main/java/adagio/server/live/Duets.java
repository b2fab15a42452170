// SPDX-License-Identifier: Apache-2.0
package adagio.server.live;

import adagio.server.storage.Storage;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.Offer;
import adagio.server.vault.Secrets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The duets of this house's studios: what the two tables play, nobody's card and nobody's limit.
/// One lapses six hours after it was composed, or when another one is for the same visit.
///
/// A house alone has them in memory, as it has evenings. Several houses on one database have them
/// in `live_duet` alone, so that the two tables may be at two houses.
public final class Duets {
    private static final int MOST = 500;
    private final InstantSource clock;
    private final List<DuetRows> shared;
    private final LinkedHashMap<Visit, Duet> duets = new LinkedHashMap<>();

    /// A visit of two.
    ///
    /// @param studio its id
    /// @param booking its id
    public record Visit(String studio, String booking) {}

    /// A duet that is composed.
    ///
    /// @param id for its devices, unguessable
    /// @param playing what is heard and seen
    /// @param made when
    public record Duet(String id, Playing playing, Instant made) {}

    private Duets(InstantSource clock, List<DuetRows> shared) {
        this.clock = clock;
        this.shared = shared;
    }

    /// Those of a house, alone or not; none yet.
    ///
    /// @param storage of the house
    /// @param clock tells when they lapse
    /// @param offer how they can sound here
    /// @param alone whether there can be no other house
    /// @return to be asked
    public static Duets of(Storage storage, InstantSource clock, Offer offer, boolean alone) {
        return new Duets(clock, alone ? List.of() : List.of(new DuetRows(storage, offer)));
    }

    /// Keeps the duet of a visit, in place of an earlier one.
    ///
    /// @param visit whose
    /// @param playing what is played
    /// @return the duet, with a new id
    public Duet put(Visit visit, Playing playing) {
        var duet = new Duet(Secrets.id(), playing, clock.instant());
        shared.forEach(rows -> rows.put(visit, duet));
        if (shared.isEmpty()) {
            remember(visit, duet);
        }
        return duet;
    }

    private synchronized void remember(Visit visit, Duet duet) {
        duets.remove(visit);
        duets.put(visit, duet);
        if (duets.size() > MOST) {
            duets.pollFirstEntry();
        }
    }

    /// Lets the duet of a visit go: it was made of what is no longer so.
    ///
    /// @param visit whose
    public void drop(Visit visit) {
        shared.forEach(rows -> rows.drop(visit));
        synchronized (this) {
            duets.remove(visit);
        }
    }

    /// The duet of a visit.
    ///
    /// @param visit whose
    /// @return empty when none is composed, or it lapsed
    public Optional<Duet> of(Visit visit) {
        return shared.isEmpty() ? here(visit) : shared.getFirst().of(visit, oldest());
    }

    private synchronized Optional<Duet> here(Visit visit) {
        lapse();
        return Optional.ofNullable(duets.get(visit));
    }

    /// The duet of an id.
    ///
    /// @param id of a duet
    /// @return empty when it lapsed, or another one was composed
    public Optional<Duet> find(String id) {
        return shared.isEmpty() ? here(id) : shared.getFirst().find(id, oldest());
    }

    private synchronized Optional<Duet> here(String id) {
        lapse();
        return duets.values().stream().filter(duet -> duet.id().equals(id)).findFirst();
    }

    /// Deletes what lapsed.
    public void forget() {
        shared.forEach(rows -> rows.forget(oldest()));
    }

    private Instant oldest() {
        return clock.instant().minus(Evenings.LIFE);
    }

    private void lapse() {
        Instant oldest = oldest();
        duets.values().removeIf(duet -> duet.made().isBefore(oldest));
    }
}
