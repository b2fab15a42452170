// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.HouseValues;
import adagio.server.storage.Storage;
import adagio.server.vault.RecoveryCode;
import adagio.server.vault.Secrets;
import adagio.server.vault.Vault;
import adagio.server.vault.VaultKey;
import adagio.server.vault.WrappingKey;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What opens a vault: a passphrase, a recovery code.
///
/// There is no hash of a passphrase: the right one opens the wrapped vault key. The salt comes of
/// the house's random salt and the name, so that a name that nobody has costs the same work as one
/// that somebody has. Wrapped keys are sealed once more under the house's keys, so that a copy of
/// the database without them cannot even try; so is the digest by which a row is found.
public final class Credentials {
    private static final String SALT = "people-salt";
    private static final int SALT_BYTES = 16;
    private final Storage storage;
    private final InstantSource clock;
    private final String houseSalt;
    private final FoundBy foundBy;

    /// A row of the table.
    private static final class Row {
        private final Login whose;
        private final String id;
        private final byte[] wrapped;
        private final String foundBy;

        Row(Login whose, String id, byte[] wrapped, String foundBy) {
            this.whose = whose;
            this.id = id;
            this.wrapped = wrapped;
            this.foundBy = foundBy;
        }
    }

    /// The credentials of one house. Rows of an older program are told first how they are found.
    ///
    /// @param storage keeps them
    /// @param clock tells when they were made
    public Credentials(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        this.houseSalt = salt(storage);
        this.foundBy = new FoundBy(storage);
        foundBy.fill();
    }

    private static String salt(Storage storage) {
        String fresh = HexFormat.of().formatHex(Secrets.bytes(SALT_BYTES));
        return storage.write(
                handle -> {
                    HouseValues.putFirst(handle, SALT, fresh);
                    return HouseValues.find(handle, SALT).orElseThrow();
                });
    }

    /// Stretches a passphrase; takes some tenths of a second, whoever's it is.
    ///
    /// @param name what the person is called
    /// @param passphrase as typed
    /// @return what may open this person's vault
    WrappingKey stretched(String name, String passphrase) {
        byte[] salt =
                Arrays.copyOf(
                        Secrets.sha256(houseSalt + "/name/" + Names.compared(name)), SALT_BYTES);
        return WrappingKey.stretched(
                Normalizer.normalize(passphrase, Normalizer.Form.NFKC).strip(), salt);
    }

    /// Stretches a recovery code.
    ///
    /// @param code as printed
    /// @return what may open a vault
    WrappingKey stretched(RecoveryCode code) {
        byte[] salt = Arrays.copyOf(Secrets.sha256(houseSalt + "/recovery"), SALT_BYTES);
        return WrappingKey.stretched(code.text(), salt);
    }

    /// Signs somebody in.
    ///
    /// @param name what the person is called
    /// @param passphrase as typed
    /// @return empty when nobody has both; nothing tells which of them it was
    public Optional<Login> open(String name, String passphrase) {
        WrappingKey key = stretched(name, passphrase);
        var places = new ArrayList<>(foundBy.all("passphrase", key));
        places.addAll(foundBy.ofName(name));
        return find("passphrase", places).stream()
                .flatMap(row -> opened(row, key, places.getFirst()).stream())
                .findFirst();
    }

    /// Opens a vault with the recovery code alone.
    ///
    /// @param code as printed
    /// @return empty when it is nobody's
    public Optional<Login> open(RecoveryCode code) {
        WrappingKey key = stretched(code);
        var places = foundBy.all("recovery", key);
        return find("recovery", places).stream()
                .flatMap(row -> opened(row, key, places.getFirst()).stream())
                .findFirst();
    }

    private List<Row> find(String kind, List<String> places) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT id, household_id, person_id, wrapped, found_by FROM"
                                                + " credential WHERE kind = :kind AND found_by IN"
                                                + " (<places>)")
                                .bind("kind", kind)
                                .bindList("places", places)
                                .map(
                                        (row, _) ->
                                                new Row(
                                                        new Login(
                                                                row.getString(2),
                                                                row.getString(3),
                                                                new Vault.Locked()),
                                                        row.getString(1),
                                                        row.getBytes(4),
                                                        row.getString(5)))
                                .list());
    }

    private Optional<Login> opened(Row row, WrappingKey key, String place) {
        String about = about(row.id);
        byte[] wrapped = storage.keys().unseal(about, row.wrapped);
        return VaultKey.unwrap(key, about, wrapped)
                .map(
                        vault -> {
                            move(row, place);
                            return new Login(
                                    row.whose.household(), row.whose.person(), vault.open());
                        });
    }

    /// From the place of an older program to the one where this secret is looked for first.
    private void move(Row row, String place) {
        if (!row.foundBy.equals(place)) {
            storage.write(
                    handle ->
                            handle.execute(
                                    "UPDATE credential SET found_by = ? WHERE id = ? AND found_by"
                                            + " = ?",
                                    place,
                                    row.id,
                                    row.foundBy));
        }
    }

    static String about(String credential) {
        return "credential/" + credential;
    }

    /// What is put instead of what was there.
    ///
    /// @param login whose, with the vault open
    /// @param kind `passphrase` or `recovery`
    /// @param key what opens it from now on
    record Fresh(Login login, String kind, WrappingKey key) {}

    /// Keeps credentials; others of the same person and kind are gone.
    ///
    /// @param handle of writing work
    /// @param all what is put
    void put(Handle handle, List<Fresh> all) {
        for (Fresh each : all) {
            Login login = each.login();
            String id = Secrets.id();
            byte[] wrapped = login.vault().open().key().wrap(each.key(), about(id));
            handle.execute(
                    "DELETE FROM credential WHERE person_id = ? AND kind = ?",
                    login.person(),
                    each.kind());
            handle.execute(
                    "INSERT INTO credential (id, household_id, person_id, kind, public_part,"
                            + " wrapped, used_count, created, found_by) VALUES (?, ?, ?, ?, ?, ?,"
                            + " 0, ?, ?)",
                    id,
                    login.household(),
                    login.person(),
                    each.kind(),
                    each.kind().equals("recovery") ? each.key().name() : "",
                    storage.keys().seal(about(id), wrapped),
                    clock.instant().getEpochSecond(),
                    foundBy.of(each.kind(), each.key()));
        }
    }
}
