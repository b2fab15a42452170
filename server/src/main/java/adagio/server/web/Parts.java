// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A posted form with files (multipart/form-data, RFC 7578), one part after the other as they
/// arrive. Memory does not grow with the files.
///
/// ```java
/// for (var part = parts.next(); part.isPresent(); part = parts.next()) { ... }
/// ```
public final class Parts {
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "multipart/form-data;.*boundary=\"?([0-9A-Za-z'()+_,./:=? -]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?:^|[;\\s])name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?:^|[;\\s])filename=");
    private static final Pattern NAMED = Pattern.compile("(?:^|[;\\s])filename=\"?[^\";\\s]");
    private static final int MOST_HEAD_BYTES = 4_096;
    private static final int MOST_TEXT_BYTES = 4_096;
    private static final int MOST_PARTS = 100;

    private final PartStream stream;
    private int parts;

    Parts(InputStream body, String boundary, long mostBytes) {
        this.stream = new PartStream(body, boundary, mostBytes);
    }

    /// One part.
    ///
    /// @param name of its field
    /// @param isFile whether it is a file
    /// @param isNamed whether it has the name of a file; a field for files that was left alone has
    ///   none
    /// @param content its bytes, until the next part is asked for
    public record Part(String name, boolean isFile, boolean isNamed, InputStream content) {
        /// Its text, trimmed.
        ///
        /// @return at most 4 KiB
        /// @throws Refused 413 when it is longer, 400 when it did not arrive whole
        public String text() {
            try {
                byte[] bytes = content.readNBytes(MOST_TEXT_BYTES + 1);
                if (bytes.length > MOST_TEXT_BYTES) {
                    throw new Refused(413, "a field here has at most 4 KiB");
                }
                return new String(bytes, StandardCharsets.UTF_8).strip();
            } catch (IOException _) {
                throw new Refused(400, "the form did not arrive whole");
            }
        }
    }

    /// Begins to read.
    ///
    /// @param request a POST of a form with files
    /// @param mostBytes of all of it
    /// @return its parts
    /// @throws Refused 415 when it is no such form
    public static Parts of(ServerRequest request, long mostBytes) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        Matcher found = BOUNDARY.matcher(type);
        if (!found.lookingAt()) {
            throw new Refused(415, "a form with files is sent as multipart/form-data");
        }
        return new Parts(request.content().inputStream(), found.group(1), mostBytes);
    }

    /// The next part; what was left of the one before is skipped.
    ///
    /// @return empty after the last
    /// @throws Refused 400 when the form is damaged or did not arrive whole, 413 when it is too
    ///   long
    public Optional<Part> next() {
        try {
            if (!stream.toNext()) {
                return Optional.empty();
            }
            parts++;
            if (parts > MOST_PARTS) {
                throw new Refused(400, "a form here has at most " + MOST_PARTS + " parts");
            }
            String head = head();
            Matcher name = NAME.matcher(head);
            if (!name.find()) {
                throw new Refused(400, "a part of the form has no name");
            }
            return Optional.of(
                    new Part(
                            name.group(1),
                            FILE.matcher(head).find(),
                            NAMED.matcher(head).find(),
                            stream));
        } catch (IOException _) {
            throw new Refused(400, "the form did not arrive whole");
        }
    }

    private String head() throws IOException {
        var head = new ByteArrayOutputStream();
        int line = 0;
        for (int each = stream.read(); each != '\n' || line > 0; each = stream.read()) {
            if (each < 0 || head.size() > MOST_HEAD_BYTES) {
                throw new Refused(400, "a part of the form has a damaged head");
            }
            head.write(each);
            line = each == '\n' ? 0 : line + (each == '\r' ? 0 : 1);
        }
        return head.toString(StandardCharsets.UTF_8);
    }
}
