// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.referee.Referee;
import adagio.score.catalogue.Catalogue;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.document.RoutineDocument;
import adagio.server.document.RoutineReading;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `POST /api/compose` from outside.
class ComposeApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    @TempDir private static Path data;
    private static WebHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = TrialHouse.start(data, TonePlayables.of(20));
    }

    @AfterAll
    static void close() {
        house.stop();
    }

    private static HttpResponse<String> post(String type, String body)
            throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + house.port() + "/api/compose");
        return CLIENT.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> compose(String fields, String a, String b)
            throws IOException, InterruptedException {
        return post(
                "application/json",
                "{\"format\":\"adagio-wishes/1\"," + fields + "\"people\":[" + a + "," + b + "]}");
    }

    @Test
    void wishesBecomeARoutineThatCanBePlayed() throws Exception {
        var answer = compose("\"minutes\":10,", "{}", "{\"closed\":[\"palm\"]}");
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        var catalogue = Catalogue.builtIn();
        var read = assertInstanceOf(RoutineReading.Read.class, RoutineDocument.read(answer.body()));
        assertEquals(600, read.routine().seconds());
        assertEquals(List.of(), Referee.judge(read.routine(), catalogue));
    }

    @Test
    void whatIsNotPossibleSaysWhatIsNearest() throws Exception {
        var answer = compose("\"minutes\":45,\"form\":\"mutual\",", "{}", "{}");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("\"not_possible\""), answer.body());
        assertTrue(answer.body().contains("30 minutes, both at once."), answer.body());
    }

    @Test
    void anotherDayIsTheSameToTheByteWhateverCausedIt() throws Exception {
        var answers = new HashSet<String>();
        for (String no :
                List.of(
                        "{\"yes\":false}",
                        "{\"conditions\":[{\"id\":\"fever_or_infection\"}]}",
                        "{\"conditions\":[{\"id\":\"surgery_recent\",\"at\":[\"calf.left\"]}]}")) {
            for (var answer : List.of(compose("", no, "{}"), compose("", "{}", no))) {
                assertEquals(422, answer.statusCode());
                answers.add(answer.body());
            }
        }
        assertEquals(1, answers.size());
        assertTrue(answers.iterator().next().contains("\"another_day\""));
    }

    @Test
    void allFaultsAreSaidAtOnce() throws Exception {
        var answer = compose("\"minuts\":10,\"form\":\"turn\",", "{\"closed\":[\"calv\"]}", "{}");
        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        for (String part : List.of("minuts", "turns", "calf", "people[0].closed")) {
            assertTrue(answer.body().contains(part), answer.body());
        }
        assertEquals(415, post("text/plain", "{}").statusCode());
        assertEquals(400, post("application/json", "{").statusCode());
    }
}
