// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    @TempDir Path folder;

    private StorageSettings settings() {
        return StorageSettings.in(folder);
    }

    private static long values(Storage storage) {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT COUNT(*) FROM house WHERE name LIKE 'n-%'")
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void whatIsWrittenIsThereAtTheNextStart() throws CannotStore {
        try (var storage = Storage.open(settings())) {
            storage.write(
                    handle -> {
                        HouseValues.put(handle, "n-1", "one");
                        HouseValues.put(handle, "n-1", "two");
                        assertFalse(HouseValues.putFirst(handle, "n-1", "three"));
                        return true;
                    });
        }
        try (var storage = Storage.open(settings())) {
            assertEquals("two", storage.read(h -> HouseValues.find(h, "n-1")).orElse(""));
        }
    }

    @Test
    void workThatThrowsLeavesNothingAndItsNeighboursStay() throws Exception {
        try (var storage = Storage.open(settings());
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var go = new CountDownLatch(1);
            var all = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 200; i++) {
                int number = i;
                all.add(
                        people.submit(
                                () -> {
                                    go.await();
                                    return wrote(storage, number);
                                }));
            }
            go.countDown();
            long kept = 0;
            for (var each : all) {
                kept += each.get() ? 1 : 0;
            }
            assertEquals(100, kept);
            assertEquals(100, values(storage));
        }
    }

    /// Every second one throws after it wrote.
    private static boolean wrote(Storage storage, int number) {
        try {
            return storage.write(
                    handle -> {
                        HouseValues.put(handle, "n-" + number, "x");
                        if (number % 2 == 1) {
                            throw new IllegalStateException("odd");
                        }
                        return true;
                    });
        } catch (IllegalStateException odd) {
            assertEquals("odd", odd.getMessage());
            return false;
        }
    }

    @Test
    void whatIsWrittenTogetherIsKeptWholeOrNotAtAll() throws CannotStore {
        try (var storage = Storage.open(settings())) {
            Work<Boolean> one = handle -> HouseValues.putFirst(handle, "n-1", "one");
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            storage.together(
                                    () -> {
                                        assertTrue(storage.write(one));
                                        assertEquals(1, values(storage));
                                        throw new IllegalStateException("the second is refused");
                                    }));
            assertEquals(0, values(storage));
            storage.together(() -> assertTrue(storage.write(one)));
            assertEquals(1, values(storage));
        }
    }

    @Test
    void aReaderCannotWrite() throws CannotStore {
        try (var storage = Storage.open(settings())) {
            assertThrows(
                    RuntimeException.class,
                    () ->
                            storage.read(
                                    handle -> {
                                        HouseValues.put(handle, "n-1", "x");
                                        return true;
                                    }));
            assertEquals(0, values(storage));
        }
    }

    @Test
    void aHouseThatClosesWaitsForItsReadersAndOpensNothingAfterwards() throws Exception {
        var reading = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var storage = Storage.open(settings());
            var reader =
                    threads.submit(
                            () ->
                                    storage.read(
                                            handle -> {
                                                reading.countDown();
                                                await(enough);
                                                return HouseValues.find(handle, "n-0").isEmpty();
                                            }));
            reading.await();
            var closing = threads.submit(storage::close);
            try {
                assertThrows(
                        StorageLost.class,
                        () -> {
                            while (!closing.isDone()) {
                                values(storage);
                            }
                        });
                assertFalse(closing.isDone());
            } finally {
                enough.countDown(); // else nobody ever comes back from here
            }
            assertTrue(reader.get());
            closing.get();
            assertThrows(StorageLost.class, () -> values(storage));
            try (var left = Files.list(folder)) {
                assertEquals(List.of(), left.filter(StorageTest::isLog).toList());
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What SQLite keeps beside its file as long as a connection is open.
    private static boolean isLog(Path file) {
        return file.toString().endsWith("-wal") || file.toString().endsWith("-shm");
    }

    @Test
    void aSecondHouseInTheSameFolderIsRefusedInWords() throws CannotStore {
        try (var _ = Storage.open(settings())) {
            var refused = assertThrows(CannotStore.class, () -> Storage.open(settings()));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("in use by another Adagio"),
                    refused.getMessage());
        }
        Storage.open(settings()).close();
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItIs() throws CannotStore, IOException {
        Storage.open(settings()).close();
        byte[] bytes = Files.readAllBytes(settings().file());
        for (int i = 5000; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(settings().file(), bytes);
        var refused = assertThrows(CannotStore.class, () -> Storage.open(settings()));
        assertTrue(String.valueOf(refused.getMessage()).contains("is damaged"));
        assertTrue(String.valueOf(refused.getMessage()).contains("adagio restore FILE"));
    }

    @Test
    void dataFromANewerProgramIsRefused() throws CannotStore {
        try (var storage = Storage.open(settings())) {
            storage.write(
                    handle ->
                            handle.execute(
                                    "INSERT INTO schema_step (number, name, sha256) VALUES (999, 'x',"
                                            + " 'y')"));
        }
        var refused = assertThrows(CannotStore.class, () -> Storage.open(settings()));
        assertTrue(String.valueOf(refused.getMessage()).contains("schema step 999"));
    }

    @Test
    void aStepThatWasEditedAfterItsReleaseIsNoticed() throws CannotStore {
        try (var storage = Storage.open(settings())) {
            storage.write(
                    handle ->
                            handle.execute("UPDATE schema_step SET sha256 = 'z' WHERE number = 1"));
        }
        var refused = assertThrows(CannotStore.class, () -> Storage.open(settings()));
        assertTrue(String.valueOf(refused.getMessage()).contains("001-house.sql"));
    }

    @Test
    void anOlderSchemaGoesOnAfterABackup() throws CannotStore, IOException {
        var schema = Schema.builtIn();
        Keys.fresh().write(settings().keys());
        try (var engine = SqliteEngine.open(settings().file())) {
            schema.raise(engine, 1);
            engine.write(
                    handle -> {
                        HouseValues.put(
                                handle, Storage.CHECK, Storage.checkOf(open(settings().keys())));
                        HouseValues.put(handle, "n-1", "old");
                        return true;
                    });
        }
        try (var storage = Storage.open(settings())) {
            assertEquals("old", storage.read(h -> HouseValues.find(h, "n-1")).orElse(""));
            assertEquals(schema.size(), storage.read(StorageTest::steps));
        }
        if (schema.size() > 1) {
            Path saved = settings().backups().resolve("before-step-2.sqlite");
            assertTrue(Backup.verify(saved, Keys.open(settings().keys())) >= 2);
        }
    }

    private static Keys open(Path file) {
        try {
            return Keys.open(file);
        } catch (CannotStore e) {
            throw new IllegalStateException(e);
        }
    }

    private static int steps(org.jdbi.v3.core.Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM schema_step").mapTo(Integer.class).one();
    }

    @Test
    void theFileAndTheKeysAreReadableByTheirOwnerAlone() throws CannotStore, IOException {
        Storage.open(settings()).close();
        Path saved = folder.resolve("saved");
        Backup.make(settings(), saved);
        var elsewhere = StorageSettings.in(folder.resolve("made/here"));
        Storage.open(elsewhere).close();
        for (Path each : List.of(settings().file(), settings().keys(), saved, elsewhere.folder())) {
            assertEquals(
                    Files.isDirectory(each) ? "rwx------" : "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
                    each.toString());
        }
    }

    @Test
    void withoutItsKeysTheDataIsNotOpenedAndNoNewKeysAreMade() throws CannotStore, IOException {
        Storage.open(settings()).close();
        Files.delete(settings().keys());
        var missing = assertThrows(CannotStore.class, () -> Storage.open(settings()));
        assertTrue(String.valueOf(missing.getMessage()).contains("FILE.keys"));
        assertFalse(Files.exists(settings().keys()));
        Keys.fresh().write(settings().keys());
        var others = assertThrows(CannotStore.class, () -> Storage.open(settings()));
        assertTrue(String.valueOf(others.getMessage()).contains("does not belong"));
    }

    @Test
    void anAddressThatIsNoPostgresIsRefusedWithWhatIsAllowed() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new StorageSettings(folder, "mysql://x"));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("jdbc:postgresql://HOST:PORT/NAME"));
    }
}
