// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The export of a watch worn for years, read by the command with 96 MB of memory. A gigabyte of
/// it: `-Dadagio.export.megabytes=1024`.
class LongExportTest {
    private static final long MEGABYTES = Long.getLong("adagio.export.megabytes", 128);
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '+0000'", Locale.ROOT);
    private static final String SOURCE =
            " sourceName=\"Somebody's Watch\" sourceVersion=\"10.1\" device=\"&lt;&lt;HKDevice:"
                    + " 0x281e&gt;, name:Watch, manufacturer:X, model:Watch&gt;\"";
    private static final int SITTING = 360;
    @TempDir Path folder;

    /// Writes an export: half an hour every five seconds, then five hours every five minutes, again
    /// and again, each rate between three records of something else; at last half an hour at 61.
    private static void write(OutputStream out) throws IOException {
        text(out, "<?xml version=\"1.0\"?>\n<HealthData locale=\"en_GB\">\n");
        var time = LocalDateTime.parse("2012-01-01T00:00:00");
        long bytes = 0;
        for (int i = 0; bytes < MEGABYTES << 20; i++) {
            int value = 70 + i % 40;
            time = time.plusSeconds(i % (SITTING + 60) < SITTING ? 5 : 300);
            String record = steps(i).repeat(3) + rate(time, value);
            bytes += record.length();
            text(out, record);
        }
        time = time.plusHours(5);
        for (int i = 0; i < SITTING; i++) {
            text(out, rate(time.plusSeconds(5L * i), 61));
        }
        text(out, "</HealthData>\n");
    }

    private static String steps(int value) {
        return " <Record type=\"HKQuantityTypeIdentifierStepCount\""
                + SOURCE
                + " unit=\"count\" value=\""
                + value
                + "\"/>\n";
    }

    private static String rate(LocalDateTime time, int value) {
        String at = AT.format(time);
        return " <Record type=\"HKQuantityTypeIdentifierHeartRate\""
                + SOURCE
                + " unit=\"count/min\" startDate=\""
                + at
                + "\" endDate=\""
                + at
                + "\" value=\""
                + value
                + "\"/>\n";
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLongExportIsReadInLittleMemoryAndItsLatestSittingIsLookedAt() throws Exception {
        Path said = folder.resolve("said.json");
        Path err = folder.resolve("err.txt");
        var builder = Launched.process("hrv", "--json", "-");
        builder.environment().put("ADAGIO_HEAP", "96m");
        var process = builder.redirectOutput(said.toFile()).redirectError(err.toFile()).start();
        String broken = "";
        try (var out = new java.io.BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
            write(out);
        } catch (IOException closed) {
            broken = closed.toString();
        }
        assertEquals(0, process.waitFor(), broken + java.nio.file.Files.readString(err));
        var document = new ObjectMapper().readTree(said.toFile());
        assertEquals(61, document.get("meanHr").doubleValue(), 1e-9);
        assertTrue(document.get("rmssd").isNull(), "a watch's rates are no beats");
    }
}
