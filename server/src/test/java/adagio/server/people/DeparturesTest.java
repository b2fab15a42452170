// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.Backup;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Examination;
import adagio.server.storage.Restore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeparturesTest {
    private static final InstantSource CLOCK = InstantSource.system();
    @TempDir Path folder;

    private StorageSettings house(String name) {
        return StorageSettings.in(folder.resolve(name));
    }

    @Test
    void anErasedHouseholdStaysErasedAfterAnOlderBackupIsRestored() throws Exception {
        String id;
        try (var storage = Storage.open(house("one"))) {
            var two = SignedIn.in(storage, CLOCK);
            id = two.first().household();
            Backup.make(house("one"), folder.resolve("older"));
            Files.createDirectories(house("one").folder().resolve("backups"));
            for (String each : List.of("before-step-9.sqlite", "before-step-9.sqlite.keys")) {
                Files.copy(
                        folder.resolve("older" + each.substring("before-step-9.sqlite".length())),
                        house("one").folder().resolve("backups").resolve(each));
            }
            var departures = two.people().departures();
            assertEquals(Departures.Asked.WAITING, departures.eraseHousehold(two.first()));
            assertEquals(Departures.Asked.GONE, departures.eraseHousehold(two.second()));
            assertTrue(two.people().households().find(id).isEmpty());
            Backup.make(house("one"), folder.resolve("newer"));
        }
        Restore.from(folder.resolve("older"), house("one"));
        assertNobody(house("one"), id);
        Path automatic = house("one").folder().resolve("backups").resolve("before-step-9.sqlite");
        assertFalse(
                new String(Files.readAllBytes(automatic), StandardCharsets.ISO_8859_1)
                        .contains("passphrase"));
        Restore.from(automatic, house("two"));
        assertNobody(house("two"), id);
        // Another machine that was given the newer keys has heard of it.
        Restore.from(folder.resolve("newer"), house("three"));
        Restore.from(folder.resolve("older"), house("three"));
        assertNobody(house("three"), id);
    }

    @Test
    void ofWhatIsErasedNothingIsLeftOnTheDiskOfARunningHouse() throws Exception {
        try (var storage = Storage.open(house("one"))) {
            var two = SignedIn.quick(storage, CLOCK);
            byte[] name = storage.read(handle -> sealedName(handle, two.first().person()));
            assertTrue(isOnTheDisk(name), "its name was there before");
            two.people().departures().erasePerson(two.first());
            assertFalse(isOnTheDisk(name), "its name is there still");
        }
    }

    private static byte[] sealedName(Handle handle, String person) {
        return handle.createQuery("SELECT name FROM person WHERE id = ?")
                .bind(0, person)
                .mapTo(byte[].class)
                .one();
    }

    private boolean isOnTheDisk(byte[] bytes) throws IOException {
        List<Path> files;
        try (var all = Files.walk(house("one").folder())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (isIn(file, bytes)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aDamagedAutomaticBackupKeepsNobodyHereNorInTheOthers() throws Exception {
        try (var storage = Storage.open(house("one"))) {
            var two = SignedIn.quick(storage, CLOCK);
            byte[] name = storage.read(handle -> sealedName(handle, two.first().person()));
            Path damaged = Files.createDirectories(storage.backups()).resolve("damaged.sqlite");
            Files.writeString(damaged, "no database");
            storage.backUp("a-first");
            storage.backUp("the-last");
            two.people().departures().erasePerson(two.first());
            assertFalse(isOnTheDisk(name), "its name is there still");
            assertEquals("no database", Files.readString(damaged));
        }
    }

    @Test
    void aBackupThatCouldNotBeChangedIsDoneLaterAndUntilThenTheDoctorSaysSo() throws Exception {
        Path backups = house("one").folder().resolve("backups");
        byte[] name;
        // As on a full disk: of one backup no copy can be made.
        Path inTheWay = backups.resolve("a-first.sqlite.part").resolve("full");
        try (var storage = Storage.open(house("one"))) {
            var two = SignedIn.quick(storage, CLOCK);
            name = storage.read(handle -> sealedName(handle, two.first().person()));
            storage.backUp("a-first");
            storage.backUp("the-last");
            Files.createDirectories(inTheWay);
            two.people().departures().erasePerson(two.first());
            assertTrue(isOnTheDisk(name), "it is in the first backup");
            assertFalse(isIn(backups.resolve("the-last.sqlite"), name), "the other one is done");
            assertEquals(1, said("may still be in one of them"));
        }
        try (var storage = Storage.open(house("one"))) {
            assertFalse(storage.eraseInBackups(), "it is in the way still");
            Files.delete(inTheWay);
            assertTrue(storage.eraseInBackups());
            assertFalse(isOnTheDisk(name), "its name is there still");
            assertEquals(0, said("may still be in one of them"));
        }
    }

    private long said(String text) {
        return Examination.of(house("one")).stream()
                .filter(each -> !each.works() && each.text().contains(text))
                .count();
    }

    private static boolean isIn(Path file, byte[] bytes) throws IOException {
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
    }

    private static void assertNobody(StorageSettings settings, String household)
            throws CannotStore {
        try (var storage = Storage.open(settings)) {
            var people = People.of(storage, CLOCK);
            assertTrue(people.households().find(household).isEmpty());
            assertTrue(people.households().isEmpty());
            assertTrue(people.credentials().open("Ana", SignedIn.PASSPHRASE).isEmpty());
        }
    }

    @Test
    void whoLeavesTakesTheirOwnAndLeavesTheOther() throws CannotStore {
        try (var storage = Storage.open(house("one"))) {
            var two = SignedIn.in(storage, CLOCK);
            two.people().departures().erasePerson(two.first());
            var left = two.people().households().get(two.second().household());
            assertEquals(List.of("Ben"), left.members().stream().map(Member::name).toList());
            assertEquals(List.of(), left.pairs());
            assertTrue(two.people().credentials().open("Ana", SignedIn.PASSPHRASE).isEmpty());
            assertTrue(two.people().credentials().open("Ben", SignedIn.PASSPHRASE).isPresent());
            two.people().departures().erasePerson(two.second());
            assertTrue(two.people().households().isEmpty());
        }
    }

    @Test
    void nobodyErasesAnother() throws CannotStore {
        try (var storage = Storage.open(house("one"))) {
            var two = SignedIn.in(storage, CLOCK);
            var household = two.people().households().get(two.first().household());
            assertThrows(
                    IllegalArgumentException.class,
                    () ->
                            two.people()
                                    .departures()
                                    .remove(household, household.member(two.second().person())));
        }
    }
}
