// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.wishes.PersonWishes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;

/// The evenings of this house, in memory alone. One lapses six hours after its first answer, or
/// when a thousand newer ones have begun.
public final class Evenings {
    /// How long an evening is kept.
    public static final Duration LIFE = Duration.ofHours(6);

    private static final int MOST = 1_000;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final LinkedHashMap<String, Evening> evenings = new LinkedHashMap<>();

    /// No evenings yet.
    ///
    /// @param clock tells when they lapse
    public Evenings(InstantSource clock) {
        this.clock = clock;
    }

    /// Begins one with the first person's card.
    ///
    /// @param chosen what the two chose
    /// @param first the first person's card
    /// @return the new evening, waiting for the second
    public synchronized Evening begin(Chosen chosen, PersonWishes first) {
        lapse();
        var evening = new Evening(unguessable(), chosen, first, clock.instant());
        evenings.put(evening.id(), evening);
        if (evenings.size() > MOST) {
            evenings.pollFirstEntry();
        }
        return evening;
    }

    /// Finds one that has not lapsed.
    ///
    /// @param id from its address
    /// @return empty when it never was, or is over
    public synchronized Optional<Evening> find(String id) {
        lapse();
        return Optional.ofNullable(evenings.get(id));
    }

    private void lapse() {
        Instant oldest = clock.instant().minus(LIFE);
        evenings.values().removeIf(e -> e.begun().isBefore(oldest));
    }

    private String unguessable() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
