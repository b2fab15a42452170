// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's commands. `./verify` is the run that this test is part of.
class ReadmeTest {
    private static List<String> commands() throws IOException {
        String readme = Files.readString(Launched.root().resolve("README.md"));
        return java.util.regex.Pattern.compile("(?m)^\\./.*$")
                .matcher(readme)
                .results()
                .map(match -> match.group().strip())
                .toList();
    }

    @Test
    void theReadmeHasExactlyTwoCommands() throws IOException {
        assertEquals(List.of("./adagio", "./verify"), commands());
        assertTrue(Files.isExecutable(Launched.root().resolve("verify")));
        assertTrue(Files.readString(Launched.root().resolve(".ci/run")).contains("./verify"));
    }

    @Test
    void theReadmeOpensWithAtMostSixtyWords() throws IOException {
        String readme = Files.readString(Launched.root().resolve("README.md"));
        String opening = readme.substring(readme.indexOf('\n'), readme.indexOf("```"));
        assertTrue(opening.strip().split("\\s+", -1).length <= 60, opening);
    }

    @Test
    void theFirstCommandServesTheFirstPage(@TempDir Path data) throws IOException {
        var process = Launched.process("--port", "0", "--data", data.toString()).start();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String ready = String.valueOf(out.readLine());
            assertTrue(ready.startsWith("Adagio is at http://127.0.0.1:"), ready);
            var address = URI.create(ready.substring("Adagio is at ".length()));
            var connection = (HttpURLConnection) address.toURL().openConnection();
            assertEquals(200, connection.getResponseCode());
        } finally {
            process.destroy();
        }
    }
}
