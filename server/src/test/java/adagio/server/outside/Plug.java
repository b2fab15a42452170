// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/// A web server on loopback that answers with the very bytes a test gives it.
public final class Plug implements AutoCloseable {
    private final ServerSocket socket;
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    /// Answers one request.
    @FunctionalInterface
    public interface Answer {
        /// Answers.
        ///
        /// @param request head and body
        /// @param to closed afterwards
        void write(String request, Socket to) throws IOException, InterruptedException;
    }

    /// Opens one.
    public Plug(Answer answer) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(answer));
    }

    /// One that answers every path with bytes.
    public static Plug of(Function<String, String> answers) {
        return new Plug(
                (request, to) ->
                        to.getOutputStream()
                                .write(answers.apply(request).getBytes(StandardCharsets.UTF_8)));
    }

    private void serve(Answer answer) {
        while (!socket.isClosed()) {
            try {
                Socket each = socket.accept();
                Thread.ofVirtual().start(() -> serve(each, answer));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket each, Answer answer) {
        try (each) {
            String request = read(each);
            asked.add(request);
            answer.write(request, each);
            each.getOutputStream().flush();
        } catch (IOException | InterruptedException _) {
            return;
        }
    }

    private static String read(Socket from) throws IOException {
        var head = new ByteArrayOutputStream();
        var in = from.getInputStream();
        while (!head.toString(StandardCharsets.UTF_8).contains("\r\n\r\n")) {
            int each = in.read();
            if (each < 0) {
                break;
            }
            head.write(each);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        var length = java.util.regex.Pattern.compile("Content-Length: (\\d+)").matcher(text);
        return length.find()
                ? text
                        + new String(
                                in.readNBytes(Integer.parseInt(length.group(1))),
                                StandardCharsets.UTF_8)
                : text;
    }

    /// `127.0.0.1:port`.
    public String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /// An address of it.
    public String address(String path) {
        return "http://" + host() + path;
    }

    /// A way out that may reach it.
    public Outside outside() {
        return new Outside(Reach.outsideAnd(java.util.Set.of(host())));
    }

    /// What was asked so far, oldest first.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// Waits for the next request.
    public String next() throws InterruptedException {
        return asked.take();
    }

    /// An answer of 200.
    public static String ok(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + body;
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
