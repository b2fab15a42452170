// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// JSON as few bytes, before they are sealed.
final class Packed {
    private static final JsonMapper JSON = new JsonMapper();

    private Packed() {}

    static byte[] pack(JsonNode json) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException("a recording cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /// Only of what this house packed and sealed.
    static JsonNode unpack(byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a recording cannot be read", e);
        }
    }
}
