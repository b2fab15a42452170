// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The routine before it plays: what can be taken out, made lighter, made shorter.
class RoutinePageTest {
    private static Trial trial;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(20));
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static Page composed(String choice) {
        Page page = trial.page();
        page.navigate(trial.address() + "/");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        if (!choice.isEmpty()) {
            page.check(choice);
        }
        page.click("button[value=yes]");
        page.waitForURL("**/tonight/*");
        page.click("button[value=yes]");
        page.waitForURL("**/play/*");
        return page;
    }

    private static List<String> strokes(Page page) {
        return page.locator("button[name=out]").all().stream()
                .map(button -> button.getAttribute("value"))
                .toList();
    }

    private static int end(Page page) {
        return ((Number)
                        page.evaluate(
                                "(() => { const last = [...document.querySelectorAll('#way [data-at]')]"
                                        + ".at(-1).dataset; return +last.at + +last.seconds; })()"))
                .intValue();
    }

    @Test
    void aStrokeIsTakenOutOnBothSidesForBothAndComesBack() {
        Page page = composed("");
        var before = strokes(page);
        String stroke = before.get(1);
        page.locator("button[name=out][value=" + stroke + "]").first().click();
        page.waitForSelector("button[name=back]");
        assertFalse(strokes(page).contains(stroke));
        assertEquals(1200, end(page));
        page.click("button[name=back]");
        page.waitForSelector("button[name=back]", gone());
        assertEquals(before, strokes(page));
        page.click("#begin");
        page.waitForFunction(Player.MOVES);
        assertEquals(List.of(), trial.faults());
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    @Test
    void aSqueezeMakesItLighterAndNeverFirmerThanBothAllowed() {
        Page page = composed("input[name=minutes][value='10']");
        page.click("#squeeze > summary");
        assertTrue(page.textContent("#squeeze .squeeze >> nth=1").contains("like sunscreen"));
        page.click("button[value='B firmer']");
        assertEquals("That is as firm as it goes tonight.", page.textContent("#squeeze .answered"));
        page.click("button[value='B lighter']");
        page.waitForSelector("#squeeze .answered:has-text('Lighter now')");
        assertTrue(
                page.textContent("#squeeze .squeeze >> nth=1").contains("like lotion on sunburn"));
        assertTrue(page.textContent("#squeeze .squeeze >> nth=0").contains("like sunscreen"));
        page.click("button[value='B firmer']");
        page.waitForSelector("#squeeze .answered:has-text('Firmer again')");
        assertTrue(page.textContent("#squeeze .squeeze >> nth=1").contains("like sunscreen"));
    }

    @Test
    void whatIsNotPossibleOffersWhatWorks() {
        Page page = composed("input[name=form][value=mutual]");
        page.navigate(trial.address() + "/");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.check("input[name=form][value=mutual]");
        page.fill("input[name=other-minutes]", "45");
        assertEquals("45 minutes, both at once, on the floor.", page.textContent("#sentence"));
        assertEquals(0, page.locator("input[name=minutes]:checked").count());
        page.click("button[value=yes]");
        page.waitForURL("**/tonight/*");
        page.click("button[value=yes]");
        page.waitForURL("**/play/*");
        assertEquals("Not like this, tonight.", page.textContent("h1"));
        page.locator("button[name=instead]").first().click();
        page.waitForSelector("#begin:not([hidden])");
        assertEquals(1800, end(page));
    }

    @Test
    void whereElseItIsPossibleIsOneTouchAwayAndNobodyIsAskedAgain() {
        Page page = composed("input[name=form][value=mutual]");
        page.navigate(trial.address() + "/");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.check("input[name=form][value=mutual]");
        page.check("input[name=setting][value=table]");
        page.click("button[value=yes]");
        page.waitForURL("**/tonight/*");
        page.click("button[value=yes]");
        page.waitForURL("**/play/*");
        assertEquals("Not like this, tonight.", page.textContent("h1"));
        assertEquals("The same, on the floor", page.textContent("button[value='at floor']"));
        page.click("button[value='at floor']");
        page.waitForSelector("#begin:not([hidden])");
        assertEquals(1200, end(page));
        assertEquals(List.of(), trial.faults());
    }

    @Test
    void theFirstRitualIsOneOfTheChoices() {
        Page page = trial.agreed();
        assertEquals(List.of(), strokes(page));
        assertEquals(1200, end(page));
    }
}
