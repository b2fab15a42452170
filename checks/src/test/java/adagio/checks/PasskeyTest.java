// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasskeyTest {
    private static final String KNOWN = "This device has a passkey for you already.";
    private Trial trial;

    @BeforeEach
    void open() {
        trial = Trial.with(TonePlayables.of(20).cutTo(60));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private String address(String path) {
        return "http://localhost:" + trial.house().port() + path;
    }

    /// A device that keeps passkeys and asks for a finger; with PRF or without.
    static CDPSession device(Page page, boolean prf) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        options.addProperty("hasPrf", prf);
        var parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
        return session;
    }

    /// Somebody who has added a passkey and is signed out.
    private Page withPasskey(boolean prf) {
        SignedIn first = SignedIn.first(trial.house());
        Page page = trial.page();
        device(page, prf);
        new SignedIn(address(""), first.cookie()).enter(page.context());
        page.navigate(address("/you/account"));
        page.click("#passkeys summary");
        add(page, SignedIn.PASSPHRASE);
        page.waitForSelector("form[action='/you/account/passkeys']", attached());
        page.context().clearCookies();
        return page;
    }

    /// Somebody who came back with that passkey.
    private Page signedIn(boolean prf) {
        Page page = withPasskey(prf);
        page.navigate(address("/sign-in?then=/you/account"));
        page.click("#passkey-use");
        page.waitForSelector("#passkeys");
        return page;
    }

    /// Adds one on the page of one's account, and waits for what is said when it is refused.
    private static String refused(Page page, String passphrase) {
        page.click("#passkeys summary");
        add(page, passphrase);
        page.waitForFunction("() => document.querySelector('#passkey-said').textContent !== ''");
        return page.innerText("#passkey-said");
    }

    static void add(Page page, String passphrase) {
        page.fill("#passkey-add input[type=password]", passphrase);
        page.click("#passkey-add button");
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    @Test
    void aPasskeyOfADeviceWithASecretOpensTheVault() {
        Page page = signedIn(true);
        assertEquals("/you/adagio-person.json", path(page, "/you/adagio-person.json"));
    }

    @Test
    void aPasskeyWithoutASecretSignsInAndTheVaultWaitsForThePassphrase() {
        Page page = signedIn(false);
        assertEquals("/unlock", path(page, "/you/adagio-person.json"));
        page.navigate(address("/unlock?then=/household"));
        page.fill("input[name=passphrase]", SignedIn.PASSPHRASE);
        page.click("button.lit");
        page.waitForURL("**/household");
        assertEquals("/you/adagio-person.json", path(page, "/you/adagio-person.json"));
    }

    @Test
    void thePassphraseThatAddsAPasskeyOpensALockedVaultToo() {
        Page page = signedIn(false);
        assertEquals(KNOWN, refused(page, SignedIn.PASSPHRASE));
        assertEquals("/you/adagio-person.json", path(page, "/you/adagio-person.json"));
    }

    @Test
    void whatAPasskeySignedCountsOnceAndForThisHouseAlone() {
        Page page = withPasskey(true);
        page.navigate(address("/sign-in"));
        page.evaluate(
                "() => { const f = window.fetch; window.fetch = (p, o) => { if (p.endsWith('sign-in'))"
                        + " window.sent = o.body; return f(p, o); }; }");
        page.evaluate("() => document.querySelector('input[name=then]').value = '#in'");
        page.click("#passkey-use");
        page.waitForURL("**#in");
        String body = (String) page.evaluate("() => window.sent");
        assertTrue(body.contains("signature"), body);
        page.context().clearCookies();
        assertEquals(422, again(page, body));
        // The same without a challenge of its own: nothing but the signature would be left.
        assertEquals(422, again(page, body.replace("\"signature\":\"", "\"signature\":\"AA")));
        assertFalse(page.context().cookies().stream().anyMatch(c -> c.name.contains("login")));
    }

    @Test
    void aDeviceThatIsKnownIsToldSoAndCanBeTakenAwayAndAddedAgain() {
        Page page = signedIn(true);
        assertEquals(KNOWN, refused(page, SignedIn.PASSPHRASE));
        String line = page.innerText("#passkeys .lines .member");
        assertTrue(line.startsWith("Chrome on a computer") && line.contains("added today"), line);
        page.click("#passkeys .lines button");
        page.waitForURL("**/you/account");
        page.click("#passkeys summary");
        assertEquals(0, page.locator("#passkeys .lines").count());
        add(page, SignedIn.PASSPHRASE);
        page.waitForSelector("form[action='/you/account/passkeys']", attached());
    }

    @Test
    void nobodyAddsAPasskeyToALoginThatIsOpenWithoutThePassphrase() {
        SignedIn first = SignedIn.first(trial.house());
        Page page = trial.page();
        device(page, true);
        new SignedIn(address(""), first.cookie()).enter(page.context());
        page.navigate(address("/you/account"));
        assertEquals("That is not your passphrase.", refused(page, "not her slow words"));
        for (String sent : new String[] {"", "{}"}) {
            var answer = first.post("/you/account/passkey/begin", "passphrase", sent);
            assertEquals(422, answer.statusCode());
            assertFalse(answer.body().contains("challenge"), answer.body());
        }
    }

    private static int again(Page page, String body) {
        return ((Number)
                        page.evaluate(
                                "b => fetch('/passkey/sign-in', {method: 'POST', headers:"
                                        + " {'Content-Type': 'application/json'}, body: b}).then(r =>"
                                        + " r.status)",
                                body))
                .intValue();
    }

    private static String path(Page page, String path) {
        return (String) page.evaluate("p => fetch(p).then(r => new URL(r.url).pathname)", path);
    }
}
