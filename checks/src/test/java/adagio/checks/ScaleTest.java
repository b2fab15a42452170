// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final Pattern TABLE = Pattern.compile("(?m)^CREATE TABLE ([a-z_]+)");
    private static final Path STEPS =
            Launched.root().resolve("server/src/main/resources/db-migration");

    @Test
    void everyTableSaysByWhichKeyItCouldBeSplit() throws IOException {
        String document = Files.readString(Launched.root().resolve("docs/scale.md"));
        var missing = new ArrayList<String>();
        for (String table : tables()) {
            if (!document.contains("`" + table + "`")) {
                missing.add(table);
            }
        }
        assertEquals(
                new ArrayList<String>(), missing, "docs/scale.md: name the key of these tables");
    }

    private static Set<String> tables() throws IOException {
        var tables = new TreeSet<String>();
        try (var files = Files.list(STEPS)) {
            for (Path each : files.filter(file -> file.toString().endsWith(".sql")).toList()) {
                var found = TABLE.matcher(Files.readString(each));
                while (found.find()) {
                    tables.add(found.group(1));
                }
            }
        }
        assertTrue(tables.contains("claim"), tables.toString());
        return tables;
    }
}
