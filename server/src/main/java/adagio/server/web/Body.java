// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a JSON request, at most 64 KiB.
public final class Body {
    private static final int MOST_BYTES = 64 * 1024;

    private Body() {}

    /// Reads it.
    ///
    /// @param request with a JSON body
    /// @return the text, not yet parsed
    /// @throws Refused 415 when it is no JSON, 413 when it is longer than 64 KiB, 400 when it has a
    ///   zero character, which not every database keeps
    public static String read(ServerRequest request) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.startsWith("application/json")
                && !type.startsWith("application/merge-patch+json")) {
            throw new Refused(415, "found Content-Type \"" + type + "\"; send application/json");
        }
        try (var body = request.content().inputStream()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(413, "a request here has at most 64 KiB");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.contains("\\u0000") || text.indexOf('\0') >= 0) {
                throw new Refused(400, "found a zero character (\\u0000), which no text has");
            }
            return text;
        } catch (IOException _) {
            throw new Refused(400, "the request did not arrive whole");
        }
    }

    /// The refusal of a body that was understood and cannot be used.
    ///
    /// @param faults all of them, each with its path
    /// @return a problem with one fault a line
    public static Refused refused(List<String> faults) {
        return new Refused(400, String.join("\n", faults));
    }
}
