// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.TonePlayables;
import adagio.server.CannotOpen;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.storage.StorageSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Visits whose service, therapist or room was taken out of the set-up after they were booked.
class WithdrawnTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    @TempDir Path folder;
    private WebHouse house;
    private StudioClient studio;
    private String cookie = "";

    @BeforeEach
    void open() throws CannotOpen {
        house =
                TrialHouse.startSample(
                        StorageSettings.in(folder), StudioClient.TOKEN, TonePlayables.of(5));
        studio = new StudioClient("http://127.0.0.1:" + house.port(), "sample");
        cookie =
                post("/desk/sign-in", "token=" + StudioClient.TOKEN.replace(' ', '+'))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        house.stop();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            request.header("Cookie", cookie.replaceFirst(";.*", ""));
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String path, String form) {
        return send(
                HttpRequest.newBuilder(URI.create(studio.address() + "/studios/sample" + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private String page(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(studio.address() + path)));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static void without(JsonNode list, String id) {
        var all = ((ArrayNode) list).elements();
        while (all.hasNext()) {
            if (all.next().path("id").asText().equals(id)) {
                all.remove();
            }
        }
    }

    private void putWithout(String list, String id) {
        var setUp = (ObjectNode) studio.get("").json();
        without(setUp.path(list), id);
        assertEquals(200, studio.send("PUT", "", "", setUp.toString()).status());
    }

    @Test
    void aVisitOfAServiceThatWentIsMovedAndCalledOffLikeAnyOther() {
        String id = studio.couple("2027-04-05T10:00:00+01:00", "therapist-1", "any").text("id");
        putWithout("services", "couples-60");
        var moved = studio.patch(id, "{\"start\":\"2027-04-05T14:15:00+01:00\"}");
        assertEquals(200, moved.status(), moved.json()::toString);
        assertEquals("2027-04-05T15:15:00+01:00", moved.text("end"));
        String visit = "/desk/visits/" + id;
        var form = "act=move&day=2027-04-05&time=16:00&t1=therapist-2&t2=any";
        assertEquals(303, post(visit, form).statusCode());
        String shown = page("/studios/sample" + visit);
        assertTrue(shown.contains("16:00 to 17:00"), shown);
        String clients = shown.replaceFirst("(?s).*href=\"(/visits/[^\"]*)\".*", "$1");
        assertTrue(page(clients + "/move?").contains("16:15"));
        // out of the hours: what is near is offered, for a visit of an hour
        var late = studio.patch(id, "{\"start\":\"2027-04-05T19:15:00+01:00\"}");
        assertEquals(409, late.status());
        assertEquals(3, late.json().path("alternatives").size());
        assertEquals(204, studio.delete(id).status());
    }

    @Test
    void whatIsBookedStaysOnTheSheetsWhenItsRoomOrTherapistWent() {
        String id = studio.couple("2027-04-05T10:00:00+01:00", "therapist-1", "any").text("id");
        String room = studio.get("/bookings/" + id).text("room");
        String part = page("/studios/sample/desk/set-up/rooms/" + room);
        assertTrue(part.contains("Visits to come that have it: 1."), part);
        putWithout("therapists", "therapist-1");
        putWithout("rooms", room);
        String visit = "/desk/visits/" + id + "\"";
        for (String sheet : List.of("?day=2027-04-05", "?day=2027-04-05&by=therapist")) {
            String board = page("/studios/sample/desk" + sheet);
            assertTrue(board.substring(0, board.indexOf("day-list")).contains(visit), board);
        }
        String week = page("/studios/sample/desk/week?day=2027-04-05");
        assertTrue(week.contains("<th scope=\"row\">therapist-1</th>"), week);
        var moved = studio.patch(id, "{\"start\":\"2027-04-05T14:15:00+01:00\"}");
        assertEquals(409, moved.status(), moved.json()::toString); // therapist-1 was asked for
        var other =
                studio.patch(
                        id,
                        "{\"start\":\"2027-04-05T14:15:00+01:00\",\"therapists\":[\"any\",\"any\"]}");
        assertEquals(200, other.status(), other.json()::toString);
    }

    @Test
    void whoHasAnOldPageOpenIsToldWhatIsNotThereAnyMore() {
        putWithout("services", "couples-60");
        var old = "service=couples-60&t1=any&t2=any&key=0123456789abcdef&start=";
        var answer = post("", old + "2027-04-05T09:00:00Z");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("service is none of this studio"), answer.body());
        var block = "resource=t%2Ftherapist-1&from-day=2027-04-05&to-day=2027-04-05&to-time=12:00";
        var askew = post("/desk/blocks", block + "&from-time=10:07");
        assertEquals(400, askew.statusCode());
        assertTrue(askew.body().contains("begins and ends on quarter-hours"), askew.body());
    }

    @Test
    void howTheStudioIsReachedStandsOnTheVisitsPageAndStaysWhenPartsChange() {
        var setUp = (ObjectNode) studio.get("").json();
        setUp.put("contact", "+44 20 0000 0000");
        assertEquals(200, studio.send("PUT", "", "", setUp.toString()).status());
        putWithout("rooms", "room-2");
        String form = page("/studios/sample/desk/set-up");
        assertTrue(form.contains("value=\"+44 20 0000 0000\""), form);
        String id = studio.couple("2027-04-05T10:00:00+01:00", "any", "any").text("id");
        String shown = page("/studios/sample/desk/visits/" + id);
        String clients = shown.replaceFirst("(?s).*href=\"(/visits/[^\"]*)\".*", "$1");
        assertTrue(page(clients).contains("+44 20 0000 0000"));
        setUp.put("contact", "x".repeat(201));
        var refused = studio.send("PUT", "", "", setUp.toString());
        assertEquals(400, refused.status(), refused.json()::toString);
    }
}
