// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ana takes evenings with Ben, and others with Cleo: two pairs, one card, and nothing of the one
/// pair in the other.
class PairsTest {
    private static final Pattern INVITED = Pattern.compile("/join/[A-Za-z0-9_-]{43}");
    private static final Pattern STROKE = Pattern.compile("/book/([a-z_]+)\"");
    private static final Pattern PAIR = Pattern.compile("name=\"pair\" value=\"([^\"]+)\"");
    private static final int AT_ONCE = 8;
    @TempDir Path data;
    private WebHouse house;
    private SignedIn ana;
    private SignedIn ben;
    private SignedIn cleo;

    @BeforeEach
    void open() throws CannotOpen {
        house = TrialHouse.start(data, TonePlayables.of(20));
        ana = SignedIn.first(house);
        ben = joined("Ben");
        assertEquals(
                303,
                ana.post("/household/add", "name", "Cleo", "relationship", "friends").statusCode());
        cleo = joined("Cleo");
        for (SignedIn each : List.of(ana, ben, cleo)) {
            assertEquals(303, each.post("/you", "answer", "keep", "pressure", "2").statusCode());
        }
    }

    @AfterEach
    void close() {
        house.stop();
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String found(String page, Pattern pattern) {
        var found = pattern.matcher(page);
        assertTrue(found.find(), pattern + " is not in " + page);
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    private SignedIn joined(String name) {
        var invite = Pattern.compile("value=\"([^\"]+)\" aria-label=\"Invite " + name + "\"");
        String person = found(ana.get("/household").body(), invite);
        String link = found(ana.post("/household/invite", "person", person).body(), INVITED);
        String words = "slow words of " + name;
        return SignedIn.of(
                house,
                SignedIn.guest(house)
                        .post(link, "name", name, "passphrase", words, "again", words));
    }

    private List<String> pairs() {
        return PAIR.matcher(ana.get("/household").body())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    /// An evening of Ana and of whoever she has chosen, which began.
    private String evening(String minutes) {
        String hand = where(ana.post("/", "answer", "kept", "minutes", minutes));
        String play = where(ana.post(hand, "answer", "kept"));
        assertTrue(play.startsWith("/play/"), play);
        assertEquals(204, ana.post(play + "/begun").statusCode());
        return play;
    }

    private void tonightWith(String pair) {
        assertEquals(303, ana.post("/household/tonight", "pair", pair).statusCode());
    }

    private static int count(SignedIn who) {
        return who.get("/evenings").body().split("\\?again=", -1).length - 1;
    }

    @Test
    void whatTwoKeepIsNotInTheOtherPair() {
        var pairs = pairs();
        assertEquals(2, pairs.size());
        String withBen = evening("10");
        assertEquals(303, ana.post(withBen + "/keep", "favourite", "Only ours").statusCode());
        tonightWith(pairs.getLast());
        String page = ana.get("/").body();
        assertTrue(page.contains("Cleo"), page);
        assertFalse(page.contains("Only ours") || page.contains("Ten minutes,"), page);
        String withCleo = evening("15");
        assertEquals(1, count(cleo), "the evening with Ana, and nothing else");
        for (String path : List.of("/", "/evenings", "/before", "/first-path", "/you/account")) {
            String seen = cleo.get(path).body();
            assertFalse(seen.contains("Only ours") || seen.contains("Ben"), path);
        }
        assertEquals(404, cleo.get(withBen).statusCode());
        assertEquals(404, cleo.post(withBen + "/begun").statusCode());
        assertEquals(404, cleo.post(withBen + "/keep", "favourite", "Mine").statusCode());
        assertEquals(404, ben.get(withCleo).statusCode());
        assertEquals(200, cleo.get(withCleo).statusCode());
        assertEquals(2, count(ben), "an evening and a favourite");
        tonightWith(pairs.getFirst());
        assertTrue(ana.get("/").body().contains("Ten minutes,"), "last time with Ben");
    }

    private static List<String> strokes(String page) {
        return STROKE.matcher(page).results().map(each -> each.group(1)).toList();
    }

    @Test
    void whatOneSaysNeverToInOnePairIsNeverInTheOther() {
        var pairs = pairs();
        tonightWith(pairs.getLast());
        var withCleo = new HashSet<>(strokes(ana.get(evening("20")).body()));
        tonightWith(pairs.getFirst());
        String play = evening("20");
        String stroke =
                strokes(ana.get(play).body()).stream()
                        .filter(withCleo::contains)
                        .findFirst()
                        .orElseThrow();
        assertEquals(303, ana.post(play + "/keep", "never", stroke).statusCode());
        tonightWith(pairs.getLast());
        assertFalse(strokes(ana.get(evening("20")).body()).contains(stroke));
    }

    @Test
    void anEveningThatWaitsIsSeenByItsOwnTwoAlone() {
        String hand = where(ana.post("/", "answer", "kept"));
        assertTrue(ben.get("/").body().contains(hand));
        assertFalse(cleo.get("/").body().contains(hand));
        assertEquals(404, cleo.get(hand).statusCode());
        assertEquals(404, cleo.post(hand, "answer", "kept").statusCode());
        tonightWith(pairs().getLast());
        assertNotEquals(hand, where(ana.post("/", "answer", "kept")));
    }

    private static <T> Set<T> atOnce(Callable<T> work) throws Exception {
        var came = new HashSet<T>();
        try (var all = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var each : all.invokeAll(Collections.nCopies(AT_ONCE, work))) {
                came.add(each.get());
            }
        }
        return came;
    }

    @Test
    void whatBothStartAtTheSameInstantIsOneEvening() throws Exception {
        var hands = atOnce(() -> where(ana.post("/", "answer", "kept")));
        assertEquals(1, hands.size(), hands.toString());
        String hand = hands.iterator().next();
        var plays = atOnce(() -> where(ben.post(hand, "answer", "kept")));
        assertEquals(Set.of(hand.replace("/tonight/", "/play/")), plays);
        String begun = plays.iterator().next() + "/begun";
        assertEquals(Set.of(204), atOnce(() -> ben.post(begun).statusCode()));
        assertEquals(204, ana.post(begun).statusCode());
        assertEquals(1, count(ben));
    }

    @Test
    void thatTwoOthersAreAPairIsNobodyElsesBusiness() {
        String before = ana.get("/household").body();
        String anas = pairs().getFirst();
        String person =
                found(
                        ben.get("/household").body(),
                        Pattern.compile("name=\"person\" value=\"([^\"]+)\""));
        assertEquals(
                303,
                ben.post("/household/pair", "person", person, "relationship", "training")
                        .statusCode());
        assertEquals(before, ana.get("/household").body());
        assertEquals(404, cleo.post("/household/tonight", "pair", anas).statusCode());
    }
}
