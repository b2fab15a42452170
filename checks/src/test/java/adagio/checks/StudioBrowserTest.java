// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.booking.StudioClient;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
    private static final String HOME_CARD =
            """
            {"format":"adagio-intake/1","speak":false,"pressure":1,"dressed":false,"notHere":["calf.left"],
             "softly":{},"without":{},"positions":[],"strokes":{},"leftOut":[]}""";
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

    /// All but the answers to whoever came too late, or brought what is no card.
    private static List<String> amiss() {
        return trial.faults().stream()
                .filter(each -> !each.contains("409 (Conflict)"))
                .filter(each -> !each.contains("400 (Bad Request)"))
                .toList();
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
        assertEquals(0, page.locator(".foot a[href='/'], .foot a[href='/household']").count());
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

    /// Judges a page as it is shown, and looks whether it fits on other screens too.
    private static List<String> look(Page page, String name) {
        page.evaluate(OPEN);
        var faults = new ArrayList<>(PagesTest.judge(page, name));
        var before = page.viewportSize();
        for (int width : new int[] {360, 768, 1440}) {
            page.setViewportSize(width, 800);
            String over = "document.documentElement.scrollWidth - innerWidth";
            if (((Number) page.evaluate(over)).intValue() > 0) {
                faults.add(name + " is too wide at " + width);
            }
            keepPicture(page, name + "-" + before.width + "-" + width);
        }
        page.setViewportSize(before.width, before.height);
        return faults;
    }

    /// `-Dadagio.shots=DIR` keeps pictures.
    private static void keepPicture(Page page, String name) {
        String folder = System.getProperty("adagio.shots", "");
        if (!folder.isEmpty()) {
            var to = Path.of(folder, "studio-" + name.replaceAll("\\W+", "-") + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(to));
        }
    }

    private static void handOver(Page page, String file) {
        page.evaluate(OPEN);
        page.check("form[enctype] input[value=lavender]");
        page.setInputFiles(
                "input[name=file]",
                new FilePayload("adagio-intake.json", "application/json", file.getBytes(UTF_8)));
        page.click("form[enctype] button");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 768, 17", "DARK, 360, 18"})
    void whatComesWithAVisitIsAccessibleAndFits(ColorScheme scheme, int width, int day) {
        Page page =
                trial.page(
                        new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
        var faults = new ArrayList<String>();
        String start = "2027-08-" + day + "T09:00:00Z";
        String id =
                new StudioClient(trial.address(), "sample").couple(start, "any", "any").text("id");
        signIn(page);
        String desk = studio() + "/desk/visits/" + id;
        page.navigate(desk);
        String visit =
                trial.address() + page.locator("a[href^='/visits/']").first().getAttribute("href");
        page.navigate(visit);
        page.click("text=Open the card of C0");
        String card = page.url();
        handOver(page, "{\"format\":\"adagio-intake/1\",\"knot\":[]}");
        page.waitForSelector("ul.missing");
        faults.addAll(look(page, "no card"));
        page.navigate(card);
        handOver(page, HOME_CARD);
        page.waitForSelector("text=Your card is folded.");
        page.navigate(visit);
        page.click("text=Open the card of C1");
        page.evaluate(OPEN);
        page.check("#evening input[value=lavender]");
        page.click("button.lit");
        page.waitForSelector("text=Your card is folded.");
        page.navigate(desk);
        page.fill("input[name=amount]", "120 GBP");
        page.press("input[name=amount]", "Enter");
        page.waitForSelector("text=120 GBP");
        assertTrue(page.content().contains("Lavender"));
        faults.addAll(look(page, "visit"));
        faults.addAll(duet(page));
        faults.addAll(others(page, day));
        assertEquals(List.of(), faults);
        assertEquals(List.of(), amiss());
    }

    private static List<String> duet(Page page) {
        page.click("a[href$='/duet']");
        var faults = new ArrayList<>(look(page, "duet, not yet"));
        page.selectOption("select[name=minutes]", "20");
        page.check("input[name=spoken]");
        page.click("button:has-text('Compose it')");
        page.waitForSelector("a[href$='/duet/first']");
        faults.addAll(look(page, "duet"));
        page.click("a[href$='/duet/second']");
        page.waitForSelector("#begin");
        String shown = page.content();
        assertTrue(shown.contains("The second table"), shown);
        assertFalse(shown.contains("C0 gives") || shown.contains("C1 gives"), shown);
        faults.addAll(look(page, "second table"));
        return faults;
    }

    /// A table with a fault, a chain's places, somebody who waits.
    private static List<String> others(Page page, int day) {
        page.navigate(studio() + "/desk/bring");
        page.fill("textarea", "start,service,name1\n2027-08-" + day + " 08:00,single-60,Ana\n");
        page.click("button.lit");
        page.waitForSelector("text=line 2");
        var faults = new ArrayList<>(look(page, "brought"));
        for (String name : List.of("Soho " + day, "Berlin " + day)) {
            page.navigate(trial.address() + "/studios");
            page.fill("input[name=name]", name);
            page.fill("input[name=chain]", "north");
            page.click("form button:has-text('Open')");
            page.waitForSelector(".desk-nav");
        }
        String place = page.url();
        page.navigate(place.substring(0, place.indexOf("/desk")) + "/desk/set-up");
        faults.addAll(look(page, "place"));
        page.navigate(trial.address() + "/studios");
        faults.addAll(look(page, "places"));
        page.navigate(studio() + "?service=couples-60&month=2027-08");
        page.evaluate(OPEN);
        page.fill("form[action$=waiting] input[name=name1]", "Eve");
        page.fill("form[action$=waiting] input[name=email1]", "eve@example.org");
        page.fill("form[action$=waiting] input[name=name2]", "Finn");
        page.fill("form[action$=waiting] input[name=from]", "2030-08-01");
        page.fill("form[action$=waiting] input[name=to]", "2030-08-02");
        page.click("form[action$=waiting] button");
        page.waitForURL("**/waiting/*");
        faults.addAll(look(page, "waiting"));
        return faults;
    }

    @Test
    void onPaperThereAreRoomsAndTherapistsAndNoWaysAround() throws IOException {
        Page page = trial.page(new NewContextOptions().setColorScheme(ColorScheme.DARK));
        new StudioClient(trial.address(), "sample")
                .couple("2027-08-21T09:00:00Z", "therapist-1", "therapist-2");
        page.navigate(trial.address() + "/studios");
        page.click("details summary");
        page.fill("input[name=token]", TOKEN);
        page.press("input[name=token]", "Enter");
        page.waitForSelector("input[name=zone]"); // the host is in, and may open a studio
        for (String day : List.of("?day=2027-08-21", "?by=therapist&day=2027-08-21", "/week")) {
            page.navigate(studio() + "/desk" + day);
            try (var paper = Loader.loadPDF(page.pdf())) {
                String text = new PDFTextStripper().getText(paper);
                assertTrue(text.contains(day.startsWith("?day") ? "Room 2" : "Therapist 6"), text);
                assertTrue(day.equals("/week") || text.contains("C0 and C1"), text);
                assertFalse(text.contains("Sign out") || text.contains("Day before"), text);
            }
        }
    }
}
