// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.calendars.KeptCalendar;
import adagio.server.calendars.OwnTimes;
import adagio.server.outside.Outside;
import adagio.server.outside.Plug;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class CalendarsTest {
    private static final String BOMB =
            String.join(
                    "\r\n",
                    "BEGIN:VEVENT",
                    "DTSTART:20260101T000000Z",
                    "DURATION:PT1S",
                    "RRULE:FREQ=SECONDLY;BYSECOND=1,3,5",
                    "END:VEVENT",
                    "");
    private static final String EVENING = "20261124T180000/20261124T230000";
    private final Database database;
    private Path folder = Path.of("");
    private TwoAtHome home;

    CalendarsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open(@TempDir Path folder) throws CannotStore {
        this.folder = folder;
        home = new TwoAtHome(database.in(folder));
        home.empty();
    }

    @AfterEach
    void close() {
        home.close();
    }

    private KeptCalendar only() {
        return home.calendars().list(home.ana().person()).getFirst();
    }

    private int busy() {
        return home.calendars().hours(home.ana().person()).taken().busy().size();
    }

    private void add(Plug plug) {
        assertTrue(
                home.calendars(plug.outside())
                        .addAddress(home.ana(), "Work", plug.address("/a.ics")));
    }

    private void again(Outside outside) {
        home.calendars(outside).refreshNow(home.ana().person());
    }

    @Test
    void anAddressIsReadAtOnceAndTheLastGoodCopyStaysWhateverComesLater() {
        var answer = new AtomicReference<>(Plug.ok("text/calendar", TwoAtHome.ics(EVENING)));
        try (var plug = Plug.of(_ -> answer.get())) {
            add(plug);
            assertEquals("", only().trouble().why());
            assertEquals(1, busy());
            var good = only().good();
            var later =
                    List.of(
                            List.of("HTTP/1.1 500 No\r\n\r\n", "status"),
                            List.of(
                                    "HTTP/1.1 302 Go\r\nLocation: http://10.0.0.1/\r\n\r\n",
                                    "private"),
                            List.of(Plug.ok("text/html", "<html>Sign in</html>"), "no-calendar"),
                            List.of("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nBEGIN", "broken"),
                            List.of(
                                    Plug.ok("text/calendar", TwoAtHome.ics("2026/20261124T230000")),
                                    "faulty"));
            for (int i = 0; i < later.size(); i++) {
                answer.set(later.get(i).getFirst());
                home.set("2026-11-23T1" + i + ":30:00Z");
                again(plug.outside());
                assertEquals(later.get(i).getLast(), only().trouble().why());
                assertEquals(good, only().good());
                assertEquals(1, busy());
            }
            assertTrue(
                    only().trouble().lines().getFirst().startsWith("Work:"),
                    only().trouble().lines().toString());
        }
    }

    @Test
    void anAddressIsAskedPolitely() {
        String ok =
                Plug.ok("text/calendar", TwoAtHome.ics(EVENING))
                        .replace("\r\n\r\nBEGIN:VCAL", "\r\nETag: \"1\"\r\n\r\nBEGIN:VCAL");
        try (var plug =
                Plug.of(
                        request ->
                                request.contains("If-None-Match: \"1\"")
                                        ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                                        : ok)) {
            add(plug);
            again(plug.outside());
            assertEquals(1, plug.asked().size());
            home.set("2026-11-23T09:01:00Z");
            again(plug.outside());
            assertEquals(2, plug.asked().size());
            assertTrue(plug.asked().getLast().contains("If-None-Match: \"1\""));
            assertEquals(home.instant(), only().good());
            assertEquals(1, busy());
            // What reaches less than two hundred days ahead is read anew, mark or not.
            home.set("2027-08-01T09:00:00Z");
            again(plug.outside());
            assertFalse(plug.asked().getLast().contains("If-None-Match"));
        }
    }

    @Test
    void lookingForTimesAsksAfterSixHoursAndNotBefore() throws InterruptedException {
        try (var plug = Plug.of(_ -> Plug.ok("text/calendar", TwoAtHome.ics(EVENING)))) {
            add(plug);
            plug.next();
            var calendars = home.calendars(plug.outside());
            home.set("2026-11-23T14:59:59Z");
            calendars.refreshSoon(List.of(home.ana().person()));
            assertEquals(List.of(), plug.asked());
            home.set("2026-11-23T15:00:00Z");
            calendars.refreshSoon(List.of(home.ana().person(), home.ben().person()));
            assertTrue(plug.next().startsWith("GET /a.ics"));
        }
    }

    @Test
    void nothingOfACalendarButItsHoursReachesTheDiskAndThoseSealed() throws Exception {
        try (var plug = Plug.of(_ -> Plug.ok("text/calendar", TwoAtHome.ics(EVENING)))) {
            add(plug);
            home.calendars(plug.outside())
                    .set(
                            home.ana(),
                            new OwnTimes(TwoAtHome.LONDON, OwnTimes.Hints.NONE, "ana@example.org"));
            // A backup holds every row of either database.
            home.storage.backUp("seen");
            for (Path file : files()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String each :
                        List.of("Something", "Work", "/a.ics", "example.org", "VEVENT")) {
                    assertFalse(bytes.contains(each), file + " holds " + each);
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            var files = all.filter(Files::isRegularFile).toList();
            assertTrue(files.contains(folder.resolve("backups/seen.sqlite")), files.toString());
            return files;
        }
    }

    @Test
    void whatIsImportantIsOnlyKeptWhereThatIsWished() {
        var calendars = home.calendars();
        home.file(home.ana(), "20261125T080000!20261125T100000");
        assertEquals(0, calendars.hours(home.ana().person()).taken().important().size());
        var wished = new OwnTimes(TwoAtHome.LONDON, new OwnTimes.Hints(false, true, false), "");
        calendars.set(home.ana(), wished);
        home.file(home.ana(), "20261125T080000!20261125T100000");
        assertEquals(1, calendars.hours(home.ana().person()).taken().important().size());
        calendars.set(home.ana(), OwnTimes.usual(TwoAtHome.LONDON));
        calendars.set(home.ana(), wished);
        assertEquals(0, calendars.hours(home.ana().person()).taken().important().size());
    }

    @Test
    void tenThousandEventsAndEndlessRulesAreRead() {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("BEGIN:VEVENT\r\nUID:").append(i).append("\r\nDTSTART:20");
            text.append(10 + i % 20).append("0").append(1 + i % 9).append("10T100000\r\n");
            text.append("DURATION:PT1H\r\n").append(i % 500 == 0 ? "RRULE:FREQ=WEEKLY\r\n" : "");
            text.append("END:VEVENT\r\n");
        }
        var found =
                home.calendars()
                        .addFile(
                                home.ana(),
                                "Long",
                                text.append("END:VCALENDAR\r\n")
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(KeptCalendar.Trouble.NONE, found);
        assertTrue(busy() > 50, "" + busy());
    }

    @Test
    void whatNeverEndsIsRefusedWithItsNameAndItsLine() {
        var seconds =
                home.calendars()
                        .addFile(
                                home.ana(),
                                "Bomb",
                                String.join(
                                                "\r\n",
                                                "BEGIN:VCALENDAR",
                                                BOMB + BOMB + BOMB + "END:VCALENDAR",
                                                "")
                                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("faulty", seconds.why());
        assertTrue(seconds.lines().getFirst().startsWith("Bomb:"), seconds.lines().toString());
        var line =
                home.calendars()
                        .addFile(
                                home.ana(),
                                "Line",
                                ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:"
                                                + "2".repeat(400_000))
                                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("faulty", line.why());
        assertEquals(List.of(), home.calendars().list(home.ana().person()));
    }

    @Test
    void anotherPersonsCalendarIsNeitherListedNorRemoved() {
        home.file(home.ana(), EVENING);
        assertEquals(List.of(), home.calendars().list(home.ben().person()));
        home.calendars().remove(home.ben(), only().id());
        assertEquals(1, home.calendars().list(home.ana().person()).size());
        home.calendars().remove(home.ana(), only().id());
        assertEquals(0, busy());
    }

    @Test
    void twelveCalendarsAreTheMost() {
        for (int i = 0; i < 12; i++) {
            assertEquals("", home.file(home.ana(), EVENING).why());
        }
        assertEquals("many", home.file(home.ana(), EVENING).why());
        assertNotEquals(0, busy());
    }

    @Test
    void aFeedIsFoundByItsTokenUntilItIsRenewedOrStopped() {
        var feeds = new Feeds(home.storage);
        assertEquals("", feeds.path(home.ana().person()));
        feeds.renew(home.ana());
        String path = feeds.path(home.ana().person());
        String token = path.substring("/feed/".length(), path.length() - ".ics".length());
        assertTrue(token.length() >= 43, path);
        assertEquals(home.ana().person(), feeds.find(token).orElseThrow().person());
        feeds.renew(home.ana());
        assertEquals(Optional.empty(), feeds.find(token));
        feeds.revoke(home.ana());
        assertEquals("", feeds.path(home.ana().person()));
    }
}
