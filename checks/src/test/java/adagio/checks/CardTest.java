// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The private card in a real browser: it can be filled with pointer, keyboard and without scripts,
/// and nothing of it comes back.
class CardTest {
    private static final String OPEN =
            "document.querySelectorAll('details').forEach(d => d.open = true)";
    private static final String SAID =
            "[...document.querySelectorAll('input')].filter(i => i.checked !== i.defaultChecked"
                    + " || (!['radio', 'checkbox'].includes(i.type) && i.value !== i.defaultValue))"
                    + ".map(i => i.name + '=' + i.value)";
    private static final String OFFERED =
            "[...document.querySelectorAll('input, textarea')].filter(i =>"
                    + " !['radio', 'checkbox', 'hidden'].includes(i.type)"
                    + " && (i.autocomplete || i.form.autocomplete) !== 'off').map(i => i.name)";
    private static Trial trial;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(20));
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    /// A card with much on it: closed, wished, marked places, health answers, names.
    private static void fill(Page page) {
        page.evaluate(OPEN);
        page.check("input[name=closed][value='calf.left']");
        page.check("input[name=both][value=scalp]");
        page.check("input[name=wished][value='shoulder_top.right']");
        page.check("input[name=refuses][value=sole]");
        page.check("input[name=condition][value=varicose_veins]");
        page.check("input[name=marked][value='calf.left']");
        page.check("input[name=pressure][value='1']");
        page.check("input[name=cannot][value=kneel]");
    }

    @Test
    void nothingOfTheFirstCardComesBackAfterTheHandOver() {
        Page page = trial.page();
        page.navigate(trial.address() + "/");
        fill(page);
        page.click("button[value=yes]");
        page.waitForURL("**/tonight/*");
        String hand = page.content();
        String read = page.locator("body").ariaSnapshot();
        page.goBack();
        assertEquals(List.of(), page.evaluate(SAID));
        page.reload();
        assertEquals(List.of(), page.evaluate(SAID));
        page.goForward();
        assertEquals(hand, page.content());
        page.reload();
        assertEquals(hand, page.content());
        assertEquals(List.of(), page.evaluate(SAID));
        assertEquals(read, page.locator("body").ariaSnapshot());
        assertEquals(2, page.evaluate("history.length - 1"));
        assertEquals("0 0 0", kept(page));
        assertEquals(List.of(), page.context().cookies());
        assertEquals(List.of(), trial.faults());
    }

    @Test
    void theSecondPersonsPageIsTheSameWhateverTheFirstOneSaid() {
        var pages = new HashSet<String>();
        for (int cause = 0; cause < 3; cause++) {
            Page page = trial.page();
            page.navigate(trial.address() + "/");
            if (cause == 1) {
                fill(page);
            }
            page.click(cause == 2 ? "button[value=not-today]" : "button[value=yes]");
            page.waitForURL("**/tonight/*");
            pages.add(
                    page.content()
                            + page.locator("body").ariaSnapshot()
                            + page.evaluate("history.length")
                            + kept(page));
            page.context().close();
        }
        assertEquals(1, pages.size());
    }

    @Test
    void aBrowserThatKeepsWholePagesForBackKeepsNoAnswerEither() {
        try (var browser = trial.keepsPages()) {
            Page page = browser.newPage();
            page.navigate(trial.address() + "/");
            fill(page);
            page.click("button[value=yes]");
            page.waitForURL("**/tonight/*");
            page.goBack();
            page.waitForSelector("#sentence");
            assertEquals(List.of(), page.evaluate(SAID));
        }
    }

    @Test
    void theBrowserOffersNobodyWhatTheOtherTyped() {
        Page page = trial.page();
        page.navigate(trial.address() + "/");
        assertTrue(page.locator("input[name=first]").count() == 1);
        assertEquals(List.of(), page.evaluate(OFFERED));
        page.click("button[value=yes]");
        page.waitForURL("**/tonight/*");
        assertEquals(List.of(), page.evaluate(OFFERED));
    }

    @Test
    void nothingOfEitherCardIsInTheirRoutinesPage() {
        Page page = trial.page();
        page.navigate(trial.address() + "/");
        fill(page);
        page.click("button[value=yes]");
        page.waitForURL("**/tonight/*");
        page.click("button[value=yes]");
        page.waitForSelector("#begin:not([hidden])");
        String text = page.content().toLowerCase(java.util.Locale.ROOT);
        for (String word : List.of("varicose", "vein", "closed", "calf.left", "wished", "kneel")) {
            assertFalse(text.contains(word), word);
        }
        page.goBack();
        page.waitForURL("**/play/*");
        assertEquals(List.of(), page.evaluate(SAID));
    }

    @Test
    void thePictureWritesIntoTheListAndTheListIntoThePicture() {
        Page page = trial.page();
        page.navigate(trial.address() + "/");
        page.click("#body > summary");
        page.waitForSelector("#picker .view svg");
        page.click("#picker [data-view=back] .region[data-region=calf][data-side=left]");
        assertTrue(page.isChecked("input[name=closed][value='calf.left']"));
        page.check("#picker input[value=wished]");
        page.click("#picker [data-view=back] .region[data-region=calf][data-side=left]");
        assertFalse(page.isChecked("input[name=closed][value='calf.left']"));
        page.evaluate(OPEN);
        page.check("input[name=both][value='calf.left']");
        String state = "#region-calf-left";
        assertEquals("closed", page.getAttribute(state, "data-state"));
        page.uncheck("input[name=both][value='calf.left']");
        assertEquals("wished", page.getAttribute(state, "data-state"));
    }

    @Test
    void somethingThatNeedsAPlaceAsksForIt() {
        Page page = trial.page();
        page.navigate(trial.address() + "/");
        page.click("a[data-opens=something]");
        page.evaluate(OPEN);
        page.check("input[name=condition][value=bruise]");
        page.click("button[value=yes]");
        assertTrue(page.textContent("#missing").startsWith("Mark at least one place"));
        assertEquals("marked", page.evaluate("document.activeElement.name"));
        page.keyboard().press("Space");
        page.click("button[value=yes]");
        page.waitForURL("**/tonight/*");
    }

    @Test
    void withoutScriptsTheWholeCardCanBeFilled() {
        Page page = trial.page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(trial.address() + "/");
        page.click("text=Your body tonight");
        page.click("text=Closed on me");
        page.check("input[name=closed][value='calf.left']");
        page.click("button[value=yes]");
        page.click("button[value=yes]");
        page.locator("button[name=out]").first().click();
        assertTrue(page.isVisible("text=Put back"));
        assertTrue(page.isVisible("noscript audio[controls]"));
    }

    private static String kept(Page page) {
        return String.valueOf(
                page.evaluate(
                        "localStorage.length + ' ' + sessionStorage.length + ' '"
                                + " + document.cookie.length"));
    }
}
