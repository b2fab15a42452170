// SPDX-License-Identifier: Apache-2.0
package adagio.server.metrics;

import adagio.server.access.HostAccess;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/// `/metrics`, for the host alone: `Authorization: Bearer` and the host's token.
public final class MetricsRoute {
    private final Metrics metrics;
    private final HostAccess access;

    /// The route of one house.
    ///
    /// @param metrics what is counted
    /// @param access knows the host
    public MetricsRoute(Metrics metrics, HostAccess access) {
        this.metrics = metrics;
        this.access = access;
    }

    /// Adds the route.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/metrics", this::show);
    }

    private void show(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Pages.send(
                request, response, Metrics.TYPE, metrics.text().getBytes(StandardCharsets.UTF_8));
    }

    /// The filter: counts every request when it has been answered.
    ///
    /// @param chain what follows
    /// @param request any
    /// @param response untouched
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long began = System.nanoTime();
        response.whenSent(
                () ->
                        metrics.answered(
                                request.matchingPattern().orElse(""),
                                response.status().code(),
                                System.nanoTime() - began));
        chain.proceed();
    }
}
