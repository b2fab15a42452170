// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times, rhythm, one's own calendars and moments, through HTTP and in a browser.
/// `-Dadagio.shots=DIR` keeps pictures.
class TimesPagesTest {
    private static final String ASKED_FIRST = "/moments/after-a-fight";
    private static Trial trial;
    private static SignedIn ana;
    private static SignedIn ben;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(20).cutTo(60));
        ana = SignedIn.first(trial.house());
        ben = SignedIn.second(trial.house(), ana);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static String pair() {
        return SignedIn.found(ana.get("/times").body(), "name=\"pair\" value=\"([^\"]+)\"");
    }

    private static String start() {
        return SignedIn.found(ana.get("/times").body(), "name=\"start\" value=\"([0-9]+)\"");
    }

    @Test
    void twoAgreeEachOnTheirOwnAndItIsInTheFeedUntilItIsCalledOff() {
        String pair = pair();
        String start = start();
        String before = ben.get("/times").body();
        assertEquals(
                303,
                ana.post("/times", "pair", pair, "start", start, "answer", "yes").statusCode());
        assertTrue(ana.get("/times").body().contains("You said yes."));
        assertEquals(before, ben.get("/times").body());
        ben.post("/times", "pair", pair, "start", start, "answer", "yes");
        String agreed = ben.get("/times").body();
        assertTrue(agreed.contains("Agreed"), agreed);
        ana.post("/times/yours/feed", "feed", "renew");
        String path =
                SignedIn.found(ana.get("/times/yours").body(), "(/feed/[A-Za-z0-9_-]{43}\\.ics)");
        var guest = SignedIn.guest(trial.house());
        var feed = guest.get(path);
        assertEquals(
                "text/calendar; charset=utf-8",
                feed.headers().firstValue("Content-Type").orElse(""));
        assertTrue(feed.body().contains("SUMMARY:Evening together"), feed.body());
        assertTrue(feed.body().contains("BEGIN:VALARM"), feed.body());
        assertFalse(feed.body().contains("Ana") || feed.body().contains("Ben"), feed.body());
        String tag = feed.headers().firstValue("ETag").orElse("");
        assertEquals(304, guest.get(path, "If-None-Match", tag).statusCode());
        String session = SignedIn.found(agreed, "name=\"session\" value=\"([^\"]+)\"");
        ben.post("/times/off", "pair", pair, "session", session);
        assertTrue(guest.get(path).body().contains("STATUS:CANCELLED"));
        assertFalse(ana.get("/times").body().contains(">Agreed<"));
        ana.post("/times/yours/feed", "feed", "revoke");
        assertEquals(404, guest.get(path).statusCode());
    }

    @Test
    void whatIsNotProposedCannotBeAgreedOnAndAnotherPairIsNobodys() {
        var answer = ana.post("/times", "pair", pair(), "start", "1", "answer", "together");
        assertEquals("/times?gone=yes", answer.headers().firstValue("Location").orElse(""));
        assertEquals(
                404,
                ana.post("/times", "pair", "nobody", "start", start(), "answer", "yes")
                        .statusCode());
        assertEquals(
                400,
                ana.post("/times", "pair", pair(), "start", start(), "answer", "perhaps")
                        .statusCode());
        var guest = SignedIn.guest(trial.house());
        for (String path : List.of("/times", "/times/rhythm", "/times/yours")) {
            assertEquals(303, guest.get(path).statusCode(), path);
        }
        assertEquals(404, guest.get("/feed/" + "x".repeat(43) + ".ics").statusCode());
    }

    @Test
    void afterAFightNobodyIsToldUntilBothSaidIt() {
        String before = ben.get(ASKED_FIRST).body();
        ana.post(ASKED_FIRST, "answer", "yes");
        assertTrue(ana.get(ASKED_FIRST).body().contains("You would."));
        assertEquals(before, ben.get(ASKED_FIRST).body());
        ben.post(ASKED_FIRST, "answer", "yes");
        for (var who : List.of(ana, ben)) {
            assertTrue(who.get(ASKED_FIRST).body().contains("You both would."));
        }
        ben.post(ASKED_FIRST, "answer", "no");
        assertTrue(ana.get(ASKED_FIRST).body().contains("You would."));
        ana.post(ASKED_FIRST, "answer", "no");
    }

    @Test
    void everyMomentOpensTonightWithItsChoice() {
        var guest = SignedIn.guest(trial.house());
        var links =
                Pattern.compile("href=\"(/\\?minutes=(\\d+)[^\"]*)\"")
                        .matcher(guest.get("/moments").body());
        int opened = 0;
        while (links.find()) {
            var page = guest.get(links.group(1).replace("&amp;", "&"));
            assertEquals(200, page.statusCode(), links.group(1));
            var lit =
                    Pattern.compile("name=\"minutes\" value=\"(\\d+)\"[^>]* checked")
                            .matcher(page.body())
                            .results()
                            .map(each -> each.group(1))
                            .toList();
            assertEquals(List.of(links.group(2)), lit, links.group(1));
            opened++;
        }
        assertEquals(11, opened);
    }

    @Test
    void aRhythmThatCannotBeReadIsSaidInSentencesAllAtOnce() {
        var page =
                ana.post(
                        "/times/rhythm",
                        "pair",
                        pair(),
                        "cadence",
                        "often",
                        "minutes",
                        "99",
                        "slack",
                        "30",
                        "hours-from",
                        "07:00",
                        "hours-to",
                        "25:00",
                        "zone",
                        "Europe/Londn");
        assertEquals(400, page.statusCode());
        for (String each : List.of("often", "99", "25:00", "Europe/London")) {
            assertTrue(page.body().contains(each), each);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "DARK, 360", "LIGHT, 768", "DARK, 1440"})
    void everyPageIsAccessibleAndFits(ColorScheme scheme, int width) {
        Page page =
                trial.page(
                        new NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
        ana.enter(page.context());
        ana.post("/times/yours/address", "name", "Work", "address", "http://10.0.0.1/a.ics");
        var faults = new ArrayList<String>();
        for (String path :
                List.of("/times", "/times/rhythm", "/times/yours", "/moments", ASKED_FIRST)) {
            page.navigate(trial.address() + path);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            faults.addAll(PagesTest.judge(page, path));
            shoot(page, path + "-" + scheme + "-" + width);
        }
        ana.post("/times", "pair", pair(), "start", start(), "answer", "together");
        page.navigate(trial.address() + "/times");
        faults.addAll(PagesTest.judge(page, "agreed"));
        shoot(page, "agreed-" + scheme + "-" + width);
        String session =
                SignedIn.found(ana.get("/times").body(), "name=\"session\" value=\"([^\"]+)\"");
        ana.post("/times/off", "pair", pair(), "session", session);
        ana.post("/times/pause", "pair", pair());
        page.navigate(trial.address() + "/times");
        faults.addAll(PagesTest.judge(page, "resting"));
        shoot(page, "resting-" + scheme + "-" + width);
        ana.post("/times/back", "pair", pair());
        assertEquals(List.of(), faults);
    }

    private static void shoot(Page page, String name) {
        String folder = System.getProperty("adagio.shots", "");
        if (!folder.isEmpty()) {
            String file = name.replaceAll("[^A-Za-z0-9-]", "_").toLowerCase(Locale.ROOT);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, file + ".png")));
        }
    }
}
