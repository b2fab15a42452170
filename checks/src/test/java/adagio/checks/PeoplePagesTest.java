// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeoplePagesTest {
    private static final String LONG = "Maximilianusqwertzuiopasdfghjklyxcvbnm🌿";

    /// Whether the name stands on one line of the heading.
    private static final String ONE_LINE =
            "name => { const h1 = document.querySelector('h1'); const text = h1.firstChild;"
                    + " const at = text.data.indexOf(name); const range = new Range();"
                    + " range.setStart(text, at); range.setEnd(text, at + name.length);"
                    + " return range.getBoundingClientRect().height"
                    + " < 2 * parseFloat(getComputedStyle(h1).fontSize); }";

    private static Trial trial;
    private static SignedIn ana;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(20).cutTo(60));
        ana = SignedIn.first(trial.house());
        ana.post("/household/add", "name", "Cy", "relationship", "training");
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static Page page(ColorScheme scheme, int width) {
        return trial.page(
                new NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "DARK, 1440"})
    void everyPageIsAccessibleAndFits(ColorScheme scheme, int width) {
        Page page = page(scheme, width);
        var faults = new ArrayList<String>();
        for (String path : List.of("/set-up?code=x", "/sign-in", "/recover")) {
            page.navigate(trial.address() + path);
            faults.addAll(PagesTest.judge(page, path));
        }
        page.navigate(trial.address() + "/recover");
        page.fill("input[name=recovery]", "short");
        page.fill("input[name=passphrase]", "short");
        page.fill("input[name=again]", "short");
        page.click("button.lit");
        page.waitForSelector(".amiss");
        faults.addAll(PagesTest.judge(page, "recover, not taken"));
        ana.enter(page.context());
        for (String path : List.of("/household", "/you/account", "/unlock", "/gone")) {
            page.navigate(trial.address() + path);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            faults.addAll(PagesTest.judge(page, path));
        }
        page.navigate(trial.address() + "/household");
        page.locator("form[action='/household/invite'] button").first().click();
        page.waitForSelector(".qr");
        faults.addAll(PagesTest.judge(page, "invitation"));
        String join = page.textContent(".address");
        page.context().clearCookies();
        page.navigate(join);
        faults.addAll(PagesTest.judge(page, "join"));
        assertEquals(List.of(), faults);
    }

    @Test
    void settingUpAndJoiningWorkByKeyboardAndEndWithACodeToPrint() {
        Page page = page(ColorScheme.LIGHT, 768);
        ana.enter(page.context());
        page.navigate(trial.address() + "/household");
        page.locator("form[action='/household/invite'] button").last().click();
        page.waitForSelector(".qr");
        String join = page.textContent(".address");
        page.context().clearCookies();
        page.navigate(join);
        page.focus("input[name=name]");
        page.keyboard().press("Tab");
        page.keyboard().type("slow words of my own");
        page.keyboard().press("Tab");
        page.keyboard().type("slow words of my own");
        page.keyboard().press("Enter");
        page.waitForSelector("#code");
        assertEquals(29, page.textContent("#code").strip().length());
        assertEquals(List.of(), PagesTest.judge(page, "recovery code"));
    }

    @ParameterizedTest
    @CsvSource({"360", "768", "1440"})
    void aNameOfFortyLettersFitsOnEveryPageThatSaysIt(int width) {
        try (var home = Trial.with(TonePlayables.of(20))) {
            var own = SignedIn.first(home.house(), LONG, LONG + "e");
            Page page = home.page(new NewContextOptions().setViewportSize(width, 800));
            own.enter(page.context());
            var faults = new ArrayList<String>();
            for (String path : List.of("/", "/household", "/you/account")) {
                page.navigate(home.address() + path);
                faults.addAll(PagesTest.judge(page, path));
            }
            page.navigate(home.address() + "/");
            page.click("button[value=yes]");
            page.waitForURL("**/tonight/*");
            faults.addAll(PagesTest.judge(page, "hand-over"));
            if (width > 360) {
                assertEquals(true, page.evaluate(ONE_LINE, LONG + "e"), "the name is broken");
            }
            page.click("button[value=yes]");
            page.waitForSelector("#begin:not([hidden])");
            faults.addAll(PagesTest.judge(page, "before it plays"));
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void whoHasNoNameYetIsInvitedInASentenceThatReadsWell() {
        try (var home = Trial.with(TonePlayables.of(20))) {
            var page = SignedIn.first(home.house(), "Ana", "").get("/household").body();
            assertTrue(page.contains("aria-label=\"Invite the other\""), page);
        }
    }
}
