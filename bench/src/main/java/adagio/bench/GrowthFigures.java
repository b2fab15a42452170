// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// P10: what a request costs in a house of 1,000 and of 100,000 households: on SQLite, and on
/// PostgreSQL in a schema of its own when `ADAGIO_BENCH_DATABASE` names one.
///
/// A few households are set up as people do it, and are what is measured; the others are rows. The
/// processor time is the house's own (PostgreSQL's is not in it); the wall is the client's.
final class GrowthFigures {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int MEASURED = 6;
    private static final double MOST_RATIO = 1.5;
    private static final Map<String, String> ENVIRONMENT = Map.of("ADAGIO_AOT", "0");
    private final Place place;

    /// One kind of request, by one person.
    private interface Asking {
        void ask(House house, Somebody who) throws IOException, InterruptedException;
    }

    /// What one kind of request cost.
    ///
    /// @param wall ms of each
    /// @param cpu ms of the house's processor time, the mean
    private record Cost(Figures wall, double cpu) {}

    GrowthFigures(Place place) {
        this.place = place;
    }

    List<Row> rows() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>(measure("SQLite", ""));
        String database = System.getenv().getOrDefault("ADAGIO_BENCH_DATABASE", "");
        if (database.isEmpty()) {
            rows.add(
                    new Row(
                            "P10",
                            "growth, PostgreSQL",
                            "not measured: ADAGIO_BENCH_DATABASE names no database",
                            "",
                            Row.Kept.NONE));
            return rows;
        }
        String schema = "bench_growth_" + ProcessHandle.current().pid();
        run(database, "CREATE SCHEMA " + schema);
        try {
            rows.addAll(
                    measure(
                            "PostgreSQL",
                            database
                                    + (database.contains("?") ? "&" : "?")
                                    + "reWriteBatchedInserts=true&currentSchema="
                                    + schema));
        } finally {
            run(database, "DROP SCHEMA " + schema + " CASCADE");
        }
        return rows;
    }

    private static void run(String address, String sql) throws IOException {
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<Row> measure(String name, String database)
            throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(place.scratch(), "growth");
        var settings = new StorageSettings(data, database);
        fill(settings, 0, FEW, name);
        var people = new ArrayList<Somebody>();
        Map<String, Cost> few;
        try (var house = House.open(place, ENVIRONMENT, database, data)) {
            for (int i = 0; i < MEASURED; i++) {
                var somebody = new Somebody("Ana", "four slow words of " + i);
                somebody.settle(house, code(settings, i));
                people.add(somebody);
            }
            few = costs(house, people, name);
        }
        double seconds = fill(settings, FEW, MANY, name);
        Map<String, Cost> many;
        try (var house = House.open(place, ENVIRONMENT, database, data)) {
            many = costs(house, people, name);
        }
        var rows = new ArrayList<Row>();
        few.forEach(
                (what, cost) ->
                        rows.add(row(what + ", " + name, cost, many.getOrDefault(what, cost))));
        rows.add(
                new Row(
                        "P10",
                        "filling 99,000 made-up households, " + name,
                        Figures.text(seconds) + " s",
                        "",
                        Row.Kept.NONE));
        return rows;
    }

    private static double fill(StorageSettings settings, int from, int to, String name)
            throws IOException {
        Place.tell("filling " + to + " households, " + name);
        long began = System.nanoTime();
        Households.add(settings, from, to);
        return (System.nanoTime() - began) / 1e9;
    }

    /// Lets one more household in: the house keeps the digest of the code that it last printed.
    private static String code(StorageSettings settings, int number) throws IOException {
        String letters = "ABCDEFGHJK" + (10 + number);
        String digest;
        try {
            digest =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(letters.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        run(
                settings.isFile()
                        ? "jdbc:sqlite:" + settings.folder().resolve("adagio.sqlite")
                        : settings.database(),
                "INSERT INTO house (name, value) VALUES ('set-up-code-sha256', '"
                        + digest
                        + "') ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        return letters;
    }

    private Map<String, Cost> costs(House house, List<Somebody> people, String name)
            throws IOException, InterruptedException {
        house.settle();
        Place.tell("asking, " + name);
        var costs = new LinkedHashMap<String, Cost>();
        costs.put("signing in", cost(house, people, 0, 4, (at, who) -> who.signIn(at)));
        costs.put("the home page", cost(house, people, 40, 60, (at, who) -> who.home(at)));
        costs.put("a feed by its token", cost(house, people, 40, 60, (at, who) -> who.feed(at)));
        costs.put(
                "one's own card, with the passphrase",
                cost(house, people, 0, 3, (at, who) -> who.card(at)));
        var plays = new LinkedHashMap<Somebody, String>();
        costs.put(
                "tonight: two answers and the plan",
                cost(house, people, 0, 1, (at, who) -> plays.put(who, who.tonight(at))));
        costs.put(
                "a session that begins is kept",
                cost(house, people, 0, 1, (at, who) -> who.begun(at, plays.getOrDefault(who, ""))));
        return costs;
    }

    private static Cost cost(House house, List<Somebody> people, int warm, int times, Asking asking)
            throws IOException, InterruptedException {
        for (int i = 0; i < warm; i++) {
            asking.ask(house, people.get(i % people.size()));
        }
        var wall = new ArrayList<Double>();
        double before = house.cpuSeconds();
        for (int i = 0; i < times * people.size(); i++) {
            long began = System.nanoTime();
            asking.ask(house, people.get(i % people.size()));
            wall.add((System.nanoTime() - began) / 1e6);
        }
        double cpu = (house.cpuSeconds() - before) * 1_000 / wall.size();
        return new Cost(new Figures(wall), cpu);
    }

    private static Row row(String what, Cost few, Cost many) {
        double ratio = many.cpu() / few.cpu();
        return new Row(
                "P10",
                what + ": 1,000 and 100,000 households",
                "p50 %s and %s ms, p95 %s and %s ms (%d); %s and %s CPU ms each, ratio %.2f"
                        .formatted(
                                Figures.text(few.wall().median()),
                                Figures.text(many.wall().median()),
                                Figures.text(few.wall().at(0.95)),
                                Figures.text(many.wall().at(0.95)),
                                few.wall().values().size(),
                                Figures.text(few.cpu()),
                                Figures.text(many.cpu()),
                                ratio),
                "CPU ratio <= " + MOST_RATIO,
                Row.Kept.when(ratio <= MOST_RATIO));
    }
}
