// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.Browser;
import adagio.server.SignedIn;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A house that is killed in the middle of an evening, and started again.
class StartedAgainTest {
    private static final String SOUND = "document.getElementById('sound')";

    @TempDir Path folder;
    private FaultHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new FaultHouse(folder.resolve("data"), "");
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// Both say yes; the address of what plays.
    private String agreed(SignedIn who, String... chosen) {
        String hand = Writers.where(who, "/", chosen);
        String play = Writers.where(who, hand, "answer", "yes");
        assertTrue(play.startsWith("/play/"), play);
        return play;
    }

    @Test
    void aPageWhoseSoundHadNotWhollyArrivedGoesOnFromItsPlace() throws IOException {
        var guest = new SignedIn(house.address(), "");
        String play = agreed(guest, "answer", "yes", "minutes", "20");
        try (var driver = Browser.driver();
                var browser = Browser.launch(driver)) {
            Page page = browser.newPage();
            page.setDefaultTimeout(120_000);
            page.navigate(house.address() + play);
            page.click("#begin");
            page.waitForFunction("() => " + SOUND + ".currentTime > 601");
            house.kill();
            page.evaluate(SOUND + ".playbackRate = 16");
            page.waitForFunction("() => " + SOUND + ".readyState < 3");
            double stood = ((Number) page.evaluate(SOUND + ".currentTime")).doubleValue();
            house.openWhereItWas();
            page.waitForFunction("t => " + SOUND + ".currentTime > t + 60", stood);
            page.reload();
            page.waitForSelector("#begin:not([hidden])");
        }
    }

    @Test
    void whatTwoAgreedOnIsThereAfterAStartAndNobodysAnswerIsOnTheDisk() throws IOException {
        SignedIn ana = house.ana();
        String play = agreed(ana, "answer", "yes", "condition", "varicose_veins", "marked", "calf");
        String shown = ana.get(play).body();
        String sound = SignedIn.found(shown, "(/media/[a-z0-9]+)/");
        String words = ana.get(sound + "/captions.vtt").body();
        house.kill();
        house.openWhereItWas();
        assertEquals(words, ana.get(sound + "/captions.vtt").body());
        assertTrue(ana.get(play).body().contains(sound + "/"));
        var nobody = new SignedIn(house.address(), "").get(play);
        assertFalse(nobody.body().contains(sound), "nobody is signed in");
        assertEquals(204, ana.post(play + "/begun").statusCode());
        house.kill();
        for (String each : new String[] {"varicose", "hold_shoulder_blades", play}) {
            assertFalse(onTheDisk(house.data(), each), each);
        }
    }

    @Test
    void whatWasTakenOutBeforeTheHouseFellDoesNotComeBackWithIt() throws IOException {
        var guest = new SignedIn(house.address(), "");
        String play = agreed(guest, "answer", "yes", "minutes", "20");
        String stroke = SignedIn.found(guest.get(play).body(), "name=\"out\" value=\"([a-z_]+)\"");
        assertEquals(303, guest.post(play, "out", stroke).statusCode());
        house.kill();
        house.openWhereItWas();
        String shown = guest.get(play).body();
        assertFalse(shown.contains("/book/" + stroke + "\""), stroke);
        assertTrue(shown.contains("Adagio was started again"), "it is not said");
        assertFalse(shown.contains("name=\"out\""), "what cannot be done is offered");
    }

    @Test
    void noBackupHasWhatPlaysTonight() throws IOException {
        var guest = new SignedIn(house.address(), "");
        String play = agreed(guest, "answer", "yes", "minutes", "20");
        assertEquals(200, guest.get(play).statusCode());
        Path saved = folder.resolve("saved");
        assertEquals(0, house.command("backup", saved.toString()).code());
        house.kill();
        var other = new FaultHouse(folder.resolve("other"), "");
        assertEquals(0, other.command("restore", saved.toString()).code());
        other.open();
        try (other) {
            assertEquals(404, new SignedIn(other.address(), "").get(play).statusCode());
        }
    }

    private static boolean onTheDisk(Path data, String word) throws IOException {
        try (var files = Files.list(data)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(each, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
