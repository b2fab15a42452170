// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import static adagio.calendar.reading.Ics.busy;
import static adagio.calendar.reading.Ics.calendar;
import static adagio.calendar.reading.Ics.event;
import static adagio.calendar.reading.Ics.faults;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The nights on which the clocks change, and the zones that calendars bring along.
class ClocksTest {
    private static final Scope YEAR = Ics.scope("2026-01-01", "2027-01-01", "Europe/London");

    @Test
    void nineInTheMorningStaysNineInTheMorning() {
        assertEquals(
                List.of("2026-03-28T09:00Z/PT1H", "2026-03-29T08:00Z/PT1H"),
                busy(
                        event(
                                "DTSTART;TZID=Europe/London:20260328T090000",
                                "DTEND;TZID=Europe/London:20260328T100000",
                                "RRULE:FREQ=DAILY;COUNT=2"),
                        YEAR));
        assertEquals(
                List.of("2026-10-31T13:00Z/PT1H", "2026-11-01T14:00Z/PT1H"),
                busy(
                        event(
                                "DTSTART;TZID=America/New_York:20261031T090000",
                                "DTEND;TZID=America/New_York:20261031T100000",
                                "RRULE:FREQ=DAILY;COUNT=2"),
                        YEAR));
    }

    @Test
    void aTimeThatTheWallLeavesOutIsReadWithTheOffsetBefore() {
        assertEquals(
                List.of(
                        "2026-03-28T01:30Z/PT1H",
                        "2026-03-29T01:30Z/PT1H",
                        "2026-03-30T00:30Z/PT1H"),
                busy(
                        event(
                                "DTSTART;TZID=Europe/London:20260328T013000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=DAILY;COUNT=3"),
                        YEAR));
        assertEquals(
                List.of("2026-03-08T07:30Z/PT30M"),
                busy(
                        event(
                                "DTSTART;TZID=America/New_York:20260308T023000",
                                "DTEND;TZID=America/New_York:20260308T030000"),
                        YEAR));
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstIsMeant() {
        assertEquals(
                List.of("2026-10-25T00:30Z/PT15M"),
                busy(event("DTSTART;TZID=Europe/London:20261025T013000", "DURATION:PT15M"), YEAR));
        assertEquals(
                List.of("2026-11-01T05:30Z/PT15M"),
                busy(
                        event("DTSTART;TZID=America/New_York:20261101T013000", "DURATION:PT15M"),
                        YEAR));
    }

    @Test
    void whatComesEveryHourComesInBoth() {
        assertEquals(
                List.of(
                        "2026-10-25T00:00Z/PT5M",
                        "2026-10-25T01:00Z/PT5M",
                        "2026-10-25T02:00Z/PT5M"),
                busy(
                        event(
                                "DTSTART;TZID=Europe/London:20261025T010000",
                                "DURATION:PT5M",
                                "RRULE:FREQ=HOURLY;COUNT=2"),
                        YEAR));
    }

    @Test
    void aDayIsAsLongAsTheWallSays() {
        assertEquals(
                List.of("2026-03-29T00:00Z/PT23H"),
                busy(event("DTSTART;VALUE=DATE:20260329"), YEAR));
        assertEquals(
                List.of("2026-10-24T23:00Z/PT25H"),
                busy(event("DTSTART;VALUE=DATE:20261025", "DURATION:P1D"), YEAR));
    }

    @Test
    void aDayAndADurationOfADayDifferOnTheNightOfTheChange() {
        String start = "DTSTART;TZID=Europe/London:20261024T120000";
        assertEquals(List.of("2026-10-24T11:00Z/PT25H"), busy(event(start, "DURATION:P1D"), YEAR));
        assertEquals(
                List.of("2026-10-24T11:00Z/PT24H"), busy(event(start, "DURATION:PT24H"), YEAR));
    }

    @Test
    void anEndByUtcStopsOnTheRightDay() {
        assertEquals(
                List.of("2026-03-28T09:00Z/PT1H", "2026-03-29T08:00Z/PT1H"),
                busy(
                        event(
                                "DTSTART;TZID=Europe/London:20260328T090000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=DAILY;UNTIL=20260329T080000Z"),
                        YEAR));
    }

    @Test
    void aZoneThatTheCalendarExplainsIsReadAsExplained() {
        String zone =
                """
                BEGIN:VTIMEZONE
                TZID:The Mill
                BEGIN:STANDARD
                DTSTART:20001029T020000
                TZOFFSETFROM:+0230
                TZOFFSETTO:+0130
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20000326T010000
                TZOFFSETFROM:+0130
                TZOFFSETTO:+0230
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:one
                DTSTART;TZID=The Mill:20260328T120000
                DURATION:PT1H
                RRULE:FREQ=DAILY;COUNT=2
                END:VEVENT
                """;
        assertEquals(
                List.of("2026-03-28T10:30Z/PT1H", "2026-03-29T09:30Z/PT1H"),
                busy(calendar(zone), YEAR));
        var faults = faults(calendar(zone.replace("+0230", "half past")), YEAR);
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().contains("an offset of \"half past\""), faults.getFirst());
    }

    @Test
    void namesOfWindowsAndOldPrefixesAreKnown() {
        var expected = List.of("2026-06-10T08:00Z/PT1H");
        for (String name :
                List.of(
                        "GMT Standard Time",
                        "/freeassociation.sourceforge.net/Europe/London",
                        "\"Europe/London\"",
                        "/example.org/20260101_1/Europe/London")) {
            String text = event("DTSTART;TZID=" + name + ":20260610T090000", "DURATION:PT1H");
            assertEquals(expected, busy(text, YEAR), name);
        }
    }
}
