// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Logins;
import adagio.server.people.SignInFirst;
import adagio.server.vault.VaultLocked;
import adagio.server.web.Faults;
import adagio.server.web.Pages;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/// Where it is decided who may come in.
///
/// A house that only this machine can reach is open: an evening needs no account. A house that
/// others can reach is closed but for the ways in, what everybody may read, and what programs ask
/// for with a token of their own.
public final class Door {
    private static final List<String> ALWAYS =
            List.of(
                    "/sign-in",
                    "/set-up",
                    "/recover",
                    "/join/",
                    "/with",
                    "/with/",
                    "/passkey/",
                    "/road",
                    "/road/",
                    "/service-worker.js",
                    "/static/",
                    "/lamp",
                    "/care",
                    "/sources",
                    "/evidence",
                    "/studios",
                    "/studios/",
                    "/visits/",
                    "/cards/",
                    "/waiting/",
                    "/staff/",
                    "/calendars/",
                    "/health/",
                    "/feed/",
                    "/openapi.json",
                    "/api/");
    private final Logins logins;
    private final boolean closed;
    private final Predicate<ServerRequest> guest;

    /// The door of one house.
    ///
    /// @param logins who is signed in
    /// @param closed whether others than this machine can reach it
    /// @param guest whether a request comes from a second device that was let in by a code
    public Door(Logins logins, boolean closed, Predicate<ServerRequest> guest) {
        this.logins = logins;
        this.closed = closed;
        this.guest = guest;
    }

    /// Stands before every route.
    ///
    /// @param routing where to
    public void route(HttpRouting.Builder routing) {
        routing.addFilter(this::filter);
        routing.error(SignInFirst.class, (q, r, _) -> away(q, r, "/sign-in"));
        routing.error(VaultLocked.class, (q, r, _) -> away(q, r, "/unlock"));
    }

    private void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().path();
        if (!path.startsWith("/static/") && !path.startsWith("/health/")) {
            boolean asks = closed && !isOpenToAll(path) && logins.find(request).isEmpty();
            if (asks && !guest.test(request)) {
                logins.require(request, response);
            }
            logins.renew(request, response);
        }
        chain.proceed();
    }

    private static boolean isOpenToAll(String path) {
        return ALWAYS.stream()
                .anyMatch(each -> each.endsWith("/") ? path.startsWith(each) : path.equals(each));
    }

    /// To the page that helps, and back afterwards; a form that was sent is not sent again.
    private static void away(ServerRequest request, ServerResponse response, String page) {
        String path = request.path().path();
        if (path.startsWith("/api/")) {
            response.status(Status.UNAUTHORIZED_401);
            Pages.send(
                    request,
                    response,
                    "application/problem+json",
                    Faults.problem(401, "nobody is signed in").getBytes(StandardCharsets.UTF_8));
            return;
        }
        boolean read = !request.prologue().method().equals(Method.POST);
        String query = request.query().rawValue();
        String then = Then.of(query.isEmpty() ? path : path + "?" + query);
        Pages.seeOther(
                response,
                read && !then.equals("/")
                        ? page + "?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8)
                        : page);
    }
}
