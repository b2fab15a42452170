// SPDX-License-Identifier: Apache-2.0
package adagio.checks.alone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In a network namespace that has no way out but to itself, the product starts, its pages are
/// read, a minute of an evening is heard and all of it is saved. The kernel counts what found no
/// way out; it counts nothing.
class AloneTest {
    private static final List<String> OWN_NETWORK =
            List.of("unshare", "-rn", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");
    @TempDir Path folder;

    private static boolean isAllowed() throws InterruptedException {
        var command = new ArrayList<String>(OWN_NETWORK);
        command.add("true");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void anEveningNeedsNobodyOutsideTheHouse() throws Exception {
        boolean allowed = isAllowed();
        if (!allowed) {
            System.err.println(
                    "SKIPPED: AloneTest. This machine does not allow `unshare -rn` (or has no `ip`),"
                            + " so that nothing leaves the house WAS NOT TRIED here.");
        }
        Assumptions.assumeTrue(allowed, "unshare -rn is not allowed here");
        var command = new ArrayList<String>(OWN_NETWORK);
        command.addAll(
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Alone.class.getName(),
                        folder.toString()));
        Path said = folder.resolve("said.txt");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            assertTrue(process.waitFor(8, TimeUnit.MINUTES), "it hangs");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String all = Files.readString(said, StandardCharsets.ISO_8859_1);
        assertEquals(0, process.exitValue(), all);
        assertTrue(
                all.contains("alone: all done; 0 found no way out, and one that tried did"), all);
        for (String word : List.of("unreachable", "UnknownHost", "ConnectException", "SEVERE")) {
            assertTrue(!all.contains(word), all);
        }
    }
}
