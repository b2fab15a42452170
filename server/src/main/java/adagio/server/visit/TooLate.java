// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.server.web.Pages;
import adagio.studio.free.Placing;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;

/// Somebody was a moment faster: kind words, and what is free near it as buttons.
///
/// @param picking what was looked for
/// @param free up to three, nearest first
/// @param action where a button leads
/// @param key of the next try, empty where a visit moves: then nobody is shown who was asked for
record TooLate(Picking picking, List<Placing> free, String action, String key) {
    TooLate {
        free = List.copyOf(free);
    }

    void show(Pages pages, ServerRequest request, ServerResponse response) {
        response.status(Status.CONFLICT_409);
        var asked = key.isEmpty() ? List.<String>of() : picking.therapists();
        var instead = free.stream().map(each -> Instead.of(picking.studio(), each, asked)).toList();
        pages.show(
                request,
                response,
                "studio-taken",
                Map.of("picking", picking, "instead", instead, "action", action, "key", key));
    }
}
