// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.agreement.Party;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Predicate;

/// The evenings of this house, in memory alone. One lapses six hours after its first answer, when a
/// thousand newer ones have begun, or when the card changed of somebody who had answered.
public final class Evenings {
    /// How long an evening is kept.
    public static final Duration LIFE = Duration.ofHours(6);

    /// How long the first answer of two people who live here waits for the second.
    private static final Duration WAITS = Duration.ofMinutes(30);

    private static final int MOST = 1_000;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Predicate<Who> stands;
    private final LinkedHashMap<String, Evening> evenings = new LinkedHashMap<>();

    /// No evenings yet.
    ///
    /// @param clock tells when they lapse
    /// @param stands whether the cards are still those that somebody's answers went by
    public Evenings(InstantSource clock, Predicate<Who> stands) {
        this.clock = clock;
        this.stands = stands;
    }

    /// Begins one of guests with the first person's card.
    ///
    /// @param chosen what the two chose
    /// @param first the first person's card
    /// @return the new evening, waiting for the second
    public Evening begin(Chosen chosen, Party first) {
        return begin(chosen, Who.GUESTS, first);
    }

    /// Begins one with the first person's card. When two people who live here both begin at once,
    /// or one of them twice, it is one evening: the one that waits already.
    ///
    /// The card of who began it anew takes the place of that person's first one; the card of the
    /// other is not taken here, it is the second answer.
    ///
    /// @param chosen what the two chose
    /// @param who who it is for
    /// @param first the first person's card
    /// @return an evening that waits for the second
    public Evening begin(Chosen chosen, Who who, Party first) {
        var unused = findWaiting(who.pair()); // lets go of one whose card has changed
        return join(chosen, who, first);
    }

    private synchronized Evening join(Chosen chosen, Who who, Party first) {
        var waiting = waiting(who.pair());
        if (waiting.isPresent()) {
            if (waiting.get().who().first().equals(who.first())) {
                waiting.get().begin(chosen, who, first);
            }
            return waiting.get();
        }
        var evening = new Evening(unguessable(), chosen, who, first, clock.instant());
        evenings.put(evening.id(), evening);
        if (evenings.size() > MOST) {
            evenings.pollFirstEntry();
        }
        return evening;
    }

    /// The evening of a pair that waits for its second answer.
    ///
    /// @param pair the pair's id
    /// @return empty when there is none, and for guests
    public Optional<Evening> findWaiting(String pair) {
        return waiting(pair).filter(this::holds);
    }

    private synchronized Optional<Evening> waiting(String pair) {
        lapse();
        Instant oldest = clock.instant().minus(WAITS);
        return evenings.values().stream()
                .filter(each -> !each.who().guests() && each.who().pair().equals(pair))
                .filter(each -> each.begun().isAfter(oldest))
                .filter(each -> each.stage() instanceof Evening.Stage.Waiting)
                .findFirst();
    }

    /// Finds one that has not lapsed.
    ///
    /// @param id from its address
    /// @return empty when it never was, or is over
    public Optional<Evening> find(String id) {
        return known(id).filter(this::holds);
    }

    private synchronized Optional<Evening> known(String id) {
        lapse();
        return Optional.ofNullable(evenings.get(id));
    }

    /// Asks outside the lock: it may be a question to the database.
    private boolean holds(Evening evening) {
        boolean holds = stands.test(evening.who());
        if (!holds) {
            forget(evening);
        }
        return holds;
    }

    private synchronized void forget(Evening evening) {
        evenings.remove(evening.id());
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
