// SPDX-License-Identifier: Apache-2.0
package adagio.server.drawer;

import adagio.server.people.Login;
import adagio.server.storage.Storage;
import adagio.server.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// One table of rows `(person_id, id, sealed)`, each sealed in the vault of whose it is.
public final class Drawer {
    private final Storage storage;
    private final String table;
    private final String about;

    /// A drawer.
    ///
    /// @param storage where its table is
    /// @param table its name, small letters and `_`
    /// @param about what its rows are, the first of the words they are sealed under
    public Drawer(Storage storage, String table, String about) {
        if (!table.matches("[a-z_]+")) {
            throw new IllegalArgumentException("a table named \"" + table + "\"");
        }
        this.storage = storage;
        this.table = table;
        this.about = about;
    }

    private static final class Row {
        private final String id;
        private final byte[] sealed;

        Row(String id, byte[] sealed) {
            this.id = id;
            this.sealed = sealed;
        }
    }

    /// All of the person who is signed in, in no order.
    ///
    /// @param <T> what a row holds
    /// @param login who is signed in
    /// @param read makes it of an id and the plain bytes
    /// @return as many as there are rows
    /// @throws adagio.server.vault.VaultLocked when the vault is not open here
    public <T> List<T> list(Login login, BiFunction<String, byte[], T> read) {
        Vault.Open vault = login.vault().open();
        List<Row> rows =
                storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT id, sealed FROM "
                                                        + table
                                                        + " WHERE person_id = ?")
                                        .bind(0, login.person())
                                        .map((row, _) -> new Row(row.getString(1), row.getBytes(2)))
                                        .list());
        return rows.stream()
                .map(row -> read.apply(row.id, vault.unseal(about(login, row.id), row.sealed)))
                .toList();
    }

    /// One of them.
    ///
    /// @param login who is signed in
    /// @param id of the row
    /// @return its plain bytes; empty when that person has no such row
    /// @throws adagio.server.vault.VaultLocked when the vault is not open here
    public Optional<byte[]> find(Login login, String id) {
        Vault.Open vault = login.vault().open();
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM "
                                                        + table
                                                        + " WHERE person_id = ? AND id = ?")
                                        .bind(0, login.person())
                                        .bind(1, id)
                                        .mapTo(byte[].class)
                                        .findOne())
                .map(bytes -> vault.unseal(about(login, id), bytes));
    }

    /// Keeps one; what was kept under the same id is gone.
    ///
    /// @param login who is signed in
    /// @param id of the row
    /// @param plain what it holds
    public void keep(Login login, String id, byte[] plain) {
        byte[] sealed = login.vault().open().seal(about(login, id), plain);
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO "
                                        + table
                                        + " (person_id, id, sealed) VALUES (?, ?, ?) ON CONFLICT"
                                        + " (person_id, id) DO UPDATE SET sealed = excluded.sealed",
                                login.person(),
                                id,
                                sealed));
    }

    /// Takes one out.
    ///
    /// @param login whose it is
    /// @param id of the row; nothing happens when there is none
    public void remove(Login login, String id) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM " + table + " WHERE person_id = ? AND id = ?",
                                login.person(),
                                id));
    }

    private String about(Login login, String id) {
        return about + "/" + login.person() + "/" + id;
    }
}
