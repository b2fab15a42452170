// SPDX-License-Identifier: Apache-2.0
package adagio.server.browsers;

import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/// On which browsers people are signed in, and the end of that.
///
/// A login is named by the SHA-256 of its token, as the table has it; pages see a digest of that.
public final class Browsers {
    private static final int ID_LETTERS = 22;
    private final Storage storage;
    private final InstantSource clock;

    /// One browser on which somebody is signed in.
    ///
    /// @param id names it on that person's page; nothing comes of it elsewhere
    /// @param kind roughly what it is
    /// @param since when it was signed in
    /// @param seen when it was last here, to some hours
    /// @param here whether it is the one that asks
    public record Browser(String id, BrowserKind kind, Instant since, Instant seen, boolean here) {}

    /// The browsers of one house.
    ///
    /// @param storage keeps the logins
    /// @param clock tells which of them have lapsed
    public Browsers(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// What is kept of a kind: sealed under the house's keys, for a copy of the disk tells nobody
    /// what people have in their hands.
    ///
    /// @param digest of the login
    /// @param kind roughly what it is
    /// @return as the column `browser` has it
    public String seal(String digest, BrowserKind kind) {
        return kind.seal(storage.keys(), about(digest));
    }

    private BrowserKind kind(String digest, String sealed) {
        return BrowserKind.unseal(storage.keys(), about(digest), sealed);
    }

    private static String about(String digest) {
        return "login-browser/" + digest;
    }

    private static String id(String digest) {
        return Secrets.digest("browser/" + digest).substring(0, ID_LETTERS);
    }

    /// Where somebody is signed in: here first, then by when they were last seen.
    ///
    /// @param person an id
    /// @param here the digest of the login that asks
    /// @return one and more for somebody who is signed in
    public List<Browser> list(String person, String here) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT token_sha256, browser, created, seen FROM login WHERE"
                                                + " person_id = ? AND expires > ? ORDER BY CASE WHEN"
                                                + " token_sha256 = ? THEN 0 ELSE 1 END, seen DESC,"
                                                + " token_sha256")
                                .bind(0, person)
                                .bind(1, clock.instant().getEpochSecond())
                                .bind(2, here)
                                .map(
                                        (row, _) ->
                                                new Browser(
                                                        id(row.getString(1)),
                                                        kind(row.getString(1), row.getString(2)),
                                                        Instant.ofEpochSecond(row.getLong(3)),
                                                        Instant.ofEpochSecond(row.getLong(4)),
                                                        row.getString(1).equals(here)))
                                .list());
    }

    /// Ends one.
    ///
    /// @param person whose it has to be
    /// @param id as the list has it
    /// @return false when this person has no such browser
    public boolean end(String person, String id) {
        return storage.write(
                handle -> {
                    var found =
                            handle
                                    .createQuery(
                                            "SELECT token_sha256 FROM login WHERE person_id = ?")
                                    .bind(0, person)
                                    .mapTo(String.class)
                                    .list()
                                    .stream()
                                    .filter(each -> id(each).equals(id))
                                    .toList();
                    found.forEach(
                            each ->
                                    handle.execute(
                                            "DELETE FROM login WHERE token_sha256 = ?", each));
                    return !found.isEmpty();
                });
    }

    /// Ends all but the one that asks.
    ///
    /// @param person whose
    /// @param here the digest of the one that stays
    public void endOthers(String person, String here) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM login WHERE person_id = ? AND token_sha256 <> ?",
                                person,
                                here));
    }

    /// Ends every login of some people.
    ///
    /// @param people ids
    /// @return how many logins ended
    public int endAll(Collection<String> people) {
        return storage.write(
                handle ->
                        people.stream()
                                .mapToInt(
                                        each ->
                                                handle.execute(
                                                        "DELETE FROM login WHERE person_id = ?",
                                                        each))
                                .sum());
    }

    /// Ends every login of everybody.
    ///
    /// @return how many logins ended
    public int endAll() {
        return storage.write(handle -> handle.execute("DELETE FROM login"));
    }
}
