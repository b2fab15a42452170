// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A house that other machines can reach lets nobody in who does not sign in.
class ClosedHouseTest {
    private static final List<String> PRIVATE =
            List.of(
                    "/",
                    "/tonight/x",
                    "/play/x",
                    "/media/x/play.mp3",
                    "/another-day",
                    "/household");
    private static final List<String> OPEN =
            List.of("/set-up", "/recover", "/care", "/sources", "/health/live", "/openapi.json");
    private static final int SILENCE_MILLIS = 1_500;
    @TempDir Path data;
    private WebHouse house;

    @BeforeEach
    void open() throws CannotOpen {
        house = TrialHouse.startReachable(data, TonePlayables.of(20).cutTo(60));
    }

    @AfterEach
    void close() {
        house.stop();
    }

    @Test
    void aStrangerReadsWhatEverybodyMayAndNothingElse() {
        var guest = SignedIn.guest(house);
        for (String path : PRIVATE) {
            var answer = guest.get(path);
            assertEquals(303, answer.statusCode(), path);
            assertTrue(answer.body().isEmpty(), path);
        }
        assertEquals(303, guest.post("/", "answer", "yes").statusCode());
        for (String path : OPEN) {
            assertEquals(200, guest.get(path).statusCode(), path);
        }
        // Nobody lives here yet, so signing in leads to setting up.
        assertEquals("/set-up", guest.get("/sign-in").headers().firstValue("Location").orElse(""));
        var ana = SignedIn.first(house);
        assertEquals(200, ana.get("/").statusCode());
        assertEquals(404, ana.get("/play/x").statusCode());
        assertEquals(200, guest.get("/sign-in").statusCode());
    }

    @Test
    void noSpellingOfAPathGoesRoundTheDoor() throws IOException {
        for (String path :
                List.of(
                        "/static/../",
                        "/static/..%2f",
                        "/care/../",
                        "//",
                        "/./",
                        "/api/../household",
                        "/api/..%2fhousehold",
                        "/%68ousehold",
                        "/household;x=/static/",
                        "/household?/static/",
                        "/join/../household")) {
            String answer = raw(path);
            boolean away = answer.startsWith("HTTP/1.1 303") || answer.startsWith("HTTP/1.1 4");
            assertTrue(away, path + ": " + answer);
            assertFalse(answer.contains("Who lives here.</h1>"), path);
            assertFalse(answer.contains("id=\"evening\""), path);
        }
    }

    /// As it stands, for no client of ours would send it: all that comes until the house is silent.
    private String raw(String path) throws IOException {
        var said = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] some = new byte[65_536];
            for (int n = socket.getInputStream().read(some);
                    n >= 0;
                    n = socket.getInputStream().read(some)) {
                said.write(some, 0, n);
            }
        } catch (SocketTimeoutException silent) {
            assertTrue(said.size() > 0, path);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
