// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One request of HTTP/1.1 (RFC 9112) to one number, and its answer.
///
/// Of our own, so that the connection goes to the number that was judged and to no other, and so
/// that every byte is counted.
final class Wire {
    private static final int MOST_HEAD_BYTES = 32 * 1024;
    private final int mostBytes;
    private final int millis;

    /// An answer: a status from 200 to 599, headers with names in lower case (of one that comes
    /// twice the last), and all of the body, empty for a status that has none.
    static final class Answer {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        Answer(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        int status() {
            return status;
        }

        byte[] body() {
            return body;
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Wire(int mostBytes, int millis) {
        this.mostBytes = mostBytes;
        this.millis = millis;
    }

    /// Asks.
    ///
    /// @param number where to connect
    /// @param address whom to ask
    /// @param request what follows the request line: headers, a blank line, a body
    /// @param method GET or POST
    Answer ask(InetAddress number, URI address, String method, byte[] request)
            throws IOException, Cannot {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(number, Reach.port(address)), millis);
            plain.setSoTimeout(millis);
            try (Socket socket = Reach.isSecure(address) ? secure(plain, address) : plain) {
                var out = socket.getOutputStream();
                String path = address.getRawPath() == null ? "" : address.getRawPath();
                String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
                String line =
                        method + " " + (path.isEmpty() ? "/" : path) + query + " HTTP/1.1\r\n";
                String host = "Host: " + address.getRawAuthority() + "\r\n";
                out.write((line + host).getBytes(StandardCharsets.US_ASCII));
                out.write(request);
                out.flush();
                return read(new BufferedInputStream(socket.getInputStream()));
            }
        } catch (SocketTimeoutException _) {
            throw new Cannot(Why.SLOW, address.getHost());
        } catch (SSLException _) {
            throw new Cannot(Why.CERTIFICATE, address.getHost());
        }
    }

    private static Socket secure(Socket plain, URI address) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket =
                (SSLSocket)
                        factory.createSocket(plain, address.getHost(), Reach.port(address), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private Answer read(InputStream in) throws IOException, Cannot {
        while (true) {
            String head = head(in);
            String[] lines = head.split("\r?\n", -1);
            int status = status(lines[0]);
            var headers = new TreeMap<String, String>();
            for (String line : lines) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            if (status >= 200) {
                boolean none = status == 204 || status == 304;
                return new Answer(status, headers, none ? new byte[0] : body(in, headers));
            }
        }
    }

    private static int status(String line) throws Cannot {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
            throw new Cannot(Why.BROKEN, "");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static String head(InputStream in) throws IOException, Cannot {
        var head = new ByteArrayOutputStream();
        int length = 0;
        for (int each = in.read(); ; each = in.read()) {
            if (each < 0 || head.size() > MOST_HEAD_BYTES) {
                throw new Cannot(Why.BROKEN, "");
            }
            if (each == '\n') {
                if (length == 0) {
                    return head.toString(StandardCharsets.ISO_8859_1);
                }
                length = 0;
            } else if (each != '\r') {
                length++;
            }
            head.write(each);
        }
    }

    private byte[] body(InputStream in, Map<String, String> headers) throws IOException, Cannot {
        String coding = headers.getOrDefault("content-encoding", "identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw new Cannot(Why.BROKEN, "");
        }
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunked(in);
        }
        String length = headers.getOrDefault("content-length", "");
        if (length.isEmpty()) {
            return limited(in.readNBytes(mostBytes + 1));
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new Cannot(Why.BROKEN, "");
        }
        long announced = Long.parseLong(length);
        if (announced > mostBytes) {
            throw new Cannot(Why.LARGE, "");
        }
        byte[] body = in.readNBytes((int) announced);
        if (body.length < announced) {
            throw new EOFException("broke off");
        }
        return body;
    }

    private byte[] limited(byte[] body) throws Cannot {
        if (body.length > mostBytes) {
            throw new Cannot(Why.LARGE, "");
        }
        return body;
    }

    /// RFC 9112, section 7.1. What follows the last chunk is left unread.
    private byte[] chunked(InputStream in) throws IOException, Cannot {
        var body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new Cannot(Why.BROKEN, "");
            }
            long bytes = Long.parseLong(size, 16);
            if (bytes == 0) {
                return body.toByteArray();
            }
            if (body.size() + bytes > mostBytes) {
                throw new Cannot(Why.LARGE, "");
            }
            byte[] chunk = in.readNBytes((int) bytes);
            if (chunk.length < bytes || !line(in).isEmpty()) {
                throw new EOFException("broke off");
            }
            body.write(chunk);
        }
    }

    private static String line(InputStream in) throws IOException, Cannot {
        var line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0 || line.length() > 1_000) {
                throw new Cannot(Why.BROKEN, "");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }
}
