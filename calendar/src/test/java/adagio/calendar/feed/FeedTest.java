// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.reading.Ics;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final String TITLE = "Evening together";
    private static final Instant AGREED = Instant.parse("2026-10-01T09:00:00Z");
    private static final AgreedSession SUMMER =
            new AgreedSession(
                    "3f9c1b7a@adagio", Instant.parse("2026-10-24T19:00:00Z"), 20, 0, false, AGREED);
    private static final AgreedSession WINTER =
            new AgreedSession(
                    "77aa02de@adagio", Instant.parse("2026-10-25T20:00:00Z"), 20, 0, false, AGREED);

    static {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private static void assertGolden(String name, String text) throws IOException {
        try (var in = FeedTest.class.getResourceAsStream("/golden-feeds/" + name)) {
            String golden =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(golden, text.replace("\r\n", "\n"));
            assertEquals(text.replace("\n", ""), text.replace("\r\n", "\r"));
        }
    }

    @Test
    void theFeedIsAsItWas() throws IOException {
        var off = WINTER.calledOff(Instant.parse("2026-10-20T10:00:00Z"));
        var other =
                new AgreedSession(
                        "9b@adagio", Instant.parse("2026-11-01T20:30:00Z"), 45, 0, false, AGREED);
        assertGolden("feed.ics", Feed.write(List.of(other, off, SUMMER), TITLE, 30));
    }

    @Test
    void theInvitationIsAsItWas() throws IOException {
        var to = List.of("ana@example.org", "ben.with.a.very.long.name.indeed@example.org");
        assertGolden("request.ics", Invitation.write(SUMMER, TITLE, "house@example.org", to));
        var moved =
                SUMMER.moved(
                        Instant.parse("2026-10-25T19:30:00Z"),
                        Instant.parse("2026-10-02T08:00:00Z"));
        assertGolden("moved.ics", Invitation.write(moved, TITLE, "house@example.org", to));
        var off = moved.calledOff(Instant.parse("2026-10-03T08:00:00Z"));
        assertGolden("cancel.ics", Invitation.write(off, TITLE, "house@example.org", to));
    }

    @Test
    void theSameSessionsGiveTheSameBytes() {
        assertEquals(
                Feed.write(List.of(SUMMER, WINTER), TITLE, 30),
                Feed.write(List.of(WINTER, SUMMER), TITLE, 30));
    }

    @Test
    void ourOwnReaderFindsThemBusyAcrossTheChangeOfTheClocks() {
        var scope = Ics.scope("2026-10-20", "2026-11-20", "Europe/London");
        assertEquals(
                List.of("2026-10-24T19:00Z/PT20M", "2026-10-25T20:00Z/PT20M"),
                Ics.busy(Feed.write(List.of(SUMMER, WINTER), TITLE, 30), scope));
        var off = SUMMER.calledOff(AGREED);
        assertEquals(List.of(), Ics.busy(Feed.write(List.of(off), TITLE, 30), scope));
    }

    @Test
    void anotherProgramFindsThemValid() throws IOException, ParserException {
        String feed =
                Feed.write(List.of(SUMMER, WINTER), "Zwölf Hände; ja, \\ " + "ü".repeat(80), 30);
        var calendar = new CalendarBuilder().build(new StringReader(feed));
        assertTrue(calendar.validate(false).getEntries().isEmpty());
        assertEquals(2, calendar.getComponents("VEVENT").size());
        var summary = calendar.getComponents("VEVENT").getFirst().getProperty("SUMMARY");
        assertTrue(summary.orElseThrow().getValue().startsWith("Zwölf Hände; ja, \\ üü"));
        for (String line : feed.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
    }

    @Test
    void anotherProgramFindsEveryEventOfAppointmentsValid() throws IOException, ParserException {
        var words = new Appointment.Words("Couples massage, 60 minutes", "Room 1", "With two");
        var all =
                Stream.of(Appointment.State.values())
                        .map(
                                state ->
                                        new Appointment(
                                                state + "@adagio",
                                                AGREED,
                                                60,
                                                words,
                                                state,
                                                2,
                                                AGREED))
                        .toList();
        var calendar =
                new CalendarBuilder()
                        .build(new StringReader(Appointments.write("Studio", all, List.of(120))));
        assertEquals(List.of(), List.copyOf(calendar.validate(true).getEntries()));
        assertEquals(all.size(), calendar.getComponents("VEVENT").size());
    }

    @Test
    void aTextCannotAddLines() {
        String feed = Feed.write(List.of(SUMMER), "x\r\nATTENDEE:mailto:a@b.example\nX:y", 30);
        assertTrue(feed.lines().noneMatch(line -> line.startsWith("ATTENDEE")), feed);
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        Invitation.write(
                                SUMMER, TITLE, "a@b.example\r\nX:1", List.of("c@d.example")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AgreedSession("a b", AGREED, 20, 0, false, AGREED));
        assertThrows(IllegalArgumentException.class, () -> Feed.write(List.of(SUMMER), TITLE, -5));
    }
}
