// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import adagio.server.CannotOpen;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.storage.StorageSettings;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A house, a browser, and what went wrong in it: requests to elsewhere, refused content, errors.
final class Trial implements AutoCloseable {
    private static final String LISTEN =
            "addEventListener('securitypolicyviolation', e => console.error('CSP ' +"
                    + " e.violatedDirective + ' ' + e.blockedURI));"
                    + "window.acts = {};"
                    + "const set = navigator.mediaSession.setActionHandler;"
                    + "navigator.mediaSession.setActionHandler = function(name, act) {"
                    + " window.acts[name] = act; return set.call(this, name, act); };";
    private final WebHouse house;
    private final Playwright driver;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    private Trial(WebHouse house) {
        this.house = house;
        this.driver = Browser.driver();
        this.browser = Browser.launch(driver);
    }

    static Trial with(TonePlayables playables) {
        try {
            Path data = Files.createTempDirectory("adagio-trial");
            return new Trial(TrialHouse.start(data, playables));
        } catch (IOException | CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    /// A house with the studio `sample` and a token.
    static Trial withStudio(String token) {
        try {
            var storage = StorageSettings.in(Files.createTempDirectory("adagio-studio"));
            return new Trial(TrialHouse.startSample(storage, token, TonePlayables.of(20)));
        } catch (IOException | CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + house.port();
    }

    /// A browser that keeps whole pages for Back; to be closed.
    com.microsoft.playwright.Browser keepsPages() {
        return Browser.keepingPages(driver);
    }

    WebHouse house() {
        return house;
    }

    /// What no page may do. Missing pages that a test asks for are left out.
    List<String> faults() {
        return List.copyOf(faults);
    }

    Page page() {
        return page(new NewContextOptions().setViewportSize(768, 1024));
    }

    Page page(NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.addInitScript(LISTEN);
        Page page = context.newPage();
        page.setDefaultTimeout(90_000);
        page.onRequest(
                request -> {
                    if (!request.url().startsWith(address() + "/")
                            && !request.url().startsWith("blob:" + address())) {
                        faults.add("asked " + request.url());
                    }
                });
        page.onConsoleMessage(
                message -> {
                    if (!message.text().contains("404 (Not Found)")
                            && !message.text().contains("ERR_CONNECTION_REFUSED")) {
                        faults.add(message.type() + " " + message.text());
                    }
                });
        page.onPageError(error -> faults.add("error " + error));
        return page;
    }

    /// Both say yes to the first ritual: the player's page, not yet playing.
    Page agreed() {
        Page page = page();
        page.navigate(address() + "/");
        page.check("input[value=ritual]");
        page.click("button[value=yes]");
        page.click("button[value=yes]");
        page.waitForURL("**/play/*");
        return page;
    }

    /// Both say yes and press play.
    Page playing() {
        Page page = agreed();
        page.click("#begin");
        page.waitForFunction(Player.MOVES);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
        house.stop();
    }
}
