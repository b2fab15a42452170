// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Relationship;
import adagio.server.storage.Backup;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.vault.KeyBytes;
import adagio.server.vault.RecoveryCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy of the disk, taken while the house runs and after, tells nothing.
class SecretsOnDiskTest {
    private static final String NAME = "Quillon-Canary";
    private static final String PASSPHRASE = "canary words nobody says";
    private static final String NOTE = "canary: the left knee, and why";
    @TempDir Path folder;

    @Test
    void noPlainSecretLiesInAFileALogOrABackup() throws Exception {
        var settings = StorageSettings.in(folder.resolve("house"));
        var secrets = new TreeMap<String, byte[]>();
        try (var storage = Storage.open(settings)) {
            var people = People.of(storage, InstantSource.system());
            String setUp = SetUpCode.fresh(storage);
            put(secrets, "set-up code", setUp.replace("-", ""));
            var founding =
                    new Arrivals.Founding(NAME, NAME + "-2", Relationship.TRAINING, PASSPHRASE);
            var done = (Joined.Done) people.arrivals().found(setUp, founding);
            var household = people.households().get(done.login().household());
            String invitation = people.arrivals().invite(household, household.members().getLast());
            note(storage, done.login());
            put(secrets, "name", NAME);
            put(secrets, "passphrase", PASSPHRASE);
            put(secrets, "note", NOTE);
            put(secrets, "relationship", "training");
            put(secrets, "invitation", invitation);
            put(secrets, "recovery code", done.code().text());
            put(secrets, "recovery letters", RecoveryCode.plain(done.code().text()));
            byte[] key = KeyBytes.of(done.login().vault());
            secrets.put("vault key", key);
            put(secrets, "vault key in hex", HexFormat.of().formatHex(key));
            put(secrets, "vault key in base64", Base64.getEncoder().encodeToString(key));
            Backup.make(settings, folder.resolve("saved"));
            assertEquals(List.of(), found(secrets));
        }
        Backup.make(settings, folder.resolve("after"));
        assertEquals(List.of(), found(secrets));
        // The search itself finds what is there.
        assertTrue(found(Map.of("word", bytes("adagio-keys/1"))).size() == 2);
    }

    private static void note(Storage storage, Login login) {
        byte[] note = NOTE.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = login.vault().open().seal("note/1", note);
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO credential (id, household_id, person_id, kind,"
                                        + " public_part, wrapped, used_count, created) VALUES"
                                        + " ('x', 'x', 'x', 'note', '', ?, 0, 0)",
                                sealed));
    }

    private static void put(Map<String, byte[]> secrets, String what, String text) {
        secrets.put(what, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> found(Map<String, byte[]> secrets) throws Exception {
        var found = new ArrayList<String>();
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertTrue(files.size() >= 5, files.toString());
        for (Path file : files) {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            secrets.forEach(
                    (what, secret) -> {
                        if (all.contains(new String(secret, StandardCharsets.ISO_8859_1))) {
                            found.add(what + " in " + file.getFileName());
                        }
                    });
        }
        return found;
    }
}
