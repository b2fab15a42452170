// SPDX-License-Identifier: Apache-2.0
package adagio.server.bring;

import adagio.server.web.Form;
import adagio.server.web.Parts;
import adagio.server.web.Refused;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What somebody brings along: a file, or a text that was pasted.
///
/// @param text a table or a calendar, without a byte-order mark
/// @param therapist whose the busy times of a calendar are
public record Brought(String text, String therapist) {
    private static final int MOST_BYTES = 2 << 20;

    /// Drops the mark and the space around it.
    public Brought {
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        text = text.strip();
    }

    /// Reads a form, with or without a file; a file counts more than what was pasted.
    ///
    /// @param request of the page
    /// @return what was sent
    /// @throws Refused 413 when it is longer than 2 MB
    public static Brought read(ServerRequest request) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            var form = Form.read(request);
            return new Brought(form.field("text"), form.field("therapist"));
        }
        var parts = Parts.of(request, MOST_BYTES);
        String file = "";
        String pasted = "";
        String therapist = "";
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            switch (part.get().name()) {
                case "file" -> file = whole(part.get());
                case "text" -> pasted = whole(part.get());
                case "therapist" -> therapist = part.get().text();
                default -> throw new Refused(400, "the form has a field that is not the page's");
            }
        }
        return new Brought(file.isBlank() ? pasted : file, therapist);
    }

    private static String whole(Parts.Part part) {
        try {
            return decoded(part.content().readAllBytes());
        } catch (IOException _) {
            throw new Refused(400, "the file did not arrive whole");
        }
    }

    /// UTF-8, unless it begins with the mark of UTF-16, as the "Unicode text" of spreadsheets does.
    private static String decoded(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return new String(
                bytes,
                mark == 0xfeff || mark == 0xfffe
                        ? StandardCharsets.UTF_16
                        : StandardCharsets.UTF_8);
    }

    /// Whether it is an iCalendar file.
    public boolean isCalendar() {
        return text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }
}
