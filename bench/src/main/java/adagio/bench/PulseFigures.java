// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import adagio.pulse.Recording;
import adagio.pulse.reading.Asked;
import adagio.pulse.reading.Reading;
import adagio.pulse.reading.Recordings;
import adagio.pulse.synchrony.Clocks;
import adagio.pulse.synchrony.Comparison;
import adagio.pulse.synchrony.Question;
import adagio.pulse.synchrony.Together;
import adagio.pulse.variability.OnePerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// P7: two hearts of 30 minutes compared, 4,999 shuffles; warm, and as a whole process.
final class PulseFigures {
    private static final int WARM_UP = 200;
    private static final int MEASURED = 100;
    private static final double MOST_MS = 15;
    private static final double MOST_SECONDS = 0.6;

    private final Place place;

    PulseFigures(Place place) {
        this.place = place;
    }

    List<Row> rows() throws IOException, InterruptedException {
        var rows = new ArrayList<>(warm());
        rows.add(process());
        return rows;
    }

    private Path file(String person) {
        return place.root()
                .resolve("pulse/src/test/resources/pulse-reference/pairs")
                .resolve("p02_lag0_" + person + ".csv");
    }

    private Recording read(String person) throws IOException {
        try (var in = Files.newInputStream(file(person))) {
            return switch (Recordings.read(in, Asked.USUAL)) {
                case Reading.Read(var recording, var _, var _) -> recording;
                case Reading.Silent silent -> throw new IOException(silent.toString());
                case Reading.Refused refused -> throw new IOException(refused.toString());
            };
        }
    }

    private List<Row> warm() throws IOException {
        Recording a = read("a");
        Recording b = read("b");
        var times = new ArrayList<Double>();
        var together = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            long began = System.nanoTime();
            Comparison found = Together.compare(a, b, Clocks.of(a, b), Question.USUAL);
            double ms = (System.nanoTime() - began) / 1e6;
            long apart = System.nanoTime();
            double minutes = OnePerson.of(a).minutes() + OnePerson.of(b).minutes();
            double alone = (System.nanoTime() - apart) / 1e6;
            if (!(found instanceof Comparison.Compared) || !(minutes > 0)) {
                throw new IOException("the pair was not compared: " + found);
            }
            if (i >= WARM_UP) {
                times.add(ms);
                together.add(ms - alone);
            }
        }
        return List.of(
                row(
                        "two hearts, 30 min, 4,999 shuffles, SUSY and both people's variability, warm",
                        times),
                row("of that the shuffles and SUSY: less both people by themselves", together));
    }

    private static Row row(String what, List<Double> times) {
        var figures = new Figures(times);
        return new Row(
                "P7",
                what,
                figures.text("ms"),
                "<= 15 ms; SUSY in R takes 1.25 to 6.3 CPU s",
                Row.Kept.when(figures.median() <= MOST_MS));
    }

    private Row process() throws IOException, InterruptedException {
        var wall = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var command =
                List.of(
                        place.root().resolve("adagio").toString(),
                        "pulse",
                        file("a").toString(),
                        file("b").toString(),
                        "--json");
        for (int i = 0; i < 2 * place.runs() + 1; i++) {
            Child child = Child.run(place, 60, Map.of(), command);
            wall.add(child.seconds());
            cpu.add(child.cpuSeconds());
        }
        var figures = new Figures(wall);
        return new Row(
                "P7",
                "`adagio pulse A B`, the whole process",
                "%s; %s CPU s"
                        .formatted(figures.text("s"), Figures.text(new Figures(cpu).median())),
                "<= 0.6 s",
                Row.Kept.when(figures.median() <= MOST_SECONDS));
    }
}
