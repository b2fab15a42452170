// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A message as the bytes that are sealed.
final class LetterText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LetterText() {}

    static byte[] write(Letter letter) {
        return JSON.createObjectNode()
                .put("about", letter.about().thing())
                .put("person", letter.about().person())
                .put("to", letter.to())
                .put("subject", letter.subject())
                .put("text", letter.text())
                .put("calendar", letter.calendar())
                .put("until", letter.until().getEpochSecond())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static Letter read(byte[] bytes) {
        try {
            var node = JSON.readTree(bytes);
            return new Letter(
                    new Letter.About(node.path("about").asText(), node.path("person").asText()),
                    node.path("to").asText(),
                    node.path("subject").asText(),
                    node.path("text").asText(),
                    node.path("calendar").asText(),
                    Instant.ofEpochSecond(node.path("until").asLong()));
        } catch (IOException damaged) {
            throw new UncheckedIOException("a message that waits cannot be read", damaged);
        }
    }
}
