// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/// What others wrote and the program carries along: named with version and licence, pinned, once.
class DependenciesTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-([0-9][0-9A-Za-z.]*)\\.jar");

    /// What NOTICE calls a jar, where that is not its own name. More than one jar may be one work.
    private static final Map<String, String> CALLED =
            Map.ofEntries(
                    Map.entry("angus-activation", "Eclipse Angus Activation"),
                    Map.entry("jakarta.mail", "Eclipse Angus Mail"),
                    Map.entry("jakarta.activation-api", "Jakarta Activation"),
                    Map.entry("commons-logging", "Apache Commons Logging"),
                    Map.entry("concentus", "Concentus"),
                    Map.entry("core", "ZXing"),
                    Map.entry("freetts", "FreeTTS"),
                    Map.entry("jackson-core", "Jackson core, databind, annotations"),
                    Map.entry("jackson-databind", "Jackson core, databind, annotations"),
                    Map.entry("jackson-annotations", "Jackson core, databind, annotations"),
                    Map.entry("pdfbox", "Apache PDFBox, PDFBox io, FontBox"),
                    Map.entry("pdfbox-io", "Apache PDFBox, PDFBox io, FontBox"),
                    Map.entry("fontbox", "Apache PDFBox, PDFBox io, FontBox"),
                    Map.entry("jdbi3-core", "Jdbi"),
                    Map.entry("jspecify", "JSpecify"),
                    Map.entry("postgresql", "PostgreSQL JDBC Driver"),
                    Map.entry("slf4j-api", "SLF4J"),
                    Map.entry("slf4j-jdk14", "SLF4J"));

    /// The jars of others, by file name.
    static List<String> jars() throws IOException {
        try (var files = Files.list(Launched.root().resolve("app/target/lib"))) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> !each.endsWith("-1.jar"))
                    .sorted()
                    .toList();
        }
    }

    /// A jar's name without its version.
    static String name(String jar) {
        var parts = JAR.matcher(jar);
        assertTrue(parts.matches(), jar + " does not say its version");
        return parts.group(1);
    }

    @Test
    void everyJarOfOthersStandsInNoticeWithItsVersion() throws IOException {
        String notice = Files.readString(Launched.root().resolve("NOTICE"));
        var missing = new ArrayList<String>();
        for (String jar : jars()) {
            String name = name(jar);
            String version = jar.substring(name.length() + 1, jar.length() - ".jar".length());
            String called =
                    name.startsWith("helidon") ? "Helidon" : CALLED.getOrDefault(name, name);
            if (!notice.contains(called + " " + version)) {
                missing.add(called + " " + version);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void nothingIsCarriedTwiceAndNothingIsUnfinished() throws IOException {
        var seen = new TreeMap<String, String>();
        for (String jar : jars()) {
            assertFalse(jar.contains("SNAPSHOT"), jar);
            String other = seen.put(name(jar), jar);
            assertEquals(null, other, jar + " is there twice");
        }
        assertTrue(seen.size() > 20, seen.toString());
    }

    @Test
    void everyVersionIsPinned() throws IOException {
        var loose = new ArrayList<String>();
        var version = Pattern.compile("<version>([^<]*)</version>");
        try (var poms = Files.walk(Launched.root(), 2)) {
            for (Path pom : poms.filter(each -> each.endsWith("pom.xml")).toList()) {
                version.matcher(Files.readString(pom))
                        .results()
                        .map(each -> each.group(1))
                        .filter(each -> !each.matches("[0-9][0-9A-Za-z.-]*|\\$\\{[a-z.]+\\}"))
                        .forEach(each -> loose.add(pom + ": " + each));
            }
        }
        loose.removeIf(each -> each.contains("[25,"));
        assertEquals(List.of(), loose);
    }
}
