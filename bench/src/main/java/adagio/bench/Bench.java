// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import adagio.bench.compose.Evenings;
import adagio.guide.encode.AudioFormat;
import adagio.guide.sound.AmbienceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Measures, and prints one table. It begins nothing after nine minutes, unless all of it is asked
/// for.
final class Bench {
    private static final long MOST_SECONDS = 540;
    private static final long SECONDS_FOR_ALL = 4 * 3_600;
    private static final Set<String> WORDS =
            Set.of(
                    "compose",
                    "sound",
                    "files",
                    "play",
                    "start",
                    "times",
                    "pulse",
                    "studio",
                    "devices",
                    "growth",
                    "events",
                    "--first-run",
                    "--once",
                    "--all",
                    "--write");

    private final Place place;
    private final Set<String> asked;
    private final List<String> lines = new ArrayList<>();

    private Bench(Place place, Set<String> asked) {
        this.place = place;
        this.asked = asked;
    }

    /// A step of the bench: what it measured as rows.
    private interface Step {
        List<Row> rows() throws IOException, InterruptedException;
    }

    /// Runs the bench.
    ///
    /// @param words parts to measure (all without a word but `growth` and `events`, which take
    ///   minutes or want a server beside them), `--first-run`, `--once` (renders each file once),
    ///   `--all` (no end after nine minutes), `--write`
    public static void main(String[] words) throws IOException {
        var asked = new TreeSet<>(Arrays.asList(words));
        if (!WORDS.containsAll(asked)) {
            System.err.println(
                    "bench: found %s; allowed are %s"
                            .formatted(
                                    String.join(" ", words),
                                    String.join(", ", new TreeSet<>(WORDS))));
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("adagio.root", "."));
        Path scratch = Files.createTempDirectory("adagio-bench");
        long most = asked.contains("--all") ? SECONDS_FOR_ALL : MOST_SECONDS;
        long end = System.nanoTime() + most * 1_000_000_000;
        var place =
                new Place(root.toAbsolutePath(), scratch, asked.contains("--once") ? 1 : 3, end);
        try {
            String table = new Bench(place, asked).measure();
            if (asked.contains("--write")) {
                Section.write(root.resolve("docs/performance.md"), table);
            } else {
                System.out.print(table);
            }
        } finally {
            place.remove(scratch);
        }
    }

    private String measure() {
        double before = Machine.load();
        long began = System.nanoTime();
        lines.add("| | what | measured | goal | kept | load |");
        lines.add("|---|---|---|---|---|---|");
        var start = new StartFigures(place);
        var sound = new SoundFigures(place);
        if (wants("start")) {
            step(
                    "P4",
                    "the start",
                    () -> {
                        start.needCache();
                        return start.rows();
                    });
        }
        if (wants("play")) {
            step("P3", "playing", new PlayFigures(place)::rows);
            step("P3", "one listener", () -> List.of(Listener.row(place)));
        }
        if (wants("sound")) {
            sound(sound);
        }
        if (wants("files")) {
            files(sound);
        }
        rooms();
        if (asked.contains("--first-run")) {
            step("P4", "first run", () -> List.of(start.firstRun()));
        }
        String table = String.join("\n", lines);
        return "%s%n%nMeasured %s in %.0f s. Machine: %s. Load average (1 min) %.1f before, %.1f after.%n"
                .formatted(
                        table,
                        LocalDate.now(ZoneId.systemDefault()),
                        (System.nanoTime() - began) / 1e9,
                        Machine.describe(),
                        before,
                        Machine.load());
    }

    private boolean wants(String part) {
        return asked.contains(part) || asked.stream().allMatch(each -> each.startsWith("--"));
    }

    private void sound(SoundFigures sound) {
        step("P2", "the command", () -> List.of(sound.command()));
        step("P2", "pads", () -> List.of(sound.wav(AmbienceName.PADS, "")));
        step(
                "P2",
                "the slowest ambience",
                () -> {
                    var slowest = sound.slowest();
                    return List.of(sound.wav(slowest, " (the slowest)"), sound.anywhere(slowest));
                });
        step("P2", "Csound", () -> List.of(Csound.row(place)));
        step("P2", "memory", () -> List.of(sound.memory()));
    }

    /// P1: each class of evenings, and CP-SAT on halves of drawn wishes in the same run.
    private void compose() {
        for (var evenings : Evenings.ALL) {
            step("P1", evenings.name(), () -> List.of(row(evenings)));
        }
        step("P1", "CP-SAT on the same model", () -> List.of(oracle()));
    }

    private static Row row(Evenings evenings) {
        Place.tell("composing " + evenings.name());
        var measured = evenings.measure(60, evenings.seconds() == 3600 ? 90 : 30);
        boolean limited = evenings.limit() > 0;
        return new Row(
                "P1",
                "composing whole wishes, warm, one thread: " + evenings.name(),
                measured.text(),
                limited ? "p95 <= " + evenings.limit() + " ms" : "",
                limited ? Row.Kept.when(measured.high() <= evenings.limit()) : Row.Kept.NONE);
    }

    private Row oracle() throws IOException, InterruptedException {
        Place.tell("CP-SAT");
        var command = place.root().resolve("tools/oracle").toString();
        var child = Child.run(place, 400, Map.of(), List.of(command, "24", "20", "90"));
        var lines = child.output().lines().filter(line -> line.contains("CP-SAT")).toList();
        String figures =
                String.join(" ", lines.subList(Math.max(0, lines.size() - 2), lines.size()));
        return new Row(
                "P1",
                "halves of drawn wishes, CP-SAT beside it (one worker, 20 s)",
                figures,
                "ratio median >= 100, none different",
                Row.Kept.when(figures.contains("different: 0")));
    }

    private void rooms() {
        if (wants("compose")) {
            compose();
        }
        if (wants("pulse")) {
            step("P7", "two hearts", new PulseFigures(place)::rows);
        }
        if (wants("times")) {
            var times = new TimesFigures(place);
            step("P9", "reading calendars", () -> List.of(times.read()));
            step("P9", "finding times", () -> List.of(times.find()));
            step("P9", "find-times", () -> List.of(times.command()));
        }
        if (wants("devices")) {
            step("P8", "two devices", new DeviceFigures(place)::rows);
        }
        if (wants("studio")) {
            step("P5", "the studio", new StudioFigures(place)::rows);
        }
        if (asked.contains("growth")) {
            step("P10", "growth", new GrowthFigures(place)::rows);
        }
        if (asked.contains("events")) {
            step("", "messages between houses", new EventFigures()::rows);
        }
    }

    private void files(SoundFigures sound) {
        step("P3", "MP3 in Java", () -> List.of(sound.file(AudioFormat.MP3, false, 20)));
        step("P3", "MP3 with lame", () -> List.of(sound.file(AudioFormat.MP3, true, 12)));
        step("P3", "Opus", () -> List.of(sound.file(AudioFormat.OPUS, true, Double.NaN)));
        step("P3", "FLAC", () -> List.of(sound.file(AudioFormat.FLAC, true, Double.NaN)));
    }

    /// A step that fails is a row of the table, and the others go on.
    private void step(String goal, String name, Step step) {
        if (place.isOver()) {
            add(new Row(goal, name, "not measured: the nine minutes were over", "", Row.Kept.NONE));
            return;
        }
        try {
            step.rows().forEach(this::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            add(new Row(goal, name, "not measured: interrupted", "", Row.Kept.NONE));
        } catch (IOException | RuntimeException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            add(new Row(goal, name, "not measured: " + why, "", Row.Kept.NONE));
        }
    }

    private void add(Row row) {
        String kept =
                switch (row.kept()) {
                    case YES -> "yes";
                    case NO -> "**no**";
                    case NONE -> "";
                };
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s | %.1f |",
                        row.goal(),
                        row.what(),
                        row.measured(),
                        row.limit(),
                        kept,
                        row.load()));
        System.err.println("bench: " + lines.getLast());
    }
}
