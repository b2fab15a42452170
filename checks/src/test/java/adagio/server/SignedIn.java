// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Somebody who is signed in at a house, as the wire sees it.
///
/// @param address of the house, without a slash at the end
/// @param cookie `adagio-login=...`, empty for a guest
public record SignedIn(String address, String cookie) {
    /// A passphrase that is good enough.
    public static final String PASSPHRASE = "four slow words here";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// Nobody.
    public static SignedIn guest(WebHouse house) {
        return new SignedIn("http://127.0.0.1:" + house.port(), "");
    }

    /// Sets up the household of Ana and Ben in an empty house; Ana is signed in.
    public static SignedIn first(WebHouse house) {
        return first(house, "Ana", "Ben");
    }

    /// Sets up the household of two in an empty house; the first is signed in.
    public static SignedIn first(WebHouse house, String first, String second) {
        var answer =
                guest(house)
                        .post(
                                "/set-up",
                                "code",
                                house.printed().setUpCode(),
                                "first",
                                first,
                                "second",
                                second,
                                "relationship",
                                "partners",
                                "passphrase",
                                PASSPHRASE,
                                "again",
                                PASSPHRASE);
        return of(house, answer);
    }

    /// Invites the second of the two, who comes on a login of their own.
    public static SignedIn second(WebHouse house, SignedIn first) {
        String member = found(first.get("/household").body(), "name=\"person\" value=\"([^\"]+)\"");
        String invited = first.post("/household/invite", "person", member).body();
        String words = "other slow words here";
        return of(
                house,
                guest(house)
                        .post(
                                found(invited, "(/join/[A-Za-z0-9_-]+)"),
                                "name",
                                "Ben",
                                "passphrase",
                                words,
                                "again",
                                words));
    }

    /// Signs somebody in on one more device, who has the passphrase of the first of the two.
    public static SignedIn again(WebHouse house, String name) {
        return of(house, guest(house).post("/sign-in", "name", name, "passphrase", PASSPHRASE));
    }

    /// What a pattern catches on a page.
    public static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + page);
        }
        return found.group(1);
    }

    /// Who an answer signs in.
    public static SignedIn of(WebHouse house, HttpResponse<String> answer) {
        String cookie =
                answer.headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                answer.statusCode() + " " + answer.body()));
        return new SignedIn(guest(house).address(), cookie.substring(0, cookie.indexOf(';')));
    }

    /// Reads a page.
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// Sends a form: names and values in turn.
    public HttpResponse<String> post(String path, String... fields) {
        var body = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /// Sends an empty form as a page of another site would.
    public HttpResponse<String> postFrom(String origin, String path) {
        return send(
                request(path, "Content-Type", "application/x-www-form-urlencoded", "Origin", origin)
                        .POST(BodyPublishers.ofString("")));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create(address + path));
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Gives a browser the cookie.
    public void enter(BrowserContext context) {
        String[] parts = cookie.split("=", 2);
        context.addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(address)));
    }
}
