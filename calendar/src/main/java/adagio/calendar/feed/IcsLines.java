// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes content lines: CRLF, folded at 75 bytes between characters; RFC 5545, section 3.1.
final class IcsLines {
    private static final int MOST_BYTES = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /// One line as it stands.
    IcsLines line(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String written = Character.toString(character);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(written);
            bytes += size;
            i += Character.charCount(character);
        }
        text.append("\r\n");
        return this;
    }

    /// A line whose value is text; RFC 5545, section 3.3.11.
    IcsLines text(String name, String value) {
        return line(
                name
                        + ":"
                        + value.replace("\\", "\\\\")
                                .replace(";", "\\;")
                                .replace(",", "\\,")
                                .replaceAll("\\R", "\\\\n")
                                .replaceAll("\\p{Cntrl}", ""));
    }

    /// A line whose value is a time at Greenwich.
    IcsLines time(String name, Instant at) {
        return line(name + ":" + STAMP.format(at));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
