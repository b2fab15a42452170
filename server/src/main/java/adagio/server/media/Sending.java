// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.guide.stream.ByteSource;
import adagio.server.web.Refused;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Sends bytes that may still be in the making: ranges, a true length, and a body that waits.
///
/// A browser leaves in the middle of an answer all the time, and comes back with another range;
/// that is silent. Bytes that cannot be made end the connection early, so nobody takes a cut file
/// for a whole one.
final class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class.getName());
    private static final int BLOCK = 16 * 1024;

    private Sending() {}

    static void send(ServerRequest request, ServerResponse response, ByteSource bytes) {
        response.header(HeaderNames.ACCEPT_RANGES, "bytes");
        response.header(HeaderNames.ETAG, bytes.etag());
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("").contains(bytes.etag())) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        long length = bytes.length();
        switch (range(request, bytes)) {
            case ByteRange.All _ -> write(request, response, bytes, new ByteRange.Part(0, length));
            case ByteRange.Part part -> {
                response.status(Status.PARTIAL_CONTENT_206);
                response.header(
                        HeaderNames.CONTENT_RANGE,
                        "bytes %d-%d/%d".formatted(part.from(), part.to() - 1, length));
                write(request, response, bytes, part);
            }
            case ByteRange.Outside _ -> {
                response.header(HeaderNames.CONTENT_RANGE, "bytes */" + length);
                throw new Refused(416, "there are " + length + " bytes");
            }
        }
    }

    private static ByteRange range(ServerRequest request, ByteSource bytes) {
        String same = request.headers().first(HeaderNames.IF_RANGE).orElse(bytes.etag());
        return same.equals(bytes.etag())
                ? ByteRange.of(
                        request.headers().first(HeaderNames.RANGE).orElse(""), bytes.length())
                : new ByteRange.All();
    }

    private static void write(
            ServerRequest request, ServerResponse response, ByteSource bytes, ByteRange.Part part) {
        response.contentLength(part.length());
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
            return;
        }
        try (var reader = bytes.open(part.from())) {
            copy(reader, response.outputStream(), part.length());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "sound could not be made", e);
            throw new CloseConnectionException("the sound ended early", e);
        }
    }

    private static void copy(ByteSource.Reader reader, OutputStream out, long length)
            throws IOException {
        var block = new byte[BLOCK];
        long left = length;
        while (left > 0) {
            int got = reader.read(block);
            if (got < 0) {
                throw new IOException("the sound ended " + left + " bytes early");
            }
            int wanted = (int) Math.min(got, left);
            hand(out, block, wanted);
            left -= wanted;
        }
        close(out);
    }

    private static void hand(OutputStream out, byte[] block, int length) {
        try {
            out.write(block, 0, length);
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            throw new CloseConnectionException("the reader left", e);
        }
    }

    private static void close(OutputStream out) {
        try {
            out.close();
        } catch (IOException | UncheckedIOException e) {
            throw new CloseConnectionException("the reader left", e);
        }
    }

    static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
