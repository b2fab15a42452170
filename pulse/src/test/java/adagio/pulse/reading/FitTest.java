// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Beats;
import adagio.pulse.Json;
import adagio.pulse.Origin;
import adagio.pulse.Rates;
import adagio.pulse.Recording;
import adagio.pulse.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class FitTest {
    private static final Asked SALVAGE = new Asked(true, false);

    private static Recording read(byte[] file) {
        return Reference.recording(file, Asked.USUAL);
    }

    private static String refusal(byte[] file) {
        return assertInstanceOf(Reading.Refused.class, Reference.reading(file, Asked.USUAL))
                .faults()
                .toString();
    }

    @Test
    void ratesAreReadInBothOrdersOfBytes() {
        for (boolean big : new boolean[] {false, true}) {
            var rates = (Rates) read(FitFile.rates(big).whole());
            assertEquals(20, rates.trace().size());
            assertEquals(80, rates.trace().bpm(19));
            assertEquals(
                    Instant.ofEpochSecond(1_100_000_000L + 631_065_600),
                    ((Origin.At) rates.origin()).instant());
        }
    }

    @Test
    void compressedTimestampsCountOnAndDeveloperFieldsArePassedOver() {
        var file =
                new FitFile(false)
                        .define(0, 20, 0, 253, 4, 0x86, 3, 1, 0x02)
                        .define(1, 20, 3, 3, 1, 0x02);
        file.header(0).number(1_100_000_030L, 4).number(70, 1);
        for (int i = 1; i < 40; i++) {
            int low = (int) ((1_100_000_030L + i) & 0x1F);
            file.header(0x80 | (1 << 5) | low).number(70 + i, 1).number(0xFFFFFF, 3);
        }
        var rates = (Rates) read(file.whole());
        assertEquals(40, rates.trace().size());
        assertEquals(39, rates.trace().last(), 0);
        assertEquals(109, rates.trace().bpm(39), 0);
    }

    @Test
    void intervalsBelongToTheTimeBeforeThemAndEmptyOnesAreNone() {
        var file = new FitFile(true).define(0, 20, 0, 253, 4, 0x86).define(1, 78, 0, 0, 10, 0x84);
        for (int i = 0; i < 20; i++) {
            file.header(0).number(1_100_000_000L + 2L * i, 4);
            file.header(1).number(1000, 2).number(990 + i, 2);
            file.number(0xFFFF, 2).number(0xFFFF, 2).number(0xFFFF, 2);
        }
        var beats = (Beats) read(file.whole());
        assertEquals(40, beats.intervals());
        assertEquals(1, beats.runs().size());
        assertEquals(1009, beats.runs().getFirst().interval(39), 1e-6);
    }

    /// Five batches of ten beats, 40 s of silence, five more; times at the begin or the end of
    /// each.
    private static byte[] batches(boolean ends, boolean wholeSeconds) {
        var file = new FitFile(false).define(0, 290, 0, 253, 4, 0x86, 0, 2, 0x84, 1, 24, 0x84);
        long at = 1_100_000_000_000L;
        for (int batch = 0; batch < 10; batch++) {
            at += batch == 5 ? 40_000 : 0;
            long sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += 820 + 10 * batch + i;
            }
            long time = at + (ends ? sum : 0);
            file.header(0).number(time / 1000, 4).number(wholeSeconds ? 0xFFFF : time % 1000, 2);
            for (int i = 0; i < 10; i++) {
                file.number(820 + 10 * batch + i, 2);
            }
            file.number(0xFFFF, 2).number(0xFFFF, 2);
            at += sum;
        }
        return file.whole();
    }

    @Test
    void batchesOfBeatIntervalsFollowEachOtherAndAGapStaysAGap() {
        for (boolean ends : new boolean[] {false, true}) {
            for (boolean wholeSeconds : new boolean[] {false, true}) {
                var beats = (Beats) read(batches(ends, wholeSeconds));
                assertEquals(100, beats.intervals(), ends + " " + wholeSeconds);
                assertEquals(2, beats.runs().size(), ends + " " + wholeSeconds);
                assertEquals(820, beats.runs().getFirst().interval(0), 1e-6);
                assertEquals(879, beats.runs().getLast().interval(9), 1e-6);
                double silence = beats.runs().getLast().first() - beats.runs().getFirst().last();
                assertEquals(40_000, silence, wholeSeconds ? 2_000 : 1);
                var origin = (Origin.At) beats.origin();
                double seconds =
                        origin.instant().getEpochSecond() + beats.runs().getFirst().first() / 1_000;
                assertEquals(1_100_000_000.0 + 631_065_600, seconds, 2.5);
            }
        }
    }

    @Test
    void beatTimesOfTwelveBitsCountOnFromTheFullOne() {
        var file =
                new FitFile(false)
                        .define(0, 132, 0, 253, 4, 0x86, 0, 2, 0x84, 9, 4, 0x86)
                        .define(1, 132, 0, 10, 3, 0x0D);
        file.header(0).number(1_100_000_000L, 4).number(0, 2).number(5000, 4);
        long tick = 5000;
        for (int i = 0; i < 10; i++) {
            long first = tick + 900;
            tick = first + 950;
            long both = (first & 0xFFF) | ((tick & 0xFFF) << 12);
            file.header(1);
            for (int k = 0; k < 3; k++) {
                file.number((both >> (8 * k)) & 0xFF, 1);
            }
        }
        var beats = (Beats) read(file.whole());
        assertEquals(20, beats.intervals());
        assertEquals(1, beats.runs().size());
        assertEquals(900 * 1000.0 / 1024, beats.runs().getFirst().interval(0), 1e-6);
        assertEquals(950 * 1000.0 / 1024, beats.runs().getFirst().interval(19), 1e-6);
    }

    @Test
    void chainedFilesAreReadOneAfterTheOther() {
        var chain = new ByteArrayOutputStream();
        chain.writeBytes(FitFile.rates(false).whole());
        var second = new FitFile(true).define(3, 20, 0, 3, 1, 0x02, 253, 4, 0x86);
        second.header(3).number(99, 1).number(1_100_000_020L, 4);
        chain.writeBytes(second.whole());
        var rates = (Rates) read(chain.toByteArray());
        assertEquals(21, rates.trace().size());
        assertEquals(99, rates.trace().bpm(20));
    }

    @Test
    void aChangedByteIsRefusedWithItsPlaceAndSalvagedOnRequest() {
        byte[] file = FitFile.rates(false).whole();
        file[file.length - 3] ^= 1;
        assertTrue(refusal(file).contains("byte " + (file.length - 2)), refusal(file));
        assertTrue(refusal(file).contains("checksum (CRC)"), refusal(file));
        var read = assertInstanceOf(Reading.Read.class, Reference.reading(file, SALVAGE));
        assertEquals(20, read.recording().trace().size());
        assertTrue(read.notes().toString().contains("salvaged what is whole"));
    }

    @Test
    void anEarlyEndIsRefusedAndWhatComesBeforeItSalvaged() {
        byte[] all = FitFile.rates(false).whole();
        byte[] file = Arrays.copyOf(all, all.length - 15);
        assertTrue(refusal(file).contains("the file ends early"), refusal(file));
        var read = assertInstanceOf(Reading.Read.class, Reference.reading(file, SALVAGE));
        assertEquals(17, read.recording().trace().size());
    }

    @Test
    void aBrokenHeaderIsRefusedWithWhatStandsThere() {
        byte[] file = FitFile.rates(false).whole();
        file[9] = 'G';
        assertTrue(refusal(file).contains("\".GIT\""), refusal(file));
        byte[] header = FitFile.rates(false).whole();
        header[2] ^= 4;
        assertTrue(refusal(header).contains("header's checksum"), refusal(header));
    }

    @Test
    void aWholeFileWithoutAHeartSaysSo() {
        byte[] file = new FitFile(false).define(0, 0, 0, 0, 1, 0).header(0).number(4, 1).whole();
        assertTrue(refusal(file).contains("no heartbeat"), refusal(file));
    }

    /// One of the files has seconds with two rates; the first of them counts.
    private static Map<String, Double> firstOfEachSecond(Map<String, Object> expected) {
        var rates = new HashMap<String, Double>();
        if (expected.get("hr_records") instanceof List<?> records) {
            for (Object each : records) {
                if (each instanceof List<?> record) {
                    rates.putIfAbsent(
                            String.valueOf(record.getFirst()),
                            Double.valueOf(String.valueOf(record.getLast())));
                }
            }
        }
        return rates;
    }

    static boolean hasReal() {
        return Reference.isWhole() && Files.exists(Reference.folder().resolve("../real/fit"));
    }

    @Test
    @EnabledIf("hasReal")
    void realFilesGiveWhatAnotherReaderReadsFromThem() throws IOException {
        Path folder = Reference.folder().resolve("../real/fit");
        var all = Json.object(Files.readString(folder.resolve("expected_fitparse.json")));
        int compared = 0;
        for (String name : all.keySet()) {
            var expected = Json.get(all, name);
            byte[] file = Files.readAllBytes(folder.resolve(name));
            List<Object> intervals = Json.list(expected, "rr_ms");
            if (!intervals.isEmpty()) {
                var beats = (Beats) read(file);
                assertEquals(intervals.size(), beats.intervals(), name);
                compared++;
            } else if (Json.number(expected, "n_hr_records") > 0
                    && Json.number(expected, "n_hr_msgs") == 0) {
                var trace = ((Rates) read(file)).trace();
                var rates = firstOfEachSecond(expected);
                assertEquals(
                        rates.isEmpty() ? Json.number(expected, "n_hr_records") : rates.size(),
                        trace.size(),
                        name);
                double sum =
                        rates.isEmpty()
                                ? Json.number(expected, "sum_hr")
                                : rates.values().stream().mapToDouble(each -> each).sum();
                assertEquals(sum / trace.size(), trace.mean(), 1e-9, name);
                compared++;
            }
        }
        assertTrue(compared >= 6, "compared " + compared);
    }
}
