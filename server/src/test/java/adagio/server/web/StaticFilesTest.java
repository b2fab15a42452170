// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StaticFilesTest {
    @Test
    void theListNamesEveryFileOfTheFolder() throws IOException {
        try (var folder = Files.list(Path.of("src/main/resources/static"))) {
            var there =
                    folder.map(p -> p.getFileName().toString())
                            .filter(n -> !n.equals("files.txt"))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, new TreeSet<>(StaticFiles.names()));
        }
    }

    @Test
    void theAddressChangesWithTheContent() {
        var one = new StaticFiles(Map.of("body.css", new byte[] {1}));
        var other = new StaticFiles(Map.of("body.css", new byte[] {2}));
        assertNotEquals(one.address(), other.address());
        assertEquals(one.address(), new StaticFiles(Map.of("body.css", new byte[] {1})).address());
    }
}
