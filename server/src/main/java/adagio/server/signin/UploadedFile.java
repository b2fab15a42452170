// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.web.Form;
import adagio.server.web.Parts;
import adagio.server.web.Refused;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/// A form with one file, as text.
///
/// @param form its other fields
/// @param text of the file, empty when none was chosen
record UploadedFile(Form form, String text) {
    private static final int MOST_BYTES = 24 << 20;

    /// Reads the body.
    ///
    /// @throws Refused 415 when it is no such form, 413 when it is longer than 24 MiB, 400 when it
    ///   is damaged
    static UploadedFile read(ServerRequest request) {
        var fields = new StringJoiner("&");
        String text = "";
        var parts = Parts.of(request, MOST_BYTES);
        for (var next = parts.next(); next.isPresent(); next = parts.next()) {
            var part = next.get();
            if (part.isFile()) {
                text = text(part);
            } else {
                fields.add(
                        part.name() + "=" + URLEncoder.encode(part.text(), StandardCharsets.UTF_8));
            }
        }
        return new UploadedFile(Form.of(fields.toString()), text);
    }

    private static String text(Parts.Part part) {
        try {
            return new String(part.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            throw new Refused(400, "the file did not arrive whole");
        }
    }
}
