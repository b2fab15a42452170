// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/// Two people's way through the pages in a browser, with a stopwatch inside the page.
///
/// The watch starts in the page's own click event and stops when `currentTime` is where it belongs,
/// not seeking, and has grown by 10 ms.
final class Player implements AutoCloseable {
    private static final String WATCH =
            """
            () => {
              const sound = document.getElementById('sound');
              const bench = window.bench = { waits: 0, moved: null };
              bench.until = (audio, inside) => new Promise((done) => {
                let first = null;
                const look = () => {
                  const now = audio.currentTime;
                  if (audio.seeking || audio.paused || !inside(now)) first = null;
                  else if (first === null) first = now;
                  else if (now > first + 0.01) return done(performance.now());
                  setTimeout(look, 1);
                };
                look();
              });
              bench.onClick = (id, inside) => {
                bench.moved = new Promise((done) => {
                  document.getElementById(id).addEventListener('click', () => {
                    const from = performance.now();
                    bench.until(sound, inside).then((to) => done(to - from));
                  }, { capture: true, once: true });
                });
              };
              bench.moved = null;
              const hold = Number(sound.dataset.hold);
              bench.hold = hold;
              bench.toPlay = () => bench.onClick('begin', (t) => t >= hold);
              bench.toHold = () => bench.onClick('hold', (t) => t >= 1 && t < hold - 20);
              bench.toGoOn = () => bench.onClick('on', (t) => t >= hold);
              bench.countWaits = () => sound.addEventListener('waiting', () => { bench.waits++; });
              bench.seek = async (share) => {
                const other = new Audio(sound.currentSrc);
                other.preload = 'auto';
                await new Promise((done) => other.addEventListener('loadedmetadata', done, { once: true }));
                const place = hold + (other.duration - hold) * share;
                const from = performance.now();
                other.currentTime = place;
                other.play();
                const to = await bench.until(other, (t) => t >= place);
                other.pause();
                other.src = '';
                return to - from;
              };
            }
            """;
    private static final int PATIENCE_MILLIS = 30_000;
    private final BrowserContext context;
    private final Page page;

    private Player(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /// Two people say yes; the player's page is open and nothing was pressed yet.
    ///
    /// @param number another number, another ambience, talk or voice
    /// @param isLong whether to take the longest ritual instead of the usual
    static Player open(Browser browser, String address, int number, boolean isLong) {
        var context = browser.newContext();
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.navigate(address);
        choose(page, "ambience", number);
        choose(page, "talk", number / 6);
        choose(page, "voice", number / 18);
        if (isLong) {
            choose(page, "minutes", -1);
        }
        page.click("button[name=answer][value=yes]");
        page.waitForURL("**/tonight/**");
        page.click("button[name=answer][value=yes]");
        page.waitForURL("**/play/**");
        page.waitForSelector("#begin:not([hidden])");
        page.evaluate(WATCH);
        return new Player(context, page);
    }

    private static void choose(Page page, String field, int number) {
        page.evaluate(
                """
                ([field, number]) => {
                  const all = [...document.querySelectorAll(`input[name=${field}]`)]
                    .filter((each) => each.value !== 'silence');
                  if (all.length > 0) all.at(number < 0 ? -1 : number % all.length).checked = true;
                }
                """,
                List.of(field, number));
    }

    double play() {
        return click("toPlay", "#begin");
    }

    double hold() {
        return click("toHold", "#hold");
    }

    double goOn() {
        return click("toGoOn", "#on");
    }

    private double click(String watch, String button) {
        page.evaluate("watch => { window.bench[watch](); }", watch);
        page.click(button);
        return millis(page.evaluate("() => window.bench.moved"));
    }

    /// A second reader of the same file jumps into it.
    double seek(double share) {
        return millis(page.evaluate("share => window.bench.seek(share)", share));
    }

    void countWaits() {
        page.evaluate("() => window.bench.countWaits()");
    }

    int waits(int afterMillis) {
        page.waitForTimeout(afterMillis);
        return (int) millis(page.evaluate("() => window.bench.waits"));
    }

    private static double millis(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException("the page's watch said " + value);
    }

    @Override
    public void close() {
        context.close();
    }
}
