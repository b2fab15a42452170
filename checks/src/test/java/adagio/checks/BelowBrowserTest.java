// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A house below a path of another site, in a real browser: no page and no script ever asks that
/// site for anything else.
class BelowBrowserTest {
    private static final int HOLD = 20;
    private static final String OPEN =
            "document.querySelectorAll('details').forEach(d => d.open = true)";

    @TempDir Path data;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private WebHouse house;
    private PathProxy proxy;
    private Playwright driver;
    private com.microsoft.playwright.Browser browser;
    private String address = "";

    private void open(boolean strips) throws Exception {
        house = TrialHouse.startNamed(data, "localhost/adagio", TonePlayables.of(HOLD));
        proxy = new PathProxy(house.port(), "/adagio", strips);
        address = "http://localhost:" + proxy.port() + "/adagio";
        driver = Browser.driver();
        browser = Browser.launch(driver);
    }

    @AfterEach
    void close() {
        browser.close();
        driver.close();
        proxy.close();
        house.stop();
    }

    private Page page() {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(60_000);
        page.onRequest(request -> judge(request.url()));
        page.onWebSocket(
                socket -> {
                    lines.add(socket.url());
                    judge(socket.url().replaceFirst("^ws:", "http:"));
                });
        page.onConsoleMessage(
                message -> {
                    if (List.of("error", "warning").contains(message.type())) {
                        faults.add(message.type() + " " + message.text());
                    }
                });
        page.onPageError(error -> faults.add("error " + error));
        return page;
    }

    private void judge(String asked) {
        if (!(asked + "/").startsWith(address + "/") && !asked.startsWith("blob:")) {
            faults.add("asked " + asked);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allThatTwoPeopleDoWorksBelowAPathWhetherTheProxyTakesItAwayOrNot(boolean strips)
            throws Exception {
        open(strips);
        Page first = page();
        setUp(first);
        signOutAndIn(first);
        evening(first);
        together(first);
        light(first);
        assertEquals(List.of(), faults);
        road(first);
        assertEquals(List.of(), proxy.elsewhere());
    }

    private void setUp(Page page) {
        page.navigate(address);
        page.waitForURL(address + "/set-up");
        page.fill("input[name=code]", house.printed().setUpCode());
        page.fill("input[name=first]", "Ana");
        page.fill("input[name=second]", "Ben");
        page.fill("input[name=passphrase]", SignedIn.PASSPHRASE);
        page.fill("input[name=again]", SignedIn.PASSPHRASE);
        page.click("button.lit");
        page.waitForSelector("#code");
    }

    private void signOutAndIn(Page page) {
        page.navigate(address + "/you/account");
        page.evaluate(OPEN);
        page.click("form[action='/adagio/sign-out'] button");
        page.waitForURL(address + "/sign-in");
        page.navigate(address + "/times");
        page.waitForURL(address + "/sign-in?then=%2Ftimes");
        page.fill("input[name=name]", "Ana");
        page.fill("input[name=passphrase]", SignedIn.PASSPHRASE);
        page.click("button.lit");
        page.waitForURL(address + "/times");
        page.reload();
        page.waitForURL(address + "/times");
    }

    private void evening(Page page) {
        page.navigate(address + "/you");
        page.evaluate(OPEN);
        page.check("input[name=closed][value='calf.left']");
        page.click("button[value=keep]");
        page.click("button[value=kept]");
        page.waitForURL(address + "/tonight/*");
        page.click("button[value=yes]");
        page.waitForURL(address + "/play/*");
    }

    private void together(Page first) {
        String play = first.url();
        first.click("#with > summary");
        first.click("button[name=with][value=same]");
        String code = first.textContent(".code");
        Page second = page();
        second.navigate(address + "/with");
        second.fill("input[name=code]", code);
        second.click("button.lit");
        second.waitForURL(address + "/with/" + code);
        second.click("#begin");
        second.waitForFunction(
                "() => document.getElementById('company').textContent.startsWith('Ready')");
        first.click("#begin");
        second.waitForSelector("#now:not([hidden])");
        Player.until(second, "> " + (HOLD + 2));
        assertEquals("The second phone is here.", first.textContent("#company"));
        assertTrue(
                lines.stream().allMatch(each -> each.endsWith("/adagio/with/" + code + "/link")));
        first.click("#hold");
        second.waitForSelector("#held:not([hidden])");
        second.context().close();
        first.navigate(play);
    }

    private void light(Page page) {
        String play = page.url();
        page.navigate(address + "/care");
        page.click("button[name=lamp][value=dark]");
        page.waitForSelector("html[data-theme=dark]");
        assertEquals(address + "/care", page.url());
        page.navigate(play);
    }

    private void road(Page page) {
        page.click("#take:not([hidden])");
        page.waitForSelector("#take-go:not([hidden])");
        assertEquals(
                address + "/",
                page.evaluate("navigator.serviceWorker.ready.then(worker => worker.scope)"));
        page.navigate(address + "/road");
        page.waitForSelector("#copies li");
        assertEquals(List.of(), faults);
        house.stop();
        page.navigate(address + "/times"); // nothing but the shelf of kept evenings is there now
        page.waitForSelector("#copies li");
        proxy.close();
        page.navigate(address + "/times");
        page.click("#copies a");
        page.click("#ask-one [data-one=yes]");
        page.click("#ask-two [data-two=yes]");
        page.click("#begin");
        page.waitForFunction(Player.MOVES);
        page.waitForFunction("() => document.querySelector('#picture svg') !== null");
    }

    @Test
    void aPasskeyAddedBelowAPathSignsIn() throws Exception {
        open(true);
        var ana = SignedIn.first(house);
        Page page = page();
        PasskeyTest.device(page, true);
        new SignedIn(address, ana.cookie()).enter(page.context());
        page.navigate(address + "/you/account");
        page.click("#passkeys summary");
        PasskeyTest.add(page, SignedIn.PASSPHRASE);
        page.waitForSelector(
                "form[action='/adagio/you/account/passkeys']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.context().clearCookies();
        page.navigate(address + "/sign-in?then=/you/account");
        page.click("#passkey-use");
        page.waitForURL(address + "/you/account");
        page.waitForSelector("#passkeys");
        assertEquals(List.of(), faults);
        assertEquals(List.of(), proxy.elsewhere());
    }
}
