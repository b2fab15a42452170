// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.calendar.Taken;
import adagio.calendar.rhythm.Cadence;
import adagio.calendar.rhythm.Hours;
import adagio.calendar.rhythm.Question;
import adagio.calendar.rhythm.Rhythm;
import adagio.score.catalogue.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The words of `find-times`. They are read here and not by type, so that all faults are said at
/// once.
final class TimesWords {
    private static final LocalDate FIRST = LocalDate.of(1971, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9000, 1, 1);

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "a calendar (.ics); once for each, two for two people")
    private List<String> calendars = new ArrayList<>();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "20",
            description = "how long, 1 to 60; default ${DEFAULT-VALUE}")
    private String minutes = "";

    @Option(
            names = "--cadence",
            paramLabel = "HOW",
            defaultValue = "weekly",
            description = "weekly, fortnightly, 2_per_week or 3_per_week; default ${DEFAULT-VALUE}")
    private String cadence = "";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "",
            description = "the first day, weeks count from it; default tomorrow")
    private String from = "";

    @Option(
            names = "--weeks",
            paramLabel = "N",
            defaultValue = "4",
            description = "how many weeks, 1 to 53; default ${DEFAULT-VALUE}")
    private String weeks = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "",
            description = "such as Europe/London; default this machine's")
    private String zone = "";

    @Option(
            names = "--hours",
            paramLabel = "HH:MM-HH:MM",
            defaultValue = "07:00-22:30",
            description = "the hours of a day to look in; default ${DEFAULT-VALUE}")
    private String hours = "";

    /// What is asked, with nothing taken yet.
    ///
    /// @param faults takes every fault; the answer is then made of defaults
    Question question(List<Object> faults) {
        var place = zone(faults);
        var rhythm =
                Rhythm.of(
                        cadence(faults),
                        number("--minutes", minutes, 20, 60, faults),
                        hours(faults));
        int count = number("--weeks", weeks, 4, Question.MOST_WEEKS, faults);
        return new Question(rhythm, Taken.nothing(), from(place, faults), count, place);
    }

    /// The calendars' files.
    List<String> calendars(List<Object> faults) {
        if (calendars.isEmpty()) {
            faults.add("--calendar: missing; name a file (.ics) for each of the two");
        }
        var possible = new ArrayList<String>();
        for (String each : calendars) {
            try {
                possible.add(Path.of(each).toString());
            } catch (InvalidPathException impossible) {
                faults.add("--calendar: found \"" + each + "\"; the name of a file");
            }
        }
        return possible;
    }

    private static int number(
            String option, String text, int otherwise, int most, List<Object> faults) {
        if (text.matches("\\d{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        faults.add(option + ": found \"" + text + "\"; a whole number from 1 to " + most);
        return otherwise;
    }

    private Cadence cadence(List<Object> faults) {
        var found = Cadence.find(cadence);
        if (found.isEmpty()) {
            faults.add(
                    "--cadence: found \""
                            + cadence
                            + "\"; "
                            + String.join(", ", Cadence.words())
                            + Nearest.hint(cadence, Cadence.words()));
        }
        return found.orElse(Cadence.WEEKLY);
    }

    private Hours hours(List<Object> faults) {
        var found = Hours.find(hours);
        if (found.isEmpty()) {
            faults.add(
                    "--hours: found \""
                            + hours
                            + "\"; hours of one day, such as 07:00-22:30, from 00:00 to 24:00");
        }
        return found.orElse(Hours.USUAL);
    }

    private ZoneId zone(List<Object> faults) {
        if (zone.isEmpty()) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            faults.add(
                    "--zone: found \""
                            + zone
                            + "\"; a time zone such as Europe/London"
                            + Nearest.hint(zone, ZoneId.getAvailableZoneIds()));
            return ZoneId.systemDefault();
        }
    }

    private LocalDate from(ZoneId place, List<Object> faults) {
        if (from.isEmpty()) {
            return LocalDate.now(place).plusDays(1);
        }
        try {
            var date = LocalDate.parse(from);
            if (date.isAfter(FIRST) && date.isBefore(LAST)) {
                return date;
            }
        } catch (DateTimeException noDate) {
            // said below, with what is allowed
        }
        faults.add("--from: found \"" + from + "\"; a date such as 2026-11-23, 1971 to 8999");
        return LocalDate.of(2026, 1, 1);
    }
}
