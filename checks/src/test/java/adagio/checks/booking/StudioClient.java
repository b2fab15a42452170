// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What a program sees of one studio.
///
/// @param address of the house
/// @param studio its id
public record StudioClient(String address, String studio) {
    public static final String TOKEN = "a token for trying";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// An answer.
    public record Reply(int status, JsonNode json) {
        /// A field as text.
        public String text(String field) {
            return json.path(field).asText();
        }
    }

    /// A booking by two people nobody else is, under a key nobody else has.
    public Reply couple(String start, String... therapists) {
        int n = NUMBER.incrementAndGet();
        return book("key-" + n, body("couples-60", start, List.of(therapists), n, false));
    }

    Reply single(String start, String therapist) {
        int n = NUMBER.incrementAndGet();
        return book("key-" + n, body("single-60", start, List.of(therapist), n, false));
    }

    Reply tentative(String start, String... therapists) {
        int n = NUMBER.incrementAndGet();
        return book("key-" + n, body("couples-60", start, List.of(therapists), n, true));
    }

    /// A booking as a document.
    public static String body(
            String service, String start, List<String> therapists, int n, boolean waits) {
        var root = JSON.createObjectNode().put("service", service).put("start", start);
        therapists.forEach(root.putArray("therapists")::add);
        var clients = root.putArray("clients");
        for (int i = 0; i < therapists.size(); i++) {
            clients.addObject().put("name", "C" + i).put("email", n + "-" + i + "@example.org");
        }
        return root.put("tentative", waits).toString();
    }

    Reply book(String key, String body) {
        return send("POST", "/bookings", key, body);
    }

    Reply patch(String id, String body) {
        return send("PATCH", "/bookings/" + id, "", body);
    }

    Reply delete(String id) {
        return send("DELETE", "/bookings/" + id, "", "");
    }

    /// Reads something of the studio.
    public Reply get(String path) {
        return send("GET", path, "", "");
    }

    Reply send(String method, String path, String key, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/api/studios/" + studio + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        try {
            var reply = HTTP.send(request.build(), BodyHandlers.ofString());
            String text = reply.body();
            return new Reply(
                    reply.statusCode(),
                    text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text));
        } catch (IOException gone) {
            return new Reply(0, JSON.createObjectNode());
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
