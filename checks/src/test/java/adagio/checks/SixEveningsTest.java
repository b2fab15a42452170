// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Two who looked at six evenings together are shown each beside the others.
class SixEveningsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// Twelve minutes of a heart on that evening's own slow waves.
    private static String heart(double mean, int evening, long seed) {
        var waves = new SplittableRandom(evening);
        var own = new SplittableRandom(seed);
        var text = new StringBuilder("time_s,hr\n");
        double wave = 0;
        for (int second = 0; second < 12 * 60; second++) {
            wave += waves.nextGaussian() - wave / 15;
            double rate = mean + wave + own.nextGaussian();
            text.append(String.format(Locale.ROOT, "%d,%.2f%n", second, rate));
        }
        return text.toString();
    }

    /// Sends a recording, keeps it, and would like to look at it together.
    private static void chooses(SignedIn who, String heart, String day) throws Exception {
        String part = "--part\r\nContent-Disposition: form-data; name=";
        String body =
                part
                        + "\"a\"; filename=\"a.csv\"\r\n\r\n"
                        + heart
                        + "\r\n"
                        + part
                        + "\"keep\"\r\n\r\na\r\n"
                        + part
                        + "\"day\"\r\n\r\n"
                        + day
                        + "\r\n--part--\r\n";
        var request =
                HttpRequest.newBuilder(URI.create(who.address() + "/pulse"))
                        .header("Cookie", who.cookie())
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> kept = CLIENT.send(request, BodyHandlers.ofString());
        assertTrue(kept.body().contains("Yours is kept."), kept.body());
        String page = who.get("/pulse/mine").body();
        String id =
                SignedIn.found(page, "<option value=\"([^\"]+)\">" + day.replaceFirst(".*-0?", ""));
        String pair = SignedIn.found(page, "name=\"pair\" value=\"([^\"]+)\"");
        var answer = who.post("/pulse/together", "choose", "yes", "id", id, "pair", pair);
        assertEquals(303, answer.statusCode());
    }

    @Test
    void sixEveningsAreHeldAgainstPairsThatNeverWereTogether() throws Exception {
        try (var trial = Trial.with(TonePlayables.of(20))) {
            var ana = SignedIn.first(trial.house());
            var ben = SignedIn.second(trial.house(), ana);
            for (int evening = 1; evening <= 6; evening++) {
                String day = "2026-10-0" + evening;
                chooses(ana, heart(68, evening, 100 + evening), day);
                chooses(ben, heart(62, evening, 200 + evening), day);
                String page = ana.get("/pulse/mine").body();
                assertEquals(evening < 6, page.contains("From six evenings on"), page);
                assertEquals(evening == 6, page.contains("Beside 5 other evenings"), page);
            }
            String page = ben.get("/pulse/mine").body();
            assertTrue(page.contains("of 10 pairs that were never together"), page);
            assertEquals(7, page.split("none matched as well", -1).length, "each of the six");
            assertFalse(page.contains("significant"));
            look(trial, ana, ColorScheme.LIGHT);
            look(trial, ana, ColorScheme.DARK);
        }
    }

    private static void look(Trial trial, SignedIn who, ColorScheme scheme) {
        var options = new NewContextOptions().setViewportSize(360, 900).setColorScheme(scheme);
        Page page = trial.page(options);
        who.enter(page.context());
        page.navigate(trial.address() + "/pulse/mine");
        assertEquals(List.of(), PagesTest.judge(page, "/pulse/mine with six evenings " + scheme));
        String folder = System.getProperty("adagio.shots", "");
        if (!folder.isEmpty()) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, "six-evenings-" + scheme + ".png")));
        }
        page.context().close();
    }
}
