// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import static adagio.calendar.reading.Ics.busy;
import static adagio.calendar.reading.Ics.calendar;
import static adagio.calendar.reading.Ics.event;
import static adagio.calendar.reading.Ics.faults;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarReaderTest {
    private static final Scope JUNE = Ics.scope("2026-06-01", "2026-07-01", "Europe/London");

    @Test
    void anEventIsBusyFromItsStartToItsEnd() {
        assertEquals(
                List.of("2026-06-10T09:00Z/PT1H30M"),
                busy(event("DTSTART:20260610T090000Z", "DTEND:20260610T103000Z"), JUNE));
        assertEquals(
                List.of("2026-06-10T09:00Z/PT1H30M"),
                busy(event("DTSTART:20260610T090000Z", "DURATION:PT1H30M"), JUNE));
    }

    @Test
    void anEventWithoutAnEndTakesNoTimeAndADayTakesADay() {
        assertEquals(List.of(), busy(event("DTSTART:20260610T090000Z"), JUNE));
        assertEquals(
                List.of("2026-06-09T23:00Z/PT24H"),
                busy(event("DTSTART;VALUE=DATE:20260610"), JUNE));
        assertEquals(
                List.of("2026-06-09T23:00Z/PT48H"),
                busy(event("DTSTART;VALUE=DATE:20260610", "DTEND;VALUE=DATE:20260612"), JUNE));
    }

    @Test
    void tentativeIsBusyCancelledAndTransparentAreFree() {
        String when = "DTSTART:20260610T090000Z";
        String length = "DURATION:PT1H";
        var hour = List.of("2026-06-10T09:00Z/PT1H");
        assertEquals(hour, busy(event(when, length, "STATUS:TENTATIVE"), JUNE));
        assertEquals(hour, busy(event(when, length, "STATUS:CONFIRMED", "TRANSP:OPAQUE"), JUNE));
        assertEquals(List.of(), busy(event(when, length, "STATUS:CANCELLED"), JUNE));
        assertEquals(List.of(), busy(event(when, length, "TRANSP:TRANSPARENT"), JUNE));
        String off = event(when, length).replace("PRODID:test", "PRODID:test\r\nMETHOD:CANCEL");
        assertEquals(List.of(), busy(off, JUNE));
    }

    @Test
    void floatingTimesAreTheOwners() {
        String text = event("DTSTART:20260610T090000", "DURATION:PT1H");
        assertEquals(List.of("2026-06-10T08:00Z/PT1H"), busy(text, JUNE));
        var york = Ics.scope("2026-06-01", "2026-07-01", "America/New_York");
        assertEquals(List.of("2026-06-10T13:00Z/PT1H"), busy(text, york));
    }

    @Test
    void oneThatRepeatsLosesItsExceptionsAndGainsItsAdditions() {
        assertEquals(
                List.of(
                        "2026-06-02T08:00Z/PT1H",
                        "2026-06-05T08:00Z/PT2H",
                        "2026-06-06T08:00Z/PT1H",
                        "2026-06-16T08:00Z/PT1H"),
                busy(
                        event(
                                "DTSTART;TZID=Europe/London:20260602T090000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=WEEKLY;COUNT=4",
                                "EXDATE;TZID=Europe/London:20260609T090000",
                                "EXDATE;VALUE=DATE:20260623",
                                "RDATE;TZID=Europe/London:20260606T090000",
                                "RDATE;VALUE=PERIOD:20260605T080000Z/PT2H"),
                        JUNE));
    }

    @Test
    void anInstanceThatMovedIsWhereItMovedTo() {
        String series =
                """
                BEGIN:VEVENT
                UID:one
                DTSTART;TZID=Europe/London:20260602T090000
                DURATION:PT1H
                RRULE:FREQ=WEEKLY;COUNT=3
                END:VEVENT
                BEGIN:VEVENT
                UID:one
                RECURRENCE-ID;TZID=Europe/London:20260609T090000
                DTSTART;TZID=Europe/London:20260610T140000
                DURATION:PT30M
                END:VEVENT
                BEGIN:VEVENT
                UID:one
                RECURRENCE-ID:20260616T080000Z
                DTSTART;TZID=Europe/London:20260616T090000
                DURATION:PT1H
                STATUS:CANCELLED
                END:VEVENT
                """;
        assertEquals(
                List.of("2026-06-02T08:00Z/PT1H", "2026-06-10T13:00Z/PT30M"),
                busy(calendar(series), JUNE));
    }

    @Test
    void anInstanceThatMovesAllLaterOnesMovesThem() {
        String series =
                """
                BEGIN:VEVENT
                UID:one
                DTSTART;TZID=Europe/London:20260602T090000
                DURATION:PT1H
                RRULE:FREQ=WEEKLY;COUNT=4
                END:VEVENT
                BEGIN:VEVENT
                UID:one
                RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20260616T090000
                DTSTART;TZID=Europe/London:20260617T100000
                DURATION:PT2H
                END:VEVENT
                """;
        assertEquals(
                List.of(
                        "2026-06-02T08:00Z/PT1H",
                        "2026-06-09T08:00Z/PT1H",
                        "2026-06-17T09:00Z/PT2H",
                        "2026-06-24T09:00Z/PT2H"),
                busy(calendar(series), JUNE));
    }

    @Test
    void ofTwoVersionsTheNewerCounts() {
        String two =
                """
                BEGIN:VEVENT
                UID:one
                SEQUENCE:2
                DTSTART:20260602T090000Z
                DURATION:PT1H
                END:VEVENT
                BEGIN:VEVENT
                UID:one
                SEQUENCE:1
                DTSTART:20260603T090000Z
                DURATION:PT1H
                END:VEVENT
                """;
        assertEquals(List.of("2026-06-02T09:00Z/PT1H"), busy(calendar(two), JUNE));
    }

    @Test
    void freeBusyIsReadAsItSays() {
        String text =
                """
                BEGIN:VFREEBUSY
                FREEBUSY:20260602T090000Z/PT1H,20260603T090000Z/20260603T110000Z
                FREEBUSY;FBTYPE=FREE:20260604T090000Z/PT1H
                FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260605T090000Z/PT1H
                END:VFREEBUSY
                """;
        assertEquals(
                List.of(
                        "2026-06-02T09:00Z/PT1H",
                        "2026-06-03T09:00Z/PT2H",
                        "2026-06-05T09:00Z/PT1H"),
                busy(calendar(text), JUNE));
    }

    @Test
    void outsideOfWhatSomebodyOffersTheyAreBusy() {
        String text =
                """
                BEGIN:VAVAILABILITY
                DTSTART:20260602T000000Z
                DTEND:20260604T000000Z
                BEGIN:AVAILABLE
                UID:evenings
                DTSTART:20260601T180000Z
                DTEND:20260601T220000Z
                RRULE:FREQ=DAILY
                END:AVAILABLE
                END:VAVAILABILITY
                """;
        assertEquals(
                List.of(
                        "2026-06-02T00:00Z/PT18H",
                        "2026-06-02T22:00Z/PT20H",
                        "2026-06-03T22:00Z/PT2H"),
                busy(calendar(text), JUNE));
    }

    @Test
    void theHigherPriorityOfTwoAvailabilitiesSays() {
        String low = availability("20260602T000000Z", "20260603T000000Z", 5, "20260602T100000Z");
        String high = availability("20260602T090000Z", "20260602T120000Z", 1, "20260602T090000Z");
        var expected = List.of("2026-06-02T00:00Z/PT9H", "2026-06-02T10:00Z/PT14H");
        assertEquals(expected, busy(calendar(low + high), JUNE));
        assertEquals(expected, busy(calendar(high + low), JUNE));
    }

    private static String availability(String from, String to, int priority, String available) {
        return """
               BEGIN:VAVAILABILITY
               DTSTART:%s
               DTEND:%s
               PRIORITY:%d
               BEGIN:AVAILABLE
               UID:a
               DTSTART:%s
               DURATION:PT1H
               END:AVAILABLE
               END:VAVAILABILITY
               """
                .formatted(from, to, priority, available);
    }

    @Test
    void importantIsWhatTheCalendarCallsSoAndOnlyWhereThatIsWanted() {
        String text = event("DTSTART:20260610T090000Z", "DURATION:PT1H", "PRIORITY:1");
        assertEquals(1, Ics.taken(text, JUNE).important().size());
        assertEquals(
                0, Ics.taken(text.replace("PRIORITY:1", "PRIORITY:5"), JUNE).important().size());
        var quiet = new Scope(JUNE.from(), JUNE.to(), JUNE.zone(), false);
        assertEquals(0, Ics.taken(text, quiet).important().size());
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // three kinds of line ends
    void foldedLinesBareLineEndsAndOtherPartsAreRead() {
        String text =
                "\uFEFFbegin:vcalendar\nBEGIN:VTODO\nDTSTART:nonsense\nEND:VTODO\nBEGIN:VEVENT\n"
                        + "DTSTART;TZID=\"Europe/\n London\":2026\n\t0610T090000\rDURATION:PT1H\n"
                        + "SUMMARY:Not\nkept at all\nBEGIN:VALARM\nTRIGGER:-P1D\nDURATION:PT9H\n"
                        + "END:VALARM\nEND:VEVENT\nEND:VCALENDAR";
        assertEquals(List.of("2026-06-10T08:00Z/PT1H"), busy(text, JUNE));
    }

    @Test
    void allFaultsAreSaidAtOnceWithTheirLines() {
        String text =
                """
                BEGIN:VEVENT
                DTSTART:2026-06-10
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20260610T090000Z
                DTEND:20260610T080000Z
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20260610T090000Z
                DURATION:an hour
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Nobody reads this
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20260610T090000Z
                DURATION:PT1H
                RRULE:FREQ=SOMETIMES
                END:VEVENT
                """;
        var faults = faults(calendar(text), JUNE);
        assertEquals(
                List.of(
                        "b.ics:4: DTSTART: \"2026-06-10\" is no date and no time; written as 20261122,"
                                + " 20261122T193000 or 20261122T193000Z",
                        "b.ics:7: DTEND: it ends before it starts",
                        "b.ics:11: DURATION \"an hour\"; written as PT1H30M, P1D or P2W, and not below"
                                + " zero",
                        "b.ics:15: VEVENT without DTSTART"),
                faults.subList(0, 4));
        assertEquals(5, faults.size());
        assertTrue(faults.getLast().startsWith("b.ics:18: FREQ=\"SOMETIMES\""), faults.getLast());
        assertTrue(faults.stream().noneMatch(each -> each.contains("Nobody")), faults.toString());
    }

    @Test
    void whatIsNoCalendarSaysSo() {
        assertEquals(
                List.of("b.ics:1: is empty; a calendar begins with BEGIN:VCALENDAR"),
                faults("", JUNE));
        assertEquals(
                List.of(
                        "b.ics:1: is no calendar: found \"<!DOCTYPE html>\" where BEGIN:VCALENDAR is"
                                + " needed"),
                faults("<!DOCTYPE html>\n<p>Log in</p>", JUNE));
        assertEquals(
                List.of(
                        "b.ics:5: the file ends inside VEVENT, which began on line 3; it was cut off on"
                                + " its way"),
                faults("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTA", JUNE));
    }

    @Test
    void aZoneThatNobodyKnowsIsTheOwnersAndANoteSaysSo() {
        var reading =
                assertInstanceOf(
                        CalendarReading.Read.class,
                        Ics.reading(
                                event("DTSTART;TZID=Mars/Base:20260610T090000", "DURATION:PT1H"),
                                JUNE));
        assertEquals(List.of("2026-06-10T08:00Z/PT1H"), Ics.texts(reading.taken().busy()));
        assertEquals(
                "b.ics:7: the time zone \"Mars/Base\" is not known and not explained in the calendar;"
                        + " its times are read in Europe/London",
                reading.notes().getFirst().toString());
    }
}
