// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Ana and Ben on a database in a folder, and what is to be seen of them from outside.
public final class TwoOnDisk implements AutoCloseable {
    private final Path folder;
    private final Storage storage;
    private final SignedIn two;

    /// Both, signed in, without passphrases.
    public TwoOnDisk(StorageSettings settings, InstantSource clock) throws CannotStore {
        this.folder = settings.folder();
        this.storage = Storage.open(settings);
        this.two = SignedIn.quick(storage, clock);
    }

    public Storage storage() {
        return storage;
    }

    public People people() {
        return two.people();
    }

    public Login ana() {
        return two.first();
    }

    public Login ben() {
        return two.second();
    }

    public Pair pair() {
        return people().households().get(ana().household()).pairsOf(ana().person()).getFirst();
    }

    /// Ana by name, with the key of somebody else.
    public Login stranger() {
        return new Login(ana().household(), ana().person(), ben().vault());
    }

    /// Ana where her vault is not open.
    public Login locked() {
        return new Login(ana().household(), ana().person(), new Vault.Locked());
    }

    /// How many rows a table has.
    public int rows(String table) {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Integer.class)
                                .one());
    }

    /// How many bytes each sealed row of a table has.
    public List<Integer> lengths(String table) {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT LENGTH(sealed) FROM " + table)
                                .mapTo(Integer.class)
                                .list());
    }

    /// Which of some words stand readable in any file of the folder, or in a backup, which has
    /// every row of either database.
    public List<String> readable(String... words) throws IOException, CannotStore {
        storage.backUp("seen");
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : words) {
                    if (bytes.contains(word)) {
                        found.add(file.getFileName() + " holds " + word);
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        storage.close();
    }
}
