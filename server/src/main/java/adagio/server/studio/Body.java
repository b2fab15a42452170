// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.web.Refused;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a JSON request, at most 64 KiB.
final class Body {
    private static final int MOST_BYTES = 64 * 1024;

    private Body() {}

    static String read(ServerRequest request) {
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
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException _) {
            throw new Refused(400, "the request did not arrive whole");
        }
    }

    static Refused refused(List<String> faults) {
        return new Refused(400, String.join("\n", faults));
    }
}
