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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine whose folder for temporary files takes nothing: full, or gone.
class NoTemporaryFolderTest {
    @TempDir Path folder;

    private ProcessBuilder serve(String temporary) {
        var builder =
                Launched.process(
                        "serve", "--port", "0", "--data", folder.resolve("data").toString());
        builder.environment()
                .put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve(temporary));
        return builder.redirectError(folder.resolve("said").toFile());
    }

    private static String firstLine(Process house) throws IOException {
        try (var out =
                new BufferedReader(
                        new InputStreamReader(house.getInputStream(), StandardCharsets.UTF_8))) {
            return String.valueOf(out.readLine());
        } finally {
            house.destroy();
            var unused = house.onExit().join();
        }
    }

    @Test
    void theHouseOpensAllTheSame() throws IOException {
        String said = firstLine(serve("gone").start());
        assertTrue(said.startsWith("Adagio is at http://127.0.0.1:"), said);
        assertFalse(Files.readString(folder.resolve("said")).contains("Exception"));
    }

    @Test
    void whoCannotBeHelpedIsToldWhatIsNeededAndNotThatTheirDataIsDamaged() throws IOException {
        var builder = serve("gone");
        builder.environment()
                .merge(
                        "JAVA_TOOL_OPTIONS",
                        " -Dorg.sqlite.lib.path=" + folder + " -Dos.arch=abacus",
                        String::concat);
        var house = builder.start();
        assertEquals("null", firstLine(house));
        assertEquals(2, house.exitValue());
        String said = Files.readString(folder.resolve("said"));
        assertTrue(said.contains("SQLite's library can be unpacked neither into"), said);
        assertFalse(Files.exists(folder.resolve("data/adagio.sqlite")));
    }
}
