// SPDX-License-Identifier: Apache-2.0
package adagio.checks.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was found once is not found again, and Jazzer knocks at every door for a moment, each time
/// in the same order: what a build says twice is the same. What nobody knows yet is looked for by
/// `tools/fuzz`.
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/fuzz-corpus");

    /// For each door.
    private static final int SECONDS = Integer.getInteger("adagio.fuzz.seconds", 20);

    @TempDir Path folder;

    private static List<Path> corpus(Door door) throws IOException {
        try (var files = Files.list(CORPUS.resolve(door.word()))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyDoorHoldsAgainstWhatIsKnown() throws Exception {
        for (Door door : Door.values()) {
            var known = corpus(door);
            assertFalse(known.isEmpty(), door.word() + " has no corpus");
            for (Path file : known) {
                try {
                    door.hand(Files.readAllBytes(file));
                } catch (Exception | AssertionError found) {
                    throw new AssertionError(file.toString(), found);
                }
            }
        }
    }

    /// As many at a time as there are processors, but no more than two: one takes 900 MB.
    @Test
    void everyDoorHoldsForAMomentAgainstWhatIsNot() throws Exception {
        int hands = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);
        try (var pool = Executors.newFixedThreadPool(hands)) {
            var knocks =
                    Arrays.stream(Door.values())
                            .map(door -> pool.submit(() -> knocksAt(door)))
                            .toList();
            for (var knock : knocks) {
                assertEquals("", knock.get());
            }
        }
    }

    /// What broke, or nothing.
    private String knocksAt(Door door) throws IOException, InterruptedException {
        Path learnt = Files.createDirectory(folder.resolve(door.word()));
        Path said = folder.resolve(door.word() + ".txt");
        var process =
                jazzer(door, learnt)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            boolean ended = process.waitFor(SECONDS + 240L, TimeUnit.SECONDS);
            String told = Files.readString(said, StandardCharsets.ISO_8859_1);
            boolean held = ended && process.exitValue() == 0 && told.contains("Done ");
            return held ? "" : door.word() + (ended ? " breaks:\n" : " hangs:\n") + found(told);
        } finally {
            process.destroyForcibly();
        }
    }

    /// Without the hundreds of lines in which Jazzer names what it watches.
    private static String found(String told) {
        return told.lines()
                .filter(line -> !line.startsWith("INFO: "))
                .collect(Collectors.joining("\n"));
    }

    private static ProcessBuilder jazzer(Door door, Path learnt) {
        return new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "-Dadagio.door=" + door.word(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Doors.class.getName(),
                "--instrumentation_includes=adagio.**",
                "--reproducer_path=" + learnt,
                "-artifact_prefix=" + learnt + "/",
                "-seed=1",
                "-reload=0",
                "-max_total_time=" + SECONDS,
                "-timeout=20",
                "-rss_limit_mb=4096",
                "-max_len=8192",
                learnt.toString(),
                CORPUS.resolve(door.word()).toString());
    }
}
