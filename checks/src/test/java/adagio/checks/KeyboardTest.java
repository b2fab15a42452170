// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An evening at home on a phone with nothing but Tab, Enter and Space: where one is can be seen
/// and has a name, headings have an order, and what changes is said.
class KeyboardTest {
    private static final int HOLD = 20;
    private static final int MOST_STOPS = 120;

    /// What is amiss with the element that has the focus; empty when it is seen, named and in view.
    private static final String STOP =
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return 'end';
              const lit = n => { const s = getComputedStyle(n); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };
              let seen = lit(e) || (e.nextElementSibling && lit(e.nextElementSibling));
              for (let n = e.parentElement; n && n.tagName !== 'FORM' && !seen; n = n.parentElement) seen = lit(n);
              const name = (e.getAttribute('aria-label') || e.textContent || e.labels?.[0]?.textContent || e.title || '').trim();
              const box = (e.getBoundingClientRect().width > 2 ? e : e.closest('label') ?? e).getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const what = e.tagName + '#' + e.id + '[' + (e.name ?? '') + '=' + (e.value ?? '') + ']';
              return (seen ? '' : what + ' is not seen to have the focus; ') + (name ? '' : what + ' has no name; ')
                + (inside ? '' : what + ' is out of view; ');
            }
            """;

    private static final String HEADINGS =
            "() => { const all = [...document.querySelectorAll('h1,h2,h3,h4')].filter(h =>"
                    + " h.checkVisibility()).map(h => Number(h.tagName[1])); let last = 0; for (const"
                    + " each of all) { if (each > last + 1) return all.join(''); last = each; }"
                    + " return all.filter(h => h === 1).length === 1 ? '' : 'not one h1: ' +"
                    + " all.join(''); }";

    private static Trial trial;
    private static SignedIn ana;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(HOLD));
        ana = SignedIn.first(trial.house());
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static Page phone() {
        Page page = trial.page(new NewContextOptions().setViewportSize(360, 740));
        ana.enter(page.context());
        return page;
    }

    /// Tabs through a whole page.
    private static List<String> stops(Page page, String name) {
        var faults = new ArrayList<String>();
        String headings = (String) page.evaluate(HEADINGS);
        if (!headings.isEmpty()) {
            faults.add(name + ": headings " + headings);
        }
        page.evaluate("document.activeElement.blur()");
        int stops = 0;
        page.keyboard().press("Tab");
        if (page.evaluate(STOP).equals("end")) {
            page.keyboard().press("Tab"); // what had the focus before was the last one
        }
        for (; stops < MOST_STOPS; stops++) {
            String amiss = (String) page.evaluate(STOP);
            if (amiss.equals("end")) {
                break;
            }
            if (!amiss.isEmpty()) {
                faults.add(name + ", stop " + stops + ": " + amiss);
            }
            shoot(page, name + "-" + stops);
            page.keyboard().press("Tab");
        }
        if (stops == 0) {
            faults.add(name + " has no stops");
        }
        return faults;
    }

    private static void shoot(Page page, String name) {
        String shots = System.getProperty("adagio.shots", "");
        if (!shots.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(shots, name + ".png")));
        }
    }

    private static void press(Page page, String selector, String key) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                page.keyboard().press(key);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + selector + " by the keyboard");
    }

    @Test
    void anEveningNeedsNothingButTheKeyboardAndSaysWhereOneIs() throws Exception {
        Files.createDirectories(Path.of(System.getProperty("adagio.shots", "/tmp")));
        Page page = phone();
        var faults = new ArrayList<String>();
        var titles = new ArrayList<String>();
        page.navigate(trial.address() + "/you");
        press(page, "button[value=keep]", "Enter");
        page.waitForSelector("button[value=kept]");
        faults.addAll(stops(page, "tonight"));
        titles.add(page.title());
        press(page, "button[value=kept]", "Enter");
        page.waitForURL("**/tonight/*");
        faults.addAll(stops(page, "hand-over"));
        titles.add(page.title());
        press(page, "button[value=yes]", "Space");
        page.waitForURL("**/play/*");
        page.waitForSelector("#begin:not([hidden])");
        faults.addAll(stops(page, "ready"));
        titles.add(page.title());
        press(page, "#begin", "Enter");
        page.waitForFunction(Player.MOVES);
        faults.addAll(stops(page, "playing"));
        page.keyboard().press("Space");
        page.waitForSelector("#held:not([hidden])");
        assertEquals("on", page.evaluate("document.activeElement.id"));
        faults.addAll(stops(page, "held"));
        page.focus("#on");
        page.keyboard().press("Enter");
        page.waitForSelector("#now:not([hidden])");
        press(page, "#stop", "Enter");
        page.waitForSelector("#now[hidden]", attached());
        faults.addAll(stops(page, "stopped"));
        assertEquals(List.of(), faults);
        assertTrue(titles.stream().noneMatch(String::isBlank), titles.toString());
        assertEquals(titles.size(), new HashSet<>(titles).size(), "one title for two: " + titles);
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    @Test
    void whereOneIsSignedInCanBeEndedByTheKeyboard() {
        SignedIn other = SignedIn.again(trial.house(), "Ana");
        Page page = phone();
        page.navigate(trial.address() + "/you/account");
        press(page, "#browsers summary", "Enter");
        assertEquals(List.of(), stops(page, "account"));
        page.evaluate("document.activeElement.blur()");
        page.waitForResponse(
                "**/you/account/browsers", () -> press(page, "button[name=end]", "Enter"));
        assertEquals(303, other.get("/household").statusCode());
        assertEquals(200, ana.get("/household").statusCode());
    }
}
