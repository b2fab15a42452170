// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import com.microsoft.playwright.Page;

/// What a test asks of the player's page.
final class Player {
    private static final String SOUND = "document.getElementById('sound')";
    static final String MOVES =
            "() => { const s = document.getElementById('sound');"
                    + " window.first ??= s.readyState > 2 && !s.paused ? s.currentTime : undefined;"
                    + " return window.first !== undefined && s.currentTime > window.first + 0.2; }";

    private Player() {}

    static double clock(Page page) {
        return ((Number) page.evaluate(SOUND + ".currentTime")).doubleValue();
    }

    static boolean paused(Page page) {
        return (Boolean) page.evaluate(SOUND + ".paused");
    }

    static boolean muted(Page page) {
        return (Boolean) page.evaluate(SOUND + ".muted || " + SOUND + ".volume === 0");
    }

    /// Waits until the clock is on one side of a second.
    static void until(Page page, String comparison) {
        page.waitForFunction("() => " + SOUND + ".currentTime " + comparison);
    }

    static void act(Page page, String script) {
        page.evaluate(script.replace("SOUND", SOUND));
    }
}
