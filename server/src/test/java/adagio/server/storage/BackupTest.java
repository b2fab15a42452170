// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final byte[] SECRET = "nobody reads this".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    private byte[] sealed = new byte[0];
    private Path saved = Path.of("");

    private StorageSettings house(String name) {
        return StorageSettings.in(folder.resolve(name));
    }

    @BeforeEach
    void aHouseWithAThousandValues() throws CannotStore {
        saved = folder.resolve("saved");
        try (var storage = Storage.open(house("one"))) {
            sealed = storage.keys().seal("note/1", SECRET);
            storage.write(
                    handle -> {
                        for (int i = 0; i < 1_000; i++) {
                            HouseValues.put(handle, "n-" + i, "value " + i);
                        }
                        return true;
                    });
            Backup.make(house("one"), saved);
        }
    }

    private static String value(StorageSettings settings, String name) throws CannotStore {
        try (var storage = Storage.open(settings)) {
            return storage.read(handle -> HouseValues.find(handle, name)).orElse("none");
        }
    }

    @Test
    void aBackupOfARunningHouseComesBackElsewhereWithItsKeys() throws CannotStore {
        assertEquals(1_001, Restore.from(saved, house("two")));
        try (var storage = Storage.open(house("two"))) {
            assertEquals("value 999", storage.read(h -> HouseValues.find(h, "n-999")).orElse(""));
            assertEquals(
                    new String(SECRET, StandardCharsets.UTF_8),
                    new String(storage.keys().unseal("note/1", sealed), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsSealedNeedsTheKeysThatLieApart() throws IOException {
        String keys = Files.readString(Backup.keysOf(saved));
        String key = keys.lines().filter(line -> line.startsWith("key ")).findFirst().orElseThrow();
        String text = new String(Files.readAllBytes(saved), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(key.split(" ", -1)[2]), "the key lies in the backup");
    }

    @Test
    void aRestoreOverAHouseKeepsWhatWasThereAndItComesBackInTurn() throws CannotStore, IOException {
        try (var storage = Storage.open(house("one"))) {
            storage.write(
                    handle -> {
                        HouseValues.put(handle, "n-1", "later");
                        return true;
                    });
        }
        Restore.from(saved, house("one"));
        assertEquals("value 1", value(house("one"), "n-1"));
        Path kept = house("one").backups().resolve("before-restore.sqlite");
        assertOwnersAlone(kept);
        Restore.from(kept, house("one"));
        assertEquals("later", value(house("one"), "n-1"));
    }

    @Test
    void whatWasDamagedBeforeARestoreIsKeptAsItWas() throws CannotStore, IOException {
        Files.writeString(house("one").file(), "no database");
        Restore.from(saved, house("one"));
        assertEquals("value 1", value(house("one"), "n-1"));
        Path kept = house("one").backups().resolve("before-restore.sqlite");
        assertEquals("no database", Files.readString(kept));
        assertOwnersAlone(kept);
    }

    private static void assertOwnersAlone(Path file) throws IOException {
        if (SafeFiles.isPosix(file)) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aRunningHouseIsNotRestoredOver() throws CannotStore {
        try (var _ = Storage.open(house("one"))) {
            var refused = assertThrows(CannotStore.class, () -> Restore.from(saved, house("one")));
            assertTrue(String.valueOf(refused.getMessage()).contains("in use"));
        }
    }

    @Test
    void aBackupWithOneChangedByteIsRefusedAndNothingChanges() throws CannotStore, IOException {
        byte[] bytes = Files.readAllBytes(saved);
        bytes[bytes.length / 2] ^= 1;
        Files.write(saved, bytes);
        var refused = assertThrows(CannotStore.class, () -> Restore.from(saved, house("one")));
        assertTrue(String.valueOf(refused.getMessage()).contains("is not the file"));
        assertEquals("value 1", value(house("one"), "n-1"));
    }

    @Test
    void withoutItsKeysABackupIsRefused() throws IOException {
        Files.delete(Backup.keysOf(saved));
        var refused = assertThrows(CannotStore.class, () -> Restore.from(saved, house("two")));
        assertTrue(String.valueOf(refused.getMessage()).contains("saved.keys is not there"));
        assertFalse(Files.exists(house("two").file()));
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        byte[] before = Files.readAllBytes(saved);
        var refused = assertThrows(CannotStore.class, () -> Backup.make(house("one"), saved));
        assertTrue(String.valueOf(refused.getMessage()).contains("is there already"));
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(saved)));
    }

    @Test
    void nothingIsLeftBesideABackup() throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("one", "saved", "saved.keys"),
                    files.map(each -> String.valueOf(each.getFileName())).sorted().toList());
        }
    }

    @Test
    void anEmptyFolderHasNothingToSave() {
        var refused =
                assertThrows(
                        CannotStore.class, () -> Backup.make(house("none"), folder.resolve("b")));
        assertTrue(String.valueOf(refused.getMessage()).contains("nothing to save"));
    }

    @Test
    void anExaminationNamesKeysThatAreThoseOfOtherData() throws CannotStore, IOException {
        Files.delete(house("one").keys());
        Keys.fresh().write(house("one").keys());
        assertEquals(
                List.of("keys: not those of this data: bring back the keys made with it"),
                Examination.of(house("one")).stream()
                        .filter(each -> !each.works())
                        .map(Examination.Finding::text)
                        .toList());
    }

    @Test
    void anExaminationSaysEachDamageOnceAndWhatToDo() throws CannotStore, IOException {
        Storage.open(house("one")).close();
        Files.writeString(house("one").keys(), "no keys");
        assertEquals(1, amiss("one").size(), amiss("one").toString());
        assertTrue(
                amiss("one").getFirst().endsWith("Bring them back from the FILE.keys of a backup"));
        Storage.open(house("two")).close();
        byte[] pages = Files.readAllBytes(house("two").file());
        Arrays.fill(pages, 8192, Math.min(pages.length, 60_000), (byte) 'Z');
        Files.write(house("two").file(), pages);
        assertEquals(1, amiss("two").size(), amiss("two").toString());
        assertTrue(amiss("two").getFirst().endsWith("): adagio restore FILE"));
        assertFalse(amiss("two").getFirst().contains("\n"));
        Files.writeString(folder.resolve("three"), "a file");
        assertEquals(
                List.of(
                        "data folder: "
                                + house("three").folder()
                                + " is a file; take another: --data DIR"),
                amiss("three"));
        assertTrue(amiss("three/four").getFirst().contains("cannot be made in"));
    }

    private List<String> amiss(String house) {
        return Examination.of(house(house)).stream()
                .filter(each -> !each.works())
                .map(Examination.Finding::text)
                .toList();
    }

    @Test
    void anExaminationNamesWhatIsMissing() throws CannotStore, IOException {
        assertTrue(Examination.of(house("one")).stream().allMatch(Examination.Finding::works));
        Files.delete(house("one").keys());
        var findings = Examination.of(house("one"));
        assertTrue(
                findings.stream()
                        .anyMatch(each -> !each.works() && each.text().startsWith("keys:")),
                findings.toString());
    }
}
