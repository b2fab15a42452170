// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import static adagio.calendar.reading.Ics.busy;
import static adagio.calendar.reading.Ics.event;
import static adagio.calendar.reading.Ics.faults;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.ical.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Calendars that were written to hurt. Everything ends, and says which calendar and what.
class HostileCalendarTest {
    private static final Scope JUNE = Ics.scope("2026-06-01", "2026-07-01", "Europe/London");
    private static final int MUTANTS = Integer.getInteger("adagio.mutants", 1_500);

    @Test
    void whatRepeatsEverySecondForEverIsBusyForEver() {
        String text = event("DTSTART:19000101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
        assertEquals(List.of("2026-05-31T23:00Z/PT720H"), busy(text, JUNE));
        String ends = text.replace("SECONDLY", "MINUTELY;UNTIL=20260603T000000Z");
        assertEquals(
                List.of("2026-05-31T23:00Z/PT49H"),
                busy(ends.replace("PT1S", "PT1M"), JUNE).stream()
                        .map(each -> each.replace("PT49H1M", "PT49H"))
                        .toList());
    }

    @Test
    void aRuleThatTakesTooManyStepsIsRefusedWithItsLine() {
        String text =
                event(
                        "DTSTART:20200101T000000Z",
                        "DURATION:PT1S",
                        "RRULE:FREQ=SECONDLY;INTERVAL=2;COUNT=2000000000;BYSECOND=" + upTo(58));
        assertEquals(
                List.of(
                        "b.ics:4: this event repeats so often that the calendar takes more than 6000000"
                                + " steps; make it rarer, shorter or end it"),
                faults(text, JUNE));
    }

    private static String upTo(int last) {
        var text = new StringBuilder("0");
        for (int i = 1; i <= last; i++) {
            text.append(',').append(i);
        }
        return text.toString();
    }

    @Test
    void aLineOfAHundredMegabytesIsNeverInMemory() throws IOException {
        String start = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026";
        var faulty =
                assertInstanceOf(
                        CalendarReading.Faulty.class,
                        CalendarReader.read("b.ics", new Endless(start), JUNE));
        assertEquals(
                "b.ics:3: is larger than 32 MB; export fewer years, or only this calendar",
                faulty.faults().getFirst().toString());
    }

    /// A text and then the letter 6 for ever.
    private static final class Endless extends InputStream {
        private final byte[] start;
        private int at;

        Endless(String start) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return at < start.length ? start[at++] : '6';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            for (int i = 0; i < length; i++) {
                bytes[from + i] = (byte) read();
            }
            return length;
        }
    }

    @Test
    void aLongLineThatMattersIsRefusedAndOneThatDoesNotIsPassedOver() {
        String attachment = "ATTACH:" + "A".repeat(2_000_000);
        String when = "DTSTART:20260610T090000Z";
        assertEquals(
                List.of("2026-06-10T09:00Z/PT1H"),
                busy(event(when, attachment, "DURATION:PT1H"), JUNE));
        assertEquals(
                List.of("b.ics:8: EXDATE is longer than 262144 bytes"),
                faults(event(when, "EXDATE:" + "2".repeat(300_000)), JUNE));
    }

    @Test
    void tooManyEventsDatesOrLayersAreRefused() {
        var few = new Limits(1 << 20, 1 << 10, 40, 5, 2_000);
        String six = "BEGIN:VEVENT\nEND:VEVENT\n".repeat(6);
        assertRefused(Ics.calendar(six), few, "b.ics:14: has more than 5 events");
        assertRefused(event("EXDATE:20260610\n".repeat(60)), few, "has more than 40 dates");
        assertRefused(event("BEGIN:X\n".repeat(30)), few, "is nested deeper than 16 parts");
        assertRefused(
                event("DTSTART:20260601T000000Z", "EXDATE:" + "20260610,".repeat(110)),
                few,
                "b.ics: has too many dates: more than 2000 steps");
    }

    private static void assertRefused(String text, Limits limits, String message) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var faulty =
                assertInstanceOf(CalendarReading.Faulty.class, Ics.reading(bytes, JUNE, limits));
        String first = faulty.faults().getFirst().toString();
        assertTrue(first.contains(message), first);
    }

    @Test
    void thousandsOfVersionsOfOneEventAreOneEvent() {
        var text = new StringBuilder("BEGIN:VEVENT\nUID:one\nDTSTART:20260601T090000Z\n");
        text.append("DURATION:PT1H\nRRULE:FREQ=DAILY\nEND:VEVENT\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("BEGIN:VEVENT\nUID:one\nSEQUENCE:").append(i);
            text.append("\nRECURRENCE-ID:20260610T090000Z\nDTSTART:20260610T120000Z\n");
            text.append("DURATION:PT2H\nEND:VEVENT\n");
        }
        var busy = busy(Ics.calendar(text.toString()), JUNE);
        assertEquals(30, busy.size());
        assertTrue(busy.contains("2026-06-10T12:00Z/PT2H"), busy.toString());
    }

    @Test
    void overTwentyFaultsAreCounted() {
        String bad = "BEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\n".repeat(50);
        var faults = faults(Ics.calendar(bad), JUNE);
        assertEquals(21, faults.size());
        assertEquals("b.ics: and 30 more like these", faults.getLast());
    }

    @Test
    void bytesThatWereChangedAreReadOrRefusedAndNeverMore() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7953);
        byte[] seed = SEED.getBytes(StandardCharsets.UTF_8);
        var little = new Limits(1 << 16, 1 << 12, 2_000, 200, 60_000);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            var reading = Ics.reading(mutant(seed, random), JUNE, little);
            switch (reading) {
                case CalendarReading.Read(var taken, var _, var _) -> {
                    assertTrue(taken.busy().size() < 60_000);
                    taken.busy().list().forEach(each -> assertTrue(isInJune(each)));
                }
                case CalendarReading.Faulty(var faults) -> {
                    refused++;
                    faults.forEach(each -> assertTrue(each.toString().startsWith("b.ics")));
                    assertTrue(faults.size() <= 21);
                }
            }
        }
        assertTrue(refused > MUTANTS / 20 && refused < MUTANTS, refused + " refused");
    }

    private static boolean isInJune(adagio.calendar.Interval each) {
        return !each.start().isBefore(JUNE.from()) && !each.end().isAfter(JUNE.to());
    }

    /// Bytes changed, dropped and doubled, and pieces copied elsewhere.
    private static byte[] mutant(byte[] seed, RandomGenerator random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "0123456789-:;,=\"\nTZP".charAt(random.nextInt(20));
                case 2 -> bytes[at] = (byte) ('0' + random.nextInt(10));
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = random.nextInt(Math.min(40, bytes.length - Math.max(at, from)));
                    System.arraycopy(seed, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }

    private static final String SEED =
            Ics.calendar(
                    """
                    BEGIN:VTIMEZONE
                    TZID:Own
                    BEGIN:STANDARD
                    DTSTART:19701025T030000
                    TZOFFSETFROM:+0200
                    TZOFFSETTO:+0100
                    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                    END:STANDARD
                    BEGIN:DAYLIGHT
                    DTSTART:19700329T020000
                    TZOFFSETFROM:+0100
                    TZOFFSETTO:+0200
                    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                    END:DAYLIGHT
                    END:VTIMEZONE
                    BEGIN:VEVENT
                    UID:one
                    DTSTART;TZID=Own:20260601T090000
                    DTEND;TZID=Own:20260601T100000
                    RRULE:FREQ=MONTHLY;BYDAY=MO,-1FR;BYSETPOS=1,-1;COUNT=40
                    EXDATE;TZID=Own:20260608T090000,20260615T090000
                    RDATE;VALUE=PERIOD:20260620T090000Z/PT2H
                    END:VEVENT
                    BEGIN:VEVENT
                    UID:one
                    RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Own:20260608T090000
                    DTSTART;TZID=Own:20260609T090000
                    DURATION:P1DT2H
                    PRIORITY:1
                    END:VEVENT
                    BEGIN:VEVENT
                    UID:two
                    DTSTART;VALUE=DATE:20260610
                    RRULE:FREQ=SECONDLY;INTERVAL=4000;BYHOUR=1,2,3;BYMINUTE=4,5
                    DURATION:PT1M
                    END:VEVENT
                    BEGIN:VAVAILABILITY
                    PRIORITY:2
                    DTSTART:20260605T000000Z
                    DURATION:P10D
                    BEGIN:AVAILABLE
                    DTSTART:20260601T170000Z
                    DTEND:20260601T210000Z
                    RRULE:FREQ=DAILY
                    END:AVAILABLE
                    END:VAVAILABILITY
                    BEGIN:VFREEBUSY
                    FREEBUSY;FBTYPE=BUSY:20260602T090000Z/PT1H,20260603T090000Z/20260603T110000Z
                    END:VFREEBUSY
                    """);
}
