// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with the start cache that its first run leaves: what comes out is the same, and
/// nothing of Java's own stands before it.
class StartCacheTest {
    private static final Path ROOT = Launched.root();
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(8);

    @TempDir Path folder;

    private ProcessBuilder launcher(String... words) {
        var command =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-euc",
                                ". \"$0/tools/run.sh\"; at=$1; shift;"
                                        + " run_adagio \"$at\" \"$at/app-1.jar\" \"$0/tools\" \"$@\"",
                                ROOT.toString(),
                                folder.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("ADAGIO_AOT", "1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectError(folder.resolve("said").toFile());
    }

    private String out(String... words) throws IOException {
        var process = launcher(words).start();
        process.getOutputStream().close();
        try (var out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            int code = process.onExit().join().exitValue();
            assertEquals(0, code, text + Files.readString(folder.resolve("said")));
            return text;
        }
    }

    private void waitForTheCache() throws IOException {
        Path cache = folder.resolve("adagio.aot");
        Path making = folder.resolve("adagio.aot.making");
        long end = System.nanoTime() + MOST_NANOS;
        while ((!Files.exists(cache) || Files.exists(making)) && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
        }
        assertTrue(Files.exists(cache), () -> "no cache: " + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("adagio.aot.log"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    @Test
    void withTheStartCacheTheSameComesOutAndNothingElse() throws IOException {
        Path target = ROOT.resolve("app/target");
        Files.createSymbolicLink(folder.resolve("lib"), target.resolve("lib"));
        Files.createSymbolicLink(folder.resolve("app-1.jar"), target.resolve("app-1.jar"));
        String composed = out("compose", "--minutes", "3");
        waitForTheCache();
        assertEquals(composed, out("compose", "--minutes", "3"));
        assertEquals("", Files.readString(folder.resolve("said")));

        Path routine = Files.writeString(folder.resolve("routine.json"), composed);
        Path evening = folder.resolve("evening");
        String made =
                out("render", routine.toString(), "--audio", "wav", "--out", evening.toString());
        assertEquals(
                List.of("captions.vtt", "cues.vtt", "score.json", "cue-sheet.pdf", "session.wav"),
                made.lines().map(each -> String.valueOf(Path.of(each).getFileName())).toList());

        var house =
                launcher("serve", "--port", "0", "--data", folder.resolve("data").toString())
                        .start();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(house.getInputStream(), StandardCharsets.UTF_8))) {
            String first = String.valueOf(out.readLine());
            assertTrue(first.startsWith("Adagio is at http://127.0.0.1:"), first);
        } finally {
            house.destroy();
            var unused = house.onExit().join();
        }
    }
}
