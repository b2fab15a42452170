// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An evening that two phones play at two houses.
final class LiveEvening {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String two;
    private final String code;
    private final String play;
    private final byte[] sound;
    private final LivePhone second;
    private int turn;

    /// Two guests agree at the first house; the second phone joins at the second.
    LiveEvening(String one, String two) throws IOException, InterruptedException {
        this.two = two;
        String hand = post(one, "/", "answer=yes&minutes=5");
        this.play = post(one, hand, "answer=yes");
        post(one, play, "with=same");
        var page = matcher("/with/([A-Z0-9]{8})/link", get(one, play, "").body());
        this.code = page.group(1);
        this.sound = bytes(one, media(get(one, play, "").body()));
        assertEquals(200, get(two, "/with/" + code, "").statusCode());
        var first = new LivePhone(one, code);
        this.second = new LivePhone(two, code);
        first.hears("devices", "2");
        second.hears("devices", "2");
        double apart = Math.abs(first.clock() - second.clock());
        assertTrue(apart < 60_000, "one clock at two houses, " + apart + " ms between two asks");
        first.says("{\"is\":\"go\",\"place\":600,\"turn\":0}");
        assertEquals(1, second.hears("state", "playing").path("turn").asInt());
        second.says("{\"is\":\"hold\",\"place\":603}");
        assertEquals(2, first.hears("state", "held").path("turn").asInt());
        second.says("{\"is\":\"gentler\"}");
        first.hears("is", "gentler");
        first.says("{\"is\":\"go\",\"place\":603,\"turn\":2}");
        assertEquals(3, second.hears("state", "playing").path("turn").asInt());
        this.turn = 3;
    }

    /// The first house is no more: its phone comes back at the second, and nothing has changed.
    void goesOn() throws IOException, InterruptedException {
        var first = new LivePhone(two, code);
        var stand = first.hears("is", "stand");
        assertEquals("playing", stand.path("state").asText());
        assertEquals(turn, stand.path("turn").asInt());
        first.says("{\"is\":\"hold\",\"place\":640}");
        assertEquals(turn + 1, second.hears("state", "held").path("turn").asInt());
        String page = get(two, play, "").body();
        assertTrue(page.contains("/with/" + code + "/link"), page);
        assertEquals(
                java.util.HexFormat.of().formatHex(sound),
                java.util.HexFormat.of().formatHex(bytes(two, media(page))));
    }

    /// What the host can look at tells routes, not who is where.
    void figuresNameNobody() throws IOException, InterruptedException {
        assertEquals(401, get(two, "/metrics", "").statusCode());
        var request =
                HttpRequest.newBuilder(URI.create(two).resolve("/metrics"))
                        .header("Authorization", "Bearer " + StudioClient.TOKEN);
        String text = CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        assertTrue(text.contains("route=\"/play/{evening}\",status=\"2xx\""), text);
        assertTrue(text.endsWith("# EOF\n"), text);
        for (String secret : new String[] {code, play, "sample", "therapist-", "127.0.0"}) {
            assertFalse(text.contains(secret), secret);
        }
        var labels = Pattern.compile("[a-z]+=\"([^\"]*)\"").matcher(text);
        while (labels.find()) {
            String value = labels.group(1);
            assertTrue(
                    value.matches(
                            "/[a-z./{}_*-]*(mp3)?|other|[1-5]xx|[0-9.]+|\\+Inf|[a-z-]+|true|false"),
                    value);
        }
    }

    static String media(String page) {
        return matcher("/media/[A-Za-z0-9_-]+", page).group() + "/play.mp3";
    }

    static Matcher matcher(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern + " in " + text);
        return found;
    }

    static byte[] bytes(String house, String path) throws IOException, InterruptedException {
        var answer = get(house, path, "bytes=7300000-7301000");
        assertEquals(206, answer.statusCode());
        return answer.body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static HttpResponse<String> get(String house, String path, String range)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(house).resolve(path));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return CLIENT.send(
                request.build(),
                BodyHandlers.ofString(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static String post(String house, String path, String form)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(house).resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
