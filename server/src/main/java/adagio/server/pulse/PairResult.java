// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.Origin;
import adagio.pulse.Rates;
import adagio.pulse.Trace;
import adagio.pulse.document.PlainWords;
import adagio.pulse.synchrony.Comparison;
import adagio.pulse.synchrony.Evening;
import adagio.pulse.synchrony.Grid;
import adagio.pulse.synchrony.Question;
import adagio.pulse.synchrony.Settings;
import adagio.pulse.synchrony.Span;
import adagio.pulse.synchrony.Together;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What two were shown of one evening: words, and both heart rates as they are drawn. No beats.
///
/// @param day of the evening
/// @param verdict its word, `same` or `apart` where there was nothing to compare
/// @param words in sentences
/// @param p the share of shuffles that look like it, NaN when that is not known
/// @param lagSeconds above 0 when the second followed, NaN when that is not known
/// @param curves the first's and the second's heart rate on one clock, two points a second; none
///   where nothing was compared
/// @param paced where the breath was led, on the same clock
record PairResult(
        LocalDate day,
        String verdict,
        List<String> words,
        double p,
        double lagSeconds,
        List<Trace> curves,
        List<Span> paced) {
    static final String SAME = "same";
    static final String APART = "apart";

    /// Of results of before it was kept: nothing is known, so all of it may have been.
    private static final Span ALL = new Span(-1e9, 1e9);

    PairResult {
        words = List.copyOf(words);
        curves = List.copyOf(curves);
        paced = List.copyOf(paced);
    }

    static PairResult of(LocalDate day, Comparison comparison, Question question) {
        double nan = Double.NaN;
        return switch (comparison) {
            case Comparison.SameHeart() ->
                    new PairResult(day, SAME, List.of(), nan, nan, List.of(), List.of());
            case Comparison.Apart(var _) ->
                    new PairResult(day, APART, List.of(), nan, nan, List.of(), List.of());
            case Comparison.Compared(Together together) ->
                    new PairResult(
                            day,
                            together.verdict().word(),
                            PlainWords.of(together, question),
                            together.test().p(),
                            together.test().lagSeconds(),
                            curves(together.grid()),
                            question.paced());
        };
    }

    private static List<Trace> curves(Grid grid) {
        if (grid.size() < 2) {
            return List.of();
        }
        var gapsA = new boolean[grid.size()];
        var gapsB = new boolean[grid.size()];
        for (int i = 0; i < grid.size(); i++) {
            gapsA[i] = grid.isGapA(i);
            gapsB[i] = grid.isGapB(i);
        }
        return List.of(curve(grid, grid.a(), gapsA), curve(grid, grid.b(), gapsB));
    }

    /// The points of a grid that are known, and at both ends; between others lies a hole.
    private static Trace curve(Grid grid, double[] rates, boolean[] gaps) {
        var known = new ArrayList<Integer>();
        for (int i = 0; i < rates.length; i++) {
            if (!gaps[i] || i == 0 || i == rates.length - 1) {
                known.add(i);
            }
        }
        int size = known.size();
        var seconds = new double[size];
        var bpm = new double[size];
        var holes = new boolean[size];
        for (int k = 0; k < size; k++) {
            int i = known.get(k);
            seconds[k] = grid.seconds(i);
            bpm[k] = rates[i];
            holes[k] = k + 1 < size && known.get(k + 1) > i + 1;
        }
        return new Trace(seconds, bpm, holes);
    }

    /// Both curves on one grid again, to be drawn.
    Grid grid() {
        return Grid.of(curves.getFirst(), curves.getLast(), Settings.USUAL.hz());
    }

    /// Whether it can be held against other evenings.
    boolean isEvening() {
        return !curves.isEmpty() && grid().size() > 1;
    }

    /// Its minutes, to be held against other evenings.
    Evening evening() {
        return Evening.of(grid(), paced);
    }

    byte[] write() {
        var root = JsonNodeFactory.instance.objectNode().put("day", day.toString());
        root.put("verdict", verdict).put("p", p).put("lagSeconds", lagSeconds);
        var list = root.putArray("words");
        words.forEach(list::add);
        var drawn = root.putArray("curves");
        curves.forEach(
                each -> drawn.add(HeartJson.write(day, new Rates(new Origin.Start(), each))));
        var led = root.putArray("paced");
        paced.forEach(each -> led.addArray().add(each.fromSeconds()).add(each.toSeconds()));
        return Packed.pack(root);
    }

    static PairResult read(byte[] bytes) {
        JsonNode root = Packed.unpack(bytes);
        var words = new ArrayList<String>();
        root.path("words").forEach(each -> words.add(each.asText()));
        var curves = new ArrayList<Trace>();
        root.path("curves")
                .forEach(each -> curves.add(HeartJson.read("", each).recording().trace()));
        var paced = new ArrayList<Span>();
        root.path("paced")
                .forEach(
                        each ->
                                paced.add(
                                        new Span(
                                                each.path(0).asDouble(), each.path(1).asDouble())));
        return new PairResult(
                LocalDate.parse(root.path("day").asText()),
                root.path("verdict").asText(),
                words,
                root.path("p").asDouble(Double.NaN),
                root.path("lagSeconds").asDouble(Double.NaN),
                curves,
                root.has("paced") ? paced : List.of(ALL));
    }
}
