// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;

/// How much a request may bring: 2 MB, and 512 MB where recordings are read part by part.
public final class Sizes {
    /// The most bytes of any request.
    public static final long MOST_BYTES = 512L << 20;

    private static final long USUAL_BYTES = 2L << 20;
    private final Set<String> withFiles;

    /// Sizes of one server.
    ///
    /// @param withFiles paths that read recordings
    public Sizes(Set<String> withFiles) {
        this.withFiles = Set.copyOf(withFiles);
    }

    /// The filter. A request that does not say how long it is, is counted while it is read.
    ///
    /// @param chain what follows
    /// @param request measured
    /// @param response untouched
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long length =
                request.headers().first(HeaderNames.CONTENT_LENGTH).map(Sizes::number).orElse(0L);
        if (length > USUAL_BYTES && !withFiles.contains(request.path().path())) {
            throw new Refused(413, "a request here has at most 2 MB");
        }
        chain.proceed();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new Refused(400, "the request's length is no number");
        }
    }
}
