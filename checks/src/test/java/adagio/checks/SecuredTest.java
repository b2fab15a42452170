// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a house behind https says to a browser, as a proxy in front passes it on.
class SecuredTest {
    private static final String HSTS = "Strict-Transport-Security";
    private static final String TOKEN = "a token for trying";
    @TempDir Path data;
    private WebHouse house;

    @BeforeEach
    void open() throws CannotOpen {
        house = TrialHouse.startSample(StorageSettings.in(data), TOKEN, TonePlayables.of(5));
    }

    @AfterEach
    void close() {
        house.stop();
    }

    private HttpResponse<String> sent(String path, String body, String... cookie) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
                            .header("X-Forwarded-Proto", "https");
            for (String each : cookie) {
                request.header("Cookie", each);
            }
            // a browser says where a form comes from, and not who follows a link
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "https://127.0.0.1:" + house.port())
                        .POST(BodyPublishers.ofString(body));
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse(answer.statusCode() + " no cookie");
    }

    @Test
    void overHttpsEveryCookieThatOpensSomethingIsSecureInItsNameToo() throws Exception {
        String passphrase = house.printed().sample().getFirst();
        String login = cookie(sent("/sign-in", "name=Ana&passphrase=" + passphrase));
        assertTrue(login.startsWith("__Host-adagio-login="), login);
        String desk = cookie(sent("/studios/sample/desk/sign-in", "token=" + TOKEN));
        assertTrue(desk.startsWith("__Secure-adagio-desk="), desk);
        for (String each : new String[] {login, desk}) {
            assertTrue(each.contains("; Secure") && each.contains("; HttpOnly"), each);
        }
    }

    @Test
    void overHttpsTheAddressOfACalendarIsOneOfHttps() throws Exception {
        String passphrase = house.printed().sample().getFirst();
        String login = cookie(sent("/sign-in", "name=Ana&passphrase=" + passphrase));
        String ana = login.substring(0, login.indexOf(';'));
        assertEquals(303, sent("/times/yours/feed", "feed=renew", ana).statusCode());
        String page = sent("/times/yours", "", ana).body();
        assertTrue(page.contains("https://127.0.0.1:" + house.port() + "/"), page);
        assertFalse(page.contains("http://127.0.0.1:" + house.port() + "/"), page);
    }

    @Test
    void overHttpsABrowserIsToldToStayThere() throws Exception {
        String said = sent("/care", "").headers().firstValue(HSTS).orElse("");
        assertEquals("max-age=31536000", said);
        var plain = SignedIn.guest(house).get("/care");
        assertTrue(plain.headers().firstValue(HSTS).isEmpty(), "over http it would mean nothing");
    }

    @Test
    void noOtherOriginIsLetIn() throws IOException {
        for (String path : new String[] {"/", "/care", "/openapi.json", "/api/studios/sample"}) {
            var answer = SignedIn.guest(house).get(path, "Origin", "https://elsewhere.example");
            assertEquals(200, answer.statusCode(), path);
            answer.headers()
                    .map()
                    .keySet()
                    .forEach(each -> assertFalse(each.startsWith("access-control"), each));
        }
    }

    @Test
    void signingOutClearsWhatABrowserKept() {
        var ana =
                SignedIn.of(
                        house,
                        SignedIn.guest(house)
                                .post(
                                        "/sign-in",
                                        "name",
                                        "Ana",
                                        "passphrase",
                                        house.printed().sample().getFirst()));
        var out = ana.post("/sign-out");
        assertEquals("\"cache\"", out.headers().firstValue("Clear-Site-Data").orElse(""));
        assertEquals(303, ana.get("/household").statusCode());
    }
}
