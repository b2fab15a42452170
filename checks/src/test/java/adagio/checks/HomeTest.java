// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What two people keep, as the wire sees it.
class HomeTest {
    /// A card with much on it that nobody else may ever see.
    private static final String[] CARD = {
        "answer", "keep", "condition", "varicose_veins", "marked", "calf.left", "closed",
        "scalp", "wished", "shoulder_top.right", "pressure", "1", "cannot", "kneel"
    };

    private static final List<String> SECRETS = List.of("varicose", "calf.left", "kneel");

    @TempDir Path data;
    private WebHouse house;
    private SignedIn ana;

    @BeforeEach
    void open() throws CannotOpen {
        house = TrialHouse.start(data, TonePlayables.of(20));
        ana = SignedIn.first(house);
    }

    @AfterEach
    void close() {
        house.stop();
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    }

    /// The address of the card once the passphrase was given.
    private static String unfolded(SignedIn who, String asked) {
        return where(who.post(asked, "passphrase", SignedIn.PASSPHRASE));
    }

    private String begun() {
        String hand = where(ana.post("/", "answer", "kept"));
        String play = where(ana.post(hand, "answer", "yes"));
        assertTrue(play.startsWith("/play/"), play);
        return play;
    }

    @Test
    void aCardThatIsKeptCountsOnEveryEveningAndIsShownToNobodyWithoutThePassphrase() {
        assertEquals("/", where(ana.post("/you", CARD)));
        String tonight = ana.get("/").body();
        assertTrue(tonight.contains("Yes, as kept"), tonight);
        String hand = where(ana.post("/", "answer", "kept"));
        String play = where(ana.post(hand, "answer", "yes"));
        String routine = ana.get(play).body();
        for (String page : List.of(tonight, ana.get(hand).body(), routine)) {
            assertFalse(page.contains("value=\"calf.left\" checked"), "a box is ticked");
        }
        SECRETS.forEach(secret -> assertFalse(routine.contains(secret), secret));
        String folded = where(ana.get("/you"));
        assertFalse(ana.get(folded).body().contains("calf"));
        assertEquals(422, ana.post(folded, "passphrase", "something else here").statusCode());
        String card = unfolded(ana, folded);
        String shown = ana.get(card).body();
        assertTrue(shown.contains("value=\"calf.left\" checked"), "the card shows what is kept");
        assertEquals(404, ana.get(folded).statusCode());
    }

    @Test
    void anUnfoldedCardIsFoldedAgainWhenAnEveningBegins() {
        var unused = ana.post("/you", CARD);
        String card = unfolded(ana, where(ana.get("/you")));
        assertEquals(200, ana.get(card).statusCode());
        String hand = where(ana.post("/", "answer", "kept"));
        assertEquals(404, ana.get(card).statusCode());
        assertEquals(200, ana.get(hand).statusCode());
    }

    @Test
    void aCardOfAnotherHouseholdIsNotThere(@TempDir Path elsewhere) throws CannotOpen {
        var unused = ana.post("/you", CARD);
        String card = unfolded(ana, where(ana.get("/you")));
        String play = begun();
        var other = TrialHouse.start(elsewhere, TonePlayables.of(20));
        try {
            var stranger = SignedIn.first(other);
            assertEquals(404, stranger.get(card).statusCode());
            assertEquals(404, stranger.post(play + "/begun").statusCode());
        } finally {
            other.stop();
        }
        var guest = SignedIn.guest(house);
        assertEquals("/sign-in", where(guest.get(card)).split("\\?", 2)[0]);
        assertEquals("/sign-in", where(guest.get("/evenings")).split("\\?", 2)[0]);
        assertEquals("/sign-in", where(guest.post(play + "/begun")));
    }

    @Test
    void nothingOfACardIsReadableOnTheDisk() throws IOException {
        var unused = ana.post("/you", CARD);
        String play = begun();
        assertEquals(204, ana.post(play + "/begun").statusCode());
        house.stop();
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text =
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                for (String word :
                        List.of("varicose", "calf", "shoulder_top", "adagio-card", "effects/1")) {
                    if (text.contains(word)) {
                        found.add(file.getFileName() + " has " + word);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void anEveningThatBeganIsKeptOnceHoweverOftenItIsTold() {
        var unused = ana.post("/you", CARD);
        String one = begun();
        String other = begun();
        for (String play : List.of(one, one, other, one)) {
            assertEquals(204, ana.post(play + "/begun").statusCode());
        }
        String page = ana.get("/evenings").body();
        assertEquals(2, page.split("\\?again=", -1).length, page);
    }

    @Test
    void theSecondEveningBeginsWithLastTimesChoices() {
        var unused = ana.post("/you", CARD);
        String hand =
                where(
                        ana.post(
                                "/", "answer", "kept", "minutes", "10", "form", "mutual", "setting",
                                "bed"));
        String play = where(ana.post(hand, "answer", "yes"));
        assertEquals(204, ana.post(play + "/begun").statusCode());
        String page = ana.get("/").body();
        assertTrue(page.contains("Ten minutes, both at once, on the bed."), page);
        assertTrue(page.contains("As last time, with a little that is new."));
        assertFalse(page.contains("?again="));
    }

    @Test
    void aRoutineIsPlayedAgainAndForgotten() {
        var unused = ana.post("/you", CARD);
        String play = begun();
        assertEquals(204, ana.post(play + "/begun").statusCode());
        assertTrue(
                where(ana.post(play + "/keep", "favourite", "The slow one"))
                        .endsWith("#favourite"));
        String list = ana.get("/evenings").body();
        assertTrue(list.contains("The slow one"));
        String again = list.substring(list.indexOf("?again=") + 7);
        again = again.substring(0, again.indexOf('"'));
        assertEquals(200, ana.get("/?again=" + again).statusCode());
        String hand = where(ana.post("/", "answer", "kept", "again", again));
        String same = where(ana.post(hand, "answer", "yes"));
        assertEquals(strokes(ana.get(play).body()), strokes(ana.get(same).body()));
        var gone = ana.post("/evenings", "forget", "all");
        assertEquals("/evenings", where(gone));
        assertEquals("/evenings", where(ana.post("/evenings", "forget", again)));
        assertFalse(ana.get("/evenings").body().contains("?again="));
        assertEquals(404, ana.post("/evenings", "forget", "12").statusCode());
        assertEquals(404, ana.get("/?again=12").statusCode());
    }

    private static List<String> strokes(String page) {
        return java.util.regex.Pattern.compile("/book/([a-z_]+)\"")
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void neverThisIsNeverAgain() {
        var unused = ana.post("/you", CARD);
        String play = begun();
        var before = strokes(ana.get(play).body());
        String stroke = before.get(1);
        assertEquals(303, ana.post(play + "/keep", "never", stroke).statusCode());
        assertFalse(strokes(ana.get(play).body()).contains(stroke));
        assertFalse(strokes(ana.get(begun()).body()).contains(stroke));
        String card = unfolded(ana, where(ana.get("/you")));
        assertTrue(ana.get(card).body().contains("name=\"never\" value=\"" + stroke + "\""));
        assertEquals(303, ana.post(card, "answer", "keep").statusCode());
        assertTrue(new HashSet<>(strokes(ana.get(begun()).body())).contains(stroke));
    }

    @Test
    void anotherDayLeavesNothingBehind() {
        var unused = ana.post("/you", CARD);
        String before = kept();
        for (String[] answers :
                new String[][] {{"kept", "not-today"}, {"not-today", "yes"}, {"kept", "yes"}}) {
            String hand = where(ana.post("/", "answer", answers[0]));
            String to = where(ana.post(hand, "answer", answers[1]));
            assertEquals(answers[0].equals("kept") && answers[1].equals("yes"), play(to));
            if (!play(to)) {
                assertEquals("/another-day", to);
                String id = hand.substring("/tonight/".length());
                assertEquals(404, ana.post("/play/" + id + "/begun").statusCode());
            }
        }
        assertEquals(before, kept());
    }

    private static boolean play(String to) {
        return to.startsWith("/play/");
    }

    /// What the pages of the home show.
    private String kept() {
        return ana.get("/").body().replaceAll("/tonight/[^\"]*", "") + ana.get("/evenings").body();
    }

    @Test
    void theHandOverIsTheSameWhateverTheFirstOneSaid() {
        var unused = ana.post("/you", CARD);
        var pages = new HashSet<String>();
        for (String answer : List.of("kept", "not-today", "yes")) {
            String hand = where(ana.post("/", "answer", answer));
            pages.add(ana.get(hand).body());
            var settled = ana.post(hand, "answer", "not-today");
            assertEquals("/another-day", where(settled));
        }
        assertEquals(1, pages.size());
    }

    @Test
    void twoEveningsOfAPairThatBeginAtOnceAreOne() {
        var unused = ana.post("/you", CARD);
        String one = where(ana.post("/", "answer", "kept"));
        String again = where(ana.post("/", "answer", "kept", "minutes", "10"));
        assertEquals(one, again);
        assertTrue(ana.get(one).body().contains("Ten minutes"));
    }

    @Test
    void whatRulesAnEveningOutIsAnotherDayAndToldToNobody() {
        var unused = ana.post("/you", "answer", "keep", "condition", "heart_unstable");
        String hand = where(ana.post("/", "answer", "kept"));
        assertEquals("/another-day", where(ana.post(hand, "answer", "yes")));
    }

    /// Ben comes by an invitation, with a card of his own.
    private SignedIn ben() {
        var member =
                java.util.regex.Pattern.compile("name=\"(?:person|member)\" value=\"([^\"]+)\"")
                        .matcher(ana.get("/household").body());
        assertTrue(member.find(), "nobody to invite");
        var page =
                ana.post("/household/invite", "person", member.group(1), "member", member.group(1));
        var link = java.util.regex.Pattern.compile("/join/[A-Za-z0-9_-]+").matcher(page.body());
        assertTrue(link.find(), page.body());
        var joined =
                SignedIn.guest(house)
                        .post(
                                link.group(),
                                "name",
                                "Ben",
                                "passphrase",
                                "another four slow words",
                                "again",
                                "another four slow words");
        return SignedIn.of(house, joined);
    }

    @Test
    void neitherOfTheTwoReadsTheOthersCard() {
        var ben = ben();
        var unused = ana.post("/you", CARD);
        unused = ben.post("/you", "answer", "keep", "closed", "sole.left");
        String anas = unfolded(ana, where(ana.get("/you")));
        assertEquals(200, ana.get(anas).statusCode());
        assertEquals(404, ben.get(anas).statusCode());
        assertEquals(404, ben.post(anas, "answer", "keep").statusCode());
        String bens = where(ben.get("/you"));
        assertEquals(404, ana.get(bens).statusCode());
        assertEquals(422, ben.post(bens, "passphrase", SignedIn.PASSPHRASE).statusCode());
        assertFalse(ben.get(bens).body().contains("sole.left"));
    }

    @Test
    void bothSayYesAsKeptOnOneDeviceOrOnTwo() {
        var ben = ben();
        var unused = ana.post("/you", CARD);
        unused = ben.post("/you", "answer", "keep", "closed", "sole.left", "closed", "sole.right");
        String hand = where(ana.post("/", "answer", "kept"));
        String page = ana.get(hand).body();
        assertTrue(page.contains("Yes, as kept"));
        assertFalse(page.contains("sole"), page);
        assertTrue(play(where(ana.post(hand, "answer", "kept"))));
        hand = where(ana.post("/", "answer", "kept"));
        assertTrue(ben.get("/").body().contains(hand), "an evening waits for Ben");
        String together = where(ben.post("/", "answer", "kept"));
        assertEquals(hand.replace("/tonight/", "/play/"), together);
        assertEquals(204, ana.post(together + "/begun").statusCode());
        assertEquals(204, ben.post(together + "/begun").statusCode());
        assertEquals(2, ben.get("/evenings").body().split("\\?again=", -1).length);
    }

    @Test
    void aPersonTakesTheCardAndTheEveningsAlongWithThePassphraseAlone() {
        var unused = ana.post("/you", CARD);
        String play = begun();
        assertEquals(204, ana.post(play + "/begun").statusCode());
        String take = "/you/adagio-person.json";
        assertFalse(ana.get(take).body().contains("varicose"), "without the passphrase");
        assertEquals(422, ana.post(take, "passphrase", "something else here").statusCode());
        String document = ana.post(take, "passphrase", SignedIn.PASSPHRASE).body();
        assertTrue(document.contains("varicose_veins") && document.contains("adagio-evening/1"));
        String card = unfolded(ana, where(ana.get("/you")));
        unused = ana.post(card, "answer", "forget");
        unused = ana.post("/evenings", "forget", "all");
        assertEquals(0, ana.get("/evenings").body().split("again=", -1).length - 1);
    }
}
