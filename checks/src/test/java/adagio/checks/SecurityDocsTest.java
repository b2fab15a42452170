// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/security.md` promises by naming tests; each of them is there.
class SecurityDocsTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)\\.([a-z]\\w+)`");
    private static final List<String> WHOLE = List.of("5", "7", "8", "11");

    private static Map<String, String> tests() throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(Launched.root())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.java"))
                            .filter(each -> each.toString().contains("src/test/java"))
                            .toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                texts.merge(name, Files.readString(file), String::concat);
            }
        }
        return texts;
    }

    private static String document() throws IOException {
        return Files.readString(Launched.root().resolve("docs/security.md"));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        var tests = tests();
        var missing = new ArrayList<String>();
        int named = 0;
        for (var each : NAMED.matcher(document()).results().toList()) {
            named++;
            String text = tests.getOrDefault(each.group(1), "");
            if (!text.contains("void " + each.group(2) + "(")) {
                missing.add(each.group(1) + "." + each.group(2));
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named > 60, named + " tests are named");
    }

    @Test
    void everyLineNamesATestAPageOrSaysWhyNot() throws IOException {
        var bare = new ArrayList<String>();
        var chapters = new ArrayList<String>();
        for (String line : document().lines().filter(each -> each.matches("\\| \\d.*")).toList()) {
            String[] cells = line.split("\\|", -1);
            chapters.add(cells[1].strip().split("\\.", 2)[0]);
            boolean said = cells[3].strip().length() > 20 || cells[3].contains("below");
            if (!said) {
                bare.add(line);
            }
        }
        assertEquals(List.of(), bare);
        assertTrue(chapters.containsAll(WHOLE), chapters.toString());
    }
}
