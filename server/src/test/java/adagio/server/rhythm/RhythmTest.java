// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.feed.AgreedSession;
import adagio.calendar.rhythm.Cadence;
import adagio.calendar.rhythm.Hours;
import adagio.calendar.rhythm.Rhythm;
import adagio.calendar.rhythm.Slack;
import adagio.server.calendars.OwnTimes;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RhythmTest {
    private final Database database;
    private TwoAtHome home;

    RhythmTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open(@TempDir Path folder) throws CannotStore {
        home = new TwoAtHome(database.in(folder));
        home.empty();
    }

    @AfterEach
    void close() {
        home.close();
    }

    private List<Long> starts(Shown shown) {
        return shown.due().stream()
                .flatMap(each -> each.times().stream())
                .map(Shown.Time::start)
                .toList();
    }

    @Test
    void nothingThatIsShownTellsWhoseHourItWas() {
        var without = home.shown(home.ana());
        String[] events = {"20261123T180000/20261123T230000", "20261128T070000/20261128T220000"};
        home.file(home.ana(), events);
        var hers = List.of(home.shown(home.ana()), home.shown(home.ben()));
        home.empty();
        home.file(home.ben(), events);
        var his = List.of(home.shown(home.ana()), home.shown(home.ben()));
        home.empty();
        home.file(home.ana(), events[0]);
        home.file(home.ben(), events[1]);
        var shared = List.of(home.shown(home.ana()), home.shown(home.ben()));
        assertNotEquals(without, hers.getFirst());
        assertEquals(hers, his);
        assertEquals(hers, shared);
    }

    @Test
    void notThenTellsNobodyWhoSaidIt() {
        var two = home.asking(home.ana()).two();
        var time = home.time(0, 0);
        home.agreements().notThen(two, time);
        assertFalse(starts(home.shown(home.ana())).contains(time.start().getEpochSecond()));
        assertEquals(starts(home.shown(home.ana())), starts(home.shown(home.ben())));
        // The row has no place for a person.
        String row =
                home.storage.read(
                        handle ->
                                handle.createQuery("SELECT * FROM rhythm_pair")
                                        .mapToMap()
                                        .one()
                                        .keySet()
                                        .toString());
        assertEquals("[pair_id, household_id, changes, sealed]", row);
    }

    @Test
    void aYesIsKeptFromTheOtherUntilBothSaidIt() {
        var before = home.shown(home.ben());
        var two = home.asking(home.ana()).two();
        var time = home.time(0, 1);
        assertEquals(Optional.empty(), home.agreements().yes(two, home.ana().person(), time));
        assertEquals(before, home.shown(home.ben()));
        assertTrue(
                home.shown(home.ana()).due().getFirst().times().stream()
                        .anyMatch(Shown.Time::mine));
        var agreed = home.agreements().yes(two, home.ben().person(), time).orElseThrow();
        assertEquals(time.start(), agreed.start());
        for (var who : List.of(home.ana(), home.ben())) {
            assertEquals(TimeWords.day(time.start(), TwoAtHome.LONDON), day(home.shown(who)));
            assertFalse(
                    home.shown(who).due().stream()
                            .flatMap(each -> each.times().stream())
                            .anyMatch(Shown.Time::mine));
        }
    }

    private static String day(Shown shown) {
        return shown.agreed().getFirst().when().day();
    }

    @Test
    void bothRowsAreAlwaysThereAndEquallyLong() {
        home.agreements().yes(home.asking(home.ana()).two(), home.ana().person(), home.time(0, 0));
        var sizes =
                home.storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT LENGTH(sealed) FROM rhythm_yes WHERE about"
                                                        + " = 'times'")
                                        .mapTo(Integer.class)
                                        .list());
        assertEquals(2, sizes.size());
        assertEquals(sizes.getFirst(), sizes.getLast());
    }

    @Test
    void ofTwoWhoSayYesAtTheSameInstantTheSecondAgrees() {
        var two = home.asking(home.ana()).two();
        for (int round = 0; round < 10; round++) {
            var time = home.time(0, 0);
            var answers =
                    List.of(home.ana(), home.ben()).stream()
                            .map(
                                    who ->
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            home.agreements()
                                                                    .yes(two, who.person(), time)))
                            .toList();
            long agreed = answers.stream().filter(each -> each.join().isPresent()).count();
            assertEquals(1, agreed);
            assertEquals(1, home.found().agreed().size());
            home.agreements().off(two, home.found().agreed().getFirst().uid());
        }
    }

    @Test
    void whatIsCalledOffIsNotProposedAgainAndLeavesTheCalendars() {
        var two = home.asking(home.ana()).two();
        var session = home.agreements().together(two, home.time(0, 0));
        var off = home.agreements().off(two, session.uid()).orElseThrow();
        assertTrue(off.cancelled());
        assertEquals(1, off.sequence());
        assertEquals(List.of(off), home.agreements().list(two.pair()));
        assertEquals(Optional.empty(), home.agreements().off(two, session.uid()));
        assertFalse(starts(home.shown(home.ana())).contains(session.start().getEpochSecond()));
    }

    @Test
    void anotherTimeMovesTheSameSession() {
        var two = home.asking(home.ana()).two();
        var session = home.agreements().together(two, home.time(0, 0));
        var found = home.hall().finding().find(two.pair(), session.uid());
        var start = found.due().getFirst().proposals().getFirst().start().toInstant();
        var time = new Agreements.Time(session.uid(), start, 20, home.time(0, 0).due());
        var moved = home.agreements().together(two, time);
        assertEquals(session.uid(), moved.uid());
        assertEquals(1, moved.sequence());
        assertEquals(
                List.of(start), home.found().agreed().stream().map(AgreedSession::start).toList());
    }

    @Test
    void aMissedSessionIsSimplyGone() {
        var two = home.asking(home.ana()).two();
        home.set("2026-11-30T09:00:00Z");
        var never = home.shown(home.ana());
        home.empty();
        home.agreements().together(two, home.time(0, 0));
        home.set("2026-11-30T09:00:00Z");
        assertEquals(never, home.shown(home.ana()));
        home.set("2027-02-01T09:00:00Z");
        home.agreements().together(two, home.time(0, 0));
        assertEquals(1, home.agreements().list(two.pair()).size());
    }

    @Test
    void noColumnCountsAnything() {
        String sql =
                switch (database) {
                    case FILE ->
                            "SELECT m.name || '.' || i.name FROM sqlite_master m,"
                                    + " pragma_table_info(m.name) i WHERE m.type = 'table' AND"
                                    + " m.name LIKE 'rhythm%' AND i.type <> 'TEXT' AND i.type <>"
                                    + " 'BYTEA'";
                    case POSTGRES ->
                            "SELECT table_name || '.' || column_name FROM"
                                    + " information_schema.columns WHERE table_name LIKE 'rhythm%'"
                                    + " AND data_type <> 'text' AND data_type <> 'bytea'";
                };
        var columns =
                home.storage.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
        assertEquals(
                List.of("rhythm_calendar.created", "rhythm_pair.changes"),
                columns.stream().sorted().toList());
    }

    @Test
    void afterAGapTheFirstThingSaidIsAWelcome() {
        assertEquals("asking", home.shown(home.ana()).greeting());
        home.set("2026-12-10T09:00:00Z");
        assertEquals("asking", home.shown(home.ana()).greeting());
        home.set("2027-03-01T09:00:00Z");
        assertEquals("welcome", home.shown(home.ana()).greeting());
        assertEquals("asking", home.shown(home.ana()).greeting());
    }

    @Test
    void aPauseProposesNothingAndKeepsNothingForLater() {
        var two = home.asking(home.ana()).two();
        var before = home.shown(home.ana()).due();
        home.agreements().change(two, rhythm -> rhythm.resting(true));
        assertEquals(List.of(), home.shown(home.ana()).due());
        assertEquals("resting", home.shown(home.ben()).greeting());
        home.agreements().change(two, rhythm -> rhythm.resting(false));
        assertEquals(before, home.shown(home.ana()).due());
    }

    @Test
    void theRhythmComesBackAsItWasSet() {
        var two = home.asking(home.ana()).two();
        var rhythm =
                new Rhythm(
                        Cadence.THREE_PER_WEEK,
                        35,
                        new Hours(480, 1320),
                        Set.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY),
                        List.of(new Hours(1200, 1260)),
                        List.of(new Hours(0, 420), new Hours(1380, 1440)),
                        new Slack(15, 45));
        home.agreements().change(two, kept -> kept.with(rhythm, ZoneId.of("Asia/Tokyo")));
        assertEquals(rhythm, home.agreements().rhythm(two.pair()).rhythm());
        assertEquals(ZoneId.of("Asia/Tokyo"), home.agreements().rhythm(two.pair()).zone());
    }

    @Test
    void everyOtherWeekStaysEveryOtherWeek() {
        var two = home.asking(home.ana()).two();
        var fortnightly = Rhythm.of(Cadence.FORTNIGHTLY, 20, Hours.USUAL);
        home.agreements().change(two, kept -> kept.with(fortnightly, TwoAtHome.LONDON));
        var first = home.found().due().getFirst().from();
        home.set("2026-12-01T09:00:00Z");
        assertEquals(first, home.found().due().getFirst().from());
        home.set("2026-12-08T09:00:00Z");
        assertEquals(first.plusWeeks(2), home.found().due().getFirst().from());
    }

    @Test
    void aTimeSuitsBothWallsAlsoWhereOnlyOneClockChanges() {
        home.zone(home.ben(), "America/New_York");
        var hours = new Hours(7 * 60, 22 * 60 + 30);
        // London leaves summer time on 25 October 2026, New York on 1 November.
        for (String now :
                List.of("2026-10-19T06:00:00Z", "2026-10-26T06:00:00Z", "2026-11-02T06:00:00Z")) {
            home.set(now);
            var due = home.found().due();
            assertFalse(due.getFirst().proposals().isEmpty());
            for (var session : due) {
                for (var each : session.proposals()) {
                    for (String zone : List.of("Europe/London", "America/New_York")) {
                        var wall = TwoAtHome.local(each.start().toInstant(), zone).toLocalTime();
                        assertFalse(wall.isBefore(LocalTime.MIN.plusMinutes(hours.from())), zone);
                        assertFalse(wall.isAfter(LocalTime.MIN.plusMinutes(hours.to() - 20)), zone);
                    }
                }
            }
        }
        home.set("2026-10-26T06:00:00Z");
        var when = home.shown(home.ana()).due().getFirst().times().getFirst().when();
        int here = Integer.parseInt(when.hours().substring(0, 2));
        String there = String.format(java.util.Locale.ROOT, "%02d", here - 4);
        assertTrue(when.elsewhere().startsWith(there), when.toString());
        assertTrue(when.elsewhere().endsWith("in New York"), when.toString());
    }

    @Test
    void theHourThatComesTwiceAndTheOneThatIsLeftOutAreNeverAProblem() {
        var two = home.asking(home.ana()).two();
        var night = Rhythm.of(Cadence.WEEKLY, 60, new Hours(0, 240));
        home.agreements().change(two, kept -> kept.with(night, TwoAtHome.LONDON));
        for (String now : List.of("2026-10-24T12:00:00Z", "2027-03-27T12:00:00Z")) {
            home.set(now);
            for (var each : home.found().due()) {
                for (var proposal : each.proposals()) {
                    assertEquals(
                            Duration.ofMinutes(60),
                            Duration.between(proposal.start(), proposal.end()));
                    assertTrue(proposal.start().toInstant().isAfter(Instant.parse(now)));
                }
            }
        }
    }

    @Test
    void hintsAreShownToWhoSwitchedThemOnAndToNobodyElse() {
        String[] events = {
            "20261123T080000/20261123T180000",
            "20261124T080000/20261124T180000",
            "20261125T080000/20261125T180000",
            "20261126T080000/20261126T180000",
            "20261127T080000/20261127T180000"
        };
        home.file(home.ana(), events);
        assertTrue(hints(home.shown(home.ana())).isEmpty());
        var bens = home.shown(home.ben());
        home.calendars()
                .set(
                        home.ana(),
                        new OwnTimes(TwoAtHome.LONDON, new OwnTimes.Hints(true, false, false), ""));
        assertTrue(hints(home.shown(home.ana())).contains("heavy"));
        assertEquals(bens, home.shown(home.ben()));
    }

    private static List<String> hints(Shown shown) {
        return shown.due().stream()
                .flatMap(due -> due.times().stream())
                .flatMap(time -> time.hints().stream())
                .toList();
    }

    @Test
    void aDayOffLeavesItsEveningFreeWhereThatIsWished() {
        home.file(home.ana(), "20261123/20261130");
        assertTrue(
                home.shown(home.ana()).due().stream()
                        .noneMatch(
                                due ->
                                        due.days().startsWith("Monday 23")
                                                && !due.times().isEmpty()));
        home.calendars()
                .set(
                        home.ana(),
                        new OwnTimes(TwoAtHome.LONDON, new OwnTimes.Hints(false, false, true), ""));
        var first = home.shown(home.ana()).due().getFirst();
        assertEquals("Monday 23 to Sunday 29 November", first.days());
        assertTrue(hints(home.shown(home.ana())).contains("holiday"));
        assertTrue(hints(home.shown(home.ben())).isEmpty());
    }

    @Test
    void whatAPersonTakesAlongComesBackAndFaultsAreSaidAllAtOnce() {
        var calendars = home.calendars();
        calendars.set(
                home.ana(),
                new OwnTimes(
                        ZoneId.of("Asia/Tokyo"),
                        new OwnTimes.Hints(true, true, false),
                        "ana@example.org"));
        calendars.addLater(home.ana(), "Work", "https://example.org/a.ics");
        var section = new OwnSection(calendars);
        var document = section.export(home.ana()).orElseThrow();
        assertEquals(List.of(), section.faults(document));
        var own = calendars.own(home.ana().person());
        home.empty();
        section.restore(home.ana(), document);
        assertEquals(own, calendars.own(home.ana().person()));
        assertEquals("Work", calendars.list(home.ana().person()).getFirst().name());
        var odd = adagio.server.calendars.SealedJson.node();
        odd.put("zone", "Europe/Londn").put("mail", "no").put("other", 1);
        odd.putArray("calendars").addObject().put("address", "file:///etc/passwd");
        assertEquals(4, section.faults(odd).size());
        assertTrue(section.faults(odd).toString().contains("Europe/London"));
    }
}
