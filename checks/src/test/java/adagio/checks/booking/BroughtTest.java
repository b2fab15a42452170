// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.TonePlayables;
import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that come to a studio: tables and calendars at the desk, cards from home; and cards that
/// go.
class BroughtTest {
    private static final String DESK = "/studios/sample/desk";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    @TempDir static Path folder;
    private static WebHouse house;
    private static SignedIn host;
    private static StudioClient studio;

    @BeforeAll
    static void open() throws CannotOpen {
        house =
                TrialHouse.startSample(
                        StorageSettings.in(folder), StudioClient.TOKEN, TonePlayables.of(5));
        var answer = SignedIn.guest(house).post(DESK + "/sign-in", "token", StudioClient.TOKEN);
        host = SignedIn.of(house, answer);
        studio = new StudioClient(host.address(), "sample");
    }

    @AfterAll
    static void close() {
        house.stop();
    }

    private static String homeCard(String leftOut) {
        return """
        {"format":"adagio-intake/1","speak":false,"pressure":1,"dressed":false,"notHere":["calf.left"],
         "softly":{},"without":{},"positions":[],"strokes":{},"leftOut":[%s]}"""
                .formatted(leftOut);
    }

    /// Sends a form with a file: names and values in turn, the file first.
    private static String send(String path, String file, String... fields)
            throws IOException, InterruptedException {
        return send(path, file.getBytes(StandardCharsets.UTF_8), fields);
    }

    private static String send(String path, byte[] file, String... fields)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(part(fields[i], fields[i + 1]));
        }
        var request =
                HttpRequest.newBuilder(URI.create(host.address() + path))
                        .header("Cookie", host.cookie())
                        .header("Content-Type", "multipart/form-data; boundary=abc")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(
                                                head("file\"; filename=\"some.file")),
                                        BodyPublishers.ofByteArray(file),
                                        BodyPublishers.ofString("\r\n" + body + "--abc--\r\n")));
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static String part(String name, String value) {
        return head(name) + value + "\r\n";
    }

    private static String head(String name) {
        return "--abc\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern + " in " + text);
        return found.group();
    }

    @Test
    void aWholeYearComesInOneFile() throws IOException, InterruptedException {
        var table = new StringBuilder("start,service,therapists,name1,name2\n");
        for (int i = 0; i < 1_000; i++) {
            table.append("2027-02-31 10:00,couples-60,any,\"Lind, Ana\",Ben\n");
        }
        table.append("2027-09-01 10:00,couples-60,any,\"Lind, Ana\",Ben\n");
        String said = send(DESK + "/bring", table.toString(), "therapist", "", "text", "");
        assertTrue(said.startsWith("200") && said.contains("Brought in: 1."), said);
        assertTrue(said.contains("line 1001: start: found"), "the last line that is none");
    }

    @Test
    void twoGuestsWithoutAnAddressAreTwoAndASpreadsheetsUnicodeTextIsRead()
            throws IOException, InterruptedException {
        String table =
                """
                start\tservice\tname1\temail1
                2027-09-06 10:00\tsingle-60\tGuest\t
                2027-09-06 10:00\tsingle-60\tGuest\t
                2027-09-06 12:00\tsingle-60\tÆsa\taesa@example.org
                2027-09-06 12:00\tsingle-60\tÆsa\taesa@example.org
                """;
        byte[] unicode = table.getBytes(StandardCharsets.UTF_16);
        String said = send(DESK + "/bring", unicode, "therapist", "", "text", "");
        assertTrue(said.contains("Brought in: 3. There already: 1."), said);
        String again = send(DESK + "/bring", table, "therapist", "", "text", "");
        assertTrue(again.contains("Brought in: 0. There already: 4."), again);
    }

    @Test
    void aCalendarKeepsFreeWhatIsNotBookedAndSaysWhatIs() throws IOException, InterruptedException {
        var visit = studio.couple("2027-09-02T11:00:00+01:00", "therapist-1", "any");
        assertEquals(201, visit.status());
        String calendar =
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "UID:day",
                        "DTSTAMP:20270101T000000Z",
                        "DTSTART:20270902T080000Z",
                        "DTEND:20270902T170000Z",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        "");
        String brought = send(DESK + "/bring", "\uFEFF" + calendar, "therapist", "therapist-1");
        assertTrue(brought.contains("Brought in: 2. There already: 0."), brought);
        assertTrue(brought.contains("11:00: a visit is booked then"), brought);
        for (String start : new String[] {"09:00", "13:00", "16:30"}) {
            var reply = studio.couple("2027-09-02T" + start + ":00+01:00", "therapist-1", "any");
            assertEquals(409, reply.status(), start);
        }
        String again = send(DESK + "/bring", calendar, "therapist", "therapist-1");
        assertTrue(again.contains("Brought in: 0. There already: 0."), again);
    }

    @Test
    void aCardFromHomeBringsNoScentButItsOwnerIsAskedForOne()
            throws IOException, InterruptedException {
        assertTrue(scents("2027-09-03T10:00:00+01:00", "", "").contains("Lavender"));
        String none = scents("2027-09-03T13:00:00+01:00", "", "\"essential_oils\"");
        assertFalse(none.contains("Lavender"), none);
    }

    /// What the desk reads when both hand over a file and like lavender.
    private static String scents(String start, String first, String second)
            throws IOException, InterruptedException {
        String id = studio.couple(start, "any", "any").text("id");
        String visit = first(host.get(DESK + "/visits/" + id).body(), "/visits/[\\w-]{32}");
        for (String leftOut : new String[] {first, second}) {
            String card = first(host.get(visit).body(), "/cards/[\\w-]{32}");
            String file = homeCard(leftOut);
            String wrong = send(card + "/file", file, "scent", "roses");
            assertTrue(wrong.startsWith("400"), wrong);
            String answer = send(card + "/file", file, "scent", "lavender", "scent", "cedar");
            assertTrue(answer.startsWith("303"), answer);
        }
        return host.get(DESK + "/visits/" + id).body();
    }

    @Test
    void aHomesOwnCardIsReadLineByLineTakenAlongAndTakenIn(@TempDir Path other) throws Exception {
        var home = TrialHouse.start(other, TonePlayables.of(5));
        try {
            var ana = SignedIn.first(home);
            String[] card = {
                "answer",
                "keep",
                "condition",
                "varicose_veins",
                "marked",
                "calf.left",
                "pressure",
                "1"
            };
            assertEquals(303, ana.post("/you", card).statusCode());
            String folded = where(ana.get("/you"));
            assertEquals(303, ana.get(folded + "/studio").statusCode());
            String open = where(ana.post(folded, "passphrase", SignedIn.PASSPHRASE));
            String read = ana.get(open + "/studio").body();
            assertTrue(read.contains("Not here") && read.contains("calf"), read);
            String bad = ana.get(open + "/studio?at=javascript%3Aalert%281%29").body();
            assertTrue(
                    bad.contains("That is no address") && !bad.contains("href=\"javascript"), bad);
            String at = ana.get(open + "/studio?at=https%3A%2F%2Fstudio.example.org%2Fa").body();
            assertTrue(at.contains("href=\"https://studio.example.org/a\""), at);
            String file = ana.get(open + "/adagio-intake.json").body();
            var ben = SignedIn.second(home, ana);
            for (String path : List.of("/studio", "/adagio-intake.json")) {
                assertEquals(404, ben.get(open + path).statusCode());
            }
            for (String text : List.of(read, file)) {
                assertFalse(text.contains("varicose") || text.contains("vein"), text);
            }
            assertTakenIn(file);
        } finally {
            home.stop();
        }
    }

    private static void assertTakenIn(String file) throws Exception {
        String id = studio.couple("2027-09-10T10:00:00+01:00", "any", "any").text("id");
        String visit = first(host.get(DESK + "/visits/" + id).body(), "/visits/[\\w-]{32}");
        String theirs = first(host.get(visit).body(), "/cards/[\\w-]{32}");
        String taken = send(theirs + "/file", file, "scent", "lavender");
        assertTrue(taken.startsWith("303"), taken);
        assertEquals(1, cards(id));
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aVisitThatAProgramCallsOffHasNoCardAnyLonger() throws SQLException {
        String id = studio.couple("2027-09-04T10:00:00+01:00", "any", "any").text("id");
        String visit = first(host.get(DESK + "/visits/" + id).body(), "/visits/[\\w-]{32}");
        String card = first(host.get(visit).body(), "/cards/[\\w-]{32}");
        assertEquals(303, host.post(card, "pressure", "1").statusCode());
        assertEquals(1, cards(id));
        assertEquals(204, studio.delete(id).status());
        assertEquals(0, cards(id));
    }

    @Test
    void aDuetIsGoneOnceACardIsFoldedAgain() {
        String id = studio.couple("2027-09-05T10:00:00+01:00", "any", "any").text("id");
        String desk = DESK + "/visits/" + id;
        String visit = first(host.get(desk).body(), "/visits/[\\w-]{32}");
        String again = "";
        for (int place = 0; place < 2; place++) {
            String card = first(host.get(visit).body(), "/cards/[\\w-]{32}");
            again = host.post(card, "pressure", "2").headers().firstValue("Location").orElseThrow();
        }
        String[] wish = {"minutes", "10", "breath", "follow", "spoken", "yes"};
        assertEquals(303, host.post(desk + "/duet", wish).statusCode());
        assertEquals(200, host.get(desk + "/duet/first").statusCode());
        assertEquals(303, host.post(again, "closed", "mid_back.left").statusCode());
        assertEquals(303, host.get(desk + "/duet/first").statusCode());
        String page = host.get(desk + "/duet").body();
        assertFalse(page.contains("/duet/first"), page);
        assertTrue(page.contains("A card that is folded again"), page);
    }

    private static int cards(String booking) throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("adagio.sqlite");
        try (var connection = DriverManager.getConnection(file);
                var asked =
                        connection.prepareStatement(
                                "SELECT COUNT(*) FROM client_card WHERE booking_id = ?")) {
            asked.setString(1, booking);
            try (var rows = asked.executeQuery()) {
                return rows.next() ? rows.getInt(1) : -1;
            }
        }
    }

    @Test
    void whoWorksHereBooksAndMovesAtAMomentsNoticeAndClientsDoNot() {
        String set = studio.get("").json().toString();
        String hurried = set.replace("\"leadMinutes\":0", "\"leadMinutes\":40320");
        assertFalse(set.equals(hurried), set);
        hurried = hurried.replace("\"id\":\"sample\"", "\"id\":\"hurried\"");
        var other = new StudioClient(host.address(), "hurried");
        assertEquals(200, other.send("PUT", "", "", hurried).status());
        String tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
        assertEquals(409, other.couple(tomorrow + "T12:00:00Z", "any", "any").status());
        var booked =
                host.post(
                        "/studios/hurried/desk/book",
                        "service",
                        "couples-60",
                        "day",
                        tomorrow,
                        "time",
                        "12:00",
                        "name1",
                        "Ana",
                        "name2",
                        "Ben",
                        "t1",
                        "any",
                        "t2",
                        "any",
                        "key",
                        "one");
        assertEquals(303, booked.statusCode(), booked.body());
        String visit = booked.headers().firstValue("Location").orElseThrow();
        var moved =
                host.post(
                        visit, "act", "move", "day", tomorrow, "time", "13:00", "t1", "any", "t2",
                        "any");
        assertEquals(303, moved.statusCode(), moved.body());
        assertTrue(host.get(visit).body().contains("13:00 to 14:00"));
    }
}
