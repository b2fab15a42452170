// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// P5 and P6: a studio with 20 therapists and 6 rooms, asked and booked over HTTP; on SQLite, and
/// on PostgreSQL when `ADAGIO_BENCH_DATABASE` names an empty one.
final class StudioFigures {
    private static final String TOKEN = "bench";
    private static final int CLIENTS = 64;
    private static final int BOOKINGS = 5_000;
    private static final int SECONDS = 8;
    private final LocalDate month = LocalDate.now(ZoneOffset.UTC).plusMonths(2).withDayOfMonth(1);
    private final Place place;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Row> rows = new ArrayList<>();

    StudioFigures(Place place) {
        this.place = place;
    }

    List<Row> rows() throws IOException, InterruptedException {
        measure("SQLite", "");
        String database = System.getenv().getOrDefault("ADAGIO_BENCH_DATABASE", "");
        if (database.isEmpty()) {
            rows.add(
                    new Row(
                            "P6",
                            "bookings, PostgreSQL",
                            "not measured: ADAGIO_BENCH_DATABASE names no empty database",
                            "",
                            Row.Kept.NONE));
        } else {
            measure("PostgreSQL", database);
            rows.add(BareTable.row(place, database));
        }
        return List.copyOf(rows);
    }

    private void measure(String name, String database) throws IOException, InterruptedException {
        var environment = Map.of("ADAGIO_AOT", "0", "ADAGIO_TOKEN", TOKEN);
        try (var house = House.open(place, environment, database)) {
            house.settle();
            setUp(house, "asked");
            setUp(house, "booked");
            var empty = availability(house);
            fill(house);
            var full = availability(house);
            rows.add(
                    new Row(
                            "P5",
                            "couples availability, 31 days, 20 therapists, 6 rooms, empty, " + name,
                            empty.text("ms") + ", p95 " + Figures.text(p95(empty)) + " ms",
                            "p95 <= 20 ms",
                            Row.Kept.when(p95(empty) <= 20)));
            rows.add(
                    new Row(
                            "P5",
                            "the same, fully booked, " + BOOKINGS + " bookings, " + name,
                            full.text("ms") + ", p95 " + Figures.text(p95(full)) + " ms",
                            "p95 <= 20 ms, median at most twice empty",
                            Row.Kept.when(p95(full) <= 20 && full.median() <= 2 * empty.median())));
            rows.add(contend(house, name));
        }
    }

    private static double p95(Figures figures) {
        return figures.values().get((int) Math.ceil(figures.values().size() * 0.95) - 1);
    }

    private void setUp(House house, String id) throws IOException, InterruptedException {
        String hours =
                List.of(
                                "monday",
                                "tuesday",
                                "wednesday",
                                "thursday",
                                "friday",
                                "saturday",
                                "sunday")
                        .stream()
                        .map(day -> "\"" + day + "\":[\"09:00-20:00\"]")
                        .collect(Collectors.joining(",", "{\"hours\":{", "}}"));
        String therapists =
                IntStream.range(0, 20)
                        .mapToObj(n -> "{\"id\":\"t" + n + "\",\"skills\":[\"couples\"]}")
                        .collect(Collectors.joining(","));
        String rooms =
                IntStream.range(0, 6)
                        .mapToObj(n -> "{\"id\":\"r" + n + "\",\"tables\":2}")
                        .collect(Collectors.joining(","));
        String setUp =
                """
                {"format":"adagio-studio/1","id":"%s","name":"Bench","zone":"Europe/London",\
                "horizonMonths":24,"opening":%s,"services":[{"id":"couples-60","minutes":60,\
                "people":2,"turnoverMinutes":15,"skill":"couples"}],"therapists":[%s],"rooms":[%s]}"""
                        .formatted(id, hours, therapists, rooms);
        int status = send(house, "PUT", "/api/studios/" + id, setUp);
        if (status != 200) {
            throw new IOException("the studio was not set up: " + status);
        }
    }

    private int send(House house, String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(house.at(path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k" + number.incrementAndGet())
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int book(House house, String studio, LocalDate day, LocalTime time)
            throws IOException, InterruptedException {
        int n = number.incrementAndGet();
        String body =
                """
                {"service":"couples-60","start":"%s","therapists":["any","any"],\
                "clients":[{"name":"A","email":"a%d@x"},{"name":"B","email":"b%d@x"}]}"""
                        .formatted(day.atTime(time).atOffset(ZoneOffset.UTC), n, n);
        return send(house, "POST", "/api/studios/" + studio + "/bookings", body);
    }

    private Figures availability(House house) throws IOException, InterruptedException {
        Place.tell("availability");
        var request =
                HttpRequest.newBuilder(
                                house.at(
                                        "/api/studios/asked/availability?service=couples-60&month="
                                                + month.toString().substring(0, 7)
                                                + "&therapists=any,any"))
                        .build();
        var millis = new ArrayList<Double>();
        for (int i = 0; i < 400; i++) {
            long began = System.nanoTime();
            http.send(request, BodyHandlers.ofString());
            if (i >= 200) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        return new Figures(millis);
    }

    /// Every room at every turn of the day, day after day.
    private void fill(House house) throws InterruptedException {
        Place.tell("booking a month and more");
        var days = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < BOOKINGS / 48; i++) {
            LocalDate day = month.plusDays(i);
            days.add(
                    () -> {
                        int done = 0;
                        for (int turn = 0; turn < 8; turn++) {
                            for (int room = 0; room < 6; room++) {
                                LocalTime at = LocalTime.of(9, 0).plusMinutes(75L * turn);
                                done += book(house, "asked", day, at) == 201 ? 1 : 0;
                            }
                        }
                        return done;
                    });
        }
        all(days, 16);
    }

    private Row contend(House house, String name) throws InterruptedException {
        Place.tell("64 clients book, " + name);
        var errors = new AtomicInteger();
        var taken = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + SECONDS * 1_000_000_000L;
        var clients = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < CLIENTS; i++) {
            var random = new Random(i);
            clients.add(
                    () -> {
                        int done = 0;
                        while (System.nanoTime() < end) {
                            LocalDate day = month.plusDays(random.nextInt(600));
                            LocalTime at = LocalTime.of(9, 0).plusMinutes(15L * random.nextInt(40));
                            switch (book(house, "booked", day, at)) {
                                case 201 -> done++;
                                case 409 -> taken.incrementAndGet();
                                default -> errors.incrementAndGet();
                            }
                        }
                        return done;
                    });
        }
        int done = all(clients, CLIENTS);
        double rate = done / ((System.nanoTime() - began) / 1e9);
        return new Row(
                "P6",
                "bookings by 64 clients over HTTP, two therapists, a room, two people, " + name,
                "%.0f/s; %d taken, %d errors".formatted(rate, taken.get(), errors.get()),
                ">= 500/s, 0 errors",
                Row.Kept.when(rate >= 500 && errors.get() == 0));
    }

    private static int all(List<Callable<Integer>> work, int threads) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            int sum = 0;
            for (Future<Integer> each : pool.invokeAll(work)) {
                sum += each.get();
            }
            return sum;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
