// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.reflection.EightWeeks;
import adagio.reflection.Item;
import adagio.reflection.Mark;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.people.SignedIn;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.vault.Vault;
import adagio.server.vault.VaultLocked;
import adagio.server.web.Refused;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes and what two choose to show each other, on a database.
class ReflectionTest {
    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-22T20:00:00Z");
    private Storage storage;
    private SignedIn two;
    private Notes notes;
    private Notebook notebook;
    private Sharing sharing;
    private Login ana;
    private Login ben;
    private Pair pair;

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(StorageSettings.in(folder));
        two = SignedIn.in(storage, () -> now);
        ana = two.first();
        ben = two.second();
        notes = new Notes(storage);
        notebook = new Notebook(notes, () -> now, ZoneOffset.UTC);
        sharing = new Sharing(storage, two.people().households());
        pair = sharing.pairs(ana).getFirst();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void aBeforeAndItsAfterAreOneEveningAlsoPastMidnight() {
        now = Instant.parse("2026-11-22T23:40:00Z");
        notebook.evening(ana, Map.of("before", 7), "");
        now = now.plus(Duration.ofMinutes(40));
        notebook.evening(ana, Map.of("after", 3), "warm hands");
        var all = notebook.list(ana);
        assertEquals(1, all.size());
        assertEquals(Map.of("before", 7, "after", 3), all.getFirst().values());
        assertEquals("warm hands", all.getFirst().line());
        assertEquals(LocalDate.parse("2026-11-22"), notebook.day(all.getFirst()));
        now = now.plus(Duration.ofDays(1));
        notebook.evening(ana, Map.of("before", 5), "");
        assertEquals(2, notebook.list(ana).size());
    }

    @Test
    void whatIsLeftOutLeavesNothing() {
        notebook.evening(ana, Map.of(), "");
        notebook.week(ana, Map.of(), "");
        assertEquals(List.of(), notebook.list(ana));
        assertEquals(0, rows("reflection_note"));
        notebook.evening(ana, Map.of("after", 2), "");
        var arc = arc(ana);
        assertEquals(List.of(), arc.tension(), "an after alone is no pair");
        assertEquals(1, arc.evenings().size());
    }

    @Test
    void aWeekIsCorrectedUntilItEnds() {
        notebook.week(ana, Map.of("closeness", 3, "sleep", 6), "");
        notebook.week(ana, Map.of("closeness", 5), "");
        assertEquals(
                Map.of("closeness", 5, "sleep", 6), notebook.thisWeek(ana).orElseThrow().values());
        now = now.plus(Duration.ofDays(1));
        assertTrue(notebook.thisWeek(ana).isEmpty(), "Monday begins another");
    }

    private adagio.reflection.Arc arc(Login login) {
        var all = notebook.list(login);
        return notebook.arc(all, notebook.weeks(all), List.of());
    }

    private int rows(String table) {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    void onlyTheirAuthorOpensNotesAndTheFileHoldsNoneOfTheirWords() throws Exception {
        notebook.week(ana, Map.of("trust", 4), "zinnober-line");
        assertEquals(List.of(), notebook.list(ben));
        var stranger = new Login(ana.household(), ana.person(), ben.vault());
        assertThrows(IllegalArgumentException.class, () -> notebook.list(stranger));
        var locked = new Login(ana.household(), ana.person(), new Vault.Locked());
        assertThrows(VaultLocked.class, () -> notebook.list(locked));
        for (String name : List.of("adagio.sqlite", "adagio.sqlite-wal")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("zinnober"), name);
            }
        }
    }

    @Test
    void bothChooseAndOnlyThenBothSee() {
        var mark = new Mark(LocalDate.parse("2026-11-20"), 5);
        choose(ana, "closeness", new Choice(true, List.of(mark)));
        assertEquals(new Sharing.Shown.NotYet(true), look(ana, "closeness"));
        assertEquals(new Sharing.Shown.NotYet(false), look(ben, "closeness"));
        choose(ben, "closeness", new Choice(true, List.of()));
        assertEquals(new Sharing.Shown.Both(List.of(mark)), look(ben, "closeness"));
        assertEquals(new Sharing.Shown.Both(List.of()), look(ana, "closeness"));
        assertEquals(new Sharing.Shown.NotYet(false), look(ana, "trust"), "one thing, not all");
        choose(ana, "closeness", Choice.NOT);
        assertEquals(new Sharing.Shown.NotYet(true), look(ben, "closeness"));
    }

    private void choose(Login login, String about, Choice choice) {
        sharing.choose(login, pair, about, choice);
    }

    private Sharing.Shown look(Login login, String about) {
        return sharing.look(login, pair, about);
    }

    @Test
    void theRowsAreEquallyLongAndAsManyChosenOrNot() {
        var marks =
                java.util.stream.IntStream.range(0, 12)
                        .mapToObj(i -> new Mark(LocalDate.parse("2026-09-07").plusWeeks(i), 7))
                        .toList();
        look(ben, "sleep");
        List<Integer> before = lengths();
        choose(ana, "sleep", new Choice(true, marks));
        assertEquals(before, lengths());
        assertEquals(2, before.size());
        var both = assertInstanceOf(Sharing.Shown.NotYet.class, look(ben, "sleep"));
        assertFalse(both.mine());
    }

    private List<Integer> lengths() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT LENGTH(sealed) FROM reflection_share")
                                .mapTo(Integer.class)
                                .list());
    }

    @Test
    void newAnswersReachWhatIsChosenAndNothingElse() {
        choose(ana, "stress", new Choice(true, List.of()));
        choose(ben, "stress", new Choice(true, List.of()));
        choose(ben, "trust", new Choice(true, List.of()));
        notebook.week(ana, Map.of("stress", 8, "trust", 2), "");
        sharing.refresh(ana, arc(ana)::list);
        assertEquals(
                new Sharing.Shown.Both(List.of(new Mark(LocalDate.parse("2026-11-22"), 8))),
                look(ben, "stress"));
        assertEquals(new Sharing.Shown.NotYet(true), look(ben, "trust"));
    }

    @Test
    void aPairOfOthersIsNotThere() {
        var stranger = new Login(ana.household(), "somebody", ana.vault());
        assertThrows(Refused.class, () -> sharing.pair(stranger, pair.id()));
    }

    @Test
    void ofGentleWordsOnlyTheLastIsKept() {
        var gentle = new GentleWords(storage);
        var today = LocalDate.parse("2026-11-22");
        gentle.say(ana, pair, new GentleWords.Said("good", today.minusDays(7)));
        gentle.say(ana, pair, new GentleWords.Said("thanks", today));
        assertEquals(new GentleWords.Said("thanks", today), gentle.heard(ben, pair).orElseThrow());
        assertTrue(gentle.heard(ana, pair).isEmpty(), "one's own word is not heard");
        assertEquals(1, rows("reflection_word"));
        assertThrows(
                IllegalArgumentException.class,
                () -> gentle.say(ana, pair, new GentleWords.Said("meh", today)));
    }

    @Test
    void notesCanBeCarriedAwayAndBroughtBack() throws Exception {
        notebook.evening(ana, Map.of("before", 7, "after", 3), "=1+1, \"quoted\"");
        notebook.week(ana, Map.of("sleep", 6), "");
        var export = new Export(ZoneOffset.UTC);
        assertEquals(
                """
                day,kind,what,value\r
                2026-11-22,evening,after,3\r
                2026-11-22,evening,before,7\r
                2026-11-22,evening,line," =1+1, ""quoted""\"\r
                2026-11-22,week,sleep,6\r
                """,
                sorted(export.csv(notebook.list(ana))));
        var section = new ReflectionSection(notes, export);
        var taken = section.export(ana).orElseThrow();
        assertEquals(List.of(), section.faults(taken));
        section.restore(ben, taken);
        assertEquals(2, notebook.list(ben).size());
        assertEquals(arc(ana).tension(), arc(ben).tension());
        var damaged =
                new JsonMapper()
                        .readTree(
                                "{\"notes\":[{\"kind\":\"week\",\"at\":\"2026-11-22T20:00:00Z\",\"values\":{\"sleep\":12}},{\"kind\":\"month\"}]}");
        assertEquals(
                List.of(
                        "notes[0]: sleep: found 12; 0 to 10",
                        "notes[1]: kind: found \"month\"; allowed are evening, week"),
                section.faults(damaged));
    }

    /// Two notes of one second may come in either order.
    private static String sorted(String csv) {
        var lines = new java.util.ArrayList<>(csv.lines().toList());
        var head = lines.removeFirst();
        java.util.Collections.sort(lines);
        return head + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    @Test
    void theEightWeeksBeginWithTheFirstNote() {
        now = Instant.parse("2026-11-04T20:00:00Z");
        notebook.week(ana, Map.of("closeness", 4), "");
        now = Instant.parse("2026-11-22T20:00:00Z");
        assertEquals(
                new EightWeeks(LocalDate.parse("2026-11-02")), notebook.weeks(notebook.list(ana)));
        assertEquals(1, arc(ana).list(Item.CLOSENESS).size());
    }
}
