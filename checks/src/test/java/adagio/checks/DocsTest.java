// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.catalogue.CareWords;
import adagio.score.catalogue.Catalogue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TEXTS = ROOT.resolve("server/src/main/resources/page-texts");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern SOURCE_ID = Pattern.compile("\\bS_[A-Z0-9_]+\\b");

    @Test
    void everySourceOfTheCatalogueIsExplained() throws IOException {
        var explained = new TreeSet<String>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/sources.md"))) {
            if (line.startsWith("| S_")) {
                explained.add(line.split("\\|", 3)[1].strip());
            }
        }
        assertEquals(new TreeSet<>(Catalogue.builtIn().sources().keySet()), explained);
    }

    @Test
    void documentsNameOnlySourcesThatExist() throws IOException {
        var known = Catalogue.builtIn().sources().keySet();
        var unknown = new ArrayList<String>();
        for (Path document : documents()) {
            SOURCE_ID
                    .matcher(Files.readString(document))
                    .results()
                    .map(MatchResult::group)
                    .filter(id -> !known.contains(id))
                    .forEach(id -> unknown.add(ROOT.relativize(document) + ": " + id));
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void noDocumentUsesARefusedWord() throws IOException {
        var found = new ArrayList<String>();
        for (Path document : documents()) {
            for (String word : CareWords.find(Files.readString(document))) {
                found.add(ROOT.relativize(document) + ": " + word);
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void noPageUsesARefusedWord() throws IOException {
        var found = new ArrayList<String>();
        int texts = 0;
        for (Path file : files(TEXTS, ".properties")) {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            texts += properties.size();
            properties.forEach(
                    (key, text) ->
                            CareWords.find(String.valueOf(text))
                                    .forEach(word -> found.add(key + ": " + word)));
        }
        assertEquals(List.of(), found);
        assertTrue(texts > 100, "only " + texts + " texts were looked at");
    }

    @Test
    void everyLinkPointsAtAFileAndAHeadingThatExist() throws IOException {
        var broken = new ArrayList<String>();
        int followed = 0;
        for (Path document : documents()) {
            for (String link : links(document)) {
                followed++;
                if (!exists(document, link)) {
                    broken.add(ROOT.relativize(document) + ": " + link);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(followed > 30, "only " + followed + " links were followed");
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        Path folder = ROOT.resolve("docs/decisions");
        var listed = new TreeSet<>(links(folder.resolve("README.md")));
        var written = new TreeSet<String>();
        files(folder, ".md").forEach(file -> written.add(String.valueOf(file.getFileName())));
        written.remove("README.md");
        assertFalse(written.isEmpty());
        assertEquals(written, listed);
    }

    private static boolean exists(Path document, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(parts[1]);
    }

    /// A heading's address: its letters and digits in lower case, joined by hyphens.
    private static List<String> anchors(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map(heading -> heading.group(1).toLowerCase(java.util.Locale.ROOT))
                .map(text -> text.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .toList();
    }

    private static List<String> links(Path document) throws IOException {
        String text = FENCED.matcher(Files.readString(document)).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        var all = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
        all.addAll(files(ROOT.resolve("catalogue"), ".md"));
        all.addAll(files(ROOT.resolve("voice"), ".md"));
        try (Stream<Path> root = Files.list(ROOT)) {
            root.filter(file -> file.toString().endsWith(".md")).forEach(all::add);
        }
        assertTrue(all.size() > 15, "only " + all.size() + " documents were found");
        return all;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
