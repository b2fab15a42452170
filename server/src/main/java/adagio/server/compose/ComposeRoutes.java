// SPDX-License-Identifier: Apache-2.0
package adagio.server.compose;

import adagio.composer.Composer;
import adagio.composer.Composing;
import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.wishes.Wishes;
import adagio.score.catalogue.Catalogue;
import adagio.server.document.NotPossible;
import adagio.server.document.RoutineDocument;
import adagio.server.document.WishesDocument;
import adagio.server.document.WishesReading;
import adagio.server.web.Body;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/// `POST /api/compose`: an `adagio-wishes/1` is answered with an `adagio-routine/1`, or with status
/// 422 and an `adagio-not-possible/1`. Open to everybody who reaches the house: it keeps nothing.
public final class ComposeRoutes {
    private final Catalogue catalogue;

    /// A search takes a whole core for up to a second or two; more at a time help nobody.
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /// The routes of one house.
    ///
    /// @param catalogue what is composed from
    public ComposeRoutes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Adds the route.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.post("/api/compose", this::compose);
    }

    private void compose(ServerRequest request, ServerResponse response) {
        switch (WishesDocument.read(Body.read(request), catalogue)) {
            case WishesReading.Unreadable(var faults) -> throw Body.refused(faults);
            case WishesReading.Read(var wishes, _) -> answer(request, response, wishes);
        }
    }

    private void answer(ServerRequest request, ServerResponse response, Wishes wishes) {
        switch (Agreement.between(wishes.a(), wishes.b(), wishes.evening(), catalogue)) {
            case Agreeing.AnotherDay _ -> not(request, response, NotPossible.ANOTHER_DAY);
            case Agreeing.Agreed(var agreement) -> {
                switch (composed(agreement)) {
                    case Composing.Composed(var routine, _) ->
                            json(request, response, RoutineDocument.write(routine));
                    case Composing.NotPossible not -> not(request, response, NotPossible.of(not));
                }
            }
        }
    }

    private Composing composed(Agreement agreement) {
        try {
            cores.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "the house is stopping");
        }
        try {
            return Composer.compose(agreement, catalogue);
        } finally {
            cores.release();
        }
    }

    private static void not(ServerRequest request, ServerResponse response, NotPossible not) {
        response.status(Status.create(422));
        json(request, response, not.document());
    }

    private static void json(ServerRequest request, ServerResponse response, String text) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Pages.send(request, response, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }
}
