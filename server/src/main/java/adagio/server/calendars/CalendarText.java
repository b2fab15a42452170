// SPDX-License-Identifier: Apache-2.0
package adagio.server.calendars;

import adagio.calendar.ical.Limits;
import adagio.calendar.reading.CalendarReader;
import adagio.calendar.reading.CalendarReading;
import adagio.calendar.reading.Fault;
import adagio.calendar.reading.Scope;
import adagio.server.outside.Outside;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Reads a calendar's text: its hours for the next thirteen months, or what is amiss.
final class CalendarText {
    /// How far the hours are written out.
    static final int DAYS = 400;

    private static final int MOST_LINES = 5;
    private static final int SNIFFED_BYTES = 512;
    private static final Limits LIMITS =
            new Limits(Outside.MOST_BYTES, 1 << 18, 600_000, 60_000, 6_000_000);

    private CalendarText() {}

    /// What came of it.
    sealed interface Found {
        /// It was read.
        ///
        /// @param busy its hours
        /// @param notes what was read with a guess
        record Good(BusyTimes busy, List<String> notes) implements Found {}

        /// It was not.
        ///
        /// @param trouble why
        record Bad(KeptCalendar.Trouble trouble) implements Found {}
    }

    /// Reads one.
    ///
    /// @param name what its owner calls it
    /// @param type its media type as a server says, may be empty
    /// @param text its bytes
    /// @param own where its owner lives and which hints are wanted
    /// @param now the time
    static Found read(String name, String type, byte[] text, OwnTimes own, Instant now) {
        if (!isCalendar(text)) {
            return new Found.Bad(new KeptCalendar.Trouble("no-calendar", type, List.of()));
        }
        var today = LocalDate.ofInstant(now, own.zone());
        var from = today.minusDays(1).atStartOfDay(own.zone()).toInstant();
        var to = today.plusDays(DAYS).atStartOfDay(own.zone()).toInstant();
        var scope = new Scope(from, to, own.zone(), own.hints().important());
        try {
            return switch (CalendarReader.read(
                    name, new ByteArrayInputStream(text), scope, LIMITS)) {
                case CalendarReading.Read(var taken, var timed, var notes) ->
                        new Found.Good(
                                new BusyTimes(to, taken.busy(), timed, taken.important()),
                                lines(notes));
                case CalendarReading.Faulty(var faults) ->
                        new Found.Bad(new KeptCalendar.Trouble("faulty", "", lines(faults)));
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes can be read", impossible);
        }
    }

    /// A web page that asks to sign in is the most common other thing.
    private static boolean isCalendar(byte[] text) {
        int size = Math.min(text.length, SNIFFED_BYTES);
        String begin = new String(text, 0, size, StandardCharsets.UTF_8);
        return begin.replace("\uFEFF", "")
                .stripLeading()
                .toUpperCase(java.util.Locale.ROOT)
                .startsWith("BEGIN:VCALENDAR");
    }

    private static List<String> lines(List<Fault> faults) {
        return faults.stream().limit(MOST_LINES).map(Fault::toString).toList();
    }
}
