// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.TrialHouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A house behind a reverse proxy, which passes a name on.
class NamedTest {
    private static final String NAME = "adagio.example.org";

    private static String first(int port, String path, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            return String.valueOf(new BufferedReader(in).readLine());
        }
    }

    @Test
    void itAnswersToItsNameAndAsksWhoComesToSignIn(@TempDir Path data) throws Exception {
        var house = TrialHouse.startNamed(data, NAME, TonePlayables.of(20));
        try {
            assertTrue(first(house.port(), "/care", NAME).contains(" 200 "));
            assertTrue(
                    first(house.port(), "/care", NAME.toUpperCase(java.util.Locale.ROOT))
                            .contains(" 200 "));
            assertTrue(first(house.port(), "/care", "elsewhere.example").contains(" 421 "));
            String tonight = first(house.port(), "/", NAME);
            assertTrue(tonight.contains(" 303 ") || tonight.contains(" 401 "), tonight);
        } finally {
            house.stop();
        }
    }

    @Test
    void anAddressIsNoName(@TempDir Path data) {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> TrialHouse.startNamed(data, "https://" + NAME, TonePlayables.of(20)));
        assertEquals(
                "the name \"https://adagio.example.org\" is not what stands behind https:// in an"
                        + " address: write it like adagio.example.org, or like"
                        + " example.org/adagio below another site",
                refused.getMessage());
    }
}
