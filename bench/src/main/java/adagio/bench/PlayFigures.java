// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// P3 in Chromium, against `./adagio serve` with an empty data folder.
final class PlayFigures {
    private static final int TRIALS = 5;
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private final Place place;
    private final List<Row> rows = new ArrayList<>();
    private int number;

    PlayFigures(Place place) {
        this.place = place;
    }

    static Path chromium() {
        return Path.of(System.getenv().getOrDefault("ADAGIO_CHROMIUM", "/usr/bin/chromium"));
    }

    List<Row> rows() throws IOException, InterruptedException {
        if (!Files.isExecutable(chromium())) {
            return List.of(
                    new Row("P3", "playing in Chromium", "no " + chromium(), "", Row.Kept.NONE));
        }
        try (var house = House.open(place, Map.of("ADAGIO_AOT", "0"));
                var driver = driver();
                var browser = launch(driver)) {
            starts(browser, house, "cores as they are", 500);
            try (var _ = new Busy(Runtime.getRuntime().availableProcessors())) {
                starts(browser, house, "all cores kept busy besides", 1_000);
            }
            seeks(browser, house);
        }
        return List.copyOf(rows);
    }

    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright driver) {
        return driver.chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(QUIET));
    }

    /// Five recordings that nobody made yet; the last of them is watched, held and gone on with.
    private void starts(Browser browser, House house, String how, double limit) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < TRIALS && !place.isOver(); i++) {
            Place.tell("press play, " + how + ", trial " + (i + 1));
            try (var player = Player.open(browser, house.address(), number++, false)) {
                millis.add(player.play());
                if (i == TRIALS - 1) {
                    watch(player, how);
                }
            }
        }
        var start = new Figures(millis);
        rows.add(
                new Row(
                        "P3",
                        "press play to the clock moving, fresh recording, " + how,
                        start.text("ms"),
                        "<= %.0f ms".formatted(limit),
                        Row.Kept.when(start.median() <= limit)));
    }

    private void watch(Player player, String how) {
        player.countWaits();
        int waits = player.waits(30_000);
        rows.add(
                new Row(
                        "P3",
                        "`waiting` events in the 30 s after it, " + how,
                        Integer.toString(waits),
                        "0",
                        Row.Kept.when(waits == 0)));
        var into = new ArrayList<Double>();
        var back = new ArrayList<Double>();
        for (int i = 0; i < TRIALS; i++) {
            into.add(player.hold());
            back.add(player.goOn());
        }
        var hold = new Figures(into);
        var on = new Figures(back);
        rows.add(
                new Row(
                        "P3",
                        "into HOLD; back again, " + how,
                        hold.text("ms") + "; " + on.text("ms"),
                        "<= 100 ms median",
                        Row.Kept.when(hold.median() <= 100 && on.median() <= 100)));
    }

    /// Into the last third of a long recording that was begun a moment ago.
    private void seeks(Browser browser, House house) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < 3 && !place.isOver(); i++) {
            Place.tell("a seek to a place not yet made, trial " + (i + 1));
            try (var player = Player.open(browser, house.address(), number++, true)) {
                player.play();
                millis.add(player.seek(0.8));
            }
        }
        if (!millis.isEmpty()) {
            var seek = new Figures(millis);
            rows.add(
                    new Row(
                            "P3",
                            "seek to a place not yet made, longest ritual, at 80 %, cores as they are",
                            seek.text("ms"),
                            "<= 1000 ms",
                            Row.Kept.when(seek.median() <= 1_000)));
        }
    }
}
