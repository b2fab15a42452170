// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.checks.Launched;
import adagio.server.storage.TrialSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Data folders of every released schema step, taken on by this program; some of them while it is
/// killed in the middle (R6).
final class OlderFolder {
    private static final int ROWS = 40;
    private static final int MANY_ROWS = 4_000;

    private OlderFolder() {}

    /// Every step from a first one up to the last but one.
    ///
    /// @param every one step in so many, the oldest always
    static List<Line> everyStep(Path folder, int every) throws IOException {
        var tally = new Tally("upgrade from each released schema step");
        for (int step = 1; step < TrialSchema.steps(); step += every) {
            upgrade(folder.resolve("step-" + step), step, tally);
        }
        return tally.lines();
    }

    private static void upgrade(Path data, int step, Tally tally) throws IOException {
        TrialSchema.make(data, step, ROWS);
        Path file = data.resolve("adagio.sqlite");
        var tables = TrialSchema.tables(file);
        var before = TrialSchema.rows(file, tables);
        try (var house = new FaultHouse(data, "")) {
            if (!house.reopen(tally)) {
                return;
            }
        }
        Path backup = data.resolve("backups").resolve("before-step-" + (step + 1) + ".sqlite");
        tally.require(
                TrialSchema.stored(file) == TrialSchema.steps(), "step " + step + " did not go on");
        tally.require(
                Files.exists(backup) && TrialSchema.verified(data, backup) > 0,
                "no whole backup before step " + (step + 1));
        var after = TrialSchema.rows(file, tables);
        for (String table : tables) {
            var kept = List.copyOf(after.getOrDefault(table, List.of()));
            int lost =
                    (int)
                            before.getOrDefault(table, List.of()).stream()
                                    .filter(row -> kept.stream().noneMatch(now -> is(now, row)))
                                    .count();
            tally.require(lost == 0, lost + " rows of " + table + " from step " + step);
            tally.lost(lost);
            tally.acknowledged(before.getOrDefault(table, List.of()).size());
        }
        back(data, backup, step, tally);
        tally.round();
    }

    /// Columns that came later stand behind those that were there.
    private static boolean is(String now, String before) {
        return now.equals(before) || now.startsWith(before + "|");
    }

    /// The automatic backup comes back with the command, and goes on again.
    private static void back(Path data, Path backup, int step, Tally tally) throws IOException {
        if (step > 1) {
            return; // once is enough: it is the same file for all
        }
        var restored = Launched.run("restore", backup.toString(), "--data", data.toString());
        tally.require(restored.code() == 0, "restore said " + restored.err());
        try (var house = new FaultHouse(data, "")) {
            tally.require(house.reopen(tally), "not open after a restore");
        }
    }

    /// Kills the program while it takes an old folder on, then starts it again.
    static List<Line> interrupted(int rounds, long seed, Path folder) throws IOException {
        var tally = new Tally("kill -9 in the middle of an upgrade");
        var random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            Path data = folder.resolve("cut-" + i);
            int step = 2 + random.nextInt(TrialSchema.steps() - 2);
            TrialSchema.make(data, step, MANY_ROWS / step);
            Path file = data.resolve("adagio.sqlite");
            var tables = TrialSchema.tables(file);
            var before = TrialSchema.rows(file, tables);
            cut(data, i, random);
            try (var house = new FaultHouse(data, "")) {
                house.reopen(tally);
            }
            tally.require(
                    TrialSchema.stored(file) == TrialSchema.steps(), "it did not go on afterwards");
            var after = TrialSchema.rows(file, tables);
            for (String table : tables) {
                int there = before.getOrDefault(table, List.of()).size();
                tally.acknowledged(there);
                tally.lost(Math.max(0, there - after.getOrDefault(table, List.of()).size()));
            }
            wholeBackup(data, tally);
            tally.round();
        }
        return tally.lines();
    }

    /// In turn: while the backup is copied, while it is restored for the test, when it is there, or
    /// a moment later.
    private static void cut(Path data, int turn, Random random) throws IOException {
        var process =
                Launched.process("serve", "--port", "0", "--data", data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling(data.getFileName() + ".cut").toFile())
                        .start();
        String until = List.of(".part", ".restored", ".keys", ".sqlite").get(turn % 4);
        Path backups = data.resolve("backups");
        Eventually.get(() -> has(backups, until) || !process.isAlive(), there -> there);
        if (turn % 4 == 3) {
            LockSupport.parkNanos(1_000_000L * random.nextInt(60));
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    private static boolean has(Path folder, String word) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(
                    each ->
                            word.equals(".sqlite")
                                    ? each.toString().endsWith(word)
                                    : String.valueOf(each.getFileName()).contains(word));
        }
    }

    private static void wholeBackup(Path data, Tally tally) throws IOException {
        try (var files = Files.list(data.resolve("backups"))) {
            var whole = files.filter(each -> each.toString().endsWith(".sqlite")).toList();
            tally.require(!whole.isEmpty(), "no backup after all");
            for (Path each : whole) {
                tally.require(TrialSchema.verified(data, each) > 0, each + " is not whole");
            }
        }
    }
}
