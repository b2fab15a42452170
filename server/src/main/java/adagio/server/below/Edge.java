// SPDX-License-Identifier: Apache-2.0
package adagio.server.below;

import io.helidon.common.uri.UriPath;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/// Where a request comes in: the path is taken from its address before any filter and any route see
/// it, so that none of them can tell how it was asked, and none can be gone round by asking in
/// another way.
public final class Edge implements HttpRouting {
    private final Below below;
    private final HttpRouting house;

    Edge(Below below, HttpRouting house) {
        this.below = below;
        this.house = house;
    }

    /// The routing of a house below a path.
    ///
    /// @param below the path; with none the house is reached as it is
    /// @param house all filters and routes
    /// @return for the web server
    public static HttpRouting.Builder before(Below below, HttpRouting.Builder house) {
        return below.isNothing() ? house : new EdgeBuilder(below, house);
    }

    @Override
    public void route(ConnectionContext context, RoutingRequest request, RoutingResponse response) {
        var asked = request.prologue();
        String raw = asked.uriPath().rawPath();
        String inside = below.inside(raw);
        if (!inside.equals(raw)) {
            request.prologue(
                    HttpPrologue.create(
                            asked.rawProtocol(),
                            asked.protocol(),
                            asked.protocolVersion(),
                            asked.method(),
                            UriPath.create(inside),
                            asked.query(),
                            asked.fragment()));
        }
        ScopedValue.where(Below.HERE, below).run(() -> house.route(context, request, response));
    }

    /// Leads from the path without a slash behind it to the house; stands behind the filter that
    /// refuses foreign names.
    ///
    /// @param chain goes on with every other address
    /// @param request of anybody
    /// @param response the way
    public static void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var below = Below.here();
        var asked = request.prologue();
        if (below.isNothing() || !asked.uriPath().rawPath().equals(below.path())) {
            chain.proceed();
            return;
        }
        String query = asked.query().rawValue();
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(
                        HeaderNames.LOCATION,
                        below.outside("/") + (query.isEmpty() ? "" : "?" + query))
                .send();
    }

    @Override
    public HttpSecurity security() {
        return house.security();
    }

    @Override
    public void beforeStart() {
        house.beforeStart();
    }

    @Override
    public void afterStart(WebServer server) {
        house.afterStart(server);
    }

    @Override
    public void afterStop() {
        house.afterStop();
    }
}
