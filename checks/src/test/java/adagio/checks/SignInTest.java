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
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final String ELSEWHERE = "http://elsewhere.example";
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

    private static HttpResponse<String> setUp(SignedIn guest, String code, String passphrase) {
        return guest.post(
                "/set-up",
                "code",
                code,
                "first",
                "Ana",
                "second",
                "Ben",
                "relationship",
                "friends",
                "passphrase",
                passphrase,
                "again",
                passphrase);
    }

    private static HttpResponse<String> signIn(SignedIn who, String name, String passphrase) {
        return who.post("/sign-in", "name", name, "passphrase", passphrase);
    }

    /// The first thing of a page that fits.
    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertTrue(found.find(), pattern + " is not in " + page);
        return found.group(1);
    }

    /// Ben, who was invited by Ana.
    private SignedIn second(SignedIn first) {
        String person = found(first.get("/household").body(), "name=\"person\" value=\"([^\"]+)\"");
        String path =
                found(
                        first.post("/household/invite", "person", person).body(),
                        "(/join/[A-Za-z0-9_-]{43})");
        var guest = SignedIn.guest(house);
        assertTrue(guest.get(path).body().contains("Ana asks you in."));
        var joined =
                guest.post(
                        path,
                        "name",
                        "Ben",
                        "passphrase",
                        "other slow words here",
                        "again",
                        "other slow words here");
        assertEquals(200, joined.statusCode());
        assertEquals(404, guest.get(path).statusCode());
        return SignedIn.of(house, joined);
    }

    @Test
    void aHouseholdIsSetUpOnceByTheCodeOnTheConsole() {
        var guest = SignedIn.guest(house);
        String code = house.printed().setUpCode();
        assertTrue(code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), code);
        var weak = setUp(guest, code, "password1234");
        assertEquals(422, weak.statusCode());
        assertTrue(weak.body().contains("among the first that are tried"));
        assertFalse(weak.body().contains("password1234"));
        var set =
                setUp(guest, code.toLowerCase(Locale.ROOT).replace("-", " "), SignedIn.PASSPHRASE);
        assertEquals(200, set.statusCode());
        assertTrue(set.body().contains("Print this, or write it down."));
        var again = setUp(guest, code, SignedIn.PASSPHRASE);
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("not a code that counts"));
        assertFalse(again.headers().firstValue("Set-Cookie").isPresent());
    }

    @Test
    void aWrongNameAndAWrongPassphraseAreAnsweredAlike() {
        SignedIn.first(house);
        var guest = SignedIn.guest(house);
        var name = signIn(guest, "Zoe", SignedIn.PASSPHRASE);
        var word = signIn(guest, "Ana", "not this one at all");
        assertEquals(422, name.statusCode());
        assertEquals(422, word.statusCode());
        assertTrue(name.body().contains("value=\"Zoe\""), "what was typed stays");
        assertFalse(name.body().contains(SignedIn.PASSPHRASE));
        assertEquals(name.body().replace("\"Zoe\"", "\"Ana\""), word.body());
        assertEquals(name.headers().map().keySet(), word.headers().map().keySet());
    }

    @Test
    void signingInGivesANewCookieThatNoScriptAndNoOtherSiteReads() {
        var first = SignedIn.first(house);
        var again = signIn(first, " ana ", SignedIn.PASSPHRASE);
        assertEquals(303, again.statusCode());
        String cookie = again.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax"), cookie);
        assertNotEquals(first.cookie(), SignedIn.of(house, again).cookie());
        // What the browser was signed in with before opens nothing any more.
        assertEquals(303, first.get("/household").statusCode());
        assertEquals(200, SignedIn.of(house, again).get("/household").statusCode());
    }

    @Test
    void aCookieThatSomebodyElsePlantedIsNotTakenOver() {
        SignedIn.first(house);
        String planted = "adagio-login=" + "A".repeat(43);
        var guest = new SignedIn(SignedIn.guest(house).address(), planted);
        var signed = SignedIn.of(house, signIn(guest, "Ana", SignedIn.PASSPHRASE));
        assertNotEquals(planted, signed.cookie());
        assertEquals(303, guest.get("/household").statusCode());
    }

    @Test
    void whoKeepsFailingIsToldToWait() {
        SignedIn.first(house);
        var guest = SignedIn.guest(house);
        HttpResponse<String> last = signIn(guest, "Zoe", "not this one at all");
        for (int i = 0; i < 8 && last.statusCode() == 422; i++) {
            last = signIn(guest, "Zoe", "not this one at all");
        }
        assertEquals(429, last.statusCode());
        assertTrue(last.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
        assertTrue(last.body().contains("Too many tries. Wait"));
    }

    @Test
    void signingOutEverywhereEndsEveryLoginOfThisPersonAlone() {
        var ana = SignedIn.first(house);
        var ben = second(ana);
        var phone = SignedIn.of(house, signIn(SignedIn.guest(house), "Ana", SignedIn.PASSPHRASE));
        assertTrue(phone.get("/you/account").body().contains("2 devices"));
        assertEquals(303, phone.post("/sign-out-everywhere").statusCode());
        assertEquals(303, ana.get("/household").statusCode());
        assertEquals(303, phone.get("/household").statusCode());
        assertEquals(200, ben.get("/household").statusCode());
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        var ana = SignedIn.first(house);
        for (String path :
                List.of("/sign-out", "/household/erase", "/you/account/erase", "/sign-in")) {
            assertEquals(403, ana.postFrom(ELSEWHERE, path).statusCode(), path);
        }
        assertEquals(200, ana.get("/household").statusCode());
    }

    @Test
    void anotherHouseholdsPeopleAndPairsAreNotThere() {
        var ana = SignedIn.first(house);
        var other =
                SignedIn.of(
                        house,
                        setUp(
                                SignedIn.guest(house),
                                TrialHouse.newSetUpCode(house),
                                "words of another house"));
        String person = found(other.get("/household").body(), "name=\"person\" value=\"([^\"]+)\"");
        for (String path : List.of("/household/invite", "/household/remove", "/household/pair")) {
            assertEquals(404, ana.post(path, "person", person).statusCode(), path);
        }
        assertEquals(404, ana.post("/household/tonight", "pair", person).statusCode());
        assertEquals(404, ana.get("/join/" + "A".repeat(43)).statusCode());
        assertFalse(ana.get("/household").body().contains(person));
    }

    @Test
    void nobodyTakesOutOrInvitesSomebodyWhoHasJoined() {
        var ana = SignedIn.first(house);
        String ben = found(ana.get("/household").body(), "name=\"person\" value=\"([^\"]+)\"");
        second(ana);
        assertEquals(409, ana.post("/household/remove", "person", ben).statusCode());
        assertEquals(409, ana.post("/household/invite", "person", ben).statusCode());
    }

    @Test
    void everythingThatIsSomebodysAsksWhoComes() {
        SignedIn.first(house);
        var guest = SignedIn.guest(house);
        for (String path :
                List.of("/household", "/you/account", "/you/adagio-person.json", "/unlock")) {
            var answer = guest.get(path);
            assertEquals(303, answer.statusCode(), path);
            String to = answer.headers().firstValue("Location").orElse("");
            assertTrue(to.startsWith("/sign-in?then=%2F"), to);
        }
        for (String path :
                List.of(
                        "/household/add",
                        "/household/pair",
                        "/household/tonight",
                        "/household/keep",
                        "/you/account/change",
                        "/you/account/code",
                        "/you/account/import",
                        "/you/account/passkey/begin",
                        "/you/account/passkeys")) {
            assertEquals(303, guest.post(path).statusCode(), path);
        }
    }

    @Test
    void signingInGoesOnlyToThisHouse() {
        SignedIn.first(house);
        for (String bad : List.of("//elsewhere.example", "https://elsewhere.example", "/\\x")) {
            var answer =
                    SignedIn.guest(house)
                            .post(
                                    "/sign-in",
                                    "name",
                                    "Ana",
                                    "passphrase",
                                    SignedIn.PASSPHRASE,
                                    "then",
                                    bad);
            assertEquals("/", answer.headers().firstValue("Location").orElse(""), bad);
        }
    }

    @Test
    void whatIsErasedByItsPersonIsGoneAtOnce() {
        var ana = SignedIn.first(house);
        var ben = second(ana);
        assertEquals(422, ana.post("/you/account/erase", "passphrase", "another").statusCode());
        var gone = ana.post("/you/account/erase", "passphrase", SignedIn.PASSPHRASE);
        assertEquals("/gone", gone.headers().firstValue("Location").orElse(""));
        assertEquals(303, ana.get("/household").statusCode());
        String left = ben.get("/household").body();
        assertFalse(left.contains("<b>Ana</b>"), left);
        assertEquals(422, signIn(SignedIn.guest(house), "Ana", SignedIn.PASSPHRASE).statusCode());
    }
}
