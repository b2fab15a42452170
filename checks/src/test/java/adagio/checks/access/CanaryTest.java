// SPDX-License-Identifier: Apache-2.0
package adagio.checks.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.Backup;
import adagio.server.storage.StorageSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A house in which everybody wrote words that stand nowhere else: none of them is in what it
/// prints, in its log however much that says, on its disk or in a backup.
class CanaryTest {
    /// In small letters: names, what a person wrote, conditions, passphrases and tokens.
    private static final List<String> WORDS =
            List.of(
                    "quill",
                    "vexil",
                    "varicose",
                    "four slow words",
                    "a token for trying",
                    "not the right one");

    /// A studio's clients: their names lie in its bookings as they are, but are never printed.
    private static final String CLIENT = "zephyr";

    @TempDir Path folder;

    /// Everything that any part of the program logs.
    private static final class Ear extends Handler {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public synchronized void publish(LogRecord said) {
            heard.append(new SimpleFormatter().format(said));
        }

        synchronized String all() {
            return heard.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void noWordThatSomebodyWroteIsOnTheDiskOrInALog() throws Exception {
        var ear = new Ear();
        ear.setLevel(Level.ALL);
        var root = Logger.getLogger("");
        var own = Logger.getLogger("adagio");
        var printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        root.addHandler(ear);
        own.setLevel(Level.ALL);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (var cast = new Cast(folder.resolve("house"))) {
            stumble(cast);
            Backup.make(StorageSettings.in(folder.resolve("house")), folder.resolve("saved"));
            assertEquals(List.of(), found());
        } finally {
            System.setOut(out);
            System.setErr(err);
            own.setLevel(null);
            root.removeHandler(ear);
        }
        assertEquals(List.of(), found());
        assertTrue(ear.all().length() > 200, "the ear heard the house begin");
        assertEquals(List.of(), words(ear.all()));
        assertEquals(List.of(), words(printed.toString(StandardCharsets.UTF_8)));
        assertTrue(!ear.all().toLowerCase(Locale.ROOT).contains(CLIENT));
        // The search finds what is there.
        Files.writeString(folder.resolve("note.txt"), "Quillana");
        assertEquals(1, found().size());
    }

    /// What is refused, and what is asked for in vain, is written somewhere easily.
    private static void stumble(Cast cast) {
        var person = cast.wire(Role.PERSON);
        var form =
                Map.of("line", "Vexil", "which", "Vexilfault", "stress", "Vexil", "name", "Quill");
        for (String path :
                List.of(
                        "/reflection/evening",
                        "/reflection/week",
                        "/you/account/import",
                        "/you/account/change",
                        "/times/yours",
                        "/times/rhythm",
                        "/household/add",
                        "/api/compose",
                        "/Vexilnowhere",
                        "/studios/sample",
                        "/pulse")) {
            person.send("POST", path, form);
            person.send("GET", path + "?name=Vexil&start=Quill", Map.of());
        }
        var nobody = cast.wire(Role.NOBODY);
        nobody.send("POST", "/sign-in", Map.of("name", "Quillana", "passphrase", "Vexil words"));
        nobody.send("POST", "/recover", Map.of("recovery", "VEXIL-VEXIL", "name", "Quillana"));
        nobody.send("POST", "/join/Vexil", Map.of("name", "Quillana"));
    }

    private static List<String> words(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(small::contains).toList();
    }

    private List<String> found() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                words(all).forEach(word -> found.add(word + " in " + file.getFileName()));
            }
        }
        return found;
    }
}
