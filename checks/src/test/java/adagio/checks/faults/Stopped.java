// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.checks.booking.StudioClient;
import adagio.server.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// SIGTERM while people are in the middle of something: they are answered, others are refused, and
/// the house ends by itself.
final class Stopped {
    private static final int CLIENTS = 4;

    /// What a shell sees of a process that SIGTERM ended.
    private static final int TERMINATED = 143;

    private Stopped() {}

    /// Stops a house so many times.
    static List<Line> times(int rounds, Path data) throws IOException {
        var tally = new Tally("SIGTERM with requests half sent");
        try (var house = new FaultHouse(data, "")) {
            boolean open = house.reopen(tally);
            for (int i = 0; i < rounds && open; i++) {
                round(house, i, tally);
                open = house.reopen(tally);
                tally.round();
            }
            try (var rows = KeptRows.of(house)) {
                tally.halfMade(rows.halfMade());
            }
        }
        return tally.lines();
    }

    /// A booking whose second half is sent after the house was told to stop.
    private record Half(Socket socket, String rest) {
        static Half of(FaultHouse house, int number) throws IOException {
            String start = "2027-0%d-1%dT10:00:00Z".formatted(1 + number / 9 % 9, number % 9);
            String body =
                    StudioClient.body("couples-60", start, List.of("any", "any"), number, false);
            var address = URI.create(house.address());
            var socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(30_000);
            String head =
                    "POST /api/studios/sample/bookings HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nIdempotency-Key: half-%d\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n"
                            .formatted(
                                    address.getAuthority(),
                                    StudioClient.TOKEN,
                                    number,
                                    body.length());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String asked = line(socket.getInputStream());
            if (!asked.contains("100")) {
                throw new IOException("nobody asked for the rest: " + asked);
            }
            var unused = line(socket.getInputStream());
            socket.getOutputStream().write(body.substring(0, 20).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new Half(socket, body.substring(20));
        }

        /// Sends the rest and reads the status.
        String finish() throws IOException {
            try (socket) {
                socket.getOutputStream().write(rest.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                return line(socket.getInputStream());
            }
        }

        private static String line(InputStream in) throws IOException {
            var text = new StringBuilder();
            for (int c = in.read(); c > 0 && c != '\n'; c = in.read()) {
                text.append((char) c);
            }
            return text.toString().strip();
        }
    }

    private static void round(FaultHouse house, int round, Tally tally) throws IOException {
        var halves = new ArrayList<Half>();
        for (int i = 0; i < CLIENTS; i++) {
            halves.add(Half.of(house, round * CLIENTS + i));
        }
        var guest = new SignedIn(house.address(), "");
        tally.require(guest.get("/health/live").statusCode() == 200, "not alive before");
        house.terminate();
        int refused = Eventually.get(() -> status(guest), code -> code != 200);
        tally.require(refused == 503 || refused == 0, "somebody new was told " + refused);
        for (Half each : halves) {
            String status = each.finish();
            boolean done = status.startsWith("HTTP/1.1 201");
            tally.acknowledged(done ? 1 : 0);
            tally.lost(done ? 0 : 1);
            tally.require(done, "who was inside was told \"" + status + "\"");
        }
        int code = house.exitCode();
        tally.require(code == TERMINATED, "it ended with " + code);
    }

    private static int status(SignedIn guest) {
        try {
            return guest.get("/health/live").statusCode();
        } catch (IllegalStateException refused) {
            return 0;
        }
    }
}
