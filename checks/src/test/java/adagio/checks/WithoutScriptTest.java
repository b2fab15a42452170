// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutScriptTest {
    @Test
    void theSoundTheWordsAndTheSheetCanBeKept() throws IOException {
        try (var trial = Trial.with(TonePlayables.of(20).cutTo(60))) {
            Page page =
                    trial.page(
                            new NewContextOptions()
                                    .setJavaScriptEnabled(false)
                                    .setAcceptDownloads(true));
            page.navigate(trial.address() + "/");
            page.click("button[value=yes]");
            page.click("button[value=yes]");
            assertTrue(page.isVisible("noscript audio[controls]"));
            for (String name : List.of("session.mp3", "captions.vtt", "cue-sheet.pdf")) {
                var file = page.waitForDownload(() -> page.click("a[href$='" + name + "']"));
                assertEquals(name, file.suggestedFilename());
                assertTrue(Files.size(file.path()) > 10);
            }
        }
    }

    @Test
    void theLightCanBeChosen() {
        try (var trial = Trial.with(TonePlayables.of(20))) {
            Page page = trial.page(new NewContextOptions().setJavaScriptEnabled(false));
            page.navigate(trial.address() + "/care");
            page.click("button[value=dark]");
            assertEquals(trial.address() + "/care", page.url());
            assertEquals("dark", page.getAttribute("html", "data-theme"));
        }
    }
}
