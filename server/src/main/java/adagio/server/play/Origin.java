// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/// Where the house is, as the browser that asks sees it.
final class Origin {
    private Origin() {}

    static String of(ServerRequest request) {
        String host = request.headers().first(HeaderNames.HOST).orElse("localhost");
        boolean secure =
                request.prologue().protocol().equals("https")
                        || request.headers()
                                .first(HeaderNames.X_FORWARDED_PROTO)
                                .orElse("")
                                .equals("https");
        return (secure ? "https://" : "http://") + host;
    }
}
