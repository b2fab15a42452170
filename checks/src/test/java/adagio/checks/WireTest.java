// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    @TempDir Path data;
    private WebHouse house;

    @BeforeEach
    void open() throws CannotOpen {
        house = TrialHouse.start(data, TonePlayables.of(20).cutTo(60));
    }

    @AfterEach
    void close() {
        house.stop();
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() {
        var taken =
                assertThrows(
                        CannotOpen.class,
                        () -> TrialHouse.start(data, house.port(), TonePlayables.of(20)));
        String message = String.valueOf(taken.getMessage());
        assertTrue(message.contains("port " + house.port()), message);
        assertTrue(message.contains("adagio serve --port"), message);
    }

    @Test
    void everyAnswerIsProtected() throws Exception {
        for (String path : List.of("/", "/care", "/nothing", "/api/nothing", "/health/live")) {
            var headers = ask("GET", path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertTrue(policy.contains("frame-ancestors 'none'"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""), path);
            assertFalse(headers.firstValue("Server").isPresent(), path);
        }
    }

    @Test
    void unknownPathsAreProblemsForProgramsAndPagesForPeople() throws Exception {
        var program = ask("GET", "/api/nothing");
        assertEquals(404, program.statusCode());
        assertEquals(
                "application/problem+json",
                program.headers().firstValue("Content-Type").orElse(""));
        assertTrue(program.body().contains("\"status\":404"));
        var person = ask("GET", "/nothing");
        assertEquals(404, person.statusCode());
        assertTrue(person.body().contains("Back to tonight"));
    }

    @Test
    void methodsBodiesAndOtherSitesAreRefused() throws Exception {
        assertEquals(405, ask("DELETE", "/care").statusCode());
        assertEquals("GET, HEAD", ask("PUT", "/care").headers().firstValue("Allow").orElse(""));
        assertEquals(415, ask("POST", "/").statusCode());
        assertEquals(400, form("answer=perhaps").statusCode());
        assertEquals(400, form("answer=yes&voice=nobody").statusCode());
        assertEquals(400, form("answer=%zz").statusCode());
        assertEquals(413, form("answer=" + "y".repeat(40_000)).statusCode());
        assertEquals(403, form("answer=yes", "Origin", "http://elsewhere.example").statusCode());
        assertEquals(403, form("answer=yes", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(303, form("answer=yes").statusCode());
    }

    @Test
    void soundIsServedInRanges() throws Exception {
        String sound = media() + "/play.mp3";
        var head = ask("HEAD", sound);
        long length = Long.parseLong(head.headers().firstValue("Content-Length").orElse("0"));
        String tag = head.headers().firstValue("ETag").orElse("");
        assertEquals(44 + 83 * 8_000, length);
        var rest = ask("GET", sound, "Range", "bytes=640000-");
        assertEquals(206, rest.statusCode());
        assertEquals(
                "bytes 640000-%d/%d".formatted(length - 1, length),
                rest.headers().firstValue("Content-Range").orElse(""));
        assertEquals(length - 640_000, bytes(rest));
        assertEquals(206, ask("GET", sound, "Range", "bytes=0-9", "If-Range", tag).statusCode());
        assertEquals(
                200, ask("GET", sound, "Range", "bytes=0-9", "If-Range", "\"x\"").statusCode());
        assertEquals(304, ask("GET", sound, "If-None-Match", tag).statusCode());
        var outside = ask("GET", sound, "Range", "bytes=" + length + "-");
        assertEquals(416, outside.statusCode());
        assertEquals("bytes */" + length, outside.headers().firstValue("Content-Range").orElse(""));
        assertEquals(404, ask("GET", "/media/unknown/play.mp3").statusCode());
    }

    @Test
    void staticFilesNeverChangeUnderOneAddress() throws Exception {
        var found = Pattern.compile("/static/[0-9a-f]+/page.css").matcher(ask("GET", "/").body());
        assertTrue(found.find());
        var css = ask("GET", found.group());
        assertTrue(css.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        String tag = css.headers().firstValue("ETag").orElse("");
        assertEquals(304, ask("GET", found.group(), "If-None-Match", tag).statusCode());
        assertEquals(404, ask("GET", "/static/0000000000000000/page.css").statusCode());
        assertEquals(404, ask("GET", "/static/..%2f..%2fmodule-info.class").statusCode());
    }

    private static long bytes(HttpResponse<String> answer) {
        return Long.parseLong(answer.headers().firstValue("Content-Length").orElse("0"));
    }

    private String media() throws IOException, InterruptedException {
        String hand = form("answer=yes").headers().firstValue("Location").orElseThrow();
        String play =
                send("POST", hand, BodyPublishers.ofString("answer=yes"), formType())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        var found = Pattern.compile("/media/[A-Za-z0-9_-]+").matcher(ask("GET", play).body());
        assertTrue(found.find());
        return found.group();
    }

    private static List<String> formType() {
        return List.of("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> form(String body, String... more)
            throws IOException, InterruptedException {
        var headers = new java.util.ArrayList<>(formType());
        headers.addAll(List.of(more));
        return send("POST", "/", BodyPublishers.ofString(body), headers);
    }

    private HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.noBody(), List.of(headers));
    }

    private HttpResponse<String> send(
            String method, String path, HttpRequest.BodyPublisher body, List<String> headers)
            throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + house.port() + path);
        var request = HttpRequest.newBuilder(uri).method(method, body);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return CLIENT.send(
                request.build(),
                BodyHandlers.ofString(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
