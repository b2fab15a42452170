// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands, tried from outside.
class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    private static String seed() throws IOException {
        var composed = Launched.run("compose", "--routine", "seed");
        assertEquals(0, composed.code(), composed.err());
        return composed.out();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDuetIsComposedAndHasALineForEachTable(@TempDir Path folder) throws Exception {
        var composed = Launched.run("compose", "--form", "duet", "--minutes", "10");
        assertEquals(0, composed.code(), composed.err());
        var file = Files.writeString(folder.resolve("duet.json"), composed.out());
        var out = folder.resolve("b").toString();
        var rendered =
                Launched.run(
                        "render", file.toString(), "--out", out, "--part", "B", "--talk", "brief");
        assertEquals(0, rendered.code(), rendered.err());
        String score = Files.readString(folder.resolve("b").resolve("score.json"));
        assertTrue(score.contains("\"A\" : [") && score.contains("\"B\" : ["), score);
    }

    @Test
    void theDataFolderIsInTheHomeThatIsNamed() throws Exception {
        var doctor = Launched.process("doctor").redirectErrorStream(true);
        doctor.environment().put("HOME", folder.resolve("a home").toString());
        var process = doctor.start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            String said = out.readAllAsString();
            assertTrue(said.contains(folder.resolve("a home/.local/share/adagio") + ","), said);
        } finally {
            process.destroy();
        }
    }

    @Test
    void whatIsNearestIsFoundHoweverFarItIs() throws IOException {
        var wishes =
                bytes(
                        "{\"format\":\"adagio-wishes/1\",\"seconds\":1500,\"form\":\"duet\",\"people\":["
                                + "{\"closedForBoth\":[\"shoulder_blade.right\"]},"
                                + "{\"closed\":[\"shoulder_top.left\"]}]}");
        var answer = Launched.run(wishes, "compose", "--wishes", "-");
        assertEquals(3, answer.code(), answer.err());
        JsonNode nearest = JSON.readTree(answer.out()).path("nearest").path(0);
        assertEquals("duet", nearest.path("form").asText());
        var again =
                Launched.run(
                        wishes,
                        "compose",
                        "--wishes",
                        "-",
                        "--minutes",
                        nearest.path("minutes").asText());
        assertEquals(0, again.code(), again.err());
    }

    @Test
    void aNoIsAnotherDayWhateverLengthTheRitualIsAskedFor() throws IOException {
        var no = bytes("{\"format\":\"adagio-wishes/1\",\"people\":[{\"yes\":false},{}]}");
        String otherwise = Launched.run(no, "compose", "--wishes", "-").out();
        for (String minutes : List.of("20", "60")) {
            var answer =
                    Launched.run(
                            no,
                            "compose",
                            "--routine",
                            "seed",
                            "--minutes",
                            minutes,
                            "--wishes",
                            "-");
            assertEquals(3, answer.code(), answer.err());
            assertEquals(otherwise, answer.out());
        }
    }

    @Test
    void theFirstRitualBecomesAFolderOfOrdinaryFiles() throws IOException {
        JsonNode routine = JSON.readTree(seed());
        assertEquals("adagio-routine/1", routine.get("format").textValue());
        assertEquals(1200, routine.get("seconds").intValue());
        Path out = folder.resolve("new/evening");
        var rendered =
                Launched.run(
                        bytes(routine.toString()),
                        "render",
                        "-",
                        "--out",
                        out.toString(),
                        "--audio",
                        "wav",
                        "--ambience",
                        "silence");
        assertEquals(0, rendered.code(), rendered.err());
        assertEquals("", rendered.err());
        var files =
                List.of("captions.vtt", "cue-sheet.pdf", "cues.vtt", "score.json", "session.wav");
        try (Stream<Path> made = Files.list(out)) {
            assertEquals(files, made.map(each -> each.getFileName().toString()).sorted().toList());
        }
        JsonNode score = JSON.readTree(out.resolve("score.json").toFile());
        assertEquals(1200, score.get("routineSeconds").intValue());
        long seconds = 1200L + score.get("leadInSeconds").intValue();
        long header = Files.size(out.resolve("session.wav")) - seconds * 48_000 * 4;
        assertTrue(header > 0 && header < 200, "header of " + header + " bytes");
        assertTrue(Files.readString(out.resolve("captions.vtt")).startsWith("WEBVTT\n"));
        assertTrue(
                Files.readString(out.resolve("cues.vtt"))
                        .contains("\"stroke\": \"back_glide_down\", \"side\": \"left\""));
        assertEquals(
                "%PDF", new String(head(out.resolve("cue-sheet.pdf")), StandardCharsets.US_ASCII));
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    @Test
    void aLengthTheRitualCannotHaveEndsWith3AndOffersOneThatWorks() throws IOException {
        var answer = Launched.run("compose", "--routine", "seed", "--minutes", "5");
        assertEquals(3, answer.code());
        JsonNode document = JSON.readTree(answer.out());
        assertEquals("adagio-not-possible/1", document.get("format").textValue());
        assertEquals("not_possible", document.get("answer").textValue());
        int minutes = document.get("nearest").get(0).get("minutes").intValue();
        var nearest =
                Launched.run(
                        "compose", "--routine", "seed", "--minutes", Integer.toString(minutes));
        assertEquals(0, nearest.code(), nearest.err());
        assertEquals(60 * minutes, JSON.readTree(nearest.out()).get("seconds").intValue());
    }

    @Test
    void theRitualSparesTheKneesWhateverFormTheFileNames() throws IOException {
        var wishes =
                bytes(
                        "{\"format\":\"adagio-wishes/1\",\"form\":\"duet\","
                                + "\"people\":[{\"cannot\":[\"kneel\"]},{}]}");
        var answer = Launched.run(wishes, "compose", "--routine", "seed", "--wishes", "-");
        assertEquals(0, answer.code(), answer.err());
        var parts = JSON.readTree(answer.out()).path("parts");
        int given = 0;
        for (var part : parts) {
            if (part.path("giver").asText().equals("A") && part.has("giverPosition")) {
                given++;
                String position = part.path("giverPosition").asText();
                assertFalse(position.startsWith("kneeling"), position);
            }
        }
        assertTrue(given > 0);
    }

    @Test
    void anEditedRoutineOutOfOrderEndsWith1AndItsVerdict() throws IOException {
        var damaged = seed().replaceFirst("\"at\" : 50,", "\"at\" : 55,");
        var answer = Launched.run(bytes(damaged), "render", "-", "--out", folder.toString());
        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        JsonNode verdict = JSON.readTree(answer.err());
        assertEquals("adagio-verdict/1", verdict.get("format").textValue());
        assertFalse(verdict.get("ok").booleanValue());
        assertEquals(1, verdict.get("faults").get(0).get("part").intValue());
        try (Stream<Path> made = Files.list(folder)) {
            assertEquals(0, made.count());
        }
        var checked = Launched.run(bytes(damaged), "check", "-");
        assertEquals(1, checked.code());
        assertEquals(verdict, JSON.readTree(checked.out()));
    }

    @Test
    void anUnknownStrokeIsAnsweredWithTheNearestOne() throws IOException {
        var damaged = seed().replaceFirst("\"arch_press\"", "\"arch_pres\"");
        var answer = Launched.run(bytes(damaged), "render", "-", "--out", folder.toString());
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("did you mean \\\"arch_press\\\"?"), answer.err());
    }

    @Test
    void whatIsNoRoutineEndsWith2() throws IOException {
        var answer = Launched.run(bytes("{ \"format\": "), "render", "-", "--out", "x");
        assertEquals(2, answer.code());
        assertTrue(
                answer.err()
                        .startsWith("adagio: standard input is no routine:\n  not JSON at line 1"));
        var missing = Launched.run("render", "nowhere.json", "--out", "x");
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("nowhere.json is not there"));
    }

    @Test
    void everyFaultOfTheFlagsIsSaidAtOnce() throws IOException {
        var answer = Launched.run("compose", "--minutes", "x", "--form", "turn", "--goal", "relx");
        assertEquals(2, answer.code());
        assertEquals(
                "adagio: compose cannot use what it was given:\n"
                        + "  --minutes: found x; 1 to 60 whole minutes\n"
                        + "  --form: found \"turn\"; turns, one_way, mutual, duet; did you mean"
                        + " \"turns\"?\n"
                        + "  --goal: found \"relx\"; relax, circulation, flexibility, bonding,"
                        + " recovery, activation; did you mean \"relax\"?\n",
                answer.err());
    }

    @Test
    void anUnknownWordEndsWith2AndSaysWhatIsAllowed() throws IOException {
        var ambience =
                Launched.run(bytes(seed()), "render", "-", "--out", "x", "--ambience", "pad");
        assertEquals(2, ambience.code());
        assertTrue(ambience.err().contains("did you mean \"pads\"?"), ambience.err());
        var voice = Launched.run(bytes(seed()), "render", "-", "--out", "x", "--voice", "robn");
        assertEquals(2, voice.code());
        assertTrue(voice.err().contains("did you mean \"robin\"?"), voice.err());
        assertEquals(2, Launched.run("compose", "--minuts", "5").code());
        assertEquals(2, Launched.run("composse").code());
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWith2() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        var answer = Launched.run(bytes(seed()), "render", "-", "--out", file.toString());
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("is a file; name a folder"), answer.err());
        assertEquals("in the way", Files.readString(file));
    }

    @Test
    void aPortInUseEndsWith2AndNamesThePort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            var answer = Launched.run("serve", "--port", port, "--data", folder.toString());
            assertEquals(2, answer.code());
            assertTrue(answer.err().contains(port), answer.err());
        }
    }

    @Test
    void aCatalogueWithTenFaultsIsAnsweredWithTenLines() throws IOException {
        Path catalogue = copyOfTheCatalogue();
        List<Path> strokes;
        try (Stream<Path> files = Files.list(catalogue.resolve("strokes"))) {
            strokes = files.sorted().limit(10).toList();
        }
        for (Path stroke : strokes) {
            Files.writeString(
                    stroke, Files.readString(stroke).replaceFirst("Hands: [0-2]", "Hands: many"));
        }
        var answer = Launched.run("check", catalogue.toString());
        assertEquals(1, answer.code());
        assertEquals(
                10, answer.out().lines().filter(line -> line.contains("found \"many\"")).count());
        assertTrue(answer.out().contains(strokes.getFirst() + ":"), answer.out());
        var json = Launched.run("check", catalogue.toString(), "--json");
        assertEquals(10, JSON.readTree(json.out()).get("faults").size());
        var used =
                Launched.run("compose", "--routine", "seed", "--catalogue", catalogue.toString());
        assertEquals(2, used.code());
        assertEquals(11, used.err().lines().count());
    }

    @Test
    void theBuiltInCatalogueHasNoFaultAndEveryLineItsVoice() throws IOException {
        var answer = Launched.run("check", Launched.root().resolve("catalogue").toString());
        assertEquals(0, answer.code(), answer.out());
        assertEquals("", answer.err());
    }

    private Path copyOfTheCatalogue() throws IOException {
        Path from = Launched.root().resolve("catalogue");
        Path to = folder.resolve("catalogue");
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
        return to;
    }

    @Test
    void theVoicesThatAreHereAreListed() throws IOException {
        var answer = Launched.run("voice", "list");
        assertEquals(0, answer.code());
        assertTrue(answer.out().startsWith("robin"));
        assertTrue(answer.out().contains("\nwren"));
        var script = Launched.run("voice", "script");
        assertTrue(script.out().contains("Is this okay?"));
        var empty = Launched.run("voice", "check", folder.toString());
        assertEquals(1, empty.code());
    }

    @Test
    void everyCommandHasHelp() throws IOException {
        for (String command :
                List.of("serve", "compose", "render", "check", "voice", "find-times")) {
            var answer = Launched.run(command, "--help");
            assertEquals(0, answer.code());
            assertTrue(answer.out().startsWith("Usage: adagio " + command), answer.out());
        }
        assertEquals(0, Launched.run("--help").code());
    }
}
