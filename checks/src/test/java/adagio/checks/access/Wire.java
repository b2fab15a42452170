// SPDX-License-Identifier: Apache-2.0
package adagio.checks.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// What goes over the wire for somebody.
///
/// @param address of the house, with the path below which it is asked
/// @param cookies all of them in one line, may be empty
/// @param token of the host, empty for everybody else
record Wire(String address, String cookies, String token) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    String get(String path) {
        return text(send("GET", path, Map.of()));
    }

    /// The same person, who asks at another address.
    Wire at(String other) {
        return new Wire(other, cookies, token);
    }

    /// Where an answer leads, as the house knows it.
    String post(String path, Map<String, String> fields) {
        var answer = send("POST", path, fields);
        return answer.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^" + URI.create(address).getPath() + "/", "/"))
                .orElseThrow(
                        () -> new AssertionError(path + ": " + answer.statusCode() + text(answer)));
    }

    /// Somebody who came in with a form.
    Wire in(String path, Map<String, String> fields) {
        var answer = send("POST", path, fields);
        String set =
                answer.headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                path + ": " + answer.statusCode() + text(answer)));
        return new Wire(address, set.substring(0, set.indexOf(';')), token);
    }

    /// What a document is answered with.
    String json(String path, String document) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "one")
                        .POST(BodyPublishers.ofString(document));
        return text(send(request));
    }

    /// What a form with one file is answered with.
    ///
    /// @param fields its other fields
    /// @param content of the file `a`
    String upload(String path, Map<String, String> fields, String content) {
        var body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(
                                "--B\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(name, value)));
        body.append("--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.csv\"\r\n\r\n")
                .append(content)
                .append("\r\n--B--\r\n");
        return text(
                send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Content-Type", "multipart/form-data; boundary=B")
                                .POST(BodyPublishers.ofString(body.toString()))));
    }

    HttpResponse<byte[]> send(String method, String path, Map<String, String> fields) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                method,
                                fields.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(encoded(fields))));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request.build().uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        each ->
                                URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(
                                                each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.ISO_8859_1);
    }
}
