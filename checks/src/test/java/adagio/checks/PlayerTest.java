// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private static final int HOLD = 20;

    @Test
    void holdStaysInTheWaitingStretchAndOnlyAPersonResumes() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            Player.until(page, "> " + (HOLD + 1));
            page.click("#hold");
            assertTrue(page.isVisible("#held-say"));
            Player.until(page, "< 3");
            Player.until(page, "> 6");
            Player.until(page, "< 3"); // it went round, and did not run on into the routine
            assertFalse(Player.paused(page));
            assertTrue(page.isVisible("#held"));
            page.click("#on");
            Player.until(page, ">= " + HOLD);
            assertTrue(page.isVisible("#now"));
            assertEquals(List.of(), trial.faults());
        }
    }

    @Test
    void theLockScreenHoldsAndGoesOnAndNobodySeeks() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            Player.act(page, "acts.pause()");
            Player.until(page, "< 5");
            assertTrue(page.isVisible("#held"));
            assertFalse(Player.paused(page), "the clock never stops");
            Player.act(page, "acts.play()");
            Player.until(page, ">= " + HOLD);
            Player.act(page, "SOUND.currentTime = 500");
            Player.until(page, "< 100");
            assertEquals(
                    "Adagio//",
                    page.evaluate(
                            "(m => m.title + '/' + m.artist + '/' + m.album)"
                                    + "(navigator.mediaSession.metadata)"));
            assertEquals(true, page.evaluate("acts.seekto === null && acts.seekforward === null"));
        }
    }

    @Test
    void aPauseFromOutsideIsAHold() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            Player.act(page, "SOUND.pause()");
            page.waitForSelector("#held:not([hidden])");
            Player.until(page, "< 5");
            page.click("#on");
            Player.until(page, ">= " + HOLD);
            assertFalse(Player.paused(page));
        }
    }

    @Test
    void soundNeverBeginsAgainByItselfAfterACall() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            Player.act(page, "SOUND.pause()"); // the call comes
            page.waitForSelector("#held:not([hidden])");
            Player.act(page, "SOUND.play()"); // the system, when it is over
            page.waitForFunction("() => document.getElementById('sound').paused");
            assertTrue(page.isVisible("#held"));
            page.click("#on");
            Player.until(page, "> " + HOLD);
            assertFalse(Player.paused(page));
            page.click("#stop");
            Player.act(page, "SOUND.play()");
            page.waitForFunction("() => document.getElementById('sound').paused");
            assertTrue(page.isVisible("#stopped"));
        }
    }

    @Test
    void gentlerIsSaidAtOnceAndNothingOfItIsKept() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            var asked = new java.util.concurrent.CopyOnWriteArrayList<String>();
            page.onRequest(request -> asked.add(request.method()));
            page.click("#gentler");
            assertEquals("Lighter hands from here on.", page.textContent("#lighter"));
            page.click("#gentler");
            assertTrue(page.textContent("#lighter").startsWith("Lighter still"));
            page.click("#hold");
            page.click("#on");
            page.click("#stop");
            assertFalse(asked.contains("POST"), "who held, stopped or asked is told to nobody");
            assertEquals(0, page.evaluate("() => localStorage.length + sessionStorage.length"));
        }
    }

    @Test
    void whatAHandMeetsInThePlayerIs64PixelsTall() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            assertEquals(List.of(), page.evaluate(SMALL, "#now"));
            page.click("#hold");
            assertEquals(List.of(), page.evaluate(SMALL, "#held"));
            page.click("#stop-held");
            assertEquals(List.of(), page.evaluate(SMALL, "#stopped"));
        }
    }

    private static final String SMALL =
            "(room) => [...document.querySelectorAll(room + ' button, ' + room + ' a')].filter(b =>"
                    + " b.offsetParent && b.getBoundingClientRect().height < 64).map(b => b.id)";

    @Test
    void nothingPulsesFasterThanOnceInFiveSeconds() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            Player.until(page, "> " + (HOLD + 4));
            page.waitForSelector(".moving");
            assertEquals(
                    0,
                    page.evaluate(
                            "() => document.getAnimations().filter(a => a.animationName &&"
                                    + " a.effect.getTiming().duration < 5000).length"));
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheFirstPageToHoldAndOn() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.page();
            page.navigate(trial.address() + "/");
            tabTo(page, "button[value=yes]");
            page.keyboard().press("Enter");
            page.waitForURL("**/tonight/*");
            tabTo(page, "button[value=yes]");
            page.keyboard().press("Enter");
            page.waitForURL("**/play/*");
            tabTo(page, "#begin");
            page.keyboard().press("Enter");
            page.waitForFunction(Player.MOVES);
            page.keyboard().press("Space");
            page.waitForSelector("#held:not([hidden])");
            assertEquals("on", page.evaluate("document.activeElement.id"));
            page.keyboard().press("Space");
            page.waitForSelector("#now:not([hidden])");
            Player.until(page, ">= " + HOLD);
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + selector + " by the keyboard");
    }

    @Test
    void skippingLeadsToTheNextPartAndTheEndAsksNothing() {
        try (var trial = Trial.with(TonePlayables.of(HOLD).cutTo(52))) {
            Page page = trial.playing();
            Player.until(page, "> " + (HOLD + 3));
            String stroke = page.textContent("#stroke");
            page.click("#skip");
            page.waitForFunction(
                    "s => document.getElementById('stroke').textContent !== s", stroke);
            Player.until(page, ">= " + (HOLD + 3 + 50));
            page.waitForSelector("#end:not([hidden])");
            assertTrue(page.isVisible("#end-say"));
            assertEquals(0, page.locator("#end input, #end form").count());
        }
    }

    @Test
    void theWordsAreShownAndCanBeLeftOut() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            page.waitForFunction("() => document.getElementById('caption').textContent !== ''");
            page.click("#words-on");
            assertEquals("", page.textContent("#caption"));
            assertEquals("false", page.getAttribute("#words-on", "aria-pressed"));
        }
    }

    @Test
    void stoppingEndsKindlyAndCanBeTakenBack() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            page.click("#stop");
            assertTrue(page.isVisible("#stopped-say"));
            assertTrue(Player.paused(page));
            page.click("#on-stopped");
            Player.until(page, ">= " + HOLD);
            assertTrue(page.isVisible("#now"));
        }
    }

    @Test
    void reducedMotionStillsEverything() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.page(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(trial.address() + "/");
            page.click("button[value=yes]");
            page.click("button[value=yes]");
            page.click("#begin");
            page.waitForFunction(Player.MOVES);
            Player.until(page, "> " + (HOLD + 3));
            page.click("#skip");
            page.waitForSelector(".moving", new Page.WaitForSelectorOptions().setTimeout(60_000));
            assertEquals(0, ((Number) page.evaluate(RUNNING)).intValue());
            page.navigate(trial.address() + "/breathing");
            assertEquals(0, ((Number) page.evaluate(RUNNING)).intValue());
        }
    }

    private static final String RUNNING =
            "document.getAnimations().filter(a => a.animationName).length";

    @Test
    void aHouseThatIsGoneDoesNotEndTheEvening() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            page.waitForFunction("() => document.getElementById('sound').dataset.kept === 'true'");
            page.click("#skip");
            Player.until(page, "> " + (HOLD + 3 + 50));
            trial.house().stop();
            Player.act(page, "SOUND.src = '/media/gone/play.mp3'");
            page.waitForFunction(
                    "() => document.getElementById('sound').currentSrc.startsWith('blob:')");
            Player.until(page, "> " + (HOLD + 3 + 51));
            assertFalse(Player.paused(page));
        }
    }

    /// A browser pauses what it can no longer fetch, as it does for a call.
    @Test
    void aSoundThatBreaksOffAsksNobodyWhetherItIsOkay() {
        try (var trial = Trial.with(TonePlayables.of(HOLD))) {
            Page page = trial.playing();
            Player.act(page, "Object.defineProperty(SOUND, 'error', { value: { code: 2 } })");
            Player.act(
                    page,
                    "new Promise(done => { SOUND.addEventListener('pause', () => done()); SOUND.pause(); })");
            assertTrue(page.isVisible("#now"));
            assertTrue(page.isHidden("#held"));
        }
    }
}
