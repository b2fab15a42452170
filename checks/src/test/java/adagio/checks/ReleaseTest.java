// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The archive for machines without a JDK: unpacked, and run where no Java is to be found.
class ReleaseTest {
    private static final String READY = "Adagio is at ";

    @Test
    void theArchiveRunsWithoutAJdk(@TempDir Path folder) throws Exception {
        var tool = Launched.root().resolve("tools").resolve("release").toString();
        var made = new ProcessBuilder(tool, "--out", folder.toString());
        String said = run(made);
        var archive = Path.of(said.lines().toList().getLast());
        assertTrue(
                archive.getFileName().toString().matches("adagio-\\d+-linux-\\w+\\.tar\\.gz"),
                said);
        var sum = archive.resolveSibling(archive.getFileName() + ".sha256");
        run(new ProcessBuilder("sha256sum", "-c", sum.toString()).directory(folder.toFile()));
        run(new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()));
        var launcher =
                folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""))
                        .resolve("adagio");

        var link = Files.createSymbolicLink(folder.resolve("linked"), launcher);
        assertEquals("adagio 1", run(bare(folder, link, "--version")).strip());
        var routine = folder.resolve("five.json");
        run(bare(folder, launcher, "compose", "--minutes", "5", "--out", routine.toString()));
        var out = folder.resolve("five");
        run(
                bare(
                        folder,
                        launcher,
                        "render",
                        routine.toString(),
                        "--out",
                        out.toString(),
                        "--talk",
                        "brief"));
        assertTrue(Files.size(out.resolve("session.mp3")) > 1_000_000);
        serves(folder, launcher);
    }

    private static void serves(Path folder, Path launcher) throws IOException {
        var data = folder.resolve("data").toString();
        var process = bare(folder, launcher, "serve", "--port", "0", "--data", data).start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            String ready = "";
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(READY)) {
                    ready = line;
                    break;
                }
            }
            assertFalse(ready.isEmpty(), "it never said where it is");
            var address = URI.create(ready.substring(READY.length()));
            var connection = (HttpURLConnection) address.toURL().openConnection();
            assertEquals(200, connection.getResponseCode());
        } finally {
            process.destroy();
        }
    }

    /// A machine on which nothing but the system's own tools can be found.
    private static ProcessBuilder bare(Path home, Path launcher, String... words) {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("ADAGIO_AOT", "0");
        return builder;
    }

    private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            process.getOutputStream().close();
            String said = out.readAllAsString();
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), said);
            assertEquals(0, process.exitValue(), said);
            return said;
        } finally {
            process.destroy();
        }
    }
}
