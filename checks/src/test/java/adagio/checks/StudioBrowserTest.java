// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A studio's pages in a real browser.
class StudioBrowserTest {
    private static final String TOKEN = "a token for trying";
    private static final String OPEN =
            "document.querySelectorAll('details').forEach(d => d.open = true)";
    private static Trial trial;

    @BeforeAll
    static void open() {
        trial = Trial.withStudio(TOKEN);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static String studio() {
        return trial.address() + "/studios/sample";
    }

    /// All but the answer to whoever came too late.
    private static List<String> amiss() {
        return trial.faults().stream().filter(each -> !each.contains("409 (Conflict)")).toList();
    }

    /// Keeps the first time of a day that no other test uses.
    private static void keep(Page page, int day) {
        page.navigate(studio() + "?month=2027-08&day=2027-08-" + day);
        page.locator("input[name=start]").first().check();
        page.click("button.lit");
        page.waitForURL("**/visits/*");
    }

    private static void confirm(Page page) {
        page.fill("input[name=name1]", "Ana");
        page.fill("input[name=email1]", "ana@example.org");
        page.fill("input[name=name2]", "Ben");
        page.click("button[value=confirm]");
        page.waitForSelector("a.lit[href$='visit.ics']");
    }

    private static void signIn(Page page) {
        page.navigate(studio() + "/desk");
        page.fill("input[name=token]", TOKEN);
        page.click("button.lit");
        page.waitForSelector(".desk-nav");
    }

    @Test
    void withoutScriptsAVisitIsKeptNamedMovedAndCalledOff() throws IOException {
        Page page =
                trial.page(
                        new NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setAcceptDownloads(true));
        keep(page, 10);
        assertTrue(page.textContent("h1").endsWith("Kept for you."));
        confirm(page);
        var file = page.waitForDownload(() -> page.click("a.lit"));
        assertTrue(Files.readString(file.path()).contains("STATUS:CONFIRMED"));
        page.click("text=Another time");
        page.click("text=Later");
        page.locator("input[name=start]").nth(9).check();
        page.click("button.lit");
        page.waitForSelector("a.lit[href$='visit.ics']");
        page.click("summary:has-text('Call it off')");
        page.click("button:has-text('Call it off')");
        assertEquals("This time is free again.", page.textContent("h1"));
    }

    @Test
    void theKeyboardAloneKeepsATime() {
        Page page = trial.page();
        page.navigate(studio());
        page.locator("text=Later").press("Enter");
        page.waitForSelector("a:has-text('Earlier')");
        page.locator("input[name=start]").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        String lit = page.textContent("button.lit");
        assertTrue(lit.startsWith("Keep ") && !lit.equals("Keep this time"), lit);
        page.locator("button.lit").press("Enter");
        page.waitForURL("**/visits/*");
        page.click("button[value=let-go]");
    }

    @Test
    void whoComesAMomentTooLateIsGivenThreeTimesAsButtons() {
        Page first = trial.page();
        Page second = trial.page();
        Page third = trial.page();
        for (Page page : List.of(first, second, third)) {
            page.navigate(studio() + "?service=couples-60&month=2027-05&day=2027-05-05");
            page.check("input[value='2027-05-05T10:00:00Z']");
        }
        first.click("button.lit");
        second.click("button.lit");
        third.click("button.lit");
        third.waitForSelector(".instead");
        assertEquals("Somebody was a moment faster.", third.textContent("h1"));
        assertEquals(3, third.locator(".instead button[name=start]").count());
        third.click(".instead button.lit");
        third.waitForURL("**/visits/*");
        assertTrue(third.textContent("h1").endsWith("Kept for you."));
    }

    @Test
    void aCardIsFoldedAndShowsNothingOfWhatWasSaid() {
        Page page = trial.page();
        keep(page, 11);
        confirm(page);
        String visit = page.url();
        page.click("text=Open the card of Ana");
        page.waitForURL("**/cards/*");
        String open = page.url();
        page.evaluate(OPEN);
        page.check("input[name=closed][value='calf.left']");
        page.check("input[name=condition][value=varicose_veins]");
        page.check("input[name=marked][value='calf.left']");
        page.check("input[name=scent][value=cedar]");
        page.click("button.lit");
        page.waitForSelector("text=Your card is folded.");
        assertFalse(page.url().equals(open));
        page.navigate(open);
        assertEquals("Nothing is here.", page.textContent("h1"));
        page.navigate(visit);
        assertEquals(1, page.locator("text=Open the card of").count());
        assertFalse(page.content().contains("varicose"));
        assertEquals(List.of(), page.context().cookies());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360, 12", "DARK, 768, 13", "LIGHT, 1440, 14", "DARK, 360, 15"})
    void everyPageIsAccessibleAndFits(ColorScheme scheme, int width, int day) {
        Page page =
                trial.page(
                        new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
        var faults = new ArrayList<String>();
        page.navigate(studio());
        page.evaluate(OPEN);
        faults.addAll(PagesTest.judge(page, "studio"));
        keep(page, day);
        faults.addAll(PagesTest.judge(page, "kept"));
        confirm(page);
        page.evaluate(OPEN);
        faults.addAll(PagesTest.judge(page, "confirmed"));
        String visit = page.url();
        page.click("text=Open the card of Ben");
        page.evaluate(OPEN);
        faults.addAll(PagesTest.judge(page, "card"));
        page.click("button.lit");
        page.waitForSelector("text=Your card is folded.");
        faults.addAll(PagesTest.judge(page, "folded"));
        page.navigate(visit + "/move");
        faults.addAll(PagesTest.judge(page, "move"));
        page.navigate(studio() + "/desk");
        faults.addAll(PagesTest.judge(page, "sign in"));
        signIn(page);
        faults.addAll(desk(page));
        assertEquals(List.of(), faults);
        assertEquals(List.of(), amiss());
    }

    private static List<String> desk(Page page) {
        var faults = new ArrayList<String>();
        for (String path :
                List.of(
                        "/desk?day=2027-08-12",
                        "/desk?by=therapist&day=2027-08-13",
                        "/desk/week?day=2027-08-13",
                        "/desk/book",
                        "/desk/waiting",
                        "/desk/set-up",
                        "/desk/set-up/therapists/therapist-1",
                        "/desk/set-up/services/new",
                        "/desk/staff",
                        "/desk/bring",
                        "/desk/changes")) {
            page.navigate(studio() + path);
            page.evaluate(OPEN);
            faults.addAll(PagesTest.judge(page, path));
        }
        page.navigate(trial.address() + "/studios");
        faults.addAll(PagesTest.judge(page, "/studios"));
        return faults;
    }

    @Test
    void aVisitIsDrawnToAnotherTimeOrMovedByTheForm() {
        Page page = trial.page(new NewContextOptions().setViewportSize(1440, 1200));
        signIn(page);
        page.navigate(studio() + "/desk/book?day=2027-06-01");
        page.fill("input[name=name1]", "Cleo");
        page.fill("input[name=name2]", "Dan");
        page.fill("input[name=time]", "11:00");
        page.click("button.lit");
        page.waitForURL("**/desk/visits/*");
        page.fill("form:has(input[value=move]) input[name=time]", "12:30");
        page.click("button:has-text('Move')");
        page.waitForSelector("text=12:30 to 13:30");
        page.navigate(studio() + "/desk?day=2027-06-01");
        page.dragAndDrop(".visit-cell a", "td[data-start='2027-06-01T14:00:00Z'] >> nth=0");
        page.waitForSelector("text=15:00 to 16:00");
        page.fill("textarea[name=note]", "Tea with honey.");
        page.click("text=Keep the note");
        page.navigate(studio() + "/desk/changes");
        String log = page.textContent(".changes");
        assertTrue(log.contains("moved a visit") && log.contains("wrote a note"), log);
        assertFalse(log.contains("Cleo"));
        assertEquals(List.of(), amiss());
    }
}
