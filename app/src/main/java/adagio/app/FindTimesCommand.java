// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.calendar.Taken;
import adagio.calendar.reading.CalendarReader;
import adagio.calendar.reading.CalendarReading;
import adagio.calendar.reading.Scope;
import adagio.calendar.rhythm.DueSession;
import adagio.calendar.rhythm.FindTimes;
import adagio.calendar.rhythm.Proposal;
import adagio.calendar.rhythm.Question;
import adagio.calendar.rhythm.Reason;
import adagio.server.document.TimesDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Finds times in calendars.
@Command(
        name = "find-times",
        mixinStandardHelpOptions = true,
        description =
                "Finds two or three good times for each session that is due, with reasons. Reads only"
                        + " when the calendars are busy, and tells nobody whose hour it was.",
        footer = {
            "",
            "  adagio find-times --calendar A.ics --calendar B.ics --minutes 20 --cadence weekly \\",
            "      --from 2026-11-23 --weeks 4 --zone Europe/London"
        })
final class FindTimesCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private TimesWords words = new TimesWords();

    @Option(names = "--json", description = "print an adagio-times/1")
    private boolean json;

    @Override
    public Integer call() throws Answer {
        var faults = new ArrayList<Object>();
        var question = words.question(faults);
        var from = question.from().minusDays(1).atStartOfDay(question.zone());
        var to = question.from().plusDays(7L * question.weeks() + 2).atStartOfDay(question.zone());
        var scope = new Scope(from.toInstant(), to.toInstant(), question.zone(), true);
        var calendars = new ArrayList<Taken>();
        for (String each : words.calendars(faults)) {
            read(each, scope, calendars, faults);
        }
        if (!faults.isEmpty()) {
            throw Answer.badInput("these cannot be used:", faults);
        }
        print(
                FindTimes.find(
                        new Question(
                                question.rhythm(),
                                Taken.together(calendars),
                                question.from(),
                                question.weeks(),
                                question.zone())));
        return 0;
    }

    private void read(String name, Scope scope, List<Taken> calendars, List<Object> faults) {
        if (Files.isDirectory(Path.of(name))) {
            faults.add(name + " is a folder; name a calendar's file (.ics)");
            return;
        }
        try (var in = Files.newInputStream(Path.of(name))) {
            switch (CalendarReader.read(name, in, scope)) {
                case CalendarReading.Read(var taken, var _, var notes) -> {
                    calendars.add(taken);
                    notes.forEach(each -> spec.commandLine().getErr().println("note: " + each));
                }
                case CalendarReading.Faulty(var found) -> faults.addAll(found);
            }
        } catch (NoSuchFileException missing) {
            faults.add(name + " is not there; name a calendar's file (.ics)");
        } catch (IOException unreadable) {
            faults.add(name + " cannot be read: " + Texts.reason(unreadable));
        }
    }

    private void print(List<DueSession> sessions) {
        var out = spec.commandLine().getOut();
        spec.commandLine().getErr().flush();
        if (json) {
            out.print(TimesDocument.write(sessions));
        } else {
            sessions.forEach(each -> print(each, out));
        }
        out.flush();
    }

    private static void print(DueSession session, PrintWriter out) {
        out.println(
                DAY.format(session.from())
                        + " to "
                        + DAY.format(session.to().minusDays(1))
                        + " "
                        + session.to().minusDays(1).getYear());
        if (session.proposals().isEmpty()) {
            out.println("  " + session.reason());
        }
        int number = 1;
        for (Proposal each : session.proposals()) {
            out.println(
                    "  %d. %s, %s to %s"
                            .formatted(
                                    number++,
                                    DAY.format(each.start()),
                                    TIME.format(each.start()),
                                    TIME.format(each.end())));
            out.println(
                    "     "
                            + each.reasons().stream()
                                    .map(Reason::text)
                                    .collect(Collectors.joining(" ")));
        }
        out.println();
    }
}
