// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.server.calendars.SealedJson;
import adagio.server.people.Login;
import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.util.Optional;

/// The addresses of private feeds: one a person, 256 random bits, known to the database as SHA-256;
/// what the owner's page shows is sealed.
final class Feeds {
    private final Storage storage;
    private final SealedJson sealed;

    /// Whose a feed is.
    ///
    /// @param household an id
    /// @param person an id
    record Owner(String household, String person) {}

    Feeds(Storage storage) {
        this.storage = storage;
        this.sealed = new SealedJson(storage.keys(), "rhythm-feed");
    }

    /// Makes an address; the one before no longer answers.
    void renew(Login login) {
        String token = Secrets.token();
        byte[] shown = sealed.seal(login.person(), SealedJson.node().put("token", token));
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO rhythm_feed (person_id, household_id, token_sha256,"
                                        + " sealed) VALUES (?, ?, ?, ?) ON CONFLICT (person_id) DO"
                                        + " UPDATE SET token_sha256 = excluded.token_sha256, sealed"
                                        + " = excluded.sealed",
                                login.person(),
                                login.household(),
                                Secrets.digest(token),
                                shown));
    }

    /// From now on nothing answers.
    void revoke(Login login) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM rhythm_feed WHERE person_id = ?", login.person()));
    }

    /// The path of a person's feed.
    ///
    /// @return empty when there is none
    String path(String person) {
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM rhythm_feed WHERE person_id = ?")
                                        .bind(0, person)
                                        .mapTo(byte[].class)
                                        .findOne())
                .map(row -> "/feed/" + sealed.open(person, row).path("token").asText() + ".ics")
                .orElse("");
    }

    /// Whose a token is.
    Optional<Owner> find(String token) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT household_id, person_id FROM rhythm_feed WHERE"
                                                + " token_sha256 = ?")
                                .bind(0, Secrets.digest(token))
                                .map((row, _) -> new Owner(row.getString(1), row.getString(2)))
                                .findOne());
    }
}
