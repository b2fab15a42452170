// SPDX-License-Identifier: Apache-2.0
package adagio.checks.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.TonePlayables;
import adagio.server.CannotOpen;
import adagio.server.TrialHouse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A house below a path of another site, asked with the path before its addresses, as a proxy does
/// that passes it on, and without it, as one does that takes it away.
class BelowAPathTest {
    private static final String PATH = "/adagio";
    private static final Pattern ADDRESS = Pattern.compile("\\s([a-z-]+)=\"(/(?!/)[^\"]*)\"");
    private static final int SILENCE_MILLIS = 10_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    @TempDir static Path folder;
    private static Cast cast;

    @BeforeAll
    static void open() throws CannotOpen {
        cast = new Cast(folder, PATH);
    }

    @AfterAll
    static void close() {
        cast.close();
    }

    private static String bare() {
        return "http://127.0.0.1:" + cast.house().port();
    }

    @Test
    void everybodyIsAnsweredBelowThePathAsWithoutItAndNoPageLeadsOutOfIt() {
        var faults = new ArrayList<String>();
        int tried = 0;
        for (var address : TrialHouse.addresses(cast.house()).entrySet()) {
            if (address.getValue().startsWith("GET") || address.getValue().contains(" GET")) {
                for (Role role : Role.values()) {
                    String path = cast.real(address.getKey(), role == Role.LINK);
                    var below = cast.wire(role).send("GET", path, Map.of());
                    var other = cast.wire(role).at(bare()).send("GET", path, Map.of());
                    String cell = address.getKey() + " by " + role + ": ";
                    compare(cell, below, other, faults);
                    leadsOut(cell, below, faults);
                    tried++;
                }
            }
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(tried > 700, tried + " cells were tried");
    }

    private static void compare(
            String cell,
            HttpResponse<byte[]> below,
            HttpResponse<byte[]> other,
            List<String> faults) {
        if (!said(below).equals(said(other))) {
            faults.add(cell + said(below) + " below the path, and without it " + said(other));
        }
    }

    private static String said(HttpResponse<byte[]> answer) {
        var headers = answer.headers();
        return answer.statusCode()
                + headers.firstValue("Location")
                        .map(to -> " " + to.replaceFirst("/card/.*", "/card/one"))
                        .orElse("")
                + headers.firstValue("Content-Type").map(type -> " " + type).orElse("");
    }

    private static void leadsOut(String cell, HttpResponse<byte[]> answer, List<String> faults) {
        var headers = answer.headers();
        headers.firstValue("Location")
                .filter(to -> !to.startsWith(PATH + "/") || to.startsWith(PATH + PATH))
                .ifPresent(to -> faults.add(cell + "leads to " + to));
        headers.allValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.contains("; Path=" + PATH + "/"))
                .forEach(cookie -> faults.add(cell + "sets " + cookie));
        if (headers.firstValue("Content-Type").orElse("").startsWith("text/html")) {
            ADDRESS.matcher(Wire.text(answer))
                    .results()
                    .filter(each -> !each.group(2).startsWith(PATH + "/"))
                    .filter(each -> !each.group(1).equals("value"))
                    .forEach(each -> faults.add(cell + each.group()));
        }
    }

    @Test
    void whatScriptsAndProgramsAreToldHasThePathToo() {
        var person = cast.wire(Role.PERSON);
        String worker = person.get("/service-worker.js");
        assertTrue(worker.contains("[\"" + PATH + "/static/"), worker);
        assertFalse(worker.contains("\"/static/"), worker);
        String hand =
                person.post("/", Map.of("answer", "kept", "minutes", "20", "form", "one_way"));
        String play = person.post(hand, Map.of("answer", "yes"));
        String kept = Wire.text(person.send("POST", play + "/road", Map.of()));
        assertTrue(kept.contains("\"" + PATH + "/media/"), kept);
        assertTrue(kept.contains("\"" + PATH + "/road/"), kept);
        assertFalse(kept.matches("(?s).*\"/(media|road|static)/.*"), kept);
        person.post("/times/yours/feed", Map.of("feed", "renew"));
        assertTrue(person.get("/times/yours").contains(bare() + PATH + "/feed/"));
        person.post(play, Map.of("with", "same"));
        assertTrue(person.get(play).contains(bare().substring(7) + PATH + "/with"));
        String said = person.get("/openapi.json");
        assertTrue(said.contains("\"servers\": [{ \"url\": \"" + PATH + "\" }]"), said);
    }

    @Test
    void thePathWithoutASlashLeadsToTheHouse() {
        for (Role role : List.of(Role.NOBODY, Role.PERSON)) {
            var wire = cast.wire(role).at(bare());
            assertEquals("303 /adagio/", said(wire.send("GET", PATH, Map.of())));
            assertEquals(
                    "303 /adagio/?card=new", said(wire.send("GET", "/adagio?card=new", Map.of())));
        }
    }

    @Test
    void theLightLeadsBackToWhereItWasChangedAndThePathStandsOnce() throws Exception {
        for (String at : List.of(PATH + "/care", "/care")) {
            var answer = sent("/lamp", "lamp=dark", "Referer", bare() + at);
            assertEquals("303 /adagio/care", said(answer));
            assertEquals(
                    "lamp=dark; Path=/adagio/; HttpOnly; SameSite=Strict",
                    answer.headers().firstValue("Set-Cookie").orElse(""));
        }
    }

    private static HttpResponse<byte[]> sent(String path, String form, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(bare() + PATH + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .headers(headers)
                        .POST(BodyPublishers.ofString(form));
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void overHttpsALoginIsForThePathAloneAndAnotherHousesIsNotTaken() throws Exception {
        String passphrase = cast.house().printed().sample().getFirst();
        var answer =
                sent(
                        "/sign-in",
                        "name=Ana&passphrase=" + passphrase,
                        "X-Forwarded-Proto",
                        "https",
                        "Origin",
                        "https://127.0.0.1:" + cast.house().port());
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty());
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.startsWith("__Secure-adagio-login="), cookie);
        assertTrue(cookie.contains("; Path=/adagio/; "), cookie);
        assertTrue(cookie.endsWith("; HttpOnly; SameSite=Lax; Secure"), cookie);
        String own = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(200, household(own));
        assertEquals(303, household(own.replace("__Secure-", "__Host-")), "a house at the root");
        assertEquals(303, household(""));
        String strange = own.replaceFirst("=.*", "=" + "A".repeat(43));
        assertEquals(303, household(strange));
    }

    private static int household(String cookie) {
        return new Wire(bare() + PATH, cookie, "").send("GET", "/household", Map.of()).statusCode();
    }

    @Test
    void noSpellingOfThePathGoesRoundTheDoor() throws IOException {
        for (String path :
                List.of(
                        "/adagio/static/../household",
                        "/adagio/static/..%2fhousehold",
                        "/adagio/../household",
                        "/adagio/%2e%2e/household",
                        "/adagio//household",
                        "/adagio/./household",
                        "/adagio/%68ousehold",
                        "/adagio;x=/static/household",
                        "/adagio;/household",
                        "/adagio/household;x=/static/",
                        "/adagio/adagio/household",
                        "/care/../adagio/household",
                        "/static/adagio/household",
                        "/%61dagio/household",
                        "//adagio/household",
                        "/adagio/api/../household")) {
            String answer = raw(path);
            assertTrue(
                    answer.startsWith("HTTP/1.1 303") || answer.startsWith("HTTP/1.1 4"), answer);
            assertFalse(answer.contains("Quill"), path);
        }
    }

    /// The first line of an answer, and what comes with it: a page that is not theirs would be
    /// there.
    private static String raw(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), cast.house().port())) {
            socket.setSoTimeout(SILENCE_MILLIS);
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] some = new byte[65_536];
            int n = socket.getInputStream().readNBytes(some, 0, 12);
            n += Math.max(0, socket.getInputStream().read(some, n, some.length - n));
            return new String(some, 0, n, StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPathThatIsAPageOfTheHouseIsRefused(@TempDir Path other) {
        for (String path : List.of("/care", "/studios/ours", "/static")) {
            var refused =
                    assertThrows(
                            CannotOpen.class,
                            () ->
                                    TrialHouse.startClosedSample(
                                            other, path, "", TonePlayables.of(5)));
            assertEquals(
                    "the path %s begins with %s, which is a page of the house itself: take another, such as /adagio"
                            .formatted(path, path.replaceFirst("(.)/.*", "$1")),
                    refused.getMessage());
        }
    }
}
