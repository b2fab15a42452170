// SPDX-License-Identifier: Apache-2.0
package adagio.server.below;

import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.HttpService;
import java.util.function.Supplier;

/// Builds the house's routing as it is, and an [Edge] before it. The web server takes no other kind
/// of builder for what answers HTTP.
record EdgeBuilder(Below below, HttpRouting.Builder house) implements HttpRouting.Builder {
    @Override
    public HttpRouting build() {
        return new Edge(below, house.build());
    }

    @Override
    public HttpRouting.Builder register(HttpService... services) {
        house.register(services);
        return this;
    }

    @Override
    public HttpRouting.Builder register(String pattern, HttpService... services) {
        house.register(pattern, services);
        return this;
    }

    @Override
    public HttpRouting.Builder route(HttpRoute route) {
        house.route(route);
        return this;
    }

    @Override
    public HttpRouting.Builder addFilter(Filter filter) {
        house.addFilter(filter);
        return this;
    }

    @Override
    public HttpRouting.Builder addFeature(Supplier<? extends HttpFeature> feature) {
        house.addFeature(feature);
        return this;
    }

    @Override
    public <T extends Throwable> HttpRouting.Builder error(
            Class<T> kind, ErrorHandler<? super T> handler) {
        house.error(kind, handler);
        return this;
    }

    @Override
    public HttpRouting.Builder maxReRouteCount(int most) {
        house.maxReRouteCount(most);
        return this;
    }

    @Override
    public HttpRouting.Builder security(HttpSecurity security) {
        house.security(security);
        return this;
    }

    @Override
    public HttpRouting.Builder copy() {
        return new EdgeBuilder(below, house.copy());
    }
}
