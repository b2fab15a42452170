// SPDX-License-Identifier: Apache-2.0
package adagio.server.calendars;

import adagio.server.storage.Keys;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Small documents in a column, sealed under the house's keys.
///
/// @param keys seal and open
/// @param kind what they are, such as `rhythm-own`; the id of whose they are is added to it
public record SealedJson(Keys keys, String kind) {
    private static final JsonMapper JSON = new JsonMapper();

    /// An empty document.
    ///
    /// @return to be filled
    public static ObjectNode node() {
        return JSON.createObjectNode();
    }

    /// Seals one.
    ///
    /// @param id whose it is
    /// @param document all of it
    /// @return for the column
    public byte[] seal(String id, JsonNode document) {
        return seal(id, document, 0);
    }

    /// Seals one so that its length tells nothing.
    ///
    /// @param id whose it is
    /// @param document all of it
    /// @param least how many bytes it has at least
    /// @return for the column
    public byte[] seal(String id, JsonNode document, int least) {
        byte[] text = document.toString().getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, Math.max(text.length, least));
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return keys.seal(kind + "/" + id, padded);
    }

    /// Opens one.
    ///
    /// @param id whose it is
    /// @param sealed from the column
    /// @return the document
    public JsonNode open(String id, byte[] sealed) {
        try {
            return JSON.readTree(keys.unseal(kind + "/" + id, sealed));
        } catch (IOException damaged) {
            throw new UncheckedIOException("a sealed row is no document", damaged);
        }
    }
}
