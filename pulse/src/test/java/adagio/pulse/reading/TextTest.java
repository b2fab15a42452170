// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Beats;
import adagio.pulse.Origin;
import adagio.pulse.Rates;
import adagio.pulse.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTest {
    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    private static int rr(int i) {
        return 800 + i * 37 % 90;
    }

    private static int at(int i) {
        return IntStream.rangeClosed(0, i).map(TextTest::rr).sum();
    }

    private static void hasAll(String file) {
        var beats = (Beats) Reference.recording(file);
        assertEquals(50, beats.intervals());
        assertEquals(1, beats.runs().size());
        for (int i = 0; i < 50; i++) {
            assertEquals(rr(i), beats.runs().getFirst().interval(i), 1e-6);
        }
    }

    @Test
    void intervalsComeOneALineInMillisecondsOrSeconds() {
        hasAll(rows(50, i -> "" + rr(i)));
        hasAll("\uFEFF# from a strap\r\n" + rows(50, i -> rr(i) + "\r"));
        hasAll(rows(50, i -> "" + rr(i) / 1000.0));
        hasAll(rows(50, i -> "" + rr(i)).replace('\n', ' '));
        hasAll(rows(50, i -> "" + rr(i)).replace('\n', ','));
        hasAll(rows(50, i -> ("" + rr(i) / 1000.0).replace('.', ',')));
        hasAll("rr_s\r\n" + rows(50, i -> ("" + rr(i) / 1000.0).replace('.', ',') + "\r"));
    }

    @Test
    void tablesOfTheUsualLoggersAreRead() {
        hasAll("time_s,rr_ms\n" + rows(50, i -> at(i) / 1000.0 + "," + rr(i)));
        hasAll(rows(50, i -> at(i) / 1000.0 + "," + rr(i)));
        hasAll("time_ms;RR (s)\n" + rows(50, i -> at(i) + ";0," + rr(i)));
        hasAll("Movesense 1234\nAverage,RRData\n" + rows(50, i -> "72.5," + rr(i)));
        hasAll("timestamp,rr\n" + rows(50, i -> 1_760_000_000_000L + at(i) + "," + rr(i)));
        hasAll("\"rr_1024\"\n" + rows(50, i -> "" + rr(i) * 1.024));
    }

    @Test
    void aTableOfSomethingElseIsRefusedThoughItsNumbersCouldBeBeats() {
        for (String other : List.of("steps", "Power (W)", "distance_m")) {
            var refused =
                    Reference.refusal("time," + other + "\n" + rows(50, i -> i + "," + rr(i)));
            assertTrue(refused.contains("none of them is a heartbeat"), refused);
        }
        hasAll("time;value\n" + rows(50, i -> at(i) / 1000.0 + ";" + rr(i)));
    }

    @Test
    void beatsThatArriveLateAreAddedUpAndPutOnTheClock() {
        String file =
                "Phone timestamp;RR-interval [ms]\n"
                        + rows(
                                50,
                                i ->
                                        Instant.parse("2026-11-21T20:00:00Z")
                                                        .plusMillis(at(i) + i * 311 % 700)
                                                + ";"
                                                + rr(i));
        hasAll(file.replace("Z;", ";"));
        var origin = (Origin.At) Reference.recording(file).origin();
        assertEquals(
                Instant.parse("2026-11-21T20:00:00Z").getEpochSecond() / 60,
                origin.instant().getEpochSecond() / 60);
    }

    @Test
    void aGapInTheTimesSplitsTheRuns() {
        String file =
                "time_s,rr_ms\n"
                        + rows(50, i -> (at(i) + (i < 20 ? 0 : 9000)) / 1000.0 + "," + rr(i));
        var beats = (Beats) Reference.recording(file);
        assertEquals(2, beats.runs().size());
        assertEquals(50, beats.intervals());
        assertTrue(beats.trace().isHole(19));
    }

    @Test
    void intervalsOf1024thsAreKnownByTheTimesBesideThem() {
        String file =
                "time_s,rr\n" + rows(50, i -> at(i) / 1000.0 + "," + Math.round(rr(i) * 1.024));
        var beats = (Beats) Reference.recording(file);
        assertEquals(rr(10), beats.runs().getFirst().interval(10), 1);
        assertEquals(rr(40), beats.runs().getFirst().interval(40), 1);
    }

    @Test
    void heartRatesWithTimesAreARecordingWithoutBeats() {
        String flow =
                "Name,Sport,Date,Start time,Duration,Average heart rate (bpm)\n"
                        + "Ana,OTHER,21-11-2026,20:00:00,00:30:00,66\n"
                        + "Sample rate,Time,HR (bpm),Speed\n"
                        + rows(
                                100,
                                i -> "1,00:%02d:%02d,%d,".formatted(i / 60, i % 60, 60 + i % 9));
        var rates = (Rates) Reference.recording(flow);
        assertEquals(100, rates.trace().size());
        assertEquals(Instant.parse("2026-11-21T20:00:00Z"), ((Origin.At) rates.origin()).instant());
        var both = "t_s,hr_a,hr_b\n" + rows(100, i -> i + ".00,71.545367," + (60 + i % 9));
        byte[] file = both.getBytes(StandardCharsets.UTF_8);
        assertEquals(71.545367, Reference.recording(file, Asked.USUAL).trace().bpm(5), 0);
        assertEquals(65, Reference.recording(file, new Asked(false, true)).trace().bpm(5), 0);
    }

    @Test
    void packetsOfAStrapAreRead() {
        var beats =
                (Beats)
                        Reference.recording(
                                "time,packet\n"
                                        + rows(
                                                30,
                                                i ->
                                                        i
                                                                + ".8,1048"
                                                                + (i % 2 == 0 ? "0003" : "1003")));
        assertEquals(30, beats.intervals());
        assertEquals(750, beats.runs().getFirst().interval(0), 1e-9);
    }

    @Test
    void zeroAndNegativeIntervalsAreAllNamedAndLeftOutOnRequest() {
        String file = rows(50, i -> i == 7 ? "0" : i == 9 ? "-5" : "" + rr(i));
        String refusal = Reference.refusal(file);
        assertTrue(refusal.contains("line 8: the interval is 0;"), refusal);
        assertTrue(refusal.contains("line 10: the interval is -5;"), refusal);
        var read =
                assertInstanceOf(
                        Reading.Read.class,
                        Reference.reading(
                                file.getBytes(StandardCharsets.UTF_8), new Asked(true, false)));
        assertEquals(48, ((Beats) read.recording()).intervals());
        assertTrue(read.notes().toString().contains("left out 2 rows"), read.notes().toString());
    }

    @Test
    void faultsOfEveryKindAreNamedAtOnceInTheOrderOfTheLines() {
        String bare = rows(50, i -> i == 7 ? "0" : i == 9 ? "abc" : i == 11 ? "-5" : "" + rr(i));
        for (String file : List.of(bare, "rr_ms\n" + bare)) {
            int first = file.equals(bare) ? 8 : 9;
            assertTrue(
                    Reference.refusal(file)
                            .matches(
                                    "(?s).*line %d: the interval is 0;.*line %d: found \"abc\";.*line %d: the interval is -5;.*"
                                            .formatted(first, first + 2, first + 4)),
                    Reference.refusal(file));
        }
        String timed =
                "time_s,rr_ms\n"
                        + rows(
                                50,
                                i -> (i == 5 ? 0 : at(i) / 1000.0) + (i == 3 ? ",0" : "," + rr(i)));
        assertTrue(
                Reference.refusal(timed)
                        .matches("(?s).*line 5: the interval is 0;.*line 7: the time goes back.*"),
                Reference.refusal(timed));
    }

    @Test
    void aLineThatIsLeftOutTakesNoTimeFromTheOthers() {
        String file = rows(50, i -> at(i) / 1000.0 + (i == 20 ? ",abc" : "," + rr(i)));
        var read =
                assertInstanceOf(
                        Reading.Read.class,
                        Reference.reading(
                                file.getBytes(StandardCharsets.UTF_8), new Asked(true, false)));
        var beats = (Beats) read.recording();
        assertEquals(49, beats.intervals());
        assertEquals(2, beats.runs().size(), "a gap where the line was");
        assertEquals(at(49) / 1000.0, beats.trace().last(), 1e-6);
    }

    @Test
    void aWrongUnitIsSaid() {
        assertTrue(
                Reference.refusal(rows(50, i -> "" + (60 + i % 9)))
                        .contains("look like heart rates"));
        assertTrue(
                Reference.refusal(rows(50, i -> "" + rr(i) * 1000))
                        .contains("allowed are the times between beats in ms"));
        assertTrue(
                Reference.refusal(rows(50, i -> i == 9 ? "0.85" : "" + rr(i)))
                        .contains(
                                "line 10: the interval is 0.85 where the others are in milliseconds"));
        assertTrue(
                Reference.refusal("time_s,rr_ms\n" + rows(50, i -> at(i) / 2500.0 + "," + rr(i)))
                        .contains("another unit than it seems"));
    }

    @Test
    void whatIsNoRecordingSaysWhatIsRead() {
        assertEquals("the file is empty", Reference.refusal(""));
        assertTrue(Reference.refusal("Dear diary\n").contains("the first is \"Dear diary\""));
        assertTrue(Reference.refusal("{\"a\": 1}").contains("JSON"));
        assertTrue(Reference.refusal("hr\n60\n61\n").contains("heart rates without a time"));
        assertTrue(Reference.refusal("12\u0000\u000034").contains("unknown kind"));
        assertTrue(Reference.refusal("rr\n812\nabc\n").contains("line 3: found \"abc\""));
        assertTrue(Reference.refusal("812 ".repeat(300_000)).contains("longer than 1,048,576"));
        assertTrue(Reference.refusal("812\n").contains("at least two are needed"));
    }
}
