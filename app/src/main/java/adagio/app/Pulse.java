// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.pulse.Recording;
import adagio.pulse.document.PlainWords;
import adagio.pulse.document.PulseDocument;
import adagio.pulse.reading.Asked;
import adagio.pulse.synchrony.Chance;
import adagio.pulse.synchrony.Clocks;
import adagio.pulse.synchrony.Comparison;
import adagio.pulse.synchrony.Question;
import adagio.pulse.synchrony.Settings;
import adagio.pulse.synchrony.Span;
import adagio.pulse.synchrony.Together;
import adagio.pulse.variability.OnePerson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says whether two hearts went together more than chance.
@Command(
        name = "pulse",
        mixinStandardHelpOptions = true,
        description =
                "Whether two heart rates rose and fell together more than chance. FIT, TCX, Apple Health,"
                        + " CSV or text, by what is in it.",
        footer = {"", "  adagio pulse ana.fit ben.fit"})
final class Pulse implements Callable<Integer> {
    private static final double MINUTE_SECONDS = 60;
    private static final double DAY_SECONDS = 86_400;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A", description = "the first person's recording")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "the second person's")
    private String second = "";

    @Option(names = "--json", description = "print an adagio-pulse/1")
    private boolean json;

    @Option(
            names = "--susy",
            paramLabel = "HZ,SEGMENT,LAG",
            defaultValue = "2,60,10",
            description =
                    "points a second, seconds a segment, seconds of lag for SUSY's quantities; 2,60,10")
    private String susy = "";

    @Option(
            names = "--mark",
            paramLabel = "A,B",
            defaultValue = "",
            description =
                    "one moment that both recordings show, as seconds from the start of each; sets the"
                            + " clocks")
    private String mark = "";

    @Option(
            names = "--began",
            paramLabel = "WHEN",
            defaultValue = "",
            description =
                    "when the session began, such as 2026-11-22T20:00Z; a recording without a clock is"
                            + " taken as begun then")
    private String began = "";

    @Option(
            names = "--paced",
            paramLabel = "FROM-TO",
            split = ",",
            description =
                    "where both breathed to one count, as seconds from A's start, such as 60-660; tested"
                            + " apart")
    private List<String> paced = List.of();

    @Option(names = "--salvage", description = "take what is whole of a broken file")
    private boolean salvage;

    @Override
    public Integer call() throws Answer {
        var susySettings = settings();
        var stretches = stretches();
        double[] marked = mark.isEmpty() ? new double[0] : numbers("--mark", mark, 2);
        var session = session();
        var err = spec.commandLine().getErr();
        Optional<Recording> a = Hearts.read(first, new Asked(salvage, false), err);
        Optional<Recording> b = Hearts.read(second, new Asked(salvage, true), err);
        double start = a.map(each -> each.trace().first()).orElse(0.0);
        var question =
                new Question(
                        Chance.USUAL,
                        susySettings,
                        stretches.stream()
                                .map(
                                        each ->
                                                new Span(
                                                        start + each.fromSeconds(),
                                                        start + each.toSeconds()))
                                .toList());
        if (a.isEmpty() || b.isEmpty()) {
            silent(a, b, question);
            return 0;
        }
        var clocks =
                marked.length == 0
                        ? clocks(a.get(), b.get(), session)
                        : Clocks.marked(marked[0], marked[1], a.get(), b.get());
        switch (Together.compare(a.get(), b.get(), clocks, question)) {
            case Comparison.Compared(var together) -> print(together, question);
            case Comparison.SameHeart() ->
                    throw Answer.badInput(
                            "%s and %s are the same heart twice: the same beats, or the same rate all along; name two people's recordings"
                                    .formatted(first, second));
            case Comparison.Apart(double seconds) -> throw Answer.badInput(apart(seconds));
        }
        return 0;
    }

    private Clocks clocks(Recording a, Recording b, Optional<Instant> session) {
        var clocks = session.map(at -> Clocks.session(a, b, at)).orElseGet(() -> Clocks.of(a, b));
        if (session.isPresent() && clocks.how() != Clocks.How.SESSION) {
            var err = spec.commandLine().getErr();
            err.println(
                    "note: --began is for one recording with a clock and one without; "
                            + (clocks.how() == Clocks.How.TIME_OF_DAY
                                    ? "both have one"
                                    : "neither has one"));
            err.flush();
        }
        return clocks;
    }

    private Optional<Instant> session() throws Answer {
        if (began.isEmpty()) {
            return Optional.empty();
        }
        if (!mark.isEmpty()) {
            throw Answer.badInput("--began and --mark both set the clocks; say one of them");
        }
        try {
            return Optional.of(OffsetDateTime.parse(began).toInstant());
        } catch (DateTimeException none) {
            throw Answer.badInput(
                    "--began: found \"%s\"; a day and a time with its offset, such as 2026-11-22T20:00Z or 2026-11-22T20:00+01:00"
                            .formatted(began));
        }
    }

    private void print(Together together, Question question) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(PulseDocument.write(together, question));
        } else {
            PlainWords.of(together, question).forEach(out::println);
        }
        out.flush();
    }

    private void silent(Optional<Recording> a, Optional<Recording> b, Question question) {
        var people = List.of(a.map(OnePerson::of), b.map(OnePerson::of));
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(PulseDocument.silent(people, question));
        } else {
            PlainWords.silent().forEach(out::println);
        }
        out.flush();
    }

    private String apart(double seconds) {
        if (seconds < 1) {
            return "%s and %s have less than a second in common; take longer recordings of one evening"
                    .formatted(first, second);
        }
        String found =
                seconds < 2 * MINUTE_SECONDS
                        ? "%.0f seconds lie".formatted(seconds)
                        : seconds < 2 * DAY_SECONDS
                                ? "%.0f minutes lie".formatted(seconds / MINUTE_SECONDS)
                                : "%,.0f days lie".formatted(seconds / DAY_SECONDS);
        return ("%s and %s have no time in common: %s between them. Take recordings of one evening; when a"
                        + " device's clock was not set, name one moment in both with --mark A,B")
                .formatted(first, second, found);
    }

    private Settings settings() throws Answer {
        double[] all = numbers("--susy", susy, 3);
        try {
            return new Settings((int) all[0], (int) all[1], (int) all[2]);
        } catch (IllegalArgumentException outside) {
            throw Answer.badInput("--susy: %s; such as 2,60,10".formatted(outside.getMessage()));
        }
    }

    private List<Span> stretches() throws Answer {
        var all = new ArrayList<Span>();
        for (String each : paced) {
            String[] ends = each.split("-", -1);
            try {
                all.add(new Span(seconds(ends[0].strip()), seconds(ends[ends.length - 1].strip())));
            } catch (IllegalArgumentException none) {
                ends = new String[0];
            }
            if (ends.length != 2) {
                throw Answer.badInput(
                        "--paced: found \"%s\"; two numbers of seconds, the later behind, such as 60-660"
                                .formatted(each));
            }
        }
        return List.copyOf(all);
    }

    private static double[] numbers(String option, String typed, int count) throws Answer {
        String[] parts = typed.split(",", -1);
        var all = new double[count];
        try {
            for (int i = 0; i < count; i++) {
                boolean whole = option.equals("--susy");
                all[i] = whole ? Integer.parseInt(parts[i].strip()) : seconds(parts[i].strip());
            }
            if (parts.length == count) {
                return all;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notNumbers) {
            // the refusal below is for it too
        }
        throw Answer.badInput(
                "%s: found \"%s\"; %s"
                        .formatted(
                                option,
                                typed,
                                count == 3
                                        ? "three whole numbers, such as 2,60,10"
                                        : "two numbers of seconds, such as 12.5,30"));
    }

    private static double seconds(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }
}
