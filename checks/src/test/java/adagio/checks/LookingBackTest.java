// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Looking back, what was studied, and two hearts, in a browser. `-Dadagio.shots=DIR` keeps
/// pictures.
class LookingBackTest {
    private static final List<String> PAGES =
            List.of(
                    "/reflection",
                    "/reflection/weeks",
                    "/reflection/sharing",
                    "/evidence",
                    "/pulse",
                    "/pulse/mine");
    private static Trial trial;
    private static SignedIn ana;
    private static SignedIn ben;

    @BeforeAll
    static void open() {
        trial = Trial.with(TonePlayables.of(60));
        ana = SignedIn.first(trial.house());
        ben = SignedIn.second(trial.house(), ana);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static Page page(SignedIn who, NewContextOptions options) {
        Page page = trial.page(options);
        who.enter(page.context());
        return page;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "DARK, 768", "LIGHT, 1440"})
    void everyPageIsAccessibleFitsAndAsksNobodyElse(ColorScheme scheme, int width) {
        Page page =
                page(
                        ana,
                        new NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(trial.address() + "/reflection");
        page.locator("input[type=range]").first().fill("7");
        page.getByText("Note it, before").click();
        page.locator("input[type=range]").last().fill("3");
        page.getByText("Note it, afterwards").click();
        page.locator(".pair-of").nth(4).click();
        page.locator("input[name=stress][value='4']").check();
        page.getByText("Note the week").click();
        assertEquals("Noted. Only you can read it.", page.textContent("[role=status]"));
        var faults = new ArrayList<String>();
        for (String path : PAGES) {
            page.navigate(trial.address() + path);
            page.evaluate(
                    "document.querySelectorAll('details:not([hidden])').forEach(d => d.open = true)");
            faults.addAll(PagesTest.judge(page, path));
            keep(page, path + "-" + width + "-" + scheme);
        }
        upload(page, faults, width + "-" + scheme);
        assertEquals(List.of(), faults);
        assertEquals(List.of(), amiss());
    }

    /// A refused recording is answered 422, which a browser notes.
    private static List<String> amiss() {
        return trial.faults().stream().filter(each -> !each.contains("status of 422")).toList();
    }

    private static void upload(Page page, List<String> faults, String name) {
        page.navigate(trial.address() + "/pulse");
        page.getByText("Look", exact()).click();
        page.getByText("No recording was chosen.").waitFor();
        page.locator("input[name=a]").setInputFiles(file("a.csv", ""));
        page.getByText("Look", exact()).click();
        page.getByText("the file is empty").waitFor();
        page.locator("input[name=a]").setInputFiles(file("a.csv", "{\"no\": \"heart\"}"));
        page.getByText("Look", exact()).click();
        page.waitForSelector("[role=alert]");
        faults.addAll(PagesTest.judge(page, "/pulse refused"));
        keep(page, "/pulse-refused-" + name);
        page.locator("input[name=a]").setInputFiles(file("a.csv", heart(64, 3)));
        page.locator("input[name=b]").setInputFiles(file("b.csv", heart(71, 4)));
        page.locator("input[name=agreed-a]").check();
        page.locator("input[name=agreed-b]").check();
        page.getByText("Look", exact()).click();
        page.waitForSelector(".pulse-picture");
        faults.addAll(PagesTest.judge(page, "/pulse seen"));
        keep(page, "/pulse-seen-" + name);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static com.microsoft.playwright.options.FilePayload file(String name, String text) {
        return new com.microsoft.playwright.options.FilePayload(
                name, "text/csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// A quarter of an hour of a heart, with a silent minute.
    private static String heart(double mean, long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder("time_s,rr_ms\n");
        double at = 0;
        while (at < 1_200) {
            double rr =
                    60_000 / (mean + 5 * Math.sin(at / 4) + 4 * Math.sin(at / 17))
                            + random.nextInt(20);
            at += rr / 1000;
            if (seed != 4 || at < 500 || at > 560) {
                text.append(String.format(Locale.ROOT, "%.3f,%.0f%n", at, rr));
            }
        }
        return text.toString();
    }

    static void keep(Page page, String name) {
        String folder = System.getProperty("adagio.shots", "");
        if (!folder.isEmpty()) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, name.replace('/', '_') + ".png")));
        }
    }

    @Test
    void untilBothHaveChosenAPageIsTheSameToTheByteWhateverTheOtherDid() {
        String path = "/reflection/sharing";
        String before = ana.get(path).body();
        ben.post(path, "pair", pairId(before), "about", "trust", "choose", "yes");
        ben.post(path, "pair", pairId(before), "about", "word", "choose", "yes");
        assertEquals(before, ana.get(path).body());
        var answer = ana.post(path, "pair", pairId(before), "about", "trust", "choose", "yes");
        assertEquals(303, answer.statusCode());
        assertEquals("/reflection/sharing", answer.headers().firstValue("Location").orElse(""));
        assertTrue(ana.get(path).body().contains("id=\"theirs-trust-t\""));
        assertTrue(ben.get(path).body().contains("id=\"theirs-trust-t\""));
        assertFalse(ben.get(path).body().contains("theirs-closeness"));
        ana.post(path, "pair", pairId(before), "about", "trust", "choose", "no");
        assertEquals(before, ana.get(path).body(), "taken back");
    }

    /// Uploads and keeps somebody's own recording, and says that they would like to look together.
    private static void wantsToLook(SignedIn who, double mean, long seed) {
        Page page = page(who, new NewContextOptions().setViewportSize(360, 900));
        page.navigate(trial.address() + "/pulse");
        page.locator("input[name=a]").setInputFiles(file("a.csv", heart(mean, seed)));
        page.getByText("The first one is mine").click();
        page.locator("input[name=day]").fill("2026-11-22");
        page.getByText("Look", exact()).click();
        assertTrue(page.textContent("[role=status]").startsWith("Yours is kept."));
        page.navigate(trial.address() + "/pulse/mine");
        page.getByText("I would like us to look at this evening").click();
        page.waitForURL(trial.address() + "/pulse/mine");
        page.context().close();
    }

    @Test
    void twoKeepTheirHeartsAndSeeOnlyWhenBothChoseTheSameEvening() {
        String nothing = ben.get("/pulse/mine").body();
        wantsToLook(ana, 64, 3);
        assertTrue(ana.get("/pulse/mine").body().contains("You chose the evening of 22 November"));
        assertEquals(nothing, ben.get("/pulse/mine").body(), "the other is told nothing");
        wantsToLook(ben, 71, 4);
        for (SignedIn who : List.of(ana, ben)) {
            String body = who.get("/pulse/mine").body();
            assertTrue(body.contains("<article class=\"stack result\">"), body);
            assertFalse(body.contains("You chose"), "what was handed over is gone");
            assertTrue(body.contains("class=\"pulse-gap\""));
        }
        Page page = page(ana, new NewContextOptions().setViewportSize(360, 900));
        page.navigate(trial.address() + "/pulse/mine");
        assertEquals(List.of(), PagesTest.judge(page, "/pulse/mine with a result"));
        keep(page, "/pulse-mine-result");
        page.locator(".kept a").first().click();
        assertEquals("One heart, by itself.", page.textContent("h1"));
        page.goBack();
        page.getByText("Erase this, for both").click();
        page.waitForURL(trial.address() + "/pulse/mine");
        assertFalse(ben.get("/pulse/mine").body().contains("<article"), "erased for both");
        for (SignedIn who : List.of(ana, ben)) {
            var id =
                    Pattern.compile("name=\"id\" value=\"([^\"]+)\"")
                            .matcher(who.get("/pulse/mine").body());
            assertTrue(id.find());
            assertEquals(303, who.post("/pulse/mine/erase", "id", id.group(1)).statusCode());
        }
        assertEquals(nothing, ben.get("/pulse/mine").body());
    }

    private static String where(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    private static String pairId(String body) {
        var found = Pattern.compile("name=\"pair\" value=\"([^\"]+)\"").matcher(body);
        assertTrue(found.find());
        return found.group(1);
    }

    @Test
    void aGentleWordIsHeardOnlyWhereBothWantSuchWords() {
        String path = "/reflection/sharing";
        String pair = pairId(ana.get(path).body());
        ana.post("/reflection/word", "pair", pair, "word", "good");
        ana.post(path, "pair", pair, "about", "word", "choose", "yes");
        ben.post(path, "pair", pair, "about", "word", "choose", "yes");
        assertFalse(
                ben.get(path).body().contains("\"This felt good.\""), "said before both wanted");
        ana.post("/reflection/word", "pair", pair, "word", "good");
        assertTrue(ben.get(path).body().contains("\"This felt good.\" ("), ben.get(path).body());
        ana.post(path, "pair", pair, "about", "word", "choose", "no");
        ben.post(path, "pair", pair, "about", "word", "choose", "no");
    }

    @Test
    void withoutScriptsASliderAnUploadAndAChoiceWork() {
        Page page = page(ana, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(trial.address() + "/reflection");
        page.getByText("Note it, before").click();
        assertEquals("Noted. Only you can read it.", page.textContent("[role=status]"));
        page.navigate(trial.address() + "/pulse");
        assertFalse(page.isVisible("#live"));
        page.locator("input[name=a]").setInputFiles(file("a.csv", heart(64, 3)));
        page.getByText("Look", exact()).click();
        assertEquals("One heart, by itself.", page.textContent("h1"));
    }

    /// Behind the last note of an evening nothing asks for one: neither while it plays nor later.
    @Test
    void nobodyIsAskedAnywhereElse() {
        var ana = SignedIn.again(trial.house(), "Ana");
        var unused = ana.post("/you", "answer", "keep");
        String hand = where(ana.post("/", "answer", "kept"));
        String play = where(ana.post(hand, "answer", "yes"));
        assertEquals(204, ana.post(play + "/begun").statusCode());
        for (String path :
                List.of(play, "/", "/evenings", "/times", "/moments", "/care", "/another-day")) {
            var answer = ana.get(path);
            assertEquals(200, answer.statusCode(), path);
            String asks = answer.body().replaceAll("(?s)<nav.*?</nav>", "");
            assertFalse(asks.contains("/reflection"), path);
            assertFalse(asks.contains("name=\"after\""), path);
        }
        var guest = SignedIn.guest(trial.house());
        assertEquals(303, guest.get("/reflection").statusCode());
        assertEquals(200, guest.get("/pulse").statusCode());
    }

    @Test
    void twoStrapsAreHeardLiveAndALostOneIsNotMentionedBeforeTheEnd() {
        Page page = trial.page(new NewContextOptions().setViewportSize(768, 1024));
        page.addInitScript(
                """
                window.straps = [];
                let now = 1000;
                performance.now = () => now;
                window.second = () => { now += 1000; };
                const strap = () => {
                  const device = new EventTarget();
                  const values = Object.assign(new EventTarget(), { startNotifications: async () => values });
                  device.connects = 0;
                  device.beat = (...bytes) => { values.value = new DataView(Uint8Array.from(bytes).buffer); values.dispatchEvent(new Event('characteristicvaluechanged')); };
                  device.gatt = { connect: async () => { device.connects++; return { getPrimaryService: async () => ({ getCharacteristic: async () => values }) }; }, disconnect: () => {} };
                  window.straps.push(device);
                  return device;
                };
                Object.defineProperty(navigator, 'bluetooth', { value: { requestDevice: async (asked) => { if (asked.filters[0].services[0] !== 'heart_rate') throw new Error('asked for something else'); return strap(); } } });
                """);
        page.navigate(trial.address() + "/pulse");
        page.locator("#live > summary").click();
        page.click("#strap-a");
        page.click("#strap-b");
        page.waitForFunction(
                "() => window.straps.length === 2 && window.straps.every(s => s.connects === 1)");
        assertTrue(page.isDisabled("#live-start"));
        page.evaluate("window.straps.forEach(s => s.beat(0x10, 60, 0x00, 0x04))");
        page.click("#live-start");
        String text = page.textContent("#live-on");
        page.evaluate(
                "for (let i = 0; i < 40; i++) { second(); straps[0].beat(0x10, 60, 0x00, 0x04); straps[1].beat(0x10, 70, 0xd0 + i, 0x03); }");
        page.evaluate("straps[1].dispatchEvent(new Event('gattserverdisconnected'))");
        page.waitForFunction("() => window.straps[1].connects === 2");
        assertEquals(text, page.textContent("#live-on"), "nothing is said of a lost strap");
        page.click("#live-end");
        page.waitForSelector(".heart, [role=alert]");
        assertTrue(page.url().endsWith("/pulse"));
        assertEquals(2, page.locator(".heart").count(), page.textContent("main"));
        assertEquals(List.of(), amiss());
    }
}
