// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher on a machine where the build does not succeed.
class FailedBuildTest {
    private static final Path ROOT = Launched.root();
    @TempDir Path folder;

    private void clone(String file) throws IOException {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(ROOT.resolve(file), copy);
    }

    /// A Maven that says why not, colours at the end of its last line and all.
    private void fails() throws IOException {
        Path mvn = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(
                mvn, "#!/bin/sh\nprintf '[ERROR] the network is down\\n\\033[0m'\nexit 1\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwx------"));
    }

    private String start() throws IOException {
        var builder = new ProcessBuilder("sh", folder.resolve("adagio").toString(), "--version");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .merge("PATH", folder.resolve("bin").toString(), (path, own) -> own + ":" + path);
        var process = builder.redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return process.onExit().join().exitValue() + " " + said;
        }
    }

    @Test
    void aBuildThatFailedIsSaidAndTriedAgainTheNextTime() throws IOException {
        for (String file : new String[] {"adagio", "tools/jdk.sh", "tools/run.sh"}) {
            clone(file);
        }
        Files.createDirectories(folder.resolve("room/src/main"));
        Files.createDirectories(folder.resolve("catalogue"));
        Files.createFile(folder.resolve("pom.xml"));
        Files.createFile(folder.resolve("room/pom.xml"));
        fails();
        String first = start();
        assertTrue(first.startsWith("2 ") && first.contains("the network is down"), first);
        assertTrue(first.contains("the build failed"), first);
        assertFalse(Files.exists(folder.resolve("app/target/built")));
        assertEquals(first, start());
    }
}
