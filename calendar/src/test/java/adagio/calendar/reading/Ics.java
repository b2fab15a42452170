// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import adagio.calendar.Intervals;
import adagio.calendar.Taken;
import adagio.calendar.ical.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Little calendars for tests, and what is read of them.
public final class Ics {
    private Ics() {}

    /// A calendar around some lines.
    public static String calendar(String body) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n"
                + body.strip().replace("\n", "\r\n")
                + "\r\nEND:VCALENDAR\r\n";
    }

    /// A calendar with one event.
    public static String event(String... lines) {
        return calendar(
                Stream.of(
                                List.of("BEGIN:VEVENT", "UID:one", "DTSTAMP:20260101T000000Z"),
                                List.of(lines),
                                List.of("END:VEVENT"))
                        .flatMap(List::stream)
                        .reduce("", (all, line) -> all + line + "\n"));
    }

    /// A stretch in a zone, such as `2026-01-01` to `2027-01-01`.
    public static Scope scope(String from, String to, String zone) {
        var place = ZoneId.of(zone);
        return new Scope(
                java.time.LocalDate.parse(from).atStartOfDay(place).toInstant(),
                java.time.LocalDate.parse(to).atStartOfDay(place).toInstant(),
                place,
                true);
    }

    /// Reads a text within the usual limits.
    public static CalendarReading reading(String text, Scope scope) {
        return reading(text.getBytes(StandardCharsets.UTF_8), scope, Limits.USUAL);
    }

    /// Reads bytes.
    public static CalendarReading reading(byte[] bytes, Scope scope, Limits limits) {
        try {
            return CalendarReader.read("b.ics", new ByteArrayInputStream(bytes), scope, limits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What is taken in a calendar that can be read.
    public static Taken taken(String text, Scope scope) {
        var reading = reading(text, scope);
        return assertInstanceOf(CalendarReading.Read.class, reading, reading.toString()).taken();
    }

    /// Busy time as `2026-11-22T19:30Z/PT1H`.
    public static List<String> busy(String text, Scope scope) {
        return texts(taken(text, scope).busy());
    }

    /// Intervals as `2026-11-22T19:30Z/PT1H`.
    public static List<String> texts(Intervals intervals) {
        return intervals.list().stream()
                .map(
                        each ->
                                each.start().toString().replace(":00Z", "Z")
                                        + "/"
                                        + java.time.Duration.between(each.start(), each.end()))
                .toList();
    }

    /// The faults of a calendar that cannot be read, as text.
    public static List<String> faults(String text, Scope scope) {
        var reading = reading(text, scope);
        return assertInstanceOf(CalendarReading.Faulty.class, reading, reading.toString())
                .faults()
                .stream()
                .map(Fault::toString)
                .toList();
    }

    /// Seconds since 1970.
    static long second(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
