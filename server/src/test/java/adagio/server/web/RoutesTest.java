// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private WebServer server;

    @BeforeEach
    void open() {
        var routing = HttpRouting.builder();
        var routes = new Routes(routing);
        // The worst order: patterns before the words they would take.
        routes.read("/x/{id}/{part}", says("a part"))
                .read("/x/{id}", says("one"))
                .post("/x/word", says("the word"))
                .read("/x/still", says("still"))
                .methods("/x/{id}/part", Map.of("PUT", says("put"), "GET", says("the part")));
        routes.finish();
        routing.error(
                Refused.class,
                (_, response, refused) ->
                        response.status(Status.create(refused.status())).send("refused"));
        server = WebServer.builder().port(0).addRouting(routing).build().start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private static Handler says(String text) {
        return (_, response) -> response.send(text);
    }

    private record Said(int status, String body, String allowed) {}

    private Said ask(String method, String path) {
        var address = URI.create("http://127.0.0.1:" + server.port() + path);
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod(method);
            int status = connection.getResponseCode();
            String allowed = connection.getHeaderField("Allow");
            try (var body =
                    status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Said(status, text, allowed == null ? "" : allowed);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWordIsFoundWhereverItWasAdded() {
        assertEquals("the word", ask("POST", "/x/word").body());
        assertEquals("still", ask("GET", "/x/still").body());
        assertEquals("one", ask("GET", "/x/other").body());
        assertEquals("the part", ask("GET", "/x/other/part").body());
        assertEquals("put", ask("PUT", "/x/other/part").body());
        assertEquals("a part", ask("GET", "/x/other/piece").body());
    }

    @Test
    void anotherMethodIsRefusedWithWhatIsAllowed() {
        var refused = ask("DELETE", "/x/word");
        assertEquals(405, refused.status());
        assertEquals("POST", refused.allowed());
        refused = ask("POST", "/x/other");
        assertEquals(405, refused.status());
        assertEquals("GET, HEAD", refused.allowed());
        assertEquals(405, ask("POST", "/x/other/part").status());
    }
}
