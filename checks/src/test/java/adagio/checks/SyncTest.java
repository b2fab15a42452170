// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The clock arithmetic of two devices in virtual time: 20 minutes, round trips of 80±40 ms, clocks
/// up to 120 ppm apart, a sound that begins late and is read with noise. `-Dsync.seeds=16` runs
/// more of them.
class SyncTest {
    private static final int SEEDS = Integer.getInteger("sync.seeds", 3);

    @Test
    void twoDevicesStayWithinAMillisecondOverTwentyMinutes() {
        try (var driver = Browser.driver();
                var browser = Browser.launch(driver)) {
            Page page = simulator(browser);
            var home = simulate(page, 40);
            System.out.println("round trips of 80±40 ms: " + said(home));
            assertTrue(number(home, "median") <= 0.9, said(home));
            assertTrue(number(home, "p95") <= 2.2, said(home));
            assertTrue(number(home, "max") <= 7, said(home));
            assertTrue(number(home, "within") <= 3, said(home));
            assertEquals(home, simulate(page, 40), "the same seeds, the same figures");
        }
    }

    @Test
    void aNetworkTwiceAsSlowIsNoCatastrophe() {
        try (var driver = Browser.driver();
                var browser = Browser.launch(driver)) {
            Page page = simulator(browser);
            var slow = simulate(page, 80);
            System.out.println("each way 80±40 ms: " + said(slow));
            assertTrue(number(slow, "median") <= 1.5, said(slow));
            assertTrue(number(slow, "max") <= 15, said(slow));
        }
    }

    private static Page simulator(com.microsoft.playwright.Browser browser) {
        Page page = browser.newPage();
        page.addScriptTag(
                new Page.AddScriptTagOptions()
                        .setContent(
                                read("/static/sync.js").replaceAll("(?m)^export ", "")
                                        + read("/sync-simulation.js")));
        return page;
    }

    private static Map<?, ?> simulate(Page page, int way) {
        return (Map<?, ?>)
                page.evaluate(
                        "([seeds, way]) => { const r = simulateAll(seeds, { way, jitter: 0.5 },"
                                + " 20); delete r.all; return r; }",
                        List.of(SEEDS, way));
    }

    private static double number(Map<?, ?> figures, String name) {
        return ((Number) figures.get(name)).doubleValue();
    }

    private static String said(Map<?, ?> figures) {
        return String.format(
                Locale.ROOT,
                "worst of %d: median %.2f, p95 %.2f, max %.2f ms; under 10 ms within %.2f s",
                SEEDS,
                number(figures, "median"),
                number(figures, "p95"),
                number(figures, "max"),
                number(figures, "within"));
    }

    private static String read(String resource) {
        try (var stream = SyncTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
