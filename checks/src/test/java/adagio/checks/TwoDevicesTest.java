// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoDevicesTest {
    private static final int HOLD = 30;
    private static final String PLAYING = "#now:not([hidden])";
    private static final String HELD = "#held:not([hidden])";

    /// Two phones of one evening, neither of them playing yet.
    private record Two(Trial trial, Page first, Page second) implements AutoCloseable {
        static Two joined(String hearing) {
            var trial = Trial.with(TonePlayables.of(HOLD));
            Page first = trial.agreed();
            first.click("#with > summary");
            first.click("button[name=with][value=" + hearing + "]");
            String code = first.textContent(".code");
            Page second = trial.page();
            second.navigate(trial.address() + "/with");
            second.fill("input[name=code]", code.toLowerCase(java.util.Locale.ROOT));
            second.click("button.lit");
            second.waitForURL("**/with/" + code);
            return new Two(trial, first, second);
        }

        static Two playing() {
            var two = joined("same");
            two.second.click("#begin");
            two.second.waitForFunction(
                    "() => document.getElementById('company').textContent.startsWith('Ready')");
            two.first.click("#begin");
            two.second.waitForSelector(PLAYING);
            Player.until(two.first, "> " + (HOLD + 2));
            Player.until(two.second, "> " + (HOLD + 2));
            return two;
        }

        /// The second phone's page is opened anew while the first plays on.
        void dropped() {
            second.reload();
            second.waitForFunction(
                    "() => document.getElementById('company').textContent.startsWith('It is"
                            + " playing')");
        }

        @Override
        public void close() {
            trial.close();
        }
    }

    @Test
    void theSecondPhoneBeginsWithTheFirstWithoutAnotherTouch() {
        try (var two = Two.playing()) {
            assertFalse(Player.muted(two.second));
            assertEquals("The second phone is here.", two.first.textContent("#company"));
            assertEquals(List.of(), two.trial.faults());
        }
    }

    @Test
    void holdOnEitherHoldsBothAndAPersonLetsBothGoOn() {
        try (var two = Two.playing()) {
            two.second.click("#hold");
            two.first.waitForSelector(HELD);
            Player.until(two.first, "< 5");
            assertFalse(Player.paused(two.first), "its clock never stops");
            two.first.click("#on");
            two.second.waitForSelector(PLAYING);
            Player.until(two.second, ">= " + HOLD);
            Player.act(two.first, "SOUND.pause()"); // a call takes the sound
            two.second.waitForSelector(HELD);
            two.second.click("#on");
            two.second.waitForSelector(PLAYING);
            Player.until(two.second, "> " + (HOLD + 3));
            assertTrue(two.first.isVisible("#held"), "what a call took stays held");
            assertTrue(Player.paused(two.first));
        }
    }

    @Test
    void aPhoneThatDroppedComesBackInPlaceAndSilentlyUntilItIsThere() {
        try (var two = Two.playing()) {
            two.dropped();
            two.second.evaluate(
                    "() => { const s = document.getElementById('sound'); window.heard = [];"
                            + " setInterval(() => { if (!s.paused && !s.muted && s.currentTime > 30)"
                            + " heard.push(Math.abs(adagioTogether.error ?? 999)); }, 20); }");
            two.second.click("#begin");
            two.second.waitForFunction("() => window.heard.length > 20");
            double first = ((Number) two.second.evaluate("() => window.heard[0]")).doubleValue();
            assertTrue(first < 30, "heard only in place, and not " + first + " ms from it");
            double apart = Player.clock(two.first) - Player.clock(two.second);
            assertTrue(Math.abs(apart) < 0.5, "apart by " + apart + " s");
        }
    }

    @Test
    void whoComesInBeforeTheClockIsKnownNeedsNoSecondTouch() {
        try (var two = Two.playing()) {
            two.dropped();
            two.second.evaluate(
                    "() => Object.defineProperty(adagioTogether.link.clock, 'ready',"
                            + " { get: () => window.known === true })");
            two.second.click("#begin");
            two.second.waitForFunction("() => document.getElementById('sound').muted");
            two.second.evaluate("() => { window.known = true; }");
            Player.until(two.second, "> " + HOLD);
            two.second.waitForFunction("() => !document.getElementById('sound').muted");
        }
    }

    @Test
    void nothingGoesOnByItselfWhenTheLineComesBack() {
        try (var two = Two.playing()) {
            two.second.evaluate("() => adagioTogether.link.drop()");
            two.second.click("#hold"); // while the line is down
            two.first.waitForSelector(HELD); // and it is told when it is back
            two.second.evaluate("() => adagioTogether.link.drop(4000)");
            two.first.click("#on");
            two.first.waitForSelector(PLAYING);
            two.second.waitForFunction("() => adagioTogether.link.stand.state === 'playing'");
            assertTrue(two.second.isVisible("#held"), "it waits for a person");
            two.second.click("#on");
            Player.until(two.second, ">= " + HOLD);
            assertTrue(two.first.isVisible(PLAYING));
        }
    }

    @Test
    void eachHearsTheirOwnPartWhenTheyChoseSo() {
        try (var two = Two.joined("parts")) {
            String source = "document.getElementById('sound').getAttribute('src')";
            assertNotEquals(two.first.evaluate(source), two.second.evaluate(source));
            assertEquals(0, two.second.locator("button[name=out], button[name=squeeze]").count());
        }
    }

    @Test
    void aCodeThatIsNotGoodSaysNothingOfAnyEvening() {
        try (var two = Two.joined("same")) {
            Page other = two.trial.page();
            other.navigate(two.trial.address() + "/with/AAAAAA");
            assertTrue(other.isVisible("input[name=code]"));
            assertEquals(0, other.locator("audio").count());
        }
    }
}
