// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Evenings kept on a device, with the house stopped: `setOffline` leaves too much working.
class RoadTest {
    private static final int HOLD = 20;
    private static final String ROW = "[aria-labelledby=played] li";
    private static final String KEEP = "#take:not([hidden])";

    private static Page kept(Trial trial) {
        return kept(trial, trial.agreed());
    }

    private static Page kept(Trial trial, Page page) {
        page.click(KEEP);
        page.waitForSelector("#take-go:not([hidden])");
        page.navigate(trial.address() + "/road");
        page.waitForSelector("#copies li");
        return page;
    }

    /// Both say yes to a composed evening, which can be changed.
    private static Page composed(Trial trial) {
        return composed(trial, trial.page());
    }

    private static Page composed(Trial trial, Page page) {
        page.navigate(trial.address() + "/");
        page.click("button[value=yes]");
        page.click("button[value=yes]");
        page.waitForURL("**/play/*");
        return page;
    }

    private static void bothSay(Page page, String one, String two) {
        page.click("#copies a");
        page.waitForSelector("#ask-one:not([hidden])");
        page.click("#ask-one [data-one=" + one + "]");
        page.waitForSelector("#ask-two:not([hidden])");
        page.click("#ask-two [data-two=" + two + "]");
    }

    @Test
    void aKeptEveningAsksBothAgainAndPlaysToItsEndWithTheHouseGone() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(90))) {
            Page page = kept(trial);
            trial.house().stop();
            bothSay(page, "yes", "yes");
            assertEquals(10, page.locator("#ask-one .ten li").count());
            page.click("#begin");
            page.waitForFunction(Player.MOVES);
            Player.until(page, "> " + (HOLD + 2));
            page.click("#hold");
            Player.until(page, "< 5");
            page.click("#on");
            Player.until(page, ">= " + HOLD);
            page.click("#skip");
            Player.until(page, ">= " + (HOLD + 3 + 50));
            page.waitForFunction("() => document.getElementById('caption').textContent !== ''");
            page.waitForSelector("#picture svg");
            Player.act(page, "SOUND.playbackRate = 8");
            page.waitForSelector("#end:not([hidden])");
        }
    }

    @Test
    void whatWaitsToBeToldIsToldWhenTonightIsOpened() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            Page page = kept(trial);
            String copy = page.locator("#copies a").first().getAttribute("href");
            page.evaluate(
                    """
                    (copy) => localStorage.setItem('adagio-played', JSON.stringify(
                      [{ copy, id: crypto.randomUUID(), began: new Date().toISOString() }]))""",
                    copy.replaceFirst(".*/", ""));
            var told =
                    page.waitForResponse(
                            each -> each.url().endsWith("/played"),
                            () -> page.navigate(trial.address() + "/"));
            assertTrue(told.ok(), told.url() + " " + told.status());
            page.waitForFunction("() => localStorage['adagio-played'] === '[]'");
        }
    }

    @Test
    void whatWasPlayedOnTheRoadStandsInTheListThatIsOpenedFirst() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            Page page = trial.page();
            SignedIn.first(trial.house()).enter(page.context());
            kept(trial, composed(trial, page));
            String copy = page.locator("#copies a").first().getAttribute("href");
            page.navigate(trial.address() + "/evenings");
            assertEquals(0, page.locator(ROW).count());
            page.evaluate(
                    """
                    (copy) => localStorage.setItem('adagio-played', JSON.stringify(
                      [{ copy, id: crypto.randomUUID(), began: new Date().toISOString() }]))""",
                    copy.replaceFirst(".*/", ""));
            page.reload();
            page.waitForSelector(ROW);
            assertEquals(1, page.locator(ROW).count());
        }
    }

    @Test
    void whatAKeptEveningPointsToIsReadWithTheHouseGone() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            Page page = kept(trial);
            String address = trial.address();
            trial.house().stop();
            for (String path : List.of("/before", "/care")) {
                page.navigate(address + path);
                assertTrue(page.locator(".reading h2").count() > 2, path);
                assertTrue(page.locator("#copies").count() == 0, path);
            }
            page.navigate(address + "/strokes");
            page.waitForSelector("#copies li");
        }
    }

    @Test
    void aRangeOfAKeptSoundIsAnsweredWith206() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            Page page = kept(trial);
            page.click("#copies a");
            String source = page.getAttribute("#sound", "src");
            trial.house().stop();
            assertEquals(
                    List.of(206, "bytes 100-199/664044", 100),
                    page.evaluate(
                            "async (source) => { const a = await fetch(source, { headers: { Range:"
                                    + " 'bytes=100-199' } }); return [a.status,"
                                    + " a.headers.get('Content-Range'), (await a.blob()).size]; }",
                            source));
        }
    }

    @Test
    void aNoOfEitherIsTheSamePageAndStoresNothing() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            Page page = kept(trial);
            String stored = stored(page);
            for (var answers : Map.of("yes", "no", "no", "yes").entrySet()) {
                page.navigate(trial.address() + "/road");
                bothSay(page, answers.getKey(), answers.getValue());
                page.waitForSelector("#another:not([hidden])");
                assertTrue(page.isHidden("#ready"));
                assertEquals(stored, stored(page));
            }
        }
    }

    private static String stored(Page page) {
        return (String)
                page.evaluate(
                        "async () => { let all = JSON.stringify({ ...localStorage,"
                                + " ...sessionStorage }); for (const name of (await"
                                + " caches.keys()).sort()) { all += name + '|' + (await (await"
                                + " caches.open(name)).keys()).map(r => r.url).sort(); } return all +"
                                + " document.cookie; }");
    }

    @Test
    void aKeptEveningLapsesAfterSevenDays() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            Page page = trial.agreed();
            page.clock().setSystemTime(Instant.now().minus(Duration.ofDays(7)).toEpochMilli());
            page.click(KEEP);
            page.waitForSelector("#take-go:not([hidden])");
            String copy =
                    (String)
                            page.evaluate(
                                    "async () => (await caches.keys()).find(n =>"
                                            + " n.startsWith('adagio-copy-')).slice(12)");
            String road = trial.address() + "/road/";
            trial.house().stop();
            Page later = page.context().newPage();
            later.navigate(road + copy);
            assertFalse(later.locator("#sound").isVisible());
            assertEquals(0, later.locator("#ask-one").count());
            assertEquals(0, later.locator("#copies li").count());
            assertEquals(
                    1,
                    later.evaluate("async () => (await caches.keys()).length"),
                    "the shell alone");
        }
    }

    @Test
    void aKeptEveningIsGoneAtTheFirstContactAfterSomethingChanged() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            Page page = composed(trial);
            String play = page.url();
            kept(trial, page);
            page.navigate(play);
            page.locator("button[name=out]").first().click();
            page.waitForSelector(".answered");
            page.navigate(trial.address() + "/road");
            page.waitForFunction("() => document.querySelectorAll('#copies li').length === 0");
            page.waitForFunction("async () => (await caches.keys()).length === 1");
        }
    }

    @Test
    void aLimitThatChangesWhileBothAreAskedEndsTheKeptEvening() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            Page page = composed(trial);
            String play = page.url();
            kept(trial, page);
            page.click("#copies a");
            page.click("#ask-one [data-one=yes]");
            page.waitForSelector("#ask-two:not([hidden])");
            Page other = page.context().newPage();
            other.navigate(play);
            other.locator("button[name=out]").first().click();
            other.waitForSelector(".answered");
            page.click("#ask-two [data-two=yes]");
            page.waitForSelector("#gone:not([hidden])");
            assertTrue(page.isHidden("#ready") && page.isHidden("#ask-one"));
            assertTrue(Player.paused(page));
            assertEquals(null, page.evaluate("localStorage.getItem('adagio-played')"));
            page.click("#gone a");
            page.waitForSelector("#none:not([hidden])");
        }
    }

    @Test
    void whatTheHouseTellsOfACopyRevealsNothing() throws Exception {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(60))) {
            var answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            trial.address()
                                                                    + "/road/still?ids=AAAA,BBBB"))
                                            .build(),
                                    BodyHandlers.ofString());
            assertEquals("{\"format\":\"adagio-still/1\",\"still\":[]}", answer.body());
        }
    }
}
