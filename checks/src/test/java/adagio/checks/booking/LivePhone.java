// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One phone of an evening, on the line of a house.
final class LivePhone implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    LivePhone(String house, String code) {
        this.socket =
                CLIENT.newWebSocketBuilder()
                        .header("Origin", house)
                        .buildAsync(
                                URI.create(house.replace("http", "ws") + "/with/" + code + "/link"),
                                this)
                        .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return java.util.concurrent.CompletableFuture.completedStage(data);
    }

    void says(String json) {
        socket.sendText(json, true).join();
    }

    /// The next message that tells this.
    JsonNode hears(String field, String value) throws IOException, InterruptedException {
        String last = "nothing";
        for (String text = next(); !text.isEmpty(); text = next()) {
            var message = JSON.readTree(text);
            if (message.path(field).asText().equals(value)) {
                return message;
            }
            last = text;
        }
        throw new AssertionError("no " + field + " " + value + "; the last was " + last);
    }

    /// The house's clock.
    double clock() throws IOException, InterruptedException {
        says("{\"is\":\"ping\",\"sent\":0}");
        return hears("is", "pong").path("at").asDouble();
    }

    private String next() throws InterruptedException {
        var text = heard.poll(20, TimeUnit.SECONDS);
        return text == null ? "" : text;
    }
}
