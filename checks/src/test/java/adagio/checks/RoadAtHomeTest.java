// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Evenings for the road of two people who live here, as the wire sees them.
class RoadAtHomeTest {
    private static final String[] CARD = {"answer", "keep", "closed", "scalp", "pressure", "1"};
    private static final Pattern ID = Pattern.compile("\"id\":\"([A-Za-z0-9_-]{22})\"");
    @TempDir Path data;
    private WebHouse house;
    private SignedIn ana;

    @BeforeEach
    void open() throws CannotOpen {
        house = TrialHouse.start(data, TonePlayables.of(20));
        ana = SignedIn.first(house);
        assertEquals(303, ana.post("/you", CARD).statusCode());
    }

    @AfterEach
    void close() {
        house.stop();
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String taken() {
        String hand = where(ana.post("/", "answer", "kept"));
        String play = where(ana.post(hand, "answer", "yes"));
        var id = ID.matcher(ana.post(play + "/road").body());
        assertTrue(id.find());
        return id.group(1);
    }

    private boolean isGood(String copy) {
        return ana.get("/road/still?ids=" + copy).body().contains(copy);
    }

    @Test
    void thatItWasPlayedArrivesLaterAndCountsOnceHoweverOftenItIsTold() {
        String copy = taken();
        String[] told = {"id", "11111111-aaaa", "began", "2026-01-01T20:00:00Z"};
        for (int i = 0; i < 3; i++) {
            assertEquals(204, ana.post("/road/" + copy + "/played", told).statusCode());
        }
        String evenings = ana.get("/evenings").body();
        assertEquals(1, evenings.split("name=\"forget\"", -1).length - 2, evenings);
    }

    @Test
    void aChangedLimitEndsEveryCopyOfTheHousehold() {
        String one = taken();
        String other = taken();
        assertTrue(isGood(one) && isGood(other));
        changeTheCard();
        assertFalse(isGood(one) || isGood(other));
    }

    private void changeTheCard() {
        String folded = where(ana.get("/you"));
        String card = where(ana.post(folded, "passphrase", SignedIn.PASSPHRASE));
        assertEquals(303, ana.post(card, CARD).statusCode());
    }

    @Test
    void anEveningThatWasAgreedIsNeitherPlayedNorTakenAlongOnceALimitChanged() {
        String hand = where(ana.post("/", "answer", "kept"));
        String play = where(ana.post(hand, "answer", "yes"));
        assertEquals(200, ana.get(play).statusCode());
        changeTheCard();
        assertEquals(404, ana.get(play).statusCode());
        assertEquals(404, ana.post(play + "/road").statusCode());
    }

    @Test
    void aFirstAnswerIsOverWhenItsCardChangesBeforeTheSecondAndNotWhenTheSecondKeepsOne() {
        String hand = where(ana.post("/", "answer", "kept"));
        changeTheCard();
        assertEquals(404, ana.get(hand).statusCode());
        assertEquals(404, ana.post(hand, "answer", "yes").statusCode());
        assertFalse(ana.get("/").body().contains(hand), "Tonight still leads to it");
        SignedIn ben = SignedIn.second(house, ana);
        String next = where(ana.post("/", "answer", "kept"));
        assertEquals(303, ben.post("/you", CARD).statusCode());
        String play = where(ben.post(next, "answer", "kept"));
        assertEquals(200, ben.get(play).statusCode());
    }

    @Test
    void whatIsSaidToAStrokeOfAnEveningDoesNotEndIt() {
        String hand = where(ana.post("/", "answer", "kept"));
        String play = where(ana.post(hand, "answer", "yes"));
        for (String word : new String[] {"more", "never"}) {
            String kept = where(ana.post(play + "/keep", word, "hold_shoulder_blades"));
            assertEquals(200, ana.get(kept.split("#", 2)[0]).statusCode(), word);
        }
    }

    /// The house is closed meanwhile, and eight days go by.
    private void eightDaysLater() throws Exception {
        int port = house.port();
        house.stop();
        try (var storage = Storage.open(StorageSettings.in(data))) {
            long week = Duration.ofDays(8).toSeconds();
            int old =
                    storage.write(
                            handle -> handle.execute("UPDATE road_copy SET made = made - ?", week));
            assertEquals(1, old);
        }
        house = TrialHouse.start(data, port, TonePlayables.of(20));
    }

    @Test
    void aCopyThatLapsedLeadsBackAndStillTellsThatItWasPlayedBefore() throws Exception {
        String copy = taken();
        assertTrue(isGood(copy));
        eightDaysLater();
        assertFalse(isGood(copy));
        assertEquals("/road", where(ana.get("/road/" + copy)));
        assertFalse(ana.get("/evenings").body().contains("?again="), "counted unplayed");
        String[] told = {"id", "22222222-bbbb", "began", "2026-01-01T20:00:00Z"};
        assertEquals(204, ana.post("/road/" + copy + "/played", told).statusCode());
        assertEquals(2, ana.get("/evenings").body().split("\\?again=", -1).length);
    }

    @Test
    void aDamagedMessageOfADeviceIsRefusedWithWhatIsAllowed() {
        String copy = taken();
        var answer = ana.post("/road/" + copy + "/played", "id", "x", "began", "yesterday");
        assertEquals(400, answer.statusCode());
        assertEquals(400, ana.get("/road/still?ids=%3Cscript%3E").statusCode());
        assertEquals(404, ana.post("/play/AAAAAAAAAAAAAAAAAAAAAA/road").statusCode());
    }
}
