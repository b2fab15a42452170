// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.composer.wishes.Relationship;
import adagio.server.storage.Storage;
import adagio.server.vault.RecoveryCode;
import adagio.server.vault.Secrets;
import adagio.server.vault.VaultKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How people come to live here: the first of a household by a set-up code, others by invitation.
public final class Arrivals {
    /// How long an invitation counts.
    public static final Duration INVITED = Duration.ofDays(2);

    private final Storage storage;
    private final Households households;
    private final Credentials credentials;
    private final InstantSource clock;

    /// What the first person says.
    ///
    /// @param first what they are called
    /// @param second what the other is called, may be empty
    /// @param relationship what the two are to each other
    /// @param passphrase chosen by the first, already found good
    public record Founding(
            String first, String second, Relationship relationship, String passphrase) {
        /// Not for logs.
        @Override
        public String toString() {
            return "Founding";
        }
    }

    /// Whom an invitation is for.
    ///
    /// @param household an id
    /// @param person an id
    public record Invited(String household, String person) {}

    /// The arrivals of one house.
    ///
    /// @param storage keeps invitations
    /// @param households get the people
    /// @param credentials get what opens their vaults
    /// @param clock tells when invitations lapse
    public Arrivals(
            Storage storage, Households households, Credentials credentials, InstantSource clock) {
        this.storage = storage;
        this.households = households;
        this.credentials = credentials;
        this.clock = clock;
    }

    /// Sets up a household of two, the second of whom has not joined yet.
    ///
    /// @param setUpCode as typed
    /// @param founding what the first person says
    /// @return who is signed in now
    public Joined found(String setUpCode, Founding founding) {
        var key = credentials.stretched(founding.first(), founding.passphrase());
        var code = RecoveryCode.fresh();
        var recovery = credentials.stretched(code);
        var vault = VaultKey.fresh().open();
        return storage.write(
                handle -> {
                    if (!SetUpCode.take(handle, clock.instant(), setUpCode)) {
                        return new Joined.NotThisCode();
                    }
                    String household = households.make(handle);
                    String first = households.addPerson(handle, household, founding.first());
                    String second = households.addPerson(handle, household, founding.second());
                    households.addPair(handle, household, first, second, founding.relationship());
                    var login = new Login(household, first, vault);
                    credentials.put(
                            handle,
                            List.of(
                                    new Credentials.Fresh(login, "passphrase", key),
                                    new Credentials.Fresh(login, "recovery", recovery)));
                    return new Joined.Done(login, code);
                });
    }

    /// Adds somebody to a household, who makes a pair with who adds them.
    ///
    /// @param login who adds
    /// @param name cleaned, not another member's
    /// @param relationship what the two are to each other
    public void add(Login login, String name, Relationship relationship) {
        storage.write(
                handle -> {
                    String person = households.addPerson(handle, login.household(), name);
                    return households.addPair(
                            handle, login.household(), login.person(), person, relationship);
                });
    }

    /// Makes a pair of who is signed in and another member, or says anew what the two are.
    ///
    /// @param login one of the two
    /// @param other the other
    /// @param relationship what the two are to each other
    public void pair(Login login, Member other, Relationship relationship) {
        var known =
                households.get(login.household()).pairsOf(login.person()).stream()
                        .filter(each -> each.has(other.id()))
                        .findFirst();
        storage.write(
                handle -> {
                    if (known.isPresent()) {
                        households.change(handle, known.get().id(), relationship);
                    } else {
                        households.addPair(
                                handle,
                                login.household(),
                                login.person(),
                                other.id(),
                                relationship);
                    }
                    return true;
                });
    }

    /// Invites a member who has not joined. An older invitation of the same person no longer
    /// counts.
    ///
    /// @param member whom
    /// @param household of the one who invites
    /// @return the token, shown once
    public String invite(Household household, Member member) {
        String token = Secrets.token();
        long now = now();
        storage.write(
                handle -> {
                    handle.execute(
                            "DELETE FROM invitation WHERE person_id = ? OR expires <= ?",
                            member.id(),
                            now);
                    return handle.execute(
                            "INSERT INTO invitation (token_sha256, household_id, person_id, expires)"
                                    + " VALUES (?, ?, ?, ?)",
                            Secrets.digest(token),
                            household.id(),
                            member.id(),
                            now + INVITED.toSeconds());
                });
        return token;
    }

    /// Whom an invitation is for, if it counts.
    ///
    /// @param token from its address
    /// @return empty when it was used, is over, or never was
    public Optional<Invited> invited(String token) {
        return storage.read(handle -> invited(handle, token));
    }

    private Optional<Invited> invited(Handle handle, String token) {
        return handle.createQuery(
                        "SELECT household_id, person_id FROM invitation WHERE token_sha256 = ? AND"
                                + " person_id <> '' AND expires > ?")
                .bind(0, Secrets.digest(token))
                .bind(1, now())
                .map((row, _) -> new Invited(row.getString(1), row.getString(2)))
                .findOne();
    }

    /// Joins by an invitation; of two who bring it one wins.
    ///
    /// @param token from its address
    /// @param name what the person wants to be called
    /// @param passphrase their own, already found good
    /// @return who is signed in now
    public Joined join(String token, String name, String passphrase) {
        var key = credentials.stretched(name, passphrase);
        var code = RecoveryCode.fresh();
        var recovery = credentials.stretched(code);
        var vault = VaultKey.fresh().open();
        return storage.write(
                handle -> {
                    var invited = invited(handle, token);
                    int taken =
                            handle.execute(
                                    "DELETE FROM invitation WHERE token_sha256 = ?",
                                    Secrets.digest(token));
                    if (invited.isEmpty() || taken != 1) {
                        return new Joined.NotThisCode();
                    }
                    var login = new Login(invited.get().household(), invited.get().person(), vault);
                    households.rename(handle, login.person(), name);
                    credentials.put(
                            handle,
                            List.of(
                                    new Credentials.Fresh(login, "passphrase", key),
                                    new Credentials.Fresh(login, "recovery", recovery)));
                    return new Joined.Done(login, code);
                });
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
