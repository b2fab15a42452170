// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One phone for two: what only one of them may read, once the phone went through both hands.
class FoldedTest {
    private static final List<String> PRIVATE =
            List.of(
                    "/reflection/weeks",
                    "/reflection/sharing",
                    "/reflection/notes.json",
                    "/reflection/notes.csv",
                    "/reflection/arc/stress.svg",
                    "/pulse/mine");
    private Trial trial;
    private SignedIn ana;

    @BeforeEach
    void open() {
        trial = Trial.with(TonePlayables.of(20));
        ana = SignedIn.first(trial.house());
        assertEquals(
                303,
                ana.post("/reflection/week", "stress", "7", "line", "so far away").statusCode());
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    }

    private static String begun(SignedIn who) {
        String hand = where(who.post("/", "answer", "yes"));
        assertEquals(200, who.get(hand).statusCode());
        return hand;
    }

    @Test
    void whatSomebodyNotedIsFoldedWhenThePhoneIsHandedOverAndOpensByThePassphrase() {
        var elsewhere = SignedIn.again(trial.house(), "Ana");
        PRIVATE.forEach(path -> assertEquals(200, ana.get(path).statusCode(), path));
        var seven = Pattern.compile("name=\"stress\" value=\"7\"[^>]* checked");
        assertTrue(seven.matcher(ana.get("/reflection").body()).find());
        String sharing = ana.get("/reflection/sharing").body();
        String pair = SignedIn.found(sharing, "name=\"pair\" value=\"([^\"]+)\"");
        begun(ana);
        var shown =
                ana.post("/reflection/sharing", "pair", pair, "about", "stress", "choose", "yes");
        assertTrue(where(shown).startsWith("/unlock"), "the other one would show it to themselves");
        for (String path : PRIVATE) {
            var answer = ana.get(path);
            assertEquals(303, answer.statusCode(), path);
            assertTrue(where(answer).startsWith("/unlock?then="), where(answer));
        }
        String page = ana.get("/reflection").body();
        assertFalse(seven.matcher(page).find() || page.contains("name=\"stress\""), page);
        assertTrue(page.contains("href=\"/unlock?then=/reflection\""), page);
        assertEquals(200, elsewhere.get("/reflection/weeks").statusCode(), "her own phone");
        assertEquals(
                422, ana.post("/unlock", "passphrase", "so not hers", "then", "/").statusCode());
        assertEquals(303, ana.get("/reflection/weeks").statusCode());
        ana.post("/unlock", "passphrase", SignedIn.PASSPHRASE, "then", "/");
        PRIVATE.forEach(path -> assertEquals(200, ana.get(path).statusCode(), path));
    }

    @Test
    void whileItIsFoldedAnEveningIsStillNotedAndNothingIsLost() {
        String play = where(ana.post(begun(ana), "answer", "yes"));
        assertEquals(200, ana.get(play).statusCode());
        var noted = ana.post("/reflection/evening", "which", "after", "tension", "2");
        assertEquals("/reflection?noted=yes", where(noted));
        assertTrue(ana.get("/reflection?noted=yes").body().contains("Only you can read it."));
        ana.post("/unlock", "passphrase", SignedIn.PASSPHRASE, "then", "/");
        String notes = ana.get("/reflection/notes.csv").body();
        assertTrue(notes.contains("so far away") && notes.contains("after"), notes);
        assertEquals(200, ana.get(play).statusCode());
        assertEquals(303, ana.get("/reflection/weeks").statusCode(), "it lies between them again");
    }

    @Test
    void theSecondPhoneAndAKeptEveningFoldToo() {
        String play = where(ana.post(begun(ana), "answer", "yes"));
        ana.post(play, "with", "same");
        String code = SignedIn.found(ana.get(play).body(), "class=\"code\">([^<]+)<");
        var second = SignedIn.again(trial.house(), "Ana");
        var shelf = SignedIn.again(trial.house(), "Ana");
        assertEquals(200, second.get("/reflection/weeks").statusCode());
        assertEquals(200, second.get("/with/none-of-these").statusCode());
        assertEquals(200, second.get("/reflection/weeks").statusCode(), "nothing was joined");
        assertEquals(200, second.get("/with/" + code).statusCode());
        assertEquals(303, second.get("/reflection/weeks").statusCode());
        assertEquals(200, shelf.get("/road/still?ids=").statusCode());
        assertEquals(303, shelf.get("/reflection/weeks").statusCode());
    }

    @Test
    void backBringsNoNoteIntoTheOtherHand() {
        try (var browser = trial.keepsPages()) {
            var context = browser.newContext();
            ana.enter(context);
            Page page = context.newPage();
            page.navigate(trial.address() + "/reflection");
            page.navigate(trial.address() + "/reflection/weeks");
            assertTrue(page.content().contains("so far away"));
            page.navigate(trial.address() + "/");
            page.click("button[value=yes]");
            page.waitForURL("**/tonight/*");
            for (int back = 0; back < 3; back++) {
                page.goBack();
                page.waitForLoadState();
                String found = page.content();
                assertFalse(found.contains("so far away"), found);
                assertEquals(0, page.locator("input[name=stress]:checked").count());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "DARK, 360", "DARK, 768", "LIGHT, 1440"})
    void theFoldedPageAndItsQuestionAreAccessibleAndFit(ColorScheme scheme, int width) {
        begun(ana);
        Page page =
                trial.page(
                        new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        new SignedIn("http://localhost:" + trial.house().port(), ana.cookie())
                .enter(page.context());
        page.navigate("http://localhost:" + trial.house().port() + "/reflection");
        var faults = new ArrayList<>(PagesTest.judge(page, "folded"));
        LookingBackTest.keep(page, "folded-" + width + "-" + scheme);
        page.click("a[href^='/unlock']");
        page.waitForSelector("#passkey-use");
        faults.addAll(PagesTest.judge(page, "unlock"));
        LookingBackTest.keep(page, "unlock-" + width + "-" + scheme);
        page.fill("input[name=passphrase]", SignedIn.PASSPHRASE);
        page.click("button.lit");
        page.waitForSelector("input[name=stress][value='7']:checked", attached());
        assertEquals(List.of(), faults);
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
