// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.checks.Browser;
import adagio.server.SignedIn;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `kill -9` of the house while a page plays in Chromium: it plays to its end (R5).
final class KilledInSession {
    private static final String SOUND = "document.getElementById('sound')";
    private static final double MOST_MILLIS = 120_000;

    private KilledInSession() {}

    /// Plays five minutes, sixteen times as fast once the house is gone.
    static List<Line> once(Path data) throws IOException {
        var tally = new Tally("kill -9 of the house while Chromium plays");
        try (var house = new FaultHouse(data, "")) {
            house.open();
            var guest = new SignedIn(house.address(), "");
            String hand = Writers.where(guest, "/", "answer", "yes", "minutes", "5");
            String play = Writers.where(guest, hand, "answer", "yes");
            tally.require(play.startsWith("/play/"), "no evening: " + play);
            try (var driver = Browser.driver();
                    var browser = Browser.launch(driver)) {
                Page page = browser.newPage();
                page.setDefaultTimeout(MOST_MILLIS);
                plays(page, house, house.address() + play);
            }
        } catch (TimeoutError stood) {
            tally.require(false, "it did not end: " + stood);
        }
        tally.round();
        return tally.lines();
    }

    private static void plays(Page page, FaultHouse house, String play) {
        page.navigate(play);
        page.click("#begin");
        page.waitForFunction("() => " + SOUND + ".currentTime > 600");
        page.waitForFunction("() => " + SOUND + ".dataset.kept === 'true'");
        house.kill();
        page.evaluate(SOUND + ".playbackRate = 16");
        page.waitForSelector("#end:not([hidden])");
    }
}
