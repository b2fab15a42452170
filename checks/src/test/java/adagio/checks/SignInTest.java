// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    @TempDir Path data;
    private WebHouse house;

    @BeforeEach
    void open() throws CannotOpen {
        house = TrialHouse.start(data, TonePlayables.of(20).cutTo(60));
    }

    @AfterEach
    void close() {
        house.stop();
    }

    @Test
    void aHouseholdIsSetUpOnceByTheCodeOnTheConsole() {
        var guest = SignedIn.guest(house);
        String code = house.printed().setUpCode();
        assertTrue(code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), code);
        var set =
                guest.post(
                        "/set-up",
                        setUp(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
        assertEquals(200, set.statusCode());
        assertTrue(set.body().contains("Print this, or write it down."));
        var again = guest.post("/set-up", setUp(code));
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("not the code that counts"));
        assertFalse(again.headers().firstValue("Set-Cookie").isPresent());
    }

    private static String[] setUp(String code) {
        return new String[] {
            "code",
            code,
            "first",
            "Ana",
            "second",
            "Ben",
            "relationship",
            "friends",
            "passphrase",
            SignedIn.PASSPHRASE,
            "again",
            SignedIn.PASSPHRASE
        };
    }

    @Test
    void aWrongNameAndAWrongPassphraseAreAnsweredAlike() {
        SignedIn.first(house);
        var guest = SignedIn.guest(house);
        var name = guest.post("/sign-in", "name", "Zoe", "passphrase", SignedIn.PASSPHRASE);
        var word = guest.post("/sign-in", "name", "Ana", "passphrase", "not this one at all");
        assertEquals(422, name.statusCode());
        assertEquals(422, word.statusCode());
        assertEquals(name.body(), word.body());
        assertEquals(name.headers().map().keySet(), word.headers().map().keySet());
    }

    @Test
    void signingInGivesANewCookieThatNoScriptAndNoOtherSiteReads() {
        var first = SignedIn.first(house);
        var again = first.post("/sign-in", "name", " ana ", "passphrase", SignedIn.PASSPHRASE);
        assertEquals(303, again.statusCode());
        String cookie = again.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax"), cookie);
        assertNotEquals(first.cookie(), SignedIn.of(house, again).cookie());
    }
}
