// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The fields of a posted form, at most 32 KiB of them.
public final class Form {
    private static final int MOST_BYTES = 32 * 1024;
    private static final int MOST_FIELDS = 1_000;

    /// Nothing was said.
    public static final Form EMPTY = new Form(Map.of());

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /// Reads the body.
    ///
    /// @param request a POST of a form
    /// @return its fields
    /// @throws Refused 415 when it is no form, 413 when it is longer than 32 KiB, 400 when it is
    ///   damaged
    public static Form read(ServerRequest request) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refused(415, "a form is sent as application/x-www-form-urlencoded");
        }
        try (var body = request.content().inputStream()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(413, "a form here has at most 32 KiB");
            }
            return new Form(parse(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException _) {
            throw new Refused(400, "the form did not arrive whole");
        }
    }

    /// Reads the fields of an address, as a link or a form of GET has them.
    ///
    /// @param request with or without a query
    /// @return its fields
    /// @throws Refused 400 when it is damaged
    public static Form query(ServerRequest request) {
        return new Form(parse(request.query().rawValue()));
    }

    /// Reads fields as a body or an address has them.
    ///
    /// @param encoded such as `minutes=20&form=turns`
    /// @return its fields
    /// @throws Refused 400 when it is damaged
    public static Form of(String encoded) {
        return new Form(parse(encoded));
    }

    /// Whether nothing was said.
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    private static Map<String, List<String>> parse(String body) {
        var fields = new HashMap<String, List<String>>();
        String[] pairs = body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new Refused(400, "a form here has at most " + MOST_FIELDS + " fields");
        }
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.computeIfAbsent(decode(pair.substring(0, at)), _ -> new ArrayList<>())
                        .add(decode(pair.substring(at + 1)).strip());
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            String plain = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (plain.indexOf('\0') >= 0) {
                throw new Refused(400, "the form has a zero character (%00), which no text has");
            }
            return plain;
        } catch (IllegalArgumentException _) {
            throw new Refused(400, "the form has a damaged escape (% without two hex digits)");
        }
    }

    /// One field, trimmed; of a repeated field the first.
    ///
    /// @param name its name
    /// @return its text, empty when it was not sent
    public String field(String name) {
        return list(name).stream().findFirst().orElse("");
    }

    /// All values of a repeated field, trimmed.
    ///
    /// @param name its name
    /// @return in the order they were sent, empty when it was not sent
    public List<String> list(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }
}
