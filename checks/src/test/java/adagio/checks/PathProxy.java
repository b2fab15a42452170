// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A proxy in front of one house, below a path of a site that has nothing else: it takes the path
/// away, or passes it on. One request a connection; whatever follows a request is passed on as it
/// is, a WebSocket too. For a house that is away it answers 502.
final class PathProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int house;
    private final String path;
    private final boolean strips;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();

    PathProxy(int house, String path, boolean strips) {
        this.house = house;
        this.path = path;
        this.strips = strips;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /// What was asked of the site that is not below the path.
    List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedInputStream(client.getInputStream());
            String head = head(in);
            if (!head.isEmpty()) {
                answer(client, in, head);
            }
        } catch (IOException left) {
            // who asked has gone, or the house has
        } finally {
            open.remove(client);
        }
    }

    private static String head(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private void answer(Socket client, InputStream in, String head) throws IOException {
        String asked = head.split(" ", 3)[1];
        if (!asked.startsWith(path + "/") && !asked.equals(path)) {
            elsewhere.add(asked);
            say(client, "404 Not Found", "X-Nothing: here");
        } else if (strips && asked.equals(path)) {
            say(client, "301 Moved Permanently", "Location: " + path + "/");
        } else {
            String inside = strips ? asked.substring(path.length()) : asked;
            pass(client, in, head.replaceFirst(" [^ ]+ ", " " + inside + " "));
        }
    }

    private static void say(Socket client, String status, String header) throws IOException {
        String answer =
                "HTTP/1.1 %s\r\n%s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .formatted(status, header);
        client.getOutputStream().write(answer.getBytes(ISO_8859_1));
    }

    private void pass(Socket client, InputStream in, String head) throws IOException {
        boolean upgrades = head.toLowerCase(java.util.Locale.ROOT).contains("\r\nupgrade:");
        String sent = upgrades ? head : head.replaceFirst("\r\nConnection: [^\r]*", "");
        String last = upgrades ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n";
        try (var inner = new Socket(InetAddress.getLoopbackAddress(), house)) {
            open.add(inner);
            inner.getOutputStream()
                    .write(sent.replaceFirst("\r\n\r\n$", last).getBytes(ISO_8859_1));
            Thread.ofVirtual().start(() -> pump(in, inner));
            inner.getInputStream().transferTo(client.getOutputStream());
            open.remove(inner);
        } catch (ConnectException away) {
            say(client, "502 Bad Gateway", "X-Nothing: here");
        }
    }

    private static void pump(InputStream in, Socket to) {
        try {
            in.transferTo(to.getOutputStream());
        } catch (IOException left) {
            // the other direction ends it
        }
    }

    /// The site is gone, and everybody who was connected is cut off.
    @Override
    public void close() {
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
