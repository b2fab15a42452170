// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.composer.agreement.Party;
import adagio.score.catalogue.Catalogue;
import adagio.server.people.Login;
import adagio.server.road.Copies;
import adagio.server.storage.Storage;
import adagio.server.tonight.Who;
import adagio.server.vault.Secrets;
import adagio.server.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The cards of the people who live here: answers under the author's own vault key, effects under
/// the house's keys.
public final class KeptCards {
    private final Storage storage;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final ZoneId zone;
    private final String digest;

    /// The cards of one house.
    ///
    /// @param storage keeps them
    /// @param catalogue what is known of conditions
    /// @param clock tells what day it is
    /// @param zone where the house stands
    public KeptCards(Storage storage, Catalogue catalogue, InstantSource clock, ZoneId zone) {
        this.storage = storage;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
        this.digest = CatalogueDigest.of(catalogue);
    }

    /// What comes of a card that was kept.
    public sealed interface Kept {
        /// It holds today.
        ///
        /// @param party one of the two
        record Holds(Party party) implements Kept {}

        /// Something in it is asked again first, by its owner alone.
        record AskedAgain() implements Kept {}

        /// There is none.
        record Nothing() implements Kept {}
    }

    /// Today, where the house stands.
    LocalDate today() {
        return day(clock.instant());
    }

    /// The day of an instant, where the house stands.
    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /// What this house knows of strokes and conditions.
    Catalogue catalogue() {
        return catalogue;
    }

    /// Keeps a card.
    ///
    /// @param household whose
    /// @param person whose
    /// @param vault the person's own, open
    /// @param given the card
    void put(String household, String person, Vault.Open vault, KeptAnswers given) {
        var answers = given.saidUntil(today());
        var effects = KeptEffects.of(answers, catalogue, digest);
        byte[] own = vault.seal(aboutAnswers(person), CardDocument.write(answers));
        byte[] shared =
                storage.keys().seal(aboutEffects(household, person), CardDocument.write(effects));
        storage.write(handle -> put(handle, household, person, own, shared));
    }

    private static int put(
            Handle handle, String household, String person, byte[] own, byte[] shared) {
        Copies.limitsChanged(handle, household);
        return handle.execute(
                "INSERT INTO kept_card (person_id, household_id, answers, effects) VALUES (?, ?, ?,"
                        + " ?) ON CONFLICT (person_id) DO UPDATE SET answers = excluded.answers,"
                        + " effects = excluded.effects",
                person,
                household,
                own,
                shared);
    }

    /// Whether somebody of a household keeps a card.
    ///
    /// @param household whose
    /// @param person whose
    boolean has(String household, String person) {
        return sealed("effects", household, person).isPresent();
    }

    /// The card of whoever is signed in.
    ///
    /// @param household whose
    /// @param person whose
    /// @param vault the person's own, open
    Optional<KeptAnswers> find(String household, String person, Vault.Open vault) {
        return sealed("answers", household, person)
                .map(bytes -> CardDocument.answers(vault.unseal(aboutAnswers(person), bytes)));
    }

    /// Makes the effects of a card anew when the catalogue is another one since, as long as it
    /// still knows everything that the card says; else the card waits for its owner.
    ///
    /// @param login whose, signed in with the vault open
    void refresh(Login login) {
        boolean old =
                effects(login.household(), login.person())
                        .filter(each -> !each.catalogue().equals(digest))
                        .isPresent();
        if (old && login.vault() instanceof Vault.Open open) {
            find(login.household(), login.person(), open)
                    .filter(this::knows)
                    .ifPresent(answers -> put(login.household(), login.person(), open, answers));
        }
    }

    /// Whether the catalogue knows everything that a card says.
    boolean knows(KeptAnswers answers) {
        var bounds = answers.wishes().bounds();
        var conditions = answers.wishes().conditions();
        return Stream.concat(
                                Stream.of(
                                                bounds.closed(),
                                                bounds.closedForBoth(),
                                                bounds.refuses(),
                                                bounds.wished())
                                        .flatMap(List::stream),
                                conditions.stream().flatMap(each -> each.at().stream()))
                        .allMatch(spot -> catalogue.regions().containsKey(spot.region()))
                && conditions.stream()
                        .allMatch(each -> catalogue.care().conditions().containsKey(each.id()));
    }

    private Optional<KeptEffects> effects(String household, String person) {
        return sealed("effects", household, person)
                .map(
                        bytes ->
                                CardDocument.effects(
                                        storage.keys()
                                                .unseal(aboutEffects(household, person), bytes)));
    }

    /// Forgets a card.
    ///
    /// @param login whose
    void forget(Login login) {
        storage.write(
                handle -> {
                    Copies.limitsChanged(handle, login.household());
                    return handle.execute(
                            "DELETE FROM kept_card WHERE person_id = ? AND household_id = ?",
                            login.person(),
                            login.household());
                });
    }

    /// One of the two by the card that was kept, if it holds today.
    ///
    /// @param household whose
    /// @param person whose
    /// @param letter `A` or `B`
    /// @return whether it holds, and what it says; never what is in it that has to be asked again
    Kept party(String household, String person, String letter) {
        var kept = effects(household, person);
        if (kept.isEmpty()) {
            return new Kept.Nothing();
        }
        var effects = kept.get();
        boolean holds = effects.catalogue().equals(digest) && !effects.lapsed(today());
        return holds ? new Kept.Holds(effects.party(letter)) : new Kept.AskedAgain();
    }

    /// How the cards of some people stand: other words as soon as one of them is kept anew or
    /// forgotten.
    ///
    /// @param household whose
    /// @param people whose
    List<String> standing(String household, List<String> people) {
        return people.stream()
                .map(
                        person ->
                                sealed("effects", household, person)
                                        .map(Secrets::text)
                                        .map(Secrets::digest)
                                        .orElse(""))
                .toList();
    }

    /// Whether the cards are still as they were when somebody answered.
    ///
    /// @param who who an evening is for
    /// @return true for guests, who keep none
    public boolean stand(Who who) {
        return who.cards().equals(standing(who.household(), who.answered()));
    }

    private Optional<byte[]> sealed(String column, String household, String person) {
        String query =
                column.equals("answers")
                        ? "SELECT answers FROM kept_card WHERE person_id = ? AND household_id = ?"
                        : "SELECT effects FROM kept_card WHERE person_id = ? AND household_id = ?";
        return storage.read(
                handle ->
                        handle.createQuery(query)
                                .bind(0, person)
                                .bind(1, household)
                                .map((row, _) -> row.getBytes(1))
                                .findOne());
    }

    static String aboutAnswers(String person) {
        return "card/" + person;
    }

    static String aboutEffects(String household, String person) {
        return "effects/" + household + "/" + person;
    }
}
