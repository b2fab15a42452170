// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import adagio.calendar.Taken;
import adagio.calendar.reading.CalendarReader;
import adagio.calendar.reading.CalendarReading;
import adagio.calendar.reading.Scope;
import adagio.calendar.rhythm.Cadence;
import adagio.calendar.rhythm.FindTimes;
import adagio.calendar.rhythm.Hours;
import adagio.calendar.rhythm.Question;
import adagio.calendar.rhythm.Rhythm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// P9: reading two calendars of ten thousand events, and finding times in them.
final class TimesFigures {
    private static final int EVENTS = 10_000;
    private static final int WEEKS = 8;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 23);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final Place place;

    TimesFigures(Place place) {
        this.place = place;
    }

    private static List<byte[]> calendars() {
        return List.of(calendar(1), calendar(2));
    }

    /// Twenty years of events around the weeks that are asked for; every twentieth repeats for
    /// ever.
    private static byte[] calendar(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:bench\r\n");
        var first = LocalDateTime.of(2008, 1, 1, 0, 0);
        for (int i = 0; i < EVENTS; i++) {
            var start =
                    first.plusDays(random.nextInt(20 * 365)).plusMinutes(15L * random.nextInt(96));
            text.append("BEGIN:VEVENT\r\nUID:").append(i).append("@bench\r\n");
            text.append("DTSTAMP:20260101T000000Z\r\n");
            text.append("DTSTART;TZID=Europe/London:").append(STAMP.format(start)).append("\r\n");
            text.append("DURATION:PT").append(15 + random.nextInt(90)).append("M\r\n");
            if (i % 500 == 0) {
                text.append("RRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\n");
            } else if (i % 20 == 0) {
                text.append("RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=12\r\n");
            }
            text.append(
                    "SUMMARY:Something of thirty letters or so\r\nLOCATION:Here\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Processor time of this thread: it reads no file and waits for nobody, so on an idle core it
    /// is what the wall shows.
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Taken taken(byte[] text) throws IOException {
        var scope =
                new Scope(
                        FROM.minusDays(1).atStartOfDay(ZONE).toInstant(),
                        FROM.plusDays(7L * WEEKS + 2).atStartOfDay(ZONE).toInstant(),
                        ZONE,
                        true);
        return switch (CalendarReader.read("bench", new ByteArrayInputStream(text), scope)) {
            case CalendarReading.Read(var taken, var _, var _) -> taken;
            case CalendarReading.Faulty(var faults) ->
                    throw new IOException(faults.getFirst().toString());
        };
    }

    Row read() throws IOException {
        var texts = calendars();
        Place.tell("reading calendars of " + EVENTS + " events");
        var times = new ArrayList<Double>();
        double first = 0;
        for (int i = 0; i < 12; i++) {
            long began = cpuNanos();
            taken(texts.get(i % 2));
            double millis = (cpuNanos() - began) / 1e6;
            first = i == 0 ? millis : first;
            if (i >= 5) {
                times.add(millis);
            }
        }
        var figures = new Figures(times);
        return new Row(
                "P9",
                "reading a calendar of 10,000 events (%.1f MB)"
                        .formatted(texts.getFirst().length / 1e6),
                figures.text("CPU ms") + "; the first of all " + Figures.text(first) + " CPU ms",
                "<= 1000 ms",
                Row.Kept.when(Math.max(first, figures.median()) <= 1_000));
    }

    Row find() throws IOException {
        var texts = calendars();
        Place.tell("finding times");
        var calendars = List.of(taken(texts.getFirst()), taken(texts.getLast()));
        var times = new ArrayList<Double>();
        double first = 0;
        int sessions = 0;
        for (int i = 0; i < 60; i++) {
            long began = cpuNanos();
            var question =
                    new Question(
                            Rhythm.of(Cadence.TWO_PER_WEEK, 20, Hours.USUAL),
                            Taken.together(calendars),
                            FROM,
                            WEEKS,
                            ZONE);
            sessions = FindTimes.find(question).size();
            double millis = (cpuNanos() - began) / 1e6;
            first = i == 0 ? millis : first;
            if (i >= 30) {
                times.add(millis);
            }
        }
        var figures = new Figures(times);
        return new Row(
                "P9",
                "finding times for %d sessions in %d weeks, both calendars read"
                        .formatted(sessions, WEEKS),
                figures.text("CPU ms") + "; the first of all " + Figures.text(first) + " CPU ms",
                "<= 20 ms",
                Row.Kept.when(figures.median() <= 20));
    }

    Row command() throws IOException, InterruptedException {
        var texts = calendars();
        Place.tell("the command");
        var words =
                new ArrayList<>(List.of(place.root().resolve("adagio").toString(), "find-times"));
        for (byte[] text : texts) {
            Path file =
                    Files.write(Files.createTempFile(place.scratch(), "calendar", ".ics"), text);
            words.addAll(List.of("--calendar", file.toString()));
        }
        words.addAll(List.of("--from", FROM.toString(), "--weeks", "8", "--zone", ZONE.getId()));
        words.addAll(List.of("--cadence", "2_per_week", "--json"));
        var wall = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        for (int i = 0; i < place.runs(); i++) {
            var child = Child.run(place, 60, Map.of("ADAGIO_AOT", "0"), words);
            wall.add(child.seconds());
            cpu.add(child.cpuSeconds());
        }
        return new Row(
                "P9",
                "`adagio find-times` on both as a whole process",
                "%s; %s CPU s"
                        .formatted(
                                new Figures(wall).text("s"),
                                Figures.text(new Figures(cpu).median())),
                "",
                Row.Kept.NONE);
    }
}
