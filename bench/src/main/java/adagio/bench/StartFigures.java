// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// P4: from the command to the first page, and what it takes.
final class StartFigures {
    private static final int IDLE_SECONDS = 30;
    private static final String BUSY =
            "resident 10 s after the start, while the waiting sound of a new folder is made, ";
    private static final String IDLE = "resident when idle, 30 s after all is made, ";
    private static final int CACHE_PATIENCE_SECONDS = 90;
    private static final Map<String, String> NO_CACHE_MADE = Map.of("ADAGIO_AOT", "0");
    private final Place place;
    private final Path target;
    private final Path cache;

    StartFigures(Place place) {
        this.place = place;
        this.target = place.root().resolve("app/target");
        this.cache = target.resolve("adagio.aot");
    }

    /// Has the launcher make its cache, if it is not there.
    void needCache() throws IOException, InterruptedException {
        if (Files.exists(cache)) {
            return;
        }
        Place.tell("the launcher makes its start cache");
        try (var house = House.open(place, Map.of())) {
            for (int i = 0; i < CACHE_PATIENCE_SECONDS && !Files.exists(cache); i++) {
                house.rest(1);
            }
        }
        if (!Files.exists(cache)) {
            Place.tell("no start cache came; see app/target/adagio.aot.log");
        }
    }

    List<Row> rows() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        if (Files.exists(cache)) {
            rows.addAll(starts("with the start cache", 1_000));
        }
        Path aside = target.resolve("adagio.aot.aside");
        if (Files.exists(cache)) {
            Files.move(cache, aside);
        }
        try {
            rows.addAll(starts("without it, as the first time", Double.NaN));
        } finally {
            if (Files.exists(aside)) {
                Files.move(aside, cache);
            }
        }
        rows.add(size());
        return rows;
    }

    private List<Row> starts(String how, double limit) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        double resident = Double.NaN;
        double idle = Double.NaN;
        for (int i = 0; i < Math.max(3, place.runs()); i++) {
            Place.tell("start " + how + ", run " + (i + 1));
            try (var house = House.open(place, NO_CACHE_MADE)) {
                millis.add(house.millisToFirstPage());
                if (i == 0) {
                    house.rest(10);
                    resident = house.megabytes("VmRSS");
                    house.settle();
                    house.rest(IDLE_SECONDS);
                    idle = house.megabytes("VmRSS");
                }
            }
        }
        var start = new Figures(millis);
        boolean isGoal = !Double.isNaN(limit);
        return List.of(
                new Row(
                        "P4",
                        "`./adagio` to the first page, " + how,
                        start.text("ms"),
                        isGoal ? "<= 1000 ms" : "",
                        isGoal ? Row.Kept.when(start.median() <= limit) : Row.Kept.NONE),
                new Row("P4", BUSY + how, Figures.text(resident) + " MB", "", Row.Kept.NONE),
                new Row(
                        "P4",
                        IDLE + how,
                        Figures.text(idle) + " MB",
                        "<= 150 MB",
                        Row.Kept.when(idle <= 150)));
    }

    private Row size() throws IOException {
        long lib = bytes(target.resolve("lib"));
        long own = Files.size(target.resolve("app-1.jar"));
        long start = Files.exists(cache) ? Files.size(cache) : 0;
        return new Row(
                "P4",
                "the program on disk: all jars; the start cache",
                "%s MB; %s MB"
                        .formatted(Figures.text((lib + own) / 1e6), Figures.text(start / 1e6)),
                "",
                Row.Kept.NONE);
    }

    /// A first run: a clone of the checkout and an empty local Maven repository.
    Row firstRun() throws IOException, InterruptedException {
        Path clone = place.scratch().resolve("clone");
        Path repository = place.scratch().resolve("repository");
        Place.tell("a first run with an empty local Maven repository");
        String root = place.root().toString();
        Child.run(place, 60, Map.of(), List.of("git", "clone", "-q", root, clone.toString()));
        var child =
                Child.run(
                        place,
                        300,
                        Map.of(
                                "ADAGIO_MAVEN",
                                "-Dmaven.repo.local=" + repository,
                                "ADAGIO_AOT",
                                "0"),
                        List.of(clone.resolve("adagio").toString(), "--version"));
        double megabytes = bytes(repository) / 1e6;
        place.remove(repository);
        place.remove(clone);
        return new Row(
                "P4",
                "`./adagio --version` in a fresh clone, nothing fetched before",
                "%s s, %s CPU s, %s MB fetched"
                        .formatted(
                                Figures.text(child.seconds()),
                                Figures.text(child.cpuSeconds()),
                                Figures.text(megabytes)),
                "<= 80 MB",
                Row.Kept.when(megabytes <= 80));
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
        }
    }
}
