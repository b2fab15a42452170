// SPDX-License-Identifier: Apache-2.0
package adagio.checks.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was found once is not found again, and Jazzer knocks at every door for a moment. Longer:
/// `tools/fuzz`.
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/fuzz-corpus");

    /// In all, shared by the doors: about three seconds for each.
    private static final int SECONDS = Integer.getInteger("adagio.fuzz.seconds", 45);

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
                } catch (Exception found) {
                    throw new AssertionError(file.toString(), found);
                }
            }
        }
    }

    @Test
    void everyDoorHoldsForAMomentAgainstWhatIsNot() throws Exception {
        var all = List.of(Door.values());
        for (Door door : all) {
            for (Path file : corpus(door)) {
                byte[] known = Files.readAllBytes(file);
                byte[] named = new byte[known.length + 1];
                named[0] = (byte) (all.size() + all.indexOf(door));
                System.arraycopy(known, 0, named, 1, known.length);
                Files.write(folder.resolve(door.word() + "-" + file.getFileName()), named);
            }
        }
        Path said = folder.resolveSibling(folder.getFileName() + ".txt");
        var process = jazzer().redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertTrue(process.waitFor(SECONDS + 240L, TimeUnit.SECONDS), "a door hangs");
            String told = Files.readString(said, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertEquals(0, process.exitValue(), told);
            assertTrue(told.contains("Done "), told);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(said);
        }
    }

    private ProcessBuilder jazzer() {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                Arrays.asList(
                        "-Xmx900m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + Doors.class.getName(),
                        "--instrumentation_includes=adagio.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-max_total_time=" + SECONDS,
                        "-timeout=20",
                        "-rss_limit_mb=4096",
                        "-max_len=8192",
                        folder.toString()));
        return new ProcessBuilder(command);
    }
}
