// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EveningTest {
    private static final List<String> ANSWERS = List.of("yes", "listed", "not-today");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Trial trial;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(600));
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void threeClicksFromTheFirstPageToSound() {
        Page page = trial.page();
        page.navigate(trial.address() + "/");
        page.click("button:text-is('Yes, tonight')");
        page.click("button:text-is('Yes, tonight')");
        page.click("button:text-is('Play')");
        page.waitForFunction(Player.MOVES);
        assertFalse(Player.paused(page));
        assertFalse(Player.muted(page));
        assertTrue(Player.clock(page) >= 600, "it plays behind the waiting stretch");
        assertEquals(List.of(), trial.faults());
    }

    @Test
    void thePageAfterTheFirstAnswerIsTheSameToTheByteWhateverItWas() throws Exception {
        var bodies = new HashSet<String>();
        for (String answer : ANSWERS) {
            bodies.add(read(post("/", answer).headers().firstValue("Location").orElseThrow()));
        }
        assertEquals(1, bodies.size());
    }

    @Test
    void anotherDayIsTheSameToTheByteWhoeverAndWhateverCausedIt() throws Exception {
        var answers = new HashSet<String>();
        int causes = 0;
        for (String first : ANSWERS) {
            for (String second : ANSWERS) {
                if (!first.equals("yes") || !second.equals("yes")) {
                    causes++;
                    String hand = post("/", first).headers().firstValue("Location").orElseThrow();
                    var outcome = post(hand, second);
                    String where = outcome.headers().firstValue("Location").orElseThrow();
                    answers.add(withoutDate(outcome) + where + read(where));
                }
            }
        }
        assertEquals(8, causes);
        assertEquals(1, answers.size());
    }

    @Test
    void anAnswerStandsHoweverOftenItIsSent() throws Exception {
        String hand = post("/", "listed").headers().firstValue("Location").orElseThrow();
        var places = new ArrayList<String>();
        for (String answer : List.of("yes", "not-today", "yes")) {
            places.add(post(hand, answer).headers().firstValue("Location").orElseThrow());
        }
        assertEquals(List.of("/another-day", "/another-day", "/another-day"), places);
    }

    @Test
    void nobodyPlaysAnEveningThatIsNotAgreed() throws Exception {
        String hand = post("/", "yes").headers().firstValue("Location").orElseThrow();
        String play = hand.replace("/tonight/", "/play/");
        assertEquals(hand, get(play).headers().firstValue("Location").orElseThrow());
        var unused = post(hand, "not-today");
        assertEquals("/another-day", get(play).headers().firstValue("Location").orElseThrow());
        assertEquals(404, get("/play/AAAAAAAAAAAAAAAAAAAAAA").statusCode());
    }

    @Test
    void goingBackAfterTheHandOverShowsNoAnswer() {
        Page page = trial.page();
        page.navigate(trial.address() + "/");
        String fresh = page.content();
        page.click("button[value=listed]");
        page.waitForURL("**/tonight/*");
        String hand = page.content();
        page.goBack();
        assertEquals(fresh, page.content());
        page.goForward();
        assertEquals(hand, page.content());
        page.reload();
        assertEquals(hand, page.content());
        assertFalse(hand.contains("listed\" checked"));
        assertEquals(List.of(), page.context().cookies());
    }

    private static String read(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    private static String withoutDate(HttpResponse<String> answer) {
        var headers = new java.util.TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + headers.toString() + answer.body();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(trial.address() + path)).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String answer)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(trial.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("answer=" + answer))
                        .build(),
                BodyHandlers.ofString());
    }
}
