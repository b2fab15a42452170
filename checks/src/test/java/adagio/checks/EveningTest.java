// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.TrialHouse;
import adagio.server.media.Playable;
import adagio.server.media.Playables;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Offer;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveningTest {
    /// Cards that mean yes, though they say much.
    private static final List<String> YES =
            List.of(
                    "yes",
                    "yes&closed=calf.left&both=scalp&wished=shoulder_top&refuses=sole&pressure=1",
                    "yes&condition=varicose_veins&marked=calf.left&cannot=kneel&clothing=clothes",
                    "yes&condition=surgery_recent&agreed=surgery_recent&marked=ankle.right");

    /// Cards that mean another day, each for another reason.
    private static final List<String> NO =
            List.of(
                    "not-today",
                    "yes&condition=fever_or_infection",
                    "yes&condition=clot_recent&agreed=clot_recent",
                    "yes&condition=surgery_recent&marked=ankle.right");

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
    void thePageAfterTheFirstCardIsTheSameToTheByteWhateverItSaid() throws Exception {
        var bodies = new HashSet<String>();
        for (String answer : cards()) {
            var posted = post("/", answer);
            String hand = posted.headers().firstValue("Location").orElseThrow();
            bodies.add(withoutDate(posted).replace(hand, "") + withoutDate(get(hand)));
        }
        assertEquals(1, bodies.size());
    }

    /// Makes what another one makes, and tells how long it was.
    private record Heard(TonePlayables of, BlockingQueue<Integer> seconds) implements Playables {
        @Override
        public Offer offer() {
            return of.offer();
        }

        @Override
        public Playable prepare(Chosen.Sound sound) {
            seconds.add(sound.routine().seconds());
            return of.prepare(sound);
        }
    }

    @Test
    void theSameWorkBeginsBehindTheFirstCardWhateverItSaid(@TempDir Path folder) throws Exception {
        var heard = new LinkedBlockingQueue<Integer>();
        var house = TrialHouse.start(folder, new Heard(TonePlayables.of(20), heard));
        try {
            var asked = new TreeSet<Integer>();
            for (String card : cards()) {
                int minutes = 10 + asked.size();
                asked.add(60 * minutes);
                String address = "http://127.0.0.1:" + house.port() + "/";
                assertEquals(303, send(address, card + "&minutes=" + minutes).statusCode());
            }
            var begun = new TreeSet<Integer>();
            for (Integer each : asked) {
                Integer next = heard.poll(2, TimeUnit.MINUTES);
                assertTrue(next != null, each + " s or another are missing: " + begun);
                begun.add(next);
            }
            assertEquals(asked, begun);
        } finally {
            house.stop();
        }
    }

    private static List<String> cards() {
        var cards = new ArrayList<String>(YES);
        cards.addAll(NO);
        return cards;
    }

    @Test
    void anotherDayIsTheSameToTheByteWhoeverAndWhateverCausedIt() throws Exception {
        var answers = new HashSet<String>();
        for (String no : NO) {
            for (String other : List.of(YES.getFirst(), YES.getLast(), NO.getFirst())) {
                answers.add(outcome(no, other));
                answers.add(outcome(other, no));
            }
        }
        assertEquals(1, answers.size());
        assertTrue(answers.iterator().next().contains("/another-day"));
    }

    @Test
    void aProfessionalsWordOpensTheEvening() throws Exception {
        assertTrue(outcome(YES.getLast(), "yes").contains("/play/"));
        assertTrue(outcome("yes", YES.getLast()).contains("/play/"));
    }

    private static String outcome(String first, String second) throws Exception {
        String hand = post("/", first).headers().firstValue("Location").orElseThrow();
        var outcome = post(hand, second);
        String where = outcome.headers().firstValue("Location").orElseThrow();
        return withoutDate(outcome) + where + read(where);
    }

    @Test
    void anAnswerStandsHoweverOftenItIsSent() throws Exception {
        String hand = post("/", "not-today").headers().firstValue("Location").orElseThrow();
        var places = new ArrayList<String>();
        for (String answer : List.of("yes", "not-today", "yes")) {
            places.add(post(hand, answer).headers().firstValue("Location").orElseThrow());
        }
        assertEquals(List.of("/another-day", "/another-day", "/another-day"), places);
    }

    @Test
    void whatTheCardDoesNotOfferIsRefusedAndNotRepeated() throws Exception {
        for (String card :
                List.of(
                        "yes&closed=genitals",
                        "yes&closed=scalp.left",
                        "yes&condition=secretword",
                        "yes&cannot=secretword",
                        "yes&pressure=4",
                        "yes&other-minutes=61",
                        "listed")) {
            var refused = post("/", card);
            assertEquals(400, refused.statusCode(), card);
            assertFalse(refused.body().contains("secretword"));
        }
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
        return send(trial.address() + path, answer);
    }

    private static HttpResponse<String> send(String address, String answer)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("answer=" + answer))
                        .build(),
                BodyHandlers.ofString());
    }
}
