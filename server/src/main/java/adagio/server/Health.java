// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.server.below.Below;
import adagio.server.storage.HouseValues;
import adagio.server.storage.Storage;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What programs ask: is it alive, can it work, and what does it offer.
final class Health {
    private final Path data;
    private final Storage storage;

    Health(Path data, Storage storage) {
        this.data = data;
        this.storage = storage;
    }

    void route(Routes routes) {
        routes.read("/health/live", (q, r) -> json(q, r, "{\"status\":\"UP\"}"))
                .read("/health/ready", this::ready)
                .read("/openapi.json", (q, r) -> json(q, r, openApi()));
    }

    private void ready(ServerRequest request, ServerResponse response) {
        if (!Files.isWritable(data)) {
            throw new Refused(503, "the data folder cannot be written");
        }
        try {
            storage.read(handle -> HouseValues.find(handle, "ready"));
        } catch (RuntimeException lost) {
            throw new Refused(503, "the database does not answer");
        }
        json(request, response, "{\"status\":\"UP\"}");
    }

    private static void json(ServerRequest request, ServerResponse response, String text) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Pages.send(request, response, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String openApi() {
        try (var stream = Health.class.getResourceAsStream("/api-docs/openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("api-docs/openapi.json is not in the program");
            }
            return placed(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read api-docs/openapi.json", e);
        }
    }

    /// Below a path the document says so; without a word its addresses begin at the name.
    private static String placed(String document) {
        var below = Below.here();
        return below.isNothing()
                ? document
                : document.replaceFirst(
                        "\\{", "{\n  \"servers\": [{ \"url\": \"" + below.path() + "\" }],");
    }
}
