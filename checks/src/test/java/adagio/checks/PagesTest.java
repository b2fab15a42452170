// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    private static final List<String> PAGES =
            List.of("/", "/care", "/sources", "/another-day", "/breathing", "/nothing-here");
    private static Trial trial;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(600));
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "DARK, 360", "LIGHT, 1440", "DARK, 1440"})
    void everyPageIsAccessibleFitsAndAsksNobodyElse(ColorScheme scheme, int width) {
        Page page =
                trial.page(
                        new NewContextOptions()
                                .setViewportSize(width, 800)
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
        var faults = new ArrayList<String>();
        for (String path : PAGES) {
            page.navigate(trial.address() + path);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            if (path.equals("/")) {
                page.waitForSelector("#picker .view svg");
            }
            faults.addAll(judge(page, path));
        }
        faults.addAll(agreeing(page));
        page.click("#begin");
        page.waitForFunction(Player.MOVES);
        page.click("#skip");
        page.waitForSelector("#skip:not([disabled])");
        faults.addAll(judge(page, "playing"));
        faults.addAll(small(page, "#now button"));
        page.click("#hold");
        page.waitForSelector("#held:not([hidden])");
        faults.addAll(judge(page, "held"));
        faults.addAll(small(page, "#held button"));
        page.click("#stop-held");
        faults.addAll(judge(page, "stopped"));
        assertEquals(List.of(), faults);
        assertEquals(List.of(), trial.faults());
    }

    private static List<String> agreeing(Page page) {
        var faults = new ArrayList<String>();
        page.navigate(trial.address() + "/");
        page.click("button[value=yes]");
        page.waitForURL("**/tonight/*");
        faults.addAll(judge(page, "hand-over"));
        page.click("button[value=yes]");
        page.waitForSelector("#begin:not([hidden])");
        page.locator("button[name=out]").first().click();
        page.waitForSelector("button[name=back]");
        page.locator("details").all().forEach(d -> d.evaluate("d => d.open = true"));
        faults.addAll(judge(page, "ready"));
        return faults;
    }

    /// What is unreachable for somebody on a page, or too wide for it. In the dark only colours
    /// differ: every page that is judged there is judged by all rules in the light.
    static List<String> judge(Page page, String name) {
        var faults = new ArrayList<String>();
        var axe = new AxeBuilder(page).setLegacyMode(true); // one look; our pages hold no others
        if (Boolean.TRUE.equals(
                page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))) {
            axe.withRules(List.of("color-contrast"));
        }
        for (var rule : axe.analyze().getViolations()) {
            faults.add(name + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
        }
        int over =
                ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .intValue();
        if (over > 0) {
            faults.add(name + ": " + over + " px too wide");
        }
        return faults;
    }

    private static List<String> small(Page page, String buttons) {
        var faults = new ArrayList<String>();
        for (var button : page.locator(buttons).all()) {
            var box = button.boundingBox();
            if (box != null && (box.height < 64 || box.width < 64)) {
                faults.add(button.textContent() + " is " + box.width + " x " + box.height);
            }
        }
        assertTrue(page.locator(buttons).count() > 1);
        return faults;
    }
}
