// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A browser of somebody of a household, which keeps one cookie.
final class Somebody {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final String passphrase;
    private String feed = "";
    private String cookie = "";

    Somebody(String name, String passphrase) {
        this.name = name;
        this.passphrase = passphrase;
    }

    /// Sets up a household, keeps a card and makes a feed.
    void settle(House house, String code) throws IOException, InterruptedException {
        post(
                house,
                "/set-up",
                200,
                "code",
                code,
                "first",
                name,
                "second",
                "Sam",
                "relationship",
                "partners",
                "passphrase",
                passphrase,
                "again",
                passphrase);
        post(house, "/you", 303, "answer", "keep", "condition", "varicose_veins");
        post(house, "/times/yours/feed", 303, "feed", "renew");
        var found =
                Pattern.compile("/feed/[A-Za-z0-9_.-]+").matcher(get(house, "/times/yours").body());
        if (!found.find()) {
            throw new IOException("no feed on /times/yours");
        }
        feed = found.group();
    }

    void signIn(House house) throws IOException, InterruptedException {
        post(house, "/sign-in", 303, "name", name, "passphrase", passphrase);
    }

    void home(House house) throws IOException, InterruptedException {
        get(house, "/");
    }

    void feed(House house) throws IOException, InterruptedException {
        get(house, feed);
    }

    /// The card, folded and then with the passphrase.
    void card(House house) throws IOException, InterruptedException {
        String folded = where(send(house, "GET", "/you", ""), 303);
        String open = post(house, folded, 303, "passphrase", passphrase);
        get(house, open);
    }

    /// Both agree; the answer is where the evening plays.
    String tonight(House house) throws IOException, InterruptedException {
        String hand = post(house, "/", 303, "answer", "kept", "minutes", "5");
        String play = post(house, hand, 303, "answer", "yes");
        if (!play.startsWith("/play/")) {
            throw new IOException("no evening came of it: " + play);
        }
        return play;
    }

    /// What is written when Play is pressed.
    void begun(House house, String play) throws IOException, InterruptedException {
        check(send(house, "POST", play + "/begun", ""), 204);
    }

    private HttpResponse<String> get(House house, String path)
            throws IOException, InterruptedException {
        return check(send(house, "GET", path, ""), 200);
    }

    private String post(House house, String path, int status, String... fields)
            throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return where(send(house, "POST", path, form.toString()), status);
    }

    private static String where(HttpResponse<String> answer, int status) throws IOException {
        return check(answer, status).headers().firstValue("Location").orElse("");
    }

    private static HttpResponse<String> check(HttpResponse<String> answer, int status)
            throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(
                    "%s was answered %d".formatted(answer.request().uri(), answer.statusCode()));
        }
        return answer;
    }

    private HttpResponse<String> send(House house, String method, String path, String form)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(house.address()).resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                method,
                                form.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }
}
