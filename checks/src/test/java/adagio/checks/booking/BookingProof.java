// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.booking.StudioClient.Reply;
import adagio.server.document.StudioDocument;
import adagio.studio.Place;
import adagio.studio.Room;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Races over HTTP, for every database.
interface BookingProof {
    AtomicInteger STUDIOS = new AtomicInteger();
    int MANY = 64;
    Instant TEN = Instant.parse("2027-03-10T10:00:00Z");

    /// Where a house with the sample studio listens.
    String address();

    /// A new studio like the sample, with some therapists and rooms.
    default StudioClient studio(int therapists, int rooms) {
        String id = "trial-" + STUDIOS.incrementAndGet();
        Studio sample = SampleStudio.studio();
        var people =
                IntStream.rangeClosed(1, therapists)
                        .mapToObj(
                                n ->
                                        new Therapist(
                                                "t" + n,
                                                "T" + n,
                                                Set.of("couples"),
                                                Set.of(),
                                                "",
                                                sample.rules().opening()))
                        .toList();
        var places =
                IntStream.rangeClosed(1, rooms)
                        .mapToObj(n -> new Room("r" + n, "R" + n, 2))
                        .toList();
        var studio =
                new Studio(
                        id,
                        new Place(id, sample.zone(), ""),
                        sample.rules(),
                        sample.services(),
                        people,
                        places);
        var client = new StudioClient(address(), id);
        assertEquals(200, client.send("PUT", "", "", StudioDocument.write(studio)).status());
        return client;
    }

    private static String at(int quarter) {
        return TEN.plusSeconds(quarter * 900L).toString();
    }

    private static List<Reply> wins(List<Reply> replies) {
        for (Reply each : replies) {
            assertTrue(each.status() == 201 || each.status() == 409, each.toString());
        }
        return replies.stream().filter(each -> each.status() == 201).toList();
    }

    private static List<Reply> race(int racers, java.util.function.IntFunction<Reply> racer) {
        var all = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < racers; i++) {
            int number = i;
            all.add(() -> racer.apply(number));
        }
        return Proof.race(all);
    }

    @Test
    default void ofSixtyFourWhoWantTheSameHourOneGetsItAndTheOthersAreOfferedThree() {
        var studio = studio(2, 1);
        for (int round = 0; round < Proof.rounds(4, 100); round++) {
            String start = at(round * 96);
            var replies = race(MANY, _ -> studio.couple(start, "any", "any"));
            assertEquals(1, wins(replies).size(), "round " + round);
            for (Reply each : replies) {
                if (each.status() == 409) {
                    assertEquals(3, each.json().path("alternatives").size(), each.toString());
                }
            }
        }
    }

    @Test
    default void visitsThatOverlapOnlyInPartExcludeEachOtherToo() {
        var studio = studio(2, 1);
        for (int round = 0; round < Proof.rounds(2, 50); round++) {
            int day = round * 96;
            var wins = wins(race(MANY, n -> studio.couple(at(day + n % 16), "any", "any")));
            var starts =
                    wins.stream()
                            .map(w -> Instant.parse(w.text("start").replace("+00:00", "Z")))
                            .sorted()
                            .toList();
            assertTrue(!wins.isEmpty() && wins.size() <= 4, wins.toString());
            for (int i = 1; i < starts.size(); i++) {
                assertTrue(
                        starts.get(i).getEpochSecond() - starts.get(i - 1).getEpochSecond()
                                >= 75 * 60,
                        starts.toString());
            }
        }
    }

    @Test
    default void aFloodFillsEveryRoomAndEveryPairAndNoMore() {
        for (int[] size : new int[][] {{6, 2}, {5, 4}, {7, 3}, {4, 4}}) {
            var studio = studio(size[0], size[1]);
            var wins = wins(race(MANY, _ -> studio.couple(at(0), "any", "any")));
            assertEquals(Math.min(size[0] / 2, size[1]), wins.size());
            var therapists = new ArrayList<String>();
            wins.forEach(w -> w.json().path("therapists").forEach(t -> therapists.add(t.asText())));
            assertEquals(therapists.size(), new HashSet<>(therapists).size());
            assertEquals(wins.size(), wins.stream().map(w -> w.text("room")).distinct().count());
        }
    }

    @Test
    default void twoPairsThatShareOneTherapistAreNeverBothBooked() {
        var studio = studio(3, 2);
        for (int round = 0; round < Proof.rounds(10, 200); round++) {
            String start = at(round * 96);
            var wins =
                    wins(
                            race(
                                    8,
                                    n ->
                                            n % 2 == 0
                                                    ? studio.couple(start, "t1", "t2")
                                                    : studio.couple(start, "t3", "t2")));
            assertEquals(1, wins.size());
        }
    }

    @Test
    default void oneAloneAndACoupleShareNoRoom() {
        var studio = studio(3, 1);
        for (int round = 0; round < Proof.rounds(10, 200); round++) {
            String start = at(round * 96);
            var wins =
                    wins(
                            race(
                                    8,
                                    n ->
                                            n % 2 == 0
                                                    ? studio.couple(start, "any", "any")
                                                    : studio.single(start, "any")));
            assertEquals(1, wins.size());
        }
    }

    @Test
    default void namesInAnyOrderAndSwapsEndInAnAnswer() {
        var studio = studio(4, 4);
        var order = List.of("t1", "t2", "t3", "t4");
        for (int round = 0; round < Proof.rounds(3, 100); round++) {
            int day = round * 96;
            wins(
                    race(
                            32,
                            n -> {
                                var names = new ArrayList<>(order);
                                Collections.rotate(names, n);
                                if (n % 2 == 0) {
                                    Collections.reverse(names);
                                }
                                return studio.couple(at(day + n % 3), names.get(0), names.get(1));
                            }));
            var one = studio.couple(at(day + 20), "t1", "t2");
            var two = studio.couple(at(day + 25), "t1", "t2");
            assertEquals(201, one.status());
            assertEquals(201, two.status());
            var swapped =
                    race(
                            2,
                            n ->
                                    studio.patch(
                                            (n == 0 ? one : two).text("id"),
                                            "{\"start\":\""
                                                    + at(day + (n == 0 ? 25 : 20))
                                                    + "\"}"));
            assertTrue(swapped.stream().allMatch(r -> r.status() == 409), swapped.toString());
        }
    }

    @Test
    default void oneKeySentSixtyFourTimesIsOneBooking() {
        var studio = studio(6, 3);
        String body = StudioClient.body("couples-60", at(0), List.of("any", "any"), 1, false);
        var replies = race(MANY, _ -> studio.book("the same", body));
        assertEquals(MANY, wins(replies).size());
        assertEquals(1, replies.stream().map(r -> r.text("id")).distinct().count());
        assertEquals(1, studio.get("/bookings?day=2027-03-10").json().path("bookings").size());
        assertEquals(422, studio.book("the same", body.replace("10:00", "12:00")).status());
    }

    @Test
    default void aConnectionThatIsCutBeforeTheAnswerLeavesOneBookingToAskFor() throws IOException {
        var studio = studio(6, 3);
        for (int round = 0; round < Proof.rounds(5, 100); round++) {
            String body =
                    StudioClient.body(
                            "couples-60", at(round * 96), List.of("any", "any"), round, false);
            cut(studio, "cut-" + round, body);
            var reply = studio.book("cut-" + round, body);
            assertEquals(201, reply.status());
            String day = reply.text("start").substring(0, 10);
            assertEquals(1, studio.get("/bookings?day=" + day).json().path("bookings").size());
        }
    }

    /// Sends a whole request and hangs up.
    private static void cut(StudioClient studio, String key, String body) throws IOException {
        var address = URI.create(studio.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            String head =
                    "POST /api/studios/%s/bookings HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nIdempotency-Key: %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(
                                    studio.studio(),
                                    address.getAuthority(),
                                    StudioClient.TOKEN,
                                    key,
                                    body.length());
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }

    @Test
    default void whatNoDatabaseKeepsIsRefusedAndIsNoFaultOfTheHouse() {
        var studio = studio(2, 1);
        String body = StudioClient.body("couples-60", at(0), List.of("any", "any"), 1, false);
        for (String name : List.of("C\\u0000", "C\\u001b[31m", "C\\u202e")) {
            var reply = studio.book("key " + name, body.replace("C1", name));
            assertEquals(400, reply.status(), name);
        }
        for (String email : List.of("two words@example.org", "a@example.org\\r\\nBcc: b@c")) {
            var reply = studio.book("key", body.replace("1-0@example.org", email));
            assertEquals(400, reply.status(), email);
        }
        assertEquals(201, studio.book("key", body).status());
    }

    @Test
    default void noChangeOfStateGoesAroundTheKey() {
        var studio = studio(2, 1);
        var cancelled = studio.couple(at(0), "any", "any");
        assertEquals(204, studio.delete(cancelled.text("id")).status());
        var tentative = studio.tentative(at(0), "any", "any");
        assertEquals("tentative", tentative.text("status"));
        assertEquals(409, studio.couple(at(2), "any", "any").status());
        assertEquals(
                409, studio.patch(cancelled.text("id"), "{\"status\":\"confirmed\"}").status());
        var later = studio.couple(at(8), "any", "any");
        assertEquals(409, studio.patch(later.text("id"), "{\"start\":\"" + at(4) + "\"}").status());
        assertEquals(200, studio.get("/bookings/" + later.text("id")).status());
        assertEquals(
                200, studio.patch(tentative.text("id"), "{\"status\":\"confirmed\"}").status());
        assertEquals(409, studio.couple(at(0), "any", "any").status());
        String block =
                "{\"resource\":\"t1\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(at(2), at(4));
        assertEquals(409, studio.send("POST", "/blocks", "", block).status());
        assertEquals(204, studio.delete(tentative.text("id")).status());
        assertEquals(201, studio.send("POST", "/blocks", "", block).status());
        assertEquals(409, studio.couple(at(0), "any", "any").status());
    }

    @Test
    default void whatIsOfferedInAMonthCanBeBookedAndIsGoneThen() {
        var studio = studio(2, 1);
        String month = "/availability?service=couples-60&month=2027-10&therapists=any,any";
        var before = studio.get(month).json().path("starts");
        assertEquals(31 * 41, before.size());
        String start = before.get(30 * 41).asText();
        assertEquals("2027-10-31T09:00:00+00:00", start);
        assertEquals(201, studio.couple(start, "any", "any").status());
        var after = studio.get(month).json().path("starts");
        assertEquals(31 * 41 - 5, after.size());
        assertEquals("2027-10-31T10:15:00+00:00", after.get(30 * 41).asText());
    }
}
