// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that is kept of a person, taken from one house into another, and files that are not
/// what they are said to be.
class TakenAlongTest {
    private static final String TAKE = "/you/adagio-person.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] CARD = {
        "answer",
        "keep",
        "condition",
        "varicose_veins",
        "marked",
        "calf.left",
        "closed",
        "scalp",
        "wished",
        "shoulder_top.right",
        "pressure",
        "1",
        "cannot",
        "kneel"
    };

    @TempDir Path one;
    @TempDir Path two;
    private WebHouse old;
    private WebHouse fresh;
    private SignedIn ana;
    private SignedIn moved;

    @BeforeEach
    void open() throws CannotOpen {
        old = TrialHouse.start(one, TonePlayables.of(20));
        fresh = TrialHouse.start(two, TonePlayables.of(20));
        ana = SignedIn.first(old);
        moved = SignedIn.first(fresh);
    }

    @AfterEach
    void close() {
        old.stop();
        fresh.stop();
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String document(SignedIn who) {
        var answer = who.post(TAKE, "passphrase", SignedIn.PASSPHRASE);
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static HttpResponse<String> bring(SignedIn who, String text) throws Exception {
        return bring(who, text, SignedIn.PASSPHRASE, "");
    }

    private static HttpResponse<String> bring(
            SignedIn who, String text, String passphrase, String more) throws Exception {
        String body =
                "--line\r\nContent-Disposition: form-data; name=\"passphrase\"\r\n\r\n"
                        + passphrase
                        + more
                        + "\r\n--line\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"adagio-person.json\"\r\n\r\n"
                        + text
                        + "\r\n--line--\r\n";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(who.address() + "/you/account/import"))
                                .header("Content-Type", "multipart/form-data; boundary=line")
                                .header("Cookie", who.cookie())
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    /// Ana with all that she can have: a card, an evening, two favourites, a note, times.
    private void live() {
        assertEquals(303, ana.post("/you", CARD).statusCode());
        for (String minutes : List.of("10", "20")) {
            String hand = where(ana.post("/", "answer", "kept", "minutes", minutes));
            String play = where(ana.post(hand, "answer", "yes"));
            assertEquals(204, ana.post(play + "/begun").statusCode());
            assertEquals(
                    303, ana.post(play + "/keep", "favourite", "Number " + minutes).statusCode());
        }
        assertEquals(303, ana.post("/reflection/week", "stress", "3").statusCode());
        assertEquals(303, ana.post("/times/yours", "zone", "Europe/Vienna").statusCode());
    }

    private static JsonNode sections(String document) throws Exception {
        return JSON.readTree(document).path("sections");
    }

    @Test
    void whatIsTakenFromOneHouseIsTheSameInAnother() throws Exception {
        live();
        String taken = document(ana);
        var sections = sections(taken);
        assertTrue(sections.has("card") && sections.has("evenings") && sections.has("times"));
        // The second began while the first was still going on: that is one evening.
        assertEquals(1, sections.path("evenings").path("pairs").path(0).path("evenings").size());
        assertEquals(2, sections.path("evenings").path("pairs").path(0).path("favourites").size());
        for (int time = 0; time < 2; time++) {
            var brought = bring(moved, taken);
            assertEquals(200, brought.statusCode(), brought.body());
            assertTrue(brought.body().contains("It is in."));
            assertEquals(taken, document(moved), "brought " + (time + 1) + " times");
        }
        // What was closed in the one house is closed in the other.
        String hand = where(moved.post("/", "answer", "kept"));
        String play = where(moved.post(hand, "answer", "yes"));
        assertEquals(200, moved.get(play).statusCode());
    }

    @Test
    void withoutThePassphraseNothingIsBroughtIn() throws Exception {
        live();
        String before = document(moved);
        var refused = bring(moved, document(ana), "something else here", "");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("That is not your passphrase."));
        assertEquals(before, document(moved));
    }

    @Test
    void somebodyElsesFileIsTakenOnlyWhenItIsSaidToBeOnesOwn() throws Exception {
        live();
        String bens = document(ana).replaceFirst("\"Ana\"", "\"Ben\"");
        String before = document(moved);
        var refused = bring(moved, bens);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("the file is of \"Ben\""), refused.body());
        assertEquals(before, document(moved));
        String own = "\r\n--line\r\nContent-Disposition: form-data; name=\"another\"\r\n\r\nyes";
        assertEquals(200, bring(moved, bens, SignedIn.PASSPHRASE, own).statusCode());
        assertEquals(document(ana), document(moved));
    }

    @Test
    void aHealthAnswerOfADayToComeCountsAsGivenTodayAndSoIsAskedAgain() throws Exception {
        live();
        String late =
                document(ana).replaceAll("\"said\" : \"[0-9-]+\"", "\"said\" : \"2999-01-01\"");
        assertTrue(late.contains("2999-01-01"), late);
        assertEquals(200, bring(moved, late).statusCode());
        String kept = document(moved);
        assertTrue(kept.contains("varicose_veins") && !kept.contains("2999-01-01"), kept);
    }

    @Test
    void whatIsDamagedWrongOrTooMuchChangesNothing() throws Exception {
        live();
        String taken = document(ana);
        String before = document(moved);
        String flood = "\"calf.left\",".repeat(100_000) + "\"calf.left\"";
        for (String bad :
                List.of(
                        "",
                        "not json",
                        "{}",
                        "[]",
                        "null",
                        taken.substring(0, taken.length() / 2),
                        taken + taken,
                        taken.replace("adagio-person/1", "adagio-person/2"),
                        taken.replace("adagio-card/1", "adagio-card/9"),
                        taken.replace("varicose_veins", "no_such_thing"),
                        taken.replace("calf.left", "calf.middle"),
                        taken.replace("\"calf.left\"", flood).replace("calf.left", "calf.lefft"),
                        taken.replace("adagio-evening/1", "adagio-evening/0"),
                        taken.replace("\"with\" : \"Ben\"", "\"with\" : 7"),
                        taken.replace("\"pairs\" : [", "\"pairs\" : 7, \"more\" : ["),
                        taken.replace("\"sections\"", "\"section\""),
                        "{\"format\":\"adagio-person/1\",\"name\":\"Ana\",\"sections\":{\"x\":1}}")) {
            var refused = bring(moved, bad);
            assertEquals(422, refused.statusCode(), bad.substring(0, Math.min(bad.length(), 80)));
            assertTrue(refused.body().contains("Nothing was changed."));
            assertFalse(refused.body().contains("varicose"), "an answer is repeated");
        }
        assertEquals(413, bring(moved, " ".repeat(25 << 20)).statusCode());
        assertEquals(before, document(moved));
    }

    @Test
    void aFileWhoseLastSectionIsDamagedChangesNothing() throws Exception {
        live();
        var root = (ObjectNode) JSON.readTree(document(ana));
        String before = document(moved);
        var names = new ArrayList<String>();
        root.path("sections").fieldNames().forEachRemaining(names::add);
        for (String last : names) {
            var damaged = root.deepCopy();
            ((ObjectNode) damaged.path("sections")).put(last, 7);
            assertEquals(422, bring(moved, damaged.toString()).statusCode(), last);
            assertEquals(before, document(moved), last);
        }
    }

    @Test
    void whatTheDatabaseRefusesInTheMiddleUndoesAllThatWasTakenBefore() throws Exception {
        assertEquals(303, moved.post("/reflection/week", "stress", "2").statusCode());
        live();
        String taken = document(ana);
        String before = document(moved);
        var file = "jdbc:sqlite:" + two.resolve("adagio.sqlite");
        try (var beside = DriverManager.getConnection(file);
                var statement = beside.createStatement()) {
            // A note is the last that is kept: card, evenings and times are in by then.
            statement.execute(
                    "CREATE TRIGGER full BEFORE INSERT ON reflection_note BEGIN SELECT"
                            + " RAISE(ABORT, 'no more room'); END");
            assertEquals(500, bring(moved, taken).statusCode());
            statement.execute("DROP TRIGGER full");
        }
        assertEquals(before, document(moved));
        assertEquals(200, bring(moved, taken).statusCode());
        assertEquals(taken, document(moved));
    }

    @Test
    void aFileThatAnEditorGaveAMarkAtItsBeginIsTheSame() throws Exception {
        live();
        String taken = document(ana);
        assertEquals(200, bring(moved, "\uFEFF" + taken).statusCode());
        assertEquals(taken, document(moved));
    }

    @Test
    void anEditedEveningIsJudgedAgainBeforeItIsPlayed() throws Exception {
        live();
        var root = (ObjectNode) JSON.readTree(document(ana));
        ((ObjectNode) root.path("sections")).remove("card");
        String[] closed = {
            "answer", "keep", "closed", "shoulder_blade.left", "closed", "shoulder_blade.right"
        };
        assertEquals(303, moved.post("/you", closed).statusCode());
        assertEquals(200, bring(moved, root.toString()).statusCode());
        String list = moved.get("/evenings").body();
        String again = list.substring(list.indexOf("?again=") + 7);
        again = again.substring(0, again.indexOf('"'));
        String hand = where(moved.post("/", "answer", "kept", "again", again));
        closed[1] = "yes";
        String play = where(moved.post(hand, closed));
        String page = moved.get(play).body();
        assertTrue(page.contains("/book/"), page);
        assertFalse(page.contains("/book/hold_shoulder_blades\""), page);
    }

    @Test
    void eveningsWithSomebodyWhoIsNotHereAreLeftOutAndThatIsSaid() throws Exception {
        live();
        String taken = document(ana).replace("\"with\" : \"Ben\"", "\"with\" : \"Cem\"");
        var brought = bring(moved, taken);
        assertEquals(200, brought.statusCode());
        assertTrue(brought.body().contains("evenings with Cem"), brought.body());
        assertEquals(sections(taken).path("card"), sections(document(moved)).path("card"));
        assertFalse(sections(document(moved)).has("evenings"));
    }
}
