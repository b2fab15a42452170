// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;

/// The duets of this house's studios, in memory alone, as evenings are: what the two tables play,
/// and nobody's card. One lapses six hours after it was composed.
public final class Duets {
    private static final Duration LIFE = Duration.ofHours(6);
    private static final int MOST = 500;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final LinkedHashMap<String, Made> duets = new LinkedHashMap<>();

    private record Made(String id, Shared shared, Instant at) {}

    /// No duets yet.
    ///
    /// @param clock tells when they lapse
    public Duets(InstantSource clock) {
        this.clock = clock;
    }

    /// Keeps the duet of a visit, in place of an earlier one.
    ///
    /// @param visit names it for all time
    /// @param shared what is played
    /// @return an id for its devices, unguessable
    public synchronized String put(String visit, Shared shared) {
        lapse();
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        duets.remove(visit);
        duets.put(visit, new Made(id, shared, clock.instant()));
        if (duets.size() > MOST) {
            duets.pollFirstEntry();
        }
        return id;
    }

    /// The id of a visit's duet.
    ///
    /// @param visit as it was put
    /// @return empty when none is composed, or it lapsed
    public synchronized Optional<String> of(String visit) {
        lapse();
        return Optional.ofNullable(duets.get(visit)).map(Made::id);
    }

    /// What is played.
    ///
    /// @param id of [#put]
    /// @return empty when it lapsed, or another one was composed
    public synchronized Optional<Shared> find(String id) {
        lapse();
        return duets.values().stream()
                .filter(made -> made.id().equals(id))
                .map(Made::shared)
                .findFirst();
    }

    private void lapse() {
        Instant oldest = clock.instant().minus(LIFE);
        duets.values().removeIf(made -> made.at().isBefore(oldest));
    }
}
