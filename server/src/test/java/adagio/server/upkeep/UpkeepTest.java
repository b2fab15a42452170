// SPDX-License-Identifier: Apache-2.0
package adagio.server.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Examination;
import adagio.server.storage.HouseValues;
import adagio.server.storage.Restore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir Path folder;
    private Instant now = Instant.parse("2027-03-01T12:00:00Z");
    private StorageSettings settings = StorageSettings.in(Path.of(""));
    private Storage storage;

    @BeforeEach
    void open() throws CannotStore {
        settings = StorageSettings.in(folder.resolve("house"));
        storage = Storage.open(settings);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private NightlyBackup nightly(String at) {
        return new NightlyBackup(
                storage, Night.of(at), LONDON, new Note(storage, Storage.SAVED, () -> now));
    }

    private WeeklyLook weekly() {
        return new WeeklyLook(storage, new Note(storage, Storage.LOOKED, () -> now));
    }

    private String noted(String name) {
        return storage.read(handle -> HouseValues.find(handle, name)).orElse("");
    }

    private void note(String name, String text) {
        storage.write(
                handle -> {
                    HouseValues.put(handle, name, text);
                    return true;
                });
    }

    private List<String> saved() throws IOException {
        if (!Files.isDirectory(storage.backups())) {
            return List.of();
        }
        try (var files = Files.list(storage.backups())) {
            return files.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
    }

    @Test
    void aNightIsSavedOnceAndCanBeBroughtBackElsewhere() throws Exception {
        note("kept", "by somebody");
        var nightly = nightly("");
        nightly.whenDue();
        nightly.whenDue();
        assertEquals(
                List.of("nightly-2027-03-01.sqlite", "nightly-2027-03-01.sqlite.keys"), saved());
        assertTrue(noted(Storage.SAVED).startsWith("ok 2027-03-01T12:00:00Z nightly-2027-03-01"));
        var elsewhere = StorageSettings.in(folder.resolve("elsewhere"));
        Restore.from(storage.backups().resolve("nightly-2027-03-01.sqlite"), elsewhere);
        try (var other = Storage.open(elsewhere)) {
            assertEquals(
                    "by somebody",
                    other.read(handle -> HouseValues.find(handle, "kept")).orElse(""));
        }
    }

    @Test
    void theLastSevenStayAndNothingElseIsTouched() throws IOException {
        Files.createDirectories(storage.backups());
        Files.writeString(storage.backups().resolve("before-step-3.sqlite"), "mine");
        Files.writeString(storage.backups().resolve("nightly-notes.sqlite"), "mine too");
        for (int day = 0; day < 9; day++) {
            nightly("").whenDue();
            now = now.plus(Duration.ofDays(1));
        }
        var nights = saved().stream().filter(each -> each.matches("nightly-2.*sqlite")).toList();
        assertEquals(7, nights.size(), nights.toString());
        assertEquals("nightly-2027-03-03.sqlite", nights.getFirst());
        assertEquals(7 * 2 + 2, saved().size(), saved().toString());
    }

    @Test
    void turnedOffItMakesNone() throws IOException {
        nightly("off").whenDue();
        assertEquals(List.of(), saved());
        var refused = assertThrows(IllegalArgumentException.class, () -> Night.of("late"));
        assertEquals(
                "ADAGIO_NIGHTLY is \"late\"; allowed is a time of day such as 03:30, or off",
                refused.getMessage());
    }

    @Test
    void aClockThatJumpsBackSavesNothingTwiceAndOneThatWasAheadStopsNothing() throws IOException {
        nightly("").whenDue();
        now = now.minus(Duration.ofHours(1));
        nightly("").whenDue();
        assertEquals(2, saved().size());
        now = now.minus(Duration.ofDays(400));
        nightly("").whenDue();
        assertEquals(4, saved().size());
    }

    @Test
    void anHourThatIsLeftOutOrComesTwiceIsOneNight() {
        var night = Night.of("01:30");
        assertEquals(
                Instant.parse("2027-03-28T01:30:00Z"),
                night.lastDue(Instant.parse("2027-03-28T12:00:00Z"), LONDON));
        for (String later : List.of("2027-10-31T00:30:00Z", "2027-10-31T01:45:00Z")) {
            assertEquals(
                    Instant.parse("2027-10-31T00:30:00Z"),
                    night.lastDue(Instant.parse(later), LONDON));
        }
    }

    @Test
    void whatCouldNotBeSavedIsSaidAndTriedAgainAfterAnHour() throws IOException {
        Files.writeString(storage.backups(), "a file where the folder belongs");
        nightly("").whenDue();
        assertTrue(noted(Storage.SAVED).startsWith("NO 2027-03-01T12:00:00Z not made"));
        var upkeep = new Upkeep(storage, Night.of(""), () -> now, LONDON);
        assertEquals(List.of("upkeep.unsaved"), upkeep.amiss());
        Files.delete(storage.backups());
        nightly("").whenDue();
        assertEquals(List.of(), saved());
        now = now.plus(Duration.ofHours(1));
        nightly("").whenDue();
        assertEquals(2, saved().size());
        assertEquals(List.of(), upkeep.amiss());
    }

    @Test
    void aWholeHouseIsLookedAtOnceAWeek() {
        weekly().whenDue();
        String first = noted(Storage.LOOKED);
        assertEquals("ok 2027-03-01T12:00:00Z every page whole", first);
        now = now.plus(Duration.ofDays(6));
        weekly().whenDue();
        assertEquals(first, noted(Storage.LOOKED));
        now = now.plus(Duration.ofDays(1)).plusSeconds(1);
        weekly().whenDue();
        assertTrue(noted(Storage.LOOKED).startsWith("ok 2027-03-08"));
    }

    @Test
    void damageIsSaidToTheHostInTheNoteAndByTheDoctor() throws Exception {
        storage.write(
                handle -> {
                    handle.execute("CREATE TABLE torn (word TEXT NOT NULL)");
                    handle.execute("CREATE INDEX torn_word ON torn (word)");
                    for (int i = 0; i < 2_000; i++) {
                        handle.execute("INSERT INTO torn VALUES (?)", "word " + i);
                    }
                    return true;
                });
        storage.close();
        tearTheLastPage();
        storage = open(settings);
        weekly().whenDue();
        assertTrue(noted(Storage.LOOKED).startsWith("NO "), noted(Storage.LOOKED));
        assertEquals(
                List.of("upkeep.damaged"),
                new Upkeep(storage, Night.of("off"), () -> now, LONDON).amiss());
        storage.close();
        assertTrue(
                Examination.of(settings).stream()
                        .anyMatch(each -> !each.works() && each.text().startsWith("weekly look:")),
                Examination.of(settings).toString());
        storage = open(settings);
    }

    /// Rows that an index no longer agrees with: a start, which looks only quickly, sees nothing.
    private void tearTheLastPage() throws IOException {
        Path file = settings.folder().resolve("adagio.sqlite");
        byte[] bytes = Files.readAllBytes(file);
        byte[] word = "word 1234".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length - word.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                bytes[i] = 'W';
                Files.write(file, bytes);
                return;
            }
        }
        throw new IOException("the word is not in the file");
    }

    private static Storage open(StorageSettings settings) throws CannotStore {
        return Storage.open(settings);
    }

    @Test
    void aLookAtAWholeHouseSaysOk() {
        assertEquals("ok", storage.examine(Duration.ofMinutes(1)));
    }

    @Test
    void whatAnotherProgramLeftInTheRowCountsAsNothing() {
        for (String odd : List.of("", "ok", "ok then", "NO 2027 x", "yes 2027-03-01T12:00:00Z")) {
            assertEquals(Noted.NEVER, Noted.read(odd), odd);
        }
        assertFalse(Noted.NEVER.isAmiss());
    }
}
