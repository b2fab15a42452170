// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Takes mail as RFC 5321 asks for, and keeps what was said.
public final class Postbox implements AutoCloseable {
    private final ServerSocket socket;
    private volatile boolean away;
    private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();

    /// Opens on a free port of this machine.
    public Postbox() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket each = socket.accept()) {
                talk(each);
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket with) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(with.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        if (away) {
            say(with, "421 not now");
            return;
        }
        say(with, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            said.append(line).append('\n');
            if (line.equals("DATA")) {
                say(with, "354 go on");
            } else if (line.startsWith("EHLO")) {
                say(with, "250-here\r\n250 AUTH PLAIN");
            } else if (line.startsWith("AUTH")) {
                say(with, "235 welcome");
            } else if (line.equals("QUIT")) {
                say(with, "221 bye");
                break;
            } else if (line.equals(".") || line.matches("(MAIL|RCPT) .*")) {
                say(with, "250 taken");
            }
        }
        letters.add(said.toString());
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Whether it takes nothing for now.
    public void isAway(boolean nothing) {
        away = nothing;
    }

    /// Waits for the next letter, as it was said.
    public String take() throws InterruptedException {
        return letters.take();
    }

    /// Whether no letter is left.
    public boolean isEmpty() {
        return letters.isEmpty();
    }

    /// How a house reaches it.
    public Map<String, String> environment() {
        return Map.of(
                "ADAGIO_SMTP_HOST", "127.0.0.1",
                "ADAGIO_SMTP_PORT", "" + socket.getLocalPort(),
                "ADAGIO_SMTP_TLS", "none",
                "ADAGIO_SMTP_FROM", "adagio@example.org",
                "ADAGIO_SMTP_USER", "house",
                "ADAGIO_SMTP_PASSWORD", "not for logs");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
