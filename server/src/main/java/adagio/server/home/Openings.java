// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.server.tonight.Chosen;
import adagio.server.tonight.Who;
import adagio.server.vault.Secrets;
import adagio.server.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Kept cards that are being read, in memory alone. A card is folded until its owner gives the
/// passphrase, and folded again after ten minutes, when it was answered, and whenever an evening of
/// its household begins: so a phone that is handed over shows nothing of it, whatever the other one
/// taps.
final class Openings {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;
    private final InstantSource clock;
    private final LinkedHashMap<String, Opening> openings = new LinkedHashMap<>();

    Openings(InstantSource clock) {
        this.clock = clock;
    }

    /// What follows once the card was read.
    sealed interface Then {
        /// Nothing; the card is read and changed.
        record Read() implements Then {}

        /// An evening begins.
        ///
        /// @param chosen what the two chose
        /// @param who who it is for
        record Begin(Chosen chosen, Who who) implements Then {}

        /// An evening gets its second answer.
        ///
        /// @param evening its id
        record Answer(String evening) implements Then {}
    }

    /// A card that somebody asked to read.
    ///
    /// @param id unguessable, the last part of its address
    /// @param household whose
    /// @param person whose
    /// @param vault locked until the passphrase was given
    /// @param then what follows
    /// @param until when it folds by itself
    record Opening(
            String id, String household, String person, Vault vault, Then then, Instant until) {
        /// Not for logs.
        @Override
        public String toString() {
            return "Opening";
        }
    }

    synchronized Opening ask(String household, String person, Then then) {
        lapse();
        var opening =
                new Opening(
                        Secrets.token(),
                        household,
                        person,
                        new Vault.Locked(),
                        then,
                        clock.instant().plus(LIFE));
        openings.put(opening.id(), opening);
        if (openings.size() > MOST) {
            openings.pollFirstEntry();
        }
        return opening;
    }

    /// Unfolds one, under another address, so that the address of the question opens nothing.
    synchronized Opening open(Opening asked, Vault.Open vault) {
        openings.remove(asked.id());
        var opening =
                new Opening(
                        Secrets.token(),
                        asked.household(),
                        asked.person(),
                        vault,
                        asked.then(),
                        clock.instant().plus(LIFE));
        openings.put(opening.id(), opening);
        return opening;
    }

    synchronized Optional<Opening> find(String id) {
        lapse();
        return Optional.ofNullable(openings.get(id));
    }

    synchronized void close(String id) {
        openings.remove(id);
    }

    /// Folds every card of a household.
    synchronized void fold(String household) {
        openings.values().removeIf(each -> each.household().equals(household));
    }

    private void lapse() {
        Instant now = clock.instant();
        openings.values().removeIf(each -> each.until().isBefore(now));
    }
}
