// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.Beats;
import adagio.pulse.Origin;
import adagio.pulse.Rates;
import adagio.pulse.Recording;
import adagio.pulse.Run;
import adagio.pulse.Trace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// A kept recording as JSON: times to the microsecond, rates to a thousandth. Rows of numbers are
/// texts with a blank between, so that a day of beats stays small.
final class HeartJson {
    private static final double THOUSANDTHS = 1_000;

    private HeartJson() {}

    static ObjectNode write(LocalDate day, Recording recording) {
        var root = JsonNodeFactory.instance.objectNode().put("day", day.toString());
        if (recording.origin() instanceof Origin.At(var instant, double uncertain)) {
            root.put("at", instant.toString()).put("uncertainSeconds", uncertain);
        }
        switch (recording) {
            case Beats beats -> {
                var runs = root.putArray("runs");
                for (Run run : beats.runs()) {
                    long[] times = thousandths(run.intervals() + 1, run::beat);
                    runs.addObject()
                            .put("startMs", text(times[0]))
                            .put("intervalsMs", text(steps(times)));
                }
            }
            case Rates rates -> {
                Trace trace = rates.trace();
                long[] times = thousandths(trace.size(), i -> THOUSANDTHS * trace.seconds(i));
                root.putObject("rates")
                        .put("startMs", text(times[0]))
                        .put("stepsMs", text(steps(times)))
                        .put("bpm", text(thousandths(trace.size(), trace::bpm)))
                        .put("gapsBehind", gaps(trace));
            }
        }
        return root;
    }

    private static long[] thousandths(int size, IntToDoubleFunction values) {
        var all = new long[size];
        Arrays.setAll(all, i -> Math.round(values.applyAsDouble(i) * THOUSANDTHS));
        return all;
    }

    private static long[] steps(long[] times) {
        var steps = new long[times.length - 1];
        Arrays.setAll(steps, i -> times[i + 1] - times[i]);
        return steps;
    }

    private static String text(long... thousandths) {
        var text = new StringBuilder(8 * thousandths.length);
        for (long each : thousandths) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(java.math.BigDecimal.valueOf(each, 3).stripTrailingZeros().toPlainString());
        }
        return text.toString();
    }

    private static String gaps(Trace trace) {
        var text = new StringBuilder();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.isHole(i)) {
                text.append(text.isEmpty() ? "" : " ").append(i);
            }
        }
        return text.toString();
    }

    /// Reads one.
    ///
    /// @param id its own
    /// @throws IllegalArgumentException when it is no recording
    /// @throws java.time.DateTimeException when its day or clock is none
    static KeptHeart read(String id, JsonNode json) {
        var day = LocalDate.parse(json.path("day").asText());
        Origin origin =
                json.has("at")
                        ? new Origin.At(Instant.parse(json.path("at").asText()), uncertain(json))
                        : new Origin.Start();
        return new KeptHeart(id, day, recording(origin, json));
    }

    private static double uncertain(JsonNode json) {
        double seconds = json.path("uncertainSeconds").asDouble();
        if (!(seconds >= 0 && seconds < 1e6)) {
            throw new IllegalArgumentException("uncertainSeconds: 0 and more");
        }
        return seconds;
    }

    private static Recording recording(Origin origin, JsonNode json) {
        if (json.has("rates")) {
            return new Rates(origin, trace(json.path("rates")));
        }
        List<Run> runs = new ArrayList<>();
        for (JsonNode run : json.path("runs")) {
            runs.add(Run.ofBeats(times(run, "startMs", "intervalsMs")));
        }
        return new Beats(origin, runs);
    }

    private static Trace trace(JsonNode rates) {
        double[] ms = times(rates, "startMs", "stepsMs");
        double[] bpm = numbers(rates, "bpm");
        var holes = new boolean[ms.length];
        for (double each : numbers(rates, "gapsBehind")) {
            if (!(each >= 0 && each < holes.length)) {
                throw new IllegalArgumentException("gapsBehind: found " + each);
            }
            holes[(int) each] = true;
        }
        for (double each : bpm) {
            if (!(each > 0)) {
                throw new IllegalArgumentException("bpm: found " + each + "; above 0 is needed");
            }
        }
        return new Trace(Arrays.stream(ms).map(each -> each / THOUSANDTHS).toArray(), bpm, holes);
    }

    /// Times in ms, summed in whole microseconds.
    private static double[] times(JsonNode from, String start, String steps) {
        double[] first = numbers(from, start);
        double[] all = numbers(from, steps);
        if (first.length != 1 || all.length > KeptHeart.MOST_POINTS) {
            throw new IllegalArgumentException(
                    "%s and %s: one number, and at most %,d"
                            .formatted(start, steps, KeptHeart.MOST_POINTS));
        }
        var times = new double[all.length + 1];
        long at = Math.round(first[0] * THOUSANDTHS);
        times[0] = at / THOUSANDTHS;
        for (int i = 0; i < all.length; i++) {
            at += Math.round(all[i] * THOUSANDTHS);
            times[i + 1] = at / THOUSANDTHS;
        }
        return times;
    }

    private static double[] numbers(JsonNode from, String name) {
        String text = from.path(name).asText();
        if (text.isEmpty()) {
            return new double[0];
        }
        double[] all =
                Arrays.stream(text.split(" ", KeptHeart.MOST_POINTS + 2))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        for (double each : all) {
            if (!(Math.abs(each) < 1e12)) {
                throw new IllegalArgumentException(name + ": found " + each);
            }
        }
        return all;
    }
}
