// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        return builder.redirectError(folder.resolve("said").toFile());
    }

    private String out(String... words) throws IOException {
        return out(launcher(words));
    }

    private String out(ProcessBuilder launcher) throws IOException {
        var process = launcher.start();
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

    /// A cache is made when nobody else wants the machine; beside other tests that may be never.
    private void makeItAtOnce() throws IOException {
        Path nice = folder.resolve("nice");
        Files.writeString(nice, "#!/bin/sh\nshift 2\nexec \"$@\"\n");
        Files.setPosixFilePermissions(nice, PosixFilePermissions.fromString("rwx------"));
    }

    /// What a copy of the program says with the cache of another place: nothing of its own.
    private String whereItWasCarriedTo() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        linked(copy);
        Files.copy(folder.resolve("adagio.aot"), copy.resolve("adagio.aot"));
        Files.copy(folder.resolve("adagio.aot.for"), copy.resolve("adagio.aot.for"));
        var builder = launcher("compose", "--minutes", "3");
        builder.command().set(4, copy.toString());
        builder.environment().put("ADAGIO_AOT", "0");
        String text = out(builder);
        assertEquals("", Files.readString(folder.resolve("said")));
        assertFalse(Files.exists(copy.resolve("adagio.aot")));
        return text;
    }

    private static void linked(Path folder) throws IOException {
        Path target = ROOT.resolve("app/target");
        Files.createSymbolicLink(folder.resolve("lib"), target.resolve("lib"));
        Files.createSymbolicLink(folder.resolve("app-1.jar"), target.resolve("app-1.jar"));
    }

    @Test
    void withTheStartCacheTheSameComesOutAndNothingElse() throws IOException {
        makeItAtOnce();
        linked(folder);
        String composed = out("compose", "--minutes", "3");
        waitForTheCache();
        assertEquals(composed, out("compose", "--minutes", "3"));
        assertEquals("", Files.readString(folder.resolve("said")));
        assertEquals(composed, whereItWasCarriedTo());

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
