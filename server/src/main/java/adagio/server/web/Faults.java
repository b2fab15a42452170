// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import adagio.server.storage.StorageLost;
import io.helidon.http.BadRequestException;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Errors become a kind page for people and a problem document (RFC 9457) under `/api/`. No answer
/// carries a stack trace, a class name or a path of this machine.
public final class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class.getName());
    private final Pages pages;

    /// Errors of one server.
    ///
    /// @param pages renders the kind ones
    public Faults(Pages pages) {
        this.pages = pages;
    }

    /// Adds the handlers, and 404 for what no route knows. Call it last.
    ///
    /// @param routing where to
    public void handle(HttpRouting.Builder routing) {
        routing.any((request, response) -> answer(request, response, Refused.notFound()));
        routing.error(Refused.class, this::answer);
        routing.error(BadRequestException.class, (q, r, _) -> answer(q, r, damaged()));
        routing.error(HttpException.class, this::fromHelidon);
        routing.error(StorageLost.class, this::lost);
        routing.error(Throwable.class, this::broken);
    }

    private static Refused damaged() {
        return new Refused(400, "the request is damaged");
    }

    private void fromHelidon(ServerRequest request, ServerResponse response, HttpException e) {
        int status = e.status().code();
        answer(
                request,
                response,
                new Refused(status < 400 ? 500 : status, e.status().reasonPhrase()));
    }

    private void lost(ServerRequest request, ServerResponse response, StorageLost e) {
        LOG.log(Level.SEVERE, "the database does not answer", e);
        response.header(HeaderNames.RETRY_AFTER, "2");
        answer(
                request,
                response,
                new Refused(
                        503,
                        "the database does not answer; it was done whole or not at all, ask again"));
    }

    private void broken(ServerRequest request, ServerResponse response, Throwable e) {
        LOG.log(Level.SEVERE, "a page failed", e);
        answer(request, response, new Refused(500, "something here failed"));
    }

    private void answer(ServerRequest request, ServerResponse response, Refused refused) {
        if (response.isSent()) {
            return;
        }
        int status = refused.status();
        response.status(Status.create(status));
        if (forPrograms(request)) {
            Pages.send(
                    request,
                    response,
                    "application/problem+json",
                    Pages.bytes(problem(status, String.valueOf(refused.getMessage()))));
        } else {
            String kind =
                    pages.say().has("fault." + status + ".say") ? "fault." + status : "fault.other";
            pages.show(
                    request,
                    response,
                    "notice",
                    Map.of("status", status, "kind", kind, "found", found(refused)));
        }
    }

    /// What a refusal found, where the page's own words cannot say it: one for each status.
    private static String found(Refused refused) {
        return switch (refused.status()) {
            case 400, 409, 413, 415, 422, 429 -> String.valueOf(refused.getMessage());
            default -> "";
        };
    }

    private static boolean forPrograms(ServerRequest request) {
        String path = request.path().rawPath();
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/health/");
    }

    /// A problem document (RFC 9457).
    ///
    /// @param status an HTTP status
    /// @param detail what was found and what is allowed
    /// @return JSON
    public static String problem(int status, String detail) {
        return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(Status.create(status).reasonPhrase(), status, Json.escape(detail));
    }

    /// Answers to requests that are too damaged to reach a route.
    ///
    /// @return plain words instead of the library's own
    public static DirectHandlers beforeRouting() {
        var handlers = DirectHandlers.builder();
        for (var event : DirectHandler.EventType.values()) {
            handlers.addHandler(event, Faults::direct);
        }
        return handlers.build();
    }

    private static DirectHandler.TransportResponse direct(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType event,
            Status status,
            io.helidon.http.ServerResponseHeaders headers,
            String message) {
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .header(io.helidon.http.HeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(io.helidon.http.HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .keepAlive(false)
                .entity(problem(status.code(), "the request could not be read"))
                .build();
    }
}
