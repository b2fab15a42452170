// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// P8: two devices, in virtual time and in two real Chromium windows with a line that is made to
/// jitter (each way 40±20 ms, in the page).
///
/// Both windows are on one machine, so their clocks can be told apart to a fraction of a
/// millisecond: each writes down when its `currentTime` was what, and the two lists are compared
/// second by second.
final class DeviceFigures {
    private static final int SECONDS = 60;
    private static final String JITTER =
            """
            const Plain = WebSocket;
            const way = () => 20 + 40 * Math.random();
            window.WebSocket = class extends Plain {
              #last = 0;
              #heard = 0;
              send(text) {
                const at = this.#last = Math.max(this.#last, performance.now() + way());
                setTimeout(() => { if (this.readyState === 1) super.send(text); }, at - performance.now());
              }
              set onmessage(act) {
                super.onmessage = (event) => {
                  const at = this.#heard = Math.max(this.#heard, performance.now() + way());
                  setTimeout(() => act(event), at - performance.now());
                };
              }
            };
            """;
    private static final String WATCH =
            """
            () => {
              const sound = document.getElementById('sound');
              const hold = Number(sound.dataset.hold);
              window.watched = [];
              setInterval(() => {
                if (sound.paused || sound.seeking || sound.currentTime < hold) return;
                watched.push([performance.timeOrigin + performance.now(), 1000 * sound.currentTime]);
              }, 20);
            }
            """;
    private final Place place;

    DeviceFigures(Place place) {
        this.place = place;
    }

    List<Row> rows() throws IOException, InterruptedException {
        if (!Files.isExecutable(PlayFigures.chromium())) {
            return List.of(
                    new Row(
                            "P8",
                            "two devices in Chromium",
                            "no " + PlayFigures.chromium(),
                            "",
                            Row.Kept.NONE));
        }
        var rows = new ArrayList<Row>();
        try (var driver = PlayFigures.driver();
                var browser = PlayFigures.launch(driver)) {
            rows.add(simulated(browser));
            try (var house = House.open(place, Map.of("ADAGIO_AOT", "0"))) {
                rows.addAll(windows(browser, house));
            }
        }
        return rows;
    }

    private Row simulated(Browser browser) throws IOException {
        Place.tell("two devices in virtual time");
        String script =
                read("server/src/main/resources/static/sync.js").replaceAll("(?m)^export ", "")
                        + read("checks/src/test/resources/sync-simulation.js");
        try (var page = browser.newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(script));
            var figures =
                    (Map<?, ?>)
                            page.evaluate(
                                    "() => { const r = simulateAll(6, { way: 40, jitter: 0.5 },"
                                            + " 20); delete r.all; return r; }");
            double median = number(String.valueOf(figures.get("median")));
            double p95 = number(String.valueOf(figures.get("p95")));
            double most = number(String.valueOf(figures.get("max")));
            double within = number(String.valueOf(figures.get("within")));
            return new Row(
                    "P8",
                    "two devices in virtual time, 20 min, worst of 6 (seeds), round trips 80±40 ms",
                    "median %s, p95 %s, max %s ms; under 10 ms within %s s"
                            .formatted(
                                    Figures.text(median),
                                    Figures.text(p95),
                                    Figures.text(most),
                                    Figures.text(within)),
                    "<= 0.9, 2.2, 7 ms; 3 s",
                    Row.Kept.when(median <= 0.9 && p95 <= 2.2 && most <= 7 && within <= 3));
        }
    }

    private String read(String path) throws IOException {
        Path file = place.root().resolve(path);
        return Files.readString(file);
    }

    private List<Row> windows(Browser browser, House house) {
        Place.tell("two devices in two windows, " + SECONDS + " s");
        try (var context = browser.newContext();
                var other = browser.newContext()) {
            context.setDefaultTimeout(60_000);
            other.setDefaultTimeout(60_000);
            context.addInitScript(JITTER);
            other.addInitScript(JITTER);
            Page first = agreed(context, house);
            Page second = other.newPage();
            second.navigate(house.at("/with/" + first.textContent(".code")).toString());
            second.evaluate(WATCH);
            first.evaluate(WATCH);
            second.click("#begin");
            second.waitForTimeout(4_000);
            first.click("#begin");
            first.waitForTimeout(SECONDS * 1_000);
            return compared(Track.of(first), Track.of(second));
        }
    }

    private static Page agreed(BrowserContext context, House house) {
        Page page = context.newPage();
        page.navigate(house.address());
        page.click("button[name=answer][value=yes]");
        page.waitForURL("**/tonight/**");
        page.click("button[name=answer][value=yes]");
        page.waitForURL("**/play/**");
        page.click("#with > summary");
        page.click("button[name=with][value=same]");
        page.waitForSelector(".code");
        page.waitForSelector("#begin:not([hidden])");
        return page;
    }

    private static List<Row> compared(Track first, Track second) {
        double begin = Math.max(first.begin(), second.begin());
        var apart = new ArrayList<Double>();
        double within = 0;
        for (double at = begin; at + 500 < Math.min(first.end(), second.end()); at += 500) {
            double error = Math.abs(first.ahead(at, at + 500) - second.ahead(at, at + 500));
            if (Double.isNaN(error)) {
                continue;
            }
            if (at - begin < 10_000 && error >= 10) {
                within = (at + 500 - begin) / 1_000;
            }
            if (at - begin >= 3_000) {
                apart.add(error);
            }
        }
        var figures = new Figures(apart);
        double p95 = figures.values().get((int) (figures.values().size() * 0.95));
        String text =
                String.format(
                        Locale.ROOT,
                        "median %s, p95 %s, max %s ms; under 10 ms within %.1f s",
                        Figures.text(figures.median()),
                        Figures.text(p95),
                        Figures.text(figures.most()),
                        within);
        boolean kept = figures.median() <= 3 && p95 <= 10 && figures.most() <= 20 && within <= 3;
        return List.of(
                new Row(
                        "P8",
                        "two Chromium windows, " + SECONDS + " s, round trips 80±40 ms",
                        text,
                        "<= 3, 10, 20 ms; 3 s",
                        Row.Kept.when(kept)));
    }

    private static double number(Object value) {
        try {
            return Double.parseDouble(value.toString());
        } catch (NumberFormatException odd) {
            throw new IllegalStateException("the page said " + value, odd);
        }
    }

    /// What one window wrote down: moments, and where its sound was.
    private static final class Track {
        private final double[] at;
        private final double[] place;

        private Track(double[] at, double[] place) {
            this.at = at;
            this.place = place;
        }

        static Track of(Page page) {
            var all = (List<?>) page.evaluate("() => window.watched");
            var at = new double[all.size()];
            var place = new double[all.size()];
            for (int i = 0; i < at.length; i++) {
                var pair = (List<?>) all.get(i);
                at[i] = number(pair.get(0));
                place[i] = number(pair.get(1));
            }
            return new Track(at, place);
        }

        double begin() {
            return at[0];
        }

        double end() {
            return at[at.length - 1];
        }

        /// How far the sound is ahead of the wall's clock: the median of a stretch.
        double ahead(double from, double to) {
            var values = new ArrayList<Double>();
            for (int i = 0; i < at.length; i++) {
                if (at[i] >= from && at[i] < to) {
                    values.add(place[i] - at[i]);
                }
            }
            return values.size() < 5 ? Double.NaN : new Figures(values).median();
        }
    }
}
