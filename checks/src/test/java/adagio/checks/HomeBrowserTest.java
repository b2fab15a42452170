// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two people with one device, in a real browser: set up, a card, an evening, a second one.
class HomeBrowserTest {
    private static final String OPEN =
            "document.querySelectorAll('details').forEach(d => d.open = true)";
    private static Trial trial;
    private static SignedIn ana;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(20));
        ana = SignedIn.first(trial.house());
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void aPageThatStillShowsPlayPlaysNothingAfterACardChanged() {
        try (var home = Trial.with(TonePlayables.of(20))) {
            var own = SignedIn.first(home.house());
            var unused = own.post("/you", "answer", "keep", "pressure", "2");
            Page page = home.page();
            own.enter(page.context());
            page.navigate(home.address() + "/");
            page.click("button[value=kept]");
            page.click("button[value=yes]");
            page.waitForSelector("#begin:not([hidden])");
            String folded = where(own.get("/you"));
            String card = where(own.post(folded, "passphrase", SignedIn.PASSPHRASE));
            unused = own.post(card, "answer", "keep", "closed", "sole.left");
            page.click("#begin");
            page.waitForSelector("text=Nothing is here.");
            assertEquals(0, page.locator("audio").count());
        }
    }

    private static Page page(NewContextOptions options) {
        Page page = trial.page(options);
        ana.enter(page.context());
        return page;
    }

    /// Fills and keeps a card, reads it again, and comes back to Tonight.
    private static void keepACard(Page page) {
        page.navigate(trial.address() + "/you");
        page.evaluate(OPEN);
        page.check("input[name=closed][value='calf.left']");
        page.check("input[name=condition][value=varicose_veins]");
        page.check("input[name=marked][value='calf.right']");
        page.click("button[value=keep]");
        page.waitForSelector("button[value=kept]");
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void unfold(Page page) {
        page.navigate(trial.address() + "/you");
        page.fill("input[name=passphrase]", SignedIn.PASSPHRASE);
        page.click("button.lit");
        page.waitForSelector("input[value='calf.left']", attached());
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    @Test
    void oneDeviceFromTheFirstCardToTheSecondEveningWithOneTap() {
        Page page = page(new NewContextOptions().setViewportSize(768, 1024));
        page.navigate(trial.address() + "/evenings");
        boolean first = page.locator("a[href*=again]").count() == 0;
        if (ana.get("/").body().contains("value=\"yes\"")) {
            keepACard(page);
        }
        page.navigate(trial.address() + "/");
        page.click("button[value=kept]");
        page.waitForURL("**/tonight/*");
        String hand = page.content();
        assertFalse(hand.contains("value=\"calf.left\" checked"), "the card of the first");
        page.click("button[value=yes]");
        page.waitForURL("**/play/*");
        page.waitForResponse("**/begun", () -> page.click("#begin"));
        page.waitForFunction(Player.MOVES);
        if (first) {
            page.navigate(trial.address() + "/");
            assertTrue(page.isVisible("text=As last time"));
        }
        page.navigate(trial.address() + "/");
        page.click("button[value=kept]");
        page.click("button[value=yes]");
        page.waitForSelector("#begin:not([hidden])");
        assertEquals(List.of(), trial.faults());
    }

    @Test
    void nothingOfAnUnfoldedCardComesBackAfterTheHandOver() {
        Page page = page(new NewContextOptions().setViewportSize(768, 1024));
        if (ana.get("/").body().contains("value=\"yes\"")) {
            keepACard(page);
        }
        unfold(page);
        page.navigate(trial.address() + "/");
        page.click("button[value=kept]");
        page.waitForURL("**/tonight/*");
        for (int back = 0; back < 4; back++) {
            page.goBack();
            page.waitForLoadState();
            assertEquals(0, page.locator("input[value='calf.left'][checked]").count());
            assertEquals(0, page.locator("input[value='calf.left']:checked").count());
            page.reload();
            assertEquals(0, page.locator("input[value='calf.left']:checked").count());
        }
        page.navigate(trial.address() + "/you");
        assertTrue(page.isVisible("input[name=passphrase]"));
        page.navigate(trial.address() + "/");
    }

    @Test
    void aBrowserThatKeepsWholePagesForBackKeepsNoUnfoldedCard() {
        try (var browser = trial.keepsPages()) {
            var context = browser.newContext();
            ana.enter(context);
            Page page = context.newPage();
            if (ana.get("/").body().contains("value=\"yes\"")) {
                keepACard(page);
            }
            unfold(page);
            page.navigate(trial.address() + "/");
            page.click("button[value=kept]");
            page.waitForURL("**/tonight/*");
            page.goBack();
            page.goBack();
            assertEquals(0, page.locator("input[value='calf.left']:checked").count());
        }
    }

    @Test
    void everyPageOfTheHomeIsAccessibleAndFits() throws Exception {
        var faults = new ArrayList<String>();
        for (int width : new int[] {360, 768, 1440}) {
            var scheme = width == 768 ? ColorScheme.DARK : ColorScheme.LIGHT;
            Page page =
                    page(
                            new NewContextOptions()
                                    .setViewportSize(width, 900)
                                    .setColorScheme(scheme));
            if (ana.get("/").body().contains("value=\"yes\"")) {
                keepACard(page);
            }
            for (String path :
                    List.of(
                            "/",
                            "/?card=new",
                            "/evenings",
                            "/you",
                            "/book",
                            "/book/arch_press",
                            "/before",
                            "/first-path")) {
                page.navigate(trial.address() + path);
                look(page, width + path.replace('/', '_').replace('?', '_'), faults);
            }
            anEvening(page, width, faults);
            page.context().close();
        }
        assertEquals(List.of(), faults);
        assertEquals(List.of(), trial.faults());
    }

    private void anEvening(Page page, int width, List<String> faults) throws Exception {
        unfold(page);
        look(page, width + "-card", faults);
        page.navigate(trial.address() + "/");
        page.click("button[value=kept]");
        page.waitForURL("**/tonight/*");
        look(page, width + "-hand", faults);
        page.click("button[value=yes]");
        page.waitForSelector("#begin:not([hidden])");
        look(page, width + "-ready", faults);
        page.fill("input[name=favourite]", "The slow one");
        page.click(".favourite button");
        page.navigate(trial.address() + "/evenings");
        look(page, width + "-favourites", faults);
    }

    private static void look(Page page, String name, List<String> faults) throws Exception {
        String shots = System.getProperty("adagio.shots", "");
        if (!shots.isEmpty()) {
            Files.createDirectories(Path.of(shots));
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(shots, name + ".png")));
        }
        page.evaluate(OPEN);
        faults.addAll(PagesTest.judge(page, name));
    }
}
