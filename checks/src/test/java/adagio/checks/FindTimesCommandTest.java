// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.catalogue.CareWords;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `adagio find-times`, tried from outside.
class FindTimesCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:test
            BEGIN:VEVENT
            UID:office
            DTSTART;TZID=Europe/London:20261102T090000
            DTEND;TZID=Europe/London:20261102T173000
            RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            SUMMARY:Secret project
            END:VEVENT
            END:VCALENDAR
            """;
    private static final String CHOIR =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:test
            BEGIN:VEVENT
            UID:choir
            DTSTART;TZID=America/New_York:20261104T140000
            DURATION:PT3H
            RRULE:FREQ=WEEKLY
            STATUS:TENTATIVE
            PRIORITY:1
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Launched find(Path one, Path other, String... more) throws IOException {
        var words = new ArrayList<>(List.of("find-times", "--calendar", one.toString()));
        words.addAll(List.of("--calendar", other.toString(), "--from", "2026-11-23"));
        words.addAll(List.of("--zone", "Europe/London"));
        words.addAll(List.of(more));
        return Launched.run(words.toArray(String[]::new));
    }

    @Test
    void timesAreADocumentOfTheFormThatIsPromised() throws IOException {
        var one = file("ana.ics", OFFICE);
        var other = file("ben.ics", CHOIR);
        var found =
                find(
                        one,
                        other,
                        "--minutes",
                        "20",
                        "--cadence",
                        "weekly",
                        "--weeks",
                        "2",
                        "--json");
        assertEquals(0, found.code(), found.err());
        assertEquals("", found.err());
        JsonNode document = JSON.readTree(found.out());
        assertEquals("adagio-times/1", document.get("format").textValue());
        assertEquals(2, document.get("sessions").size());
        var week = document.get("sessions").get(0);
        assertEquals("2026-11-23/2026-11-30", week.get("due").textValue());
        assertEquals(3, week.get("proposals").size());
        for (JsonNode each : week.get("proposals")) {
            assertTrue(
                    each.get("start")
                            .textValue()
                            .matches("2026-11-\\d\\dT\\d\\d:\\d\\d:00\\+00:00"));
            var start = OffsetDateTime.parse(each.get("start").textValue());
            assertFalse(start.toLocalDate().isBefore(LocalDate.of(2026, 11, 23)));
            assertEquals(20, each.get("minutes").intValue());
            assertFalse(each.get("reasons").isEmpty());
        }
    }

    @Test
    void nobodyCanTellWhoseCalendarItWas() throws IOException {
        var one = file("ana.ics", OFFICE);
        var other = file("ben.ics", CHOIR);
        for (var form : List.of("--json", "--minutes=45")) {
            var found = find(one, other, form, "--cadence", "3_per_week");
            assertEquals(found, find(other, one, form, "--cadence", "3_per_week"));
            var together = file("both.ics", OFFICE + CHOIR);
            var empty = file("nothing.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
            assertEquals(found, find(together, empty, form, "--cadence", "3_per_week"));
            assertFalse(found.out().matches("(?is).*(ana|ben\\b|secret|choir|important).*"));
            assertEquals(List.of(), CareWords.find(found.out()));
        }
    }

    @Test
    void aWeekWithoutAnHourForBothSaysSo() throws IOException {
        var one = file("ana.ics", OFFICE.replace("20261102T173000", "20261109T090000"));
        var found = find(one, one, "--weeks", "1", "--json");
        assertEquals(0, found.code(), found.err());
        var week = JSON.readTree(found.out()).get("sessions").get(0);
        assertTrue(week.get("proposals").isEmpty());
        assertTrue(week.get("reason").textValue().startsWith("Not both free for 20 minutes"));
        assertTrue(find(one, one, "--weeks", "1").out().contains("  Not both free"));
    }

    @Test
    void everythingThatIsNotUnderstoodIsSaidAtOnce() throws IOException {
        var broken = file("broken.ics", OFFICE.replace("20261102T090000", "next Monday"));
        var page = file("page.ics", "<!DOCTYPE html>");
        var answer =
                find(
                        broken,
                        page,
                        "--calendar",
                        "nowhere.ics",
                        "--minutes",
                        "90",
                        "--cadence",
                        "weeky",
                        "--weeks",
                        "many",
                        "--hours",
                        "22:00-07:00");
        assertEquals(2, answer.code());
        assertEquals("", answer.out());
        for (String each :
                List.of(
                        "--minutes: found \"90\"; a whole number from 1 to 60",
                        "did you mean \"weekly\"?",
                        "--weeks: found \"many\"",
                        "--hours: found \"22:00-07:00\"",
                        "broken.ics:4: DTSTART: \"next Monday\" is no date",
                        "page.ics:1: is no calendar",
                        "nowhere.ics is not there")) {
            assertTrue(answer.err().contains(each), each + " in " + answer.err());
        }
        var zone = Launched.run("find-times", "--zone", "Europe/Lodnon", "--from", "2026-11-31");
        assertEquals(2, zone.code());
        assertTrue(zone.err().contains("did you mean \"Europe/London\"?"), zone.err());
        assertTrue(zone.err().contains("--from: found \"2026-11-31\""), zone.err());
        assertTrue(zone.err().contains("--calendar: missing"), zone.err());
    }
}
