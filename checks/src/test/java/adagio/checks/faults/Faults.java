// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// `tools/faults [--short] [SEED] [NAME...]`: does every fault, or those of some names, and prints
/// one table.
public final class Faults {
    private static final long SEED = 20_261_122;
    private static final List<String> NAMES =
            List.of(
                    "server", "away", "both", "full", "clock", "session", "older", "cut",
                    "stopped");
    private final boolean brief;
    private final long seed;
    private final List<String> names;
    private final Path scratch;

    private Faults(boolean brief, long seed, List<String> names, Path scratch) {
        this.brief = brief;
        this.seed = seed;
        this.names = List.copyOf(names);
        this.scratch = scratch;
    }

    /// One fault, in its own folder.
    private interface Fault {
        List<Line> lines(Path folder) throws IOException;
    }

    /// Exit 0 when every promise held, 1 when one broke, 2 when the words are not understood.
    ///
    /// @param words see the class
    /// @throws IOException when there is no scratch folder
    public static void main(String[] words) throws IOException {
        var rest = new ArrayList<>(Arrays.asList(words));
        boolean brief = rest.remove("--short");
        boolean seeded = !rest.isEmpty() && rest.getFirst().matches("[0-9]{1,18}");
        long seed = seeded ? Long.parseLong(rest.removeFirst()) : SEED;
        if (!NAMES.containsAll(rest)) {
            System.err.println(
                    "usage: tools/faults [--short] [SEED] [NAME...]; a seed is a whole number, names"
                            + " are "
                            + String.join(", ", NAMES));
            System.exit(2);
        }
        var lines = run(brief, seed, rest.isEmpty() ? NAMES : rest);
        System.out.println(table(lines));
        System.out.println("\nSeed " + seed + ".");
        System.exit(lines.stream().allMatch(Line::isKept) ? 0 : 1);
    }

    /// Does some of them.
    ///
    /// @param brief few rounds of each
    /// @param seed what is drawn by lot
    /// @param names which
    static List<Line> run(boolean brief, long seed, List<String> names) throws IOException {
        Path scratch = Files.createTempDirectory("adagio-faults");
        var faults = new Faults(brief, seed, names, scratch);
        try {
            return faults.all();
        } finally {
            remove(scratch);
        }
    }

    static String table(List<Line> lines) {
        var text = new ArrayList<String>();
        text.add(Line.row(Line.HEAD));
        text.add(Line.row(Line.HEAD.stream().map(_ -> "---").toList()));
        lines.forEach(each -> text.add(Line.row(each.cells())));
        return String.join("\n", text);
    }

    private int rounds(int few, int many) {
        return brief ? few : many;
    }

    private List<Line> all() throws IOException {
        var lines = new ArrayList<Line>();
        lines.addAll(one("server", at -> KilledServer.times(rounds(2, 200), seed, at, "")));
        lines.addAll(postgres());
        lines.addAll(one("full", at -> FullDisk.times(rounds(1, 10), at)));
        lines.addAll(one("clock", at -> JumpingClock.times(rounds(20, 400), seed, at)));
        lines.addAll(one("session", KilledInSession::once));
        lines.addAll(one("older", at -> OlderFolder.everyStep(at, rounds(6, 1))));
        lines.addAll(one("cut", at -> OlderFolder.interrupted(rounds(1, 40), seed, at)));
        lines.addAll(one("stopped", at -> Stopped.times(rounds(1, 20), at)));
        return lines;
    }

    /// Each with a database of its own: a house with other keys has no part in rows of before.
    private List<Line> postgres() throws IOException {
        var lines = new ArrayList<Line>();
        if (names.contains("away")) {
            try (var postgres = PostgresProcess.open(scratch.resolve("postgres-away"))) {
                int rounds = rounds(1, 100);
                lines.addAll(one("away", at -> KilledPostgres.times(rounds, seed, at, postgres)));
            }
        }
        if (names.contains("both") && !brief) {
            try (var postgres = PostgresProcess.open(scratch.resolve("postgres-both"))) {
                String address = postgres.database();
                lines.addAll(one("both", at -> KilledServer.times(20, seed, at, address)));
            }
        }
        return lines;
    }

    private List<Line> one(String name, Fault fault) throws IOException {
        if (!names.contains(name)) {
            return List.of();
        }
        System.err.println("faults: " + name);
        long began = System.nanoTime();
        var lines = fault.lines(scratch.resolve(name));
        System.err.printf("faults: %s took %.0f s%n", name, (System.nanoTime() - began) / 1e9);
        lines.forEach(each -> System.err.println("faults: " + each));
        return lines;
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
