// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.browsers.BrowserKind;
import adagio.server.storage.Storage;
import adagio.server.vault.PasskeyKey;
import adagio.server.vault.PasskeySaid;
import adagio.server.vault.Secrets;
import adagio.server.vault.Vault;
import adagio.server.vault.VaultKey;
import adagio.server.vault.WrappingKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Passkeys: signing in with what a device keeps. Where the device can also give a secret of its
/// own (the PRF extension), that secret opens the vault; where not, the vault stays locked until
/// the passphrase was given.
public final class Passkeys {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST_WAITING = 20_000;
    private static final String PURPOSE = "adagio passkey vault";
    private final Storage storage;
    private final InstantSource clock;

    /// A passkey as its owner's page lists it.
    ///
    /// @param id names it there
    /// @param kind roughly what it was added with
    /// @param since when it was added
    public record Kept(String id, BrowserKind kind, Instant since) {}

    /// What a device gave.
    public static final class Given {
        private final byte[] credential;
        private final PasskeySaid said;
        private final String origin;
        private final byte[] secret;

        /// What a device gave.
        ///
        /// @param credential the passkey's id, as the authenticator has it
        /// @param said what browser and authenticator say
        /// @param origin the address the browser is at
        /// @param secret of the PRF extension, empty when the device has none
        public Given(byte[] credential, PasskeySaid said, String origin, byte[] secret) {
            this.credential = credential.clone();
            this.said = said;
            this.origin = origin;
            this.secret = secret.clone();
        }

        /// The same said with another secret.
        Given with(byte[] other) {
            return new Given(credential, said, origin, other);
        }
    }

    /// A row of the table.
    private static final class Row {
        private final String household;
        private final String person;
        private final String key;
        private final byte[] wrapped;
        private final long count;

        Row(String household, String person, String key, byte[] wrapped, long count) {
            this.household = household;
            this.person = person;
            this.key = key;
            this.wrapped = wrapped;
            this.count = count;
        }
    }

    /// The passkeys of one house.
    ///
    /// @param storage keeps them
    /// @param clock tells when a challenge lapses
    public Passkeys(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// What a passkey has to sign, once, within five minutes.
    ///
    /// @param about `sign-in`, or whose new passkey it is for
    /// @return base64url, empty when too many are waiting
    public Optional<String> challenge(String about) {
        String challenge = Secrets.token();
        long now = now();
        return storage.write(
                handle -> {
                    handle.execute("DELETE FROM challenge WHERE expires <= ?", now);
                    int waiting =
                            handle.createQuery("SELECT COUNT(*) FROM challenge")
                                    .mapTo(Integer.class)
                                    .one();
                    if (waiting >= MOST_WAITING) {
                        return Optional.<String>empty();
                    }
                    handle.execute(
                            "INSERT INTO challenge (sha256, about, expires) VALUES (?, ?, ?)",
                            Secrets.digest(challenge),
                            about,
                            now + LIFE.toSeconds());
                    return Optional.of(challenge);
                });
    }

    /// Takes a challenge away; true once.
    private boolean isAsked(PasskeySaid said, String about) {
        return storage.write(
                        handle ->
                                handle.execute(
                                        "DELETE FROM challenge WHERE sha256 = ? AND about = ? AND"
                                                + " expires > ?",
                                        Secrets.digest(said.challenge()),
                                        about,
                                        now()))
                == 1;
    }

    /// Adds a passkey to somebody who is signed in.
    ///
    /// @param login with the vault open
    /// @param given by the device
    /// @param key the public half
    /// @param kind roughly what it was added with
    /// @return false when it was not asked for, is not for this house, or is somebody's already
    public boolean add(Login login, Given given, PasskeyKey key, BrowserKind kind) {
        if (!isAsked(given.said, login.person())
                || !given.said.isFor("webauthn.create", given.origin)
                || !given.said.isNew(given.credential)) {
            return false;
        }
        String id = id(given.credential);
        return storage.write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO credential (id, household_id, person_id, kind,"
                                                + " public_part, wrapped, used_count, created,"
                                                + " browser) VALUES (?, ?, ?, 'passkey', ?, ?, ?, ?,"
                                                + " ?) ON CONFLICT (id) DO NOTHING",
                                        id,
                                        login.household(),
                                        login.person(),
                                        key.text() + " " + Secrets.text(given.credential),
                                        wrapped(id, login.vault().open(), given.secret),
                                        given.said.count(),
                                        now(),
                                        kind.seal(storage.keys(), browserOf(id))))
                == 1;
    }

    private byte[] wrapped(String id, Vault.Open vault, byte[] secret) {
        if (secret.length == 0) {
            return secret;
        }
        String about = Credentials.about(id);
        return storage.keys()
                .seal(about, vault.key().wrap(WrappingKey.derived(secret, PURPOSE), about));
    }

    private static String browserOf(String id) {
        return "credential-browser/" + id;
    }

    private static String id(byte[] credential) {
        return "passkey-" + Secrets.digest(Secrets.text(credential));
    }

    /// Signs somebody in.
    ///
    /// @param given by the device
    /// @param signature of the passkey
    /// @return empty when the challenge was used before, nobody has the passkey, or it did not sign
    public Optional<Login> open(Given given, byte[] signature) {
        if (!isAsked(given.said, "sign-in") || !given.said.isFor("webauthn.get", given.origin)) {
            return Optional.empty();
        }
        String id = id(given.credential);
        return find(id).filter(row -> given.said.isSignedBy(PasskeyKey.of(row.key), signature))
                .filter(row -> counts(id, row.count, given.said.count()))
                .map(
                        row ->
                                new Login(
                                        row.household,
                                        row.person,
                                        vault(id, row.wrapped, given.secret)));
    }

    private Optional<Row> find(String id) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT household_id, person_id, public_part, wrapped,"
                                                + " used_count FROM credential WHERE id = ? AND kind ="
                                                + " 'passkey'")
                                .bind(0, id)
                                .map(
                                        (row, _) ->
                                                new Row(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3).split(" ", 2)[0],
                                                        row.getBytes(4),
                                                        row.getLong(5)))
                                .findOne());
    }

    /// An authenticator that counts never counts backwards; a copy of it does.
    private boolean counts(String id, long before, long now) {
        if (before == 0 && now == 0) {
            return true;
        }
        return storage.write(
                        handle ->
                                handle.execute(
                                        "UPDATE credential SET used_count = ? WHERE id = ? AND"
                                                + " used_count < ?",
                                        now,
                                        id,
                                        now))
                == 1;
    }

    private Vault vault(String id, byte[] wrapped, byte[] secret) {
        if (wrapped.length == 0 || secret.length == 0) {
            return new Vault.Locked();
        }
        String about = Credentials.about(id);
        return VaultKey.unwrap(
                        WrappingKey.derived(secret, PURPOSE),
                        about,
                        storage.keys().unseal(about, wrapped))
                .<Vault>map(VaultKey::open)
                .orElseGet(Vault.Locked::new);
    }

    /// The passkeys of somebody, the newest first.
    ///
    /// @param person an id
    /// @return none and more
    public List<Kept> kept(String person) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT id, browser, created FROM credential WHERE person_id"
                                                + " = ? AND kind = 'passkey' ORDER BY created DESC,"
                                                + " id")
                                .bind(0, person)
                                .map(
                                        (row, _) ->
                                                new Kept(
                                                        row.getString(1),
                                                        BrowserKind.unseal(
                                                                storage.keys(),
                                                                browserOf(row.getString(1)),
                                                                row.getString(2)),
                                                        Instant.ofEpochSecond(row.getLong(3))))
                                .list());
    }

    /// The passkeys of somebody, as a browser asks for them.
    ///
    /// @param person an id
    /// @return their ids as browsers have them, base64url
    public List<String> list(String person) {
        return storage.read(
                handle ->
                        handle
                                .createQuery(
                                        "SELECT public_part FROM credential WHERE person_id = ? AND"
                                                + " kind = 'passkey'")
                                .bind(0, person)
                                .mapTo(String.class)
                                .list()
                                .stream()
                                .map(each -> each.split(" ", 2)[1])
                                .toList());
    }

    /// Takes one passkey away.
    ///
    /// @param person whose it has to be
    /// @param id as [Kept] has it
    /// @return false when this person has no such passkey
    public boolean remove(String person, String id) {
        return storage.write(
                        handle ->
                                handle.execute(
                                        "DELETE FROM credential WHERE person_id = ? AND id = ? AND"
                                                + " kind = 'passkey'",
                                        person,
                                        id))
                == 1;
    }

    /// Takes all passkeys of somebody away.
    ///
    /// @param person an id
    public void removeAll(String person) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM credential WHERE person_id = ? AND kind = 'passkey'",
                                person));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
