// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Recording;
import adagio.pulse.Reference;
import adagio.pulse.document.HrvDocument;
import adagio.pulse.synchrony.Clocks;
import adagio.pulse.synchrony.Question;
import adagio.pulse.synchrony.Together;
import adagio.pulse.variability.OnePerson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Every reader against files that were changed at random: it reads or refuses, and what it reads
/// can be looked at. The number of changed files: `-Dadagio.pulse.fuzz=N` (10 minutes: 200000).
class ReaderFuzzTest {
    private static final int ROUNDS = Integer.getInteger("adagio.pulse.fuzz", 500);

    private static List<byte[]> seeds() {
        return List.of(
                FitFile.rates(false).whole(),
                intervals(),
                text("time_s,rr_ms\n1.0,800\n1.8,800\n2.65,850\n9.0,900\n9.9,900\n"),
                text("812\n805\n799\n820\n831\n0.8\n"),
                text(
                        "Phone timestamp;RR-interval [ms]\n2026-11-21T20:00:00;800\n2026-11-21T20:00:01;805\n"),
                text("time,hr\n00:00:01,60\n00:00:02,61\n00:00:03,64\n"),
                text("time,packet\n1,10480003\n2,16483403D202\n"),
                text(
                        "<TrainingCenterDatabase><Trackpoint><Time>2026-11-21T20:00:00Z</Time><HeartRateBpm><Value>60</Value></HeartRateBpm></Trackpoint></TrainingCenterDatabase>"),
                text(
                        "<!DOCTYPE HealthData [<!ELEMENT a ANY>]><HealthData><Record type=\"HKQuantityTypeIdentifierHeartRate\" unit=\"count/min\" startDate=\"2020-10-30 14:18:21 +1100\" value=\"109\"/></HealthData>"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] intervals() {
        var file =
                new FitFile(true)
                        .define(0, 20, 2, 253, 4, 0x86)
                        .define(1, 78, 0, 0, 10, 0x84)
                        .define(2, 132, 0, 10, 12, 0x0D, 9, 4, 0x86);
        for (int i = 0; i < 10; i++) {
            file.header(0).number(1_100_000_000L + 5L * i, 4).number(7, 2);
            file.header(1).number(1000, 2).number(990, 2).number(1010, 2).number(1000, 2);
            file.number(0xFFFF, 2).header(2).number(0x123456, 6).number(99, 6).number(5000, 4);
        }
        return file.whole();
    }

    @Test
    void everyChangedFileIsReadOrRefused() {
        var random = new SplittableRandom(42);
        List<byte[]> seeds = seeds();
        int read = 0;
        int refused = 0;
        for (int i = 0; i < ROUNDS * seeds.size(); i++) {
            byte[] file = changed(seeds.get(i % seeds.size()), random);
            try {
                switch (Reference.reading(file, new Asked(random.nextBoolean(), false))) {
                    case Reading.Read(var recording, var _, var _) -> {
                        look(recording);
                        read++;
                    }
                    case Reading.Silent _ -> read++;
                    case Reading.Refused(var faults) -> {
                        assertFalse(faults.isEmpty());
                        refused++;
                    }
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError("file " + i + ": " + HexFormat.of().formatHex(file), e);
            }
        }
        assertTrue(read > ROUNDS / 2 && refused > ROUNDS / 2, read + " and " + refused);
    }

    private static void look(Recording recording) {
        boolean day = recording.trace().last() - recording.trace().first() < 86_400;
        if (day) {
            assertFalse(HrvDocument.write(Optional.of(OnePerson.of(recording))).isEmpty());
        }
        var clocks = Clocks.of(recording, recording);
        Together.compare(recording, recording, clocks, Question.USUAL);
    }

    /// Bytes flipped, cut out, doubled, or put in that mean something.
    private static byte[] changed(byte[] seed, SplittableRandom random) {
        byte[] file = seed.clone();
        int changes = random.nextInt(1, 6);
        for (int i = 0; i < changes && file.length > 1; i++) {
            int at = random.nextInt(file.length);
            int to = at + random.nextInt(Math.min(40, file.length - at) + 1);
            switch (random.nextInt(5)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> file[at] = (byte) random.nextInt(256);
                case 2 -> file = joined(file, at, new byte[0], to);
                case 3 -> file = joined(file, to, Arrays.copyOfRange(file, at, to), to);
                default -> file = joined(file, at, telling(random), at);
            }
        }
        return file;
    }

    private static byte[] joined(byte[] file, int head, byte[] middle, int tail) {
        byte[] all = Arrays.copyOf(file, head + middle.length + file.length - tail);
        System.arraycopy(middle, 0, all, head, middle.length);
        System.arraycopy(file, tail, all, head + middle.length, file.length - tail);
        return all;
    }

    private static byte[] telling(SplittableRandom random) {
        String[] all = {
            "-1",
            "0",
            "1e308",
            "99999999999999",
            "NaN",
            ",",
            ";",
            "\n",
            "\"",
            "<",
            ">",
            "/>",
            "&#x0;",
            "<!ENTITY",
            "]]>",
            "<!--",
            "1970-01-01T00:00:00Z",
            "\u0000",
            "\u00FF\u00FF\u00FF\u00FF",
            "e9"
        };
        return all[random.nextInt(all.length)].getBytes(StandardCharsets.ISO_8859_1);
    }
}
