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
import adagio.server.people.TwoOnDisk;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.vault.VaultLocked;
import adagio.server.web.Refused;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Notes and what two choose to show each other, on a database.
@ParameterizedClass
@EnumSource(Database.class)
class ReflectionTest {
    private final Database database;
    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-22T20:00:00Z");
    private TwoOnDisk two;
    private Notes notes;
    private Notebook notebook;
    private Sharing sharing;
    private Login ana;
    private Login ben;
    private Pair pair;

    ReflectionTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        two = new TwoOnDisk(database.in(folder), () -> now);
        ana = two.ana();
        ben = two.ben();
        notes = new Notes(two.storage());
        notebook = new Notebook(notes, () -> now, ZoneOffset.UTC);
        sharing = new Sharing(two.storage(), two.people().households());
        pair = sharing.pairs(ana).getFirst();
    }

    @AfterEach
    void close() {
        two.close();
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
        assertEquals(0, two.rows("reflection_note"));
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

    @Test
    void onlyTheirAuthorOpensNotesAndTheFileHoldsNoneOfTheirWords() throws Exception {
        notebook.week(ana, Map.of("trust", 4), "zinnober-line");
        assertEquals(List.of(), notebook.list(ben));
        assertThrows(IllegalArgumentException.class, () -> notebook.list(two.stranger()));
        assertThrows(VaultLocked.class, () -> notebook.list(two.locked()));
        assertEquals(List.of(), two.readable("zinnober"));
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
        List<Integer> before = two.lengths("reflection_share");
        choose(ana, "sleep", new Choice(true, marks));
        assertEquals(before, two.lengths("reflection_share"));
        assertEquals(2, before.size());
        var both = assertInstanceOf(Sharing.Shown.NotYet.class, look(ben, "sleep"));
        assertFalse(both.mine());
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
        var gentle = new GentleWords(two.storage());
        var today = LocalDate.parse("2026-11-22");
        gentle.say(ana, pair, new GentleWords.Said("good", today.minusDays(7)));
        gentle.say(ana, pair, new GentleWords.Said("thanks", today));
        assertEquals(new GentleWords.Said("thanks", today), gentle.heard(ben, pair).orElseThrow());
        assertTrue(gentle.heard(ana, pair).isEmpty(), "one's own word is not heard");
        assertEquals(1, two.rows("reflection_word"));
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
