// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.reading.Reading;
import adagio.pulse.reading.Recordings;
import adagio.server.pulse.Look.Pairing;
import adagio.server.web.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LookingTest {
    private static final Looking.Asked BOTH = new Looking.Asked(true, List.of());
    private final Looking looking = new Looking(Messages.in("en"));

    /// Intervals around a rate that swings with a period, in a table with times; `from` seconds in.
    private static Reading heart(double mean, double period, double from) throws IOException {
        var random = new SplittableRandom((long) (mean * 10 + period));
        var text = new StringBuilder("time_s,rr_ms\n");
        double at = from;
        while (at < from + 900) {
            double rr =
                    60_000 / (mean + 6 * Math.sin(2 * Math.PI * at / period)) + random.nextInt(9);
            at += rr / 1000;
            text.append("%.3f,%.0f%n".formatted(at, rr));
        }
        return read(text.toString());
    }

    private static Reading read(String text) throws IOException {
        return Recordings.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                adagio.pulse.reading.Asked.USUAL);
    }

    private static Pairing pair(Look look) {
        return assertInstanceOf(Look.Seen.class, look).pair();
    }

    @Test
    void withoutBothAgreeingEachIsLookedAtAlone() throws IOException {
        var both = Map.of("A", heart(64, 23, 0), "B", heart(71, 23, 0));
        var look = looking.look(both, new Looking.Asked(false, List.of()));
        assertInstanceOf(Pairing.NotAgreed.class, pair(look));
        assertEquals(2, assertInstanceOf(Look.Seen.class, look).hearts().size());
    }

    @Test
    void oneAloneIsFine() throws IOException {
        assertInstanceOf(
                Pairing.Alone.class, pair(looking.look(Map.of("B", heart(64, 23, 0)), BOTH)));
        assertEquals(new Look.Nothing(), looking.look(Map.of(), BOTH));
    }

    @Test
    void theSameHeartAndAnotherDayAreSaid() throws IOException {
        var one = heart(64, 23, 0);
        assertInstanceOf(Pairing.Same.class, pair(looking.look(Map.of("A", one, "B", one), BOTH)));
    }

    @Test
    void aComparisonHasWordsCurvesAndAHundredShuffles() throws IOException {
        var both = Map.of("A", heart(64, 23, 0), "B", heart(71, 31, 0));
        var compared = assertInstanceOf(Pairing.Compared.class, pair(looking.look(both, BOTH)));
        assertFalse(compared.words().isEmpty());
        var pictures = compared.pictures();
        assertEquals(1, count(pictures.curves(), "class=\"pulse-one\""));
        assertEquals(1, count(pictures.curves(), "class=\"pulse-two\""));
        assertEquals(
                100,
                count(pictures.chance(), "\"pulse-like\"")
                        + count(pictures.chance(), "\"pulse-unlike\""));
        assertEquals(compared.verdict().equals("more_than_chance"), !pictures.lag().isEmpty());
        assertFalse((pictures.curves() + pictures.chance()).contains("style="));
        assertFalse(pictures.curves().contains("NaN"));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void aGapIsHatchedAndTheLineIsBroken() throws IOException {
        var text = new StringBuilder("time_s,rr_ms\n");
        for (int i = 1; i < 900; i++) {
            if (i < 300 || i > 420) {
                text.append(i).append(",1000\n");
            }
        }
        var both = Map.of("A", heart(64, 23, 0), "B", read(text.toString()));
        var compared = assertInstanceOf(Pairing.Compared.class, pair(looking.look(both, BOTH)));
        String curves = compared.pictures().curves();
        assertEquals(1, count(curves, "class=\"pulse-gap\""));
        assertEquals(1, count(curves, "url\\(#hatch\\)"));
        assertTrue(curves.split("pulse-two\"", -1)[1].split("/>", 2)[0].indexOf('M', 10) > 0);
    }

    @Test
    void whatCannotBeReadIsRefusedWithAllFaultsOfTheRoom() throws IOException {
        var refused =
                assertInstanceOf(
                        Look.Refused.class,
                        looking.look(
                                Map.of("A", read("{\"not\": 1}"), "B", heart(64, 23, 0)), BOTH));
        assertEquals("A", refused.faults().getFirst().letter());
        assertEquals(
                "the file is JSON, which is not read; export it as CSV, FIT or TCX",
                refused.faults().getFirst().faults().getFirst().toString());
    }
}
