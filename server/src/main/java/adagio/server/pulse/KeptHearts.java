// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.server.people.Login;
import adagio.server.storage.Storage;
import adagio.server.vault.Vault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where recordings are kept: each sealed in the vault of whose heart it is, its day too.
final class KeptHearts {
    /// The most recordings of one person.
    static final int MOST = 400;

    /// The most beats or rates of one person, all recordings together.
    static final long MOST_POINTS = 1_000_000;

    private final Storage storage;

    KeptHearts(Storage storage) {
        this.storage = storage;
    }

    private static final class Row {
        private final String id;
        private final byte[] sealed;

        Row(String id, byte[] sealed) {
            this.id = id;
            this.sealed = sealed;
        }
    }

    /// All of the person who is signed in, the latest day first.
    ///
    /// @throws adagio.server.vault.VaultLocked when the vault is not open here
    List<KeptHeart> list(Login login) {
        Vault.Open vault = login.vault().open();
        return storage
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT id, sealed FROM pulse_recording WHERE"
                                                        + " person_id = ?")
                                        .bind(0, login.person())
                                        .map((row, _) -> new Row(row.getString(1), row.getBytes(2)))
                                        .list())
                .stream()
                .map(row -> open(vault, login, row.id, row.sealed))
                .sorted(
                        Comparator.comparing(KeptHeart::day)
                                .reversed()
                                .thenComparing(KeptHeart::id))
                .toList();
    }

    /// One of them.
    Optional<KeptHeart> find(Login login, String id) {
        Vault.Open vault = login.vault().open();
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM pulse_recording WHERE person_id"
                                                        + " = ? AND id = ?")
                                        .bind(0, login.person())
                                        .bind(1, id)
                                        .mapTo(byte[].class)
                                        .findOne())
                .map(wrapped -> open(vault, login, id, wrapped));
    }

    private static KeptHeart open(Vault.Open vault, Login login, String id, byte[] wrapped) {
        return HeartJson.read(id, Packed.unpack(vault.unseal(about(login, id), wrapped)));
    }

    /// Keeps one.
    ///
    /// @return false when somebody keeps too many already
    boolean keep(Login login, KeptHeart heart) {
        var all = list(login);
        long points = heart.points() + all.stream().mapToLong(KeptHeart::points).sum();
        if (all.size() >= MOST || points > MOST_POINTS) {
            return false;
        }
        byte[] sealed =
                login.vault()
                        .open()
                        .seal(
                                about(login, heart.id()),
                                Packed.pack(HeartJson.write(heart.day(), heart.recording())));
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO pulse_recording (person_id, id, sealed) VALUES (?, ?, ?)",
                                login.person(),
                                heart.id(),
                                sealed));
        return true;
    }

    void remove(Login login, String id) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM pulse_recording WHERE person_id = ? AND id = ?",
                                login.person(),
                                id));
    }

    private static String about(Login login, String id) {
        return "pulse/" + login.person() + "/" + id;
    }
}
