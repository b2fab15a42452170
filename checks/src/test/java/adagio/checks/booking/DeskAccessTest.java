// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.TonePlayables;
import adagio.server.CannotOpen;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page of the desk, by everybody who may not see it; and what each may.
class DeskAccessTest {
    private static final List<String> OWNERS_PAGES =
            List.of(
                    "/book",
                    "/waiting",
                    "/set-up",
                    "/set-up/rooms/room-1",
                    "/staff",
                    "/bring",
                    "/changes");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    @TempDir static Path folder;
    private static WebHouse house;

    @BeforeAll
    static void open() throws CannotOpen {
        house =
                TrialHouse.startSample(
                        StorageSettings.in(folder), StudioClient.TOKEN, TonePlayables.of(5));
    }

    @AfterAll
    static void close() {
        house.stop();
    }

    private static String address() {
        return "http://127.0.0.1:" + house.port();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String cookie) {
        try {
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static HttpResponse<String> get(String path, String cookie) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)), cookie);
    }

    private static HttpResponse<String> post(
            String path, String cookie, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                cookie);
    }

    private static String cookie(HttpResponse<String> answer) {
        String set = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict"), set);
        return set.substring(0, set.indexOf(';'));
    }

    private static String host() {
        return cookie(
                post("/studios/sample/desk/sign-in", "", Map.of("token", StudioClient.TOKEN)));
    }

    /// A new link, as the page shows it once.
    private static String link(String host, String role, String therapist) {
        String page =
                post(
                                "/studios/sample/desk/staff",
                                host,
                                Map.of(
                                        "act",
                                        "invite",
                                        "name",
                                        "Kim",
                                        "role",
                                        role,
                                        "therapist",
                                        therapist))
                        .body();
        return first(page, "href=\"(/staff/[A-Za-z0-9_-]+)\"");
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private static String book(String start, String... therapists) {
        return new StudioClient(address(), "sample").couple(start, therapists).text("id");
    }

    @Test
    void whoIsNotSignedInSeesNothingAndChangesNothing() {
        String id = book("2027-04-01T10:00:00+01:00", "any", "any");
        for (String path : List.of("", "/week", "/book", "/staff", "/visits/" + id)) {
            var answer = get("/studios/sample/desk" + path, "");
            assertEquals(303, answer.statusCode(), path);
            assertTrue(
                    answer.headers().firstValue("Location").orElse("").endsWith("/desk/sign-in"));
        }
        for (String path : List.of("/staff", "/visits/" + id, "/blocks", "/set-up", "/bring")) {
            assertEquals(
                    401, post("/studios/sample/desk" + path, "", Map.of("act", "x")).statusCode());
        }
        var refused = post("/studios/sample/desk/sign-in", "", Map.of("token", "another"));
        assertEquals(401, refused.statusCode());
        assertTrue(refused.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void aTherapistSeesTheDayAndNothingOfTheOwner() {
        String host = host();
        String link = link(host, "therapist", "therapist-1");
        String kim = cookie(post(link, "", Map.of()));
        for (String path : List.of("", "?by=therapist", "/week")) {
            assertEquals(200, get("/studios/sample/desk" + path, kim).statusCode());
        }
        for (String path : OWNERS_PAGES) {
            assertEquals(404, get("/studios/sample/desk" + path, kim).statusCode(), path);
        }
        String id = book("2027-04-02T10:00:00+01:00", "any", "any");
        String visit = "/studios/sample/desk/visits/" + id;
        assertEquals(200, get(visit, kim).statusCode());
        assertEquals(404, post(visit, kim, Map.of("act", "cancel")).statusCode());
        assertEquals(303, post(visit, kim, Map.of("act", "note", "note", "Tea")).statusCode());
        assertEquals(303, block(kim, "t/therapist-1").statusCode());
        assertEquals(404, block(kim, "t/therapist-2").statusCode());
        assertEquals(404, block(kim, "r/room-1").statusCode());
        var backwards = block(kim, "t/therapist-1", "11:00");
        String day = backwards.headers().firstValue("Location").orElseThrow();
        String said = get(day.substring(0, day.indexOf('#')), kim).body();
        assertTrue(said.contains("It ends after it begins, at most 31 days later"), said);
    }

    private static HttpResponse<String> block(String cookie, String resource) {
        return block(cookie, resource, "13:00");
    }

    private static HttpResponse<String> block(String cookie, String resource, String until) {
        return post(
                "/studios/sample/desk/blocks",
                cookie,
                Map.of(
                        "resource", resource,
                        "from-day", "2027-04-03",
                        "from-time", "12:00",
                        "to-day", "2027-04-03",
                        "to-time", until));
    }

    @Test
    void aLinkThatIsTakenBackSignsItsBrowsersOut() {
        String host = host();
        String link = link(host, "owner", "");
        assertEquals(200, get(link, "").statusCode());
        String kim = cookie(post(link, "", Map.of()));
        assertEquals(200, get("/studios/sample/desk/staff", kim).statusCode());
        String page = get("/studios/sample/desk/staff", host).body();
        String id = first(page, "name=\"id\" value=\"([0-9a-f-]{36})\"");
        while (true) {
            post("/studios/sample/desk/staff", host, Map.of("act", "remove", "id", id));
            page = get("/studios/sample/desk/staff", host).body();
            var next = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"").matcher(page);
            if (!next.find()) {
                break;
            }
            id = next.group(1);
        }
        assertEquals(303, get("/studios/sample/desk/staff", kim).statusCode());
        assertEquals(404, get(link, "").statusCode());
        assertEquals(404, post(link, "", Map.of()).statusCode());
        post("/studios/sample/desk/sign-out", host, Map.of());
        assertEquals(303, get("/studios/sample/desk", host).statusCode());
    }

    @Test
    void oneStudiosStaffIsNobodyInAnother() {
        String host = host();
        var opened = post("/studios", host, Map.of("name", "Other House", "zone", "Europe/Berlin"));
        assertEquals(303, opened.statusCode());
        assertEquals(200, get("/studios/other-house", "").statusCode());
        String link = link(host, "owner", "");
        String kim = cookie(post(link, "", Map.of()));
        assertEquals(303, get("/studios/other-house/desk", kim).statusCode());
        assertEquals(401, post("/studios", kim, Map.of("name", "x", "zone", "UTC")).statusCode());
    }

    @Test
    void onlyTheClientsOwnTherapistReadsTheCard() {
        String host = host();
        String id = book("2027-04-05T10:00:00+01:00", "therapist-3", "therapist-4");
        String desk = "/studios/sample/desk/visits/" + id;
        String visit = first(get(desk, host).body(), "href=\"(/visits/[A-Za-z0-9_-]+)\"");
        String card = first(get(visit, "").body(), "href=\"(/cards/[A-Za-z0-9_-]+)\"");
        var folded = post(card, "", Map.of("closed", "sole", "condition", "varicose_veins"));
        assertEquals(303, folded.statusCode());
        assertEquals(404, get(card, "").statusCode());
        String third = cookie(post(link(host, "therapist", "therapist-3"), "", Map.of()));
        String fourth = cookie(post(link(host, "therapist", "therapist-4"), "", Map.of()));
        assertTrue(get(desk, third).body().contains("Not here"));
        for (String other : List.of(fourth, host)) {
            String page = get(desk, other).body();
            assertFalse(page.contains("Not here"));
            assertTrue(page.contains("own therapist reads the card"));
        }
        for (String who : List.of(third, fourth, host)) {
            assertFalse(get(desk, who).body().toLowerCase(java.util.Locale.ROOT).contains("vein"));
        }
    }

    @Test
    void aCalendarIsReadByItsAddressAloneUntilItIsTakenBack() {
        String host = host();
        String id = book("2027-04-06T10:00:00+01:00", "therapist-5", "therapist-6");
        post("/studios/sample/desk/staff", host, Map.of("act", "feed", "id", "therapist-5"));
        String page = get("/studios/sample/desk/staff", host).body();
        String feed = first(page, "href=\"(/calendars/[A-Za-z0-9_-]+\\.ics)\"");
        String calendar = get(feed, "").body();
        assertTrue(calendar.contains("DTSTART:20270406T090000Z"), calendar);
        assertFalse(calendar.contains("C0") || calendar.contains("example.org"), calendar);
        new StudioClient(address(), "sample").delete(id);
        assertTrue(get(feed, "").body().contains("STATUS:CANCELLED"));
        post("/studios/sample/desk/staff", host, Map.of("act", "feed-off", "id", "therapist-5"));
        assertEquals(404, get(feed, "").statusCode());
    }

    @Test
    void theLogNamesWhatCameIntoTheSetUpAndWhatWentAlsoAfterwards() {
        String host = host();
        String version = "name=\"version\" value=\"([0-9]+)\"";
        for (String each : List.of("new", "moss", "moss")) {
            String room = "/studios/sample/desk/set-up/rooms/" + each;
            boolean gone = get("/studios/sample/desk/changes", host).body().contains("Moss, warm");
            var form =
                    Map.of(
                            "version",
                            first(get(room, host).body(), version),
                            "name",
                            each.equals("new") ? "Moss" : "Moss, warm",
                            "tables",
                            "2",
                            "act",
                            gone ? "delete" : "save");
            assertEquals(303, post(room, host, form).statusCode());
        }
        String log = get("/studios/sample/desk/changes", host).body().replaceAll("<[^>]*>", "|");
        for (String line :
                List.of(
                        "added to the set-up\\|+Moss\\|",
                        "changed the set-up\\|+Moss, warm\\|",
                        "took out of the set-up\\|+Moss, warm\\|")) {
            assertTrue(Pattern.compile(line).matcher(log).find(), log);
        }
    }

    @Test
    void theSetUpIsChangedByFormsAndWhatCannotBeIsSaidAllAtOnce() {
        String host = host();
        String room = "/studios/sample/desk/set-up/rooms/new";
        String version = first(get(room, host).body(), "name=\"version\" value=\"([0-9]+)\"");
        var made = post(room, host, Map.of("version", version, "name", "Fern", "tables", "1"));
        assertEquals(303, made.statusCode());
        assertTrue(get("/studios/sample/desk/set-up", host).body().contains("rooms/fern"));
        assertEquals(
                409,
                post(room, host, Map.of("version", version, "name", "Late", "tables", "1"))
                        .statusCode());
        String therapist = "/studios/sample/desk/set-up/therapists/new";
        var refused =
                post(
                        therapist,
                        host,
                        Map.of(
                                "version", version,
                                "name", "Ines",
                                "monday", "9-13, 14:00-20:10",
                                "tuesday", "late",
                                "exceptions", "2027-12-25 off\nsoon off"));
        assertEquals(400, refused.statusCode());
        for (String said : List.of("found hours 14:00-20:10", "found \"late\"", "\"soon off\"")) {
            assertTrue(refused.body().contains(said), said);
        }
    }

    @Test
    void bookingsOfAnotherProgramComeInOnceAndACalendarKeepsItsTimesFree() {
        String host = host();
        String table =
                """
                start,service,therapists,name1,name2
                2027-04-07 10:00,couples-60,any,Ana,Ben
                2027-04-07 23:00,couples-60,any,Ana,Ben
                """;
        String bring = "/studios/sample/desk/bring";
        String first = post(bring, host, Map.of("text", table)).body();
        assertTrue(first.contains("Brought in: 1. There already: 0."), first);
        assertTrue(first.contains("line 3: not possible then"), first);
        assertTrue(
                post(bring, host, Map.of("text", table))
                        .body()
                        .contains("Brought in: 0. There already: 1."));
        String calendar =
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTAMP:20270101T000000Z",
                        "DTSTART:20270408T090700Z",
                        "DTEND:20270408T100000Z",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        "");
        String brought =
                post(bring, host, Map.of("text", calendar, "therapist", "therapist-1")).body();
        assertTrue(brought.contains("Brought in: 1."), brought);
        var studio = new StudioClient(address(), "sample");
        assertEquals(
                409, studio.couple("2027-04-08T10:00:00+01:00", "therapist-1", "any").status());
        assertEquals(
                201, studio.couple("2027-04-08T11:00:00+01:00", "therapist-1", "any").status());
    }
}
