// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// The style sheets, scripts, fonts and marks, held in memory under one address that carries the
/// hash of them all: an address never changes its content, so a browser may keep it for ever, and
/// files find each other by relative names.
public final class StaticFiles {
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "png", "image/png",
                    "svg", "image/svg+xml",
                    "txt", "text/plain; charset=utf-8",
                    "webmanifest", "application/manifest+json",
                    "woff2", "font/woff2");
    private final Map<String, Held> files = new LinkedHashMap<>();
    private final String hash;

    /// A file in memory, as it is and zipped; the zipped one is empty where zipping gains nothing.
    private static final class Held {
        private final String type;
        private final byte[] plain;
        private final byte[] zipped;

        Held(String type, byte[] plain, byte[] zipped) {
            this.type = type;
            this.plain = plain;
            this.zipped = zipped;
        }
    }

    /// Reads the folder `static/` of this module by its list, `static/files.txt`.
    ///
    /// @param others files that other rooms make, by name
    public StaticFiles(Map<String, byte[]> others) {
        var digest = sha256();
        var all = new TreeMap<String, byte[]>(others);
        names().forEach(name -> all.put(name, read(name)));
        for (var entry : all.entrySet()) {
            String name = entry.getKey();
            byte[] bytes = entry.getValue();
            digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(bytes);
            files.put(name, held(name, bytes));
        }
        hash = HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /// The names of all files that are served.
    public static List<String> names() {
        return new String(read("files.txt"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Held held(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.get(ending);
        if (type == null) {
            throw new IllegalArgumentException(
                    name + " ends with ." + ending + "; known are " + TYPES.keySet());
        }
        return new Held(
                type,
                bytes,
                ending.equals("woff2") || ending.equals("png") ? new byte[0] : zip(bytes));
    }

    private static byte[] read(String name) {
        try (var stream = StaticFiles.class.getResourceAsStream("/static/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no file static/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read static/" + name, e);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The folder's address, such as `/static/0f3c...`, without a slash at the end.
    public String address() {
        return "/static/" + hash;
    }

    /// A file that is served under another address besides.
    ///
    /// @param name of a text in the folder
    /// @return its text
    /// @throws IllegalArgumentException when there is none
    public String text(String name) {
        return new String(read(name), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Answers `/static/{hash}/{name}`.
    ///
    /// @param request with both path parameters
    /// @param response the file, or 404
    public void serve(ServerRequest request, ServerResponse response) {
        Held held = files.get(request.path().pathParameters().get("name"));
        if (held == null || !hash.equals(request.path().pathParameters().get("hash"))) {
            throw Refused.notFound();
        }
        String tag = "\"" + hash + "\"";
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.header(HeaderNames.ETAG, tag);
        response.header(HeaderNames.VARY, "Accept-Encoding");
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("").contains(tag)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        boolean zips =
                held.zipped.length > 0
                        && request.headers()
                                .first(HeaderNames.ACCEPT_ENCODING)
                                .orElse("")
                                .contains("gzip");
        if (zips) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        Pages.send(request, response, held.type, zips ? held.zipped : held.plain);
    }
}
