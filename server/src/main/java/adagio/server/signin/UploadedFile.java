// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.web.Refused;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The one file of a form with `enctype="multipart/form-data"` (RFC 7578), as text.
final class UploadedFile {
    private static final int MOST_BYTES = 24 << 20;
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data;.*boundary=\"?([A-Za-z0-9'()+_,./:=?-]{1,70})\"?");

    private UploadedFile() {}

    /// The text of the first part that is a file.
    ///
    /// @throws Refused 415 when it is no such form, 413 when it is longer than 24 MiB, 400 when
    ///   there is no file in it
    static String read(ServerRequest request) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        var boundary = BOUNDARY.matcher(type);
        if (!boundary.matches()) {
            throw new Refused(415, "a file is sent as multipart/form-data");
        }
        try (var body = request.content().inputStream()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(413, "a file here has at most 24 MiB");
            }
            return file(
                    "\r\n" + new String(bytes, StandardCharsets.UTF_8),
                    "\r\n--" + boundary.group(1));
        } catch (IOException _) {
            throw new Refused(400, "the file did not arrive whole");
        }
    }

    private static String file(String body, String boundary) {
        for (String part : body.split(Pattern.quote(boundary), -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head > 0 && part.substring(0, head).contains("filename=")) {
                return part.substring(head + 4);
            }
        }
        throw new Refused(400, "there is no file in this form");
    }
}
