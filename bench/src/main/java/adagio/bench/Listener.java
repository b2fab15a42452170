// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody who reads the longest ritual to its end as fast as it comes, from a server with little
/// memory.
final class Listener {
    private static final Pattern MEDIA = Pattern.compile("/media/[^/\"]+");
    private static final Pattern MINUTES = Pattern.compile("name=\"minutes\" value=\"(\\d+)\"");
    private static final int BUFFER = 65_536;

    private Listener() {}

    static Row row(Place place) throws IOException, InterruptedException {
        Place.tell("one listener to the longest ritual, server at -Xmx96m");
        var environment = Map.of("ADAGIO_AOT", "0", "ADAGIO_HEAP", "96m");
        try (var house = House.open(place, environment);
                var client = HttpClient.newHttpClient()) {
            int minutes = longest(get(client, house.at("/")));
            String handOver = post(client, house.at("/"), "answer=yes&minutes=" + minutes);
            String player = post(client, house.at(handOver), "answer=yes");
            String media = first(MEDIA, get(client, house.at(player)));
            long began = System.nanoTime();
            long bytes = read(place, client, house.at(media + "/play.mp3"));
            double seconds = (System.nanoTime() - began) / 1e9;
            double peak = house.megabytes("VmHWM");
            return new Row(
                    "P3",
                    "server at -Xmx96m: %d min (the longest there is) made for and read by one"
                            .formatted(minutes),
                    "peak resident %s MB; %d MB in %s s"
                            .formatted(
                                    Figures.text(peak), bytes / 1_000_000, Figures.text(seconds)),
                    "<= 130 MB",
                    Row.Kept.when(peak <= 130));
        }
    }

    private static int longest(String page) {
        return MINUTES.matcher(page)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElseThrow(() -> new IllegalStateException("the first page offers no length"));
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("the page has no " + pattern);
        }
        return found.group();
    }

    private static String get(HttpClient client, URI address)
            throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.body();
    }

    /// Sends a form.
    ///
    /// @return where the answer leads
    private static String post(HttpClient client, URI address, String form)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no way on from " + address + ": " + answer));
    }

    private static long read(Place place, HttpClient client, URI address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream body = answer.body()) {
            for (int got = body.read(buffer); got > 0; got = body.read(buffer)) {
                bytes += got;
                if (place.isOver()) {
                    throw new IOException("out of time after %d MB".formatted(bytes / 1_000_000));
                }
            }
        }
        return bytes;
    }
}
