// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `pulse` and `hrv`, tried from outside.
class PulseCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REFERENCE =
            Launched.root().resolve("pulse/src/test/resources/pulse-reference");

    @TempDir Path folder;

    private static String pair(String name) {
        return REFERENCE.resolve("pairs/" + name + ".csv").toString();
    }

    @Test
    void twoRecordingsAreComparedAndSusyHasOtherSettings() throws IOException {
        var run =
                Launched.run(
                        "pulse",
                        pair("p02_lag0_a"),
                        pair("p02_lag0_b"),
                        "--json",
                        "--susy",
                        "1,60,10");
        assertEquals(0, run.code(), run.err());
        var document = JSON.readTree(run.out());
        assertEquals("adagio-pulse/1", document.get("format").textValue());
        assertEquals("more_than_chance", document.get("verdict").textValue());
        assertEquals(1, document.get("susy").get("hz").intValue());
        assertEquals(29, document.get("susy").get("n(Segmente)").intValue());
        assertEquals("adagio-hrv/1", document.get("people").get(1).get("format").textValue());
    }

    @Test
    void whatCannotBeUsedEndsWith2AndSaysWhy() throws IOException {
        Path zero = Files.writeString(folder.resolve("zero.txt"), "812\n0\n820\n811\n");
        var refused = Launched.run("hrv", zero.toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("line 2: the interval is 0"), refused.err());
        var salvaged = Launched.run("hrv", "--salvage", zero.toString());
        assertEquals(0, salvaged.code(), salvaged.err());
        assertTrue(salvaged.err().contains("left out 1 rows"), salvaged.err());
        var twice = Launched.run("pulse", pair("p02_lag0_a"), pair("p02_lag0_a"));
        assertEquals(2, twice.code());
        assertTrue(twice.err().contains("the same heart twice"), twice.err());
        assertEquals(2, Launched.run("hrv", folder.toString()).code());
        assertEquals(2, Launched.run("hrv", "nowhere.fit").code());
        assertEquals(
                2,
                Launched.run("pulse", pair("p02_lag0_a"), pair("p02_lag0_b"), "--susy", "2,10,10")
                        .code());
    }

    @Test
    void aRecordingWithoutAClockBeganWithTheSession() throws IOException {
        var began = Instant.parse("2026-11-22T20:00:00Z");
        var text = new StringBuilder("timestamp,rr_ms\n");
        for (String line :
                Files.readAllLines(Path.of(pair("p02_lag0_a"))).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            long millis = 600_000 + Math.round(1000 * Double.parseDouble(cells[0]));
            text.append(began.plusMillis(millis)).append(',').append(cells[1]).append('\n');
        }
        String a = Files.writeString(folder.resolve("a.csv"), text).toString();
        String b = pair("p02_lag0_b");
        var run = Launched.run("pulse", a, b, "--began", "2026-11-22T20:10Z");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("taken as begun with the evening"), run.out());
        assertEquals("", run.err());
        var hours = Launched.run("pulse", a, b, "--began", "2026-11-22T23:10+01:00");
        assertEquals(2, hours.code());
        assertTrue(hours.err().contains("have no time in common"), hours.err());
        var both = Launched.run("pulse", b, pair("p02_lag0_a"), "--began", "2026-11-22T20:00Z");
        assertEquals(0, both.code());
        assertTrue(both.err().contains("neither has one"), both.err());
        var bad = Launched.run("pulse", a, b, "--began", "20:00");
        assertEquals(2, bad.code());
        assertTrue(bad.err().contains("--began: found \"20:00\""), bad.err());
    }
}
