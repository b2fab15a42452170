// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.score.Person;
import adagio.server.media.Playable;
import adagio.server.media.Shelf;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Evenings;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.concurrent.CompletionException;

/// `/play/{evening}`: open only when both have said yes.
public final class PlayPage {
    private final Pages pages;
    private final Evenings evenings;
    private final Shelf shelf;

    /// The page of one house.
    ///
    /// @param pages renders
    /// @param evenings tells who agreed
    /// @param shelf has the sound
    public PlayPage(Pages pages, Evenings evenings, Shelf shelf) {
        this.pages = pages;
        this.evenings = evenings;
        this.shelf = shelf;
    }

    /// Adds the route.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/play/{evening}", this::open);
    }

    private void open(ServerRequest request, ServerResponse response) {
        String id = request.path().pathParameters().get("evening");
        Evening evening = evenings.find(id).orElseThrow(Refused::notFound);
        switch (evening.stage()) {
            case Evening.Stage.Waiting _ -> Pages.seeOther(response, "/tonight/" + id);
            case Evening.Stage.AnotherDay _ -> Pages.seeOther(response, "/another-day");
            case Evening.Stage.Agreed _ -> show(request, response, evening);
        }
    }

    private void show(ServerRequest request, ServerResponse response, Evening evening) {
        Playable playable;
        try {
            playable = shelf.get(evening.chosen().sound());
        } catch (CompletionException _) {
            throw new Refused(503, "the sound could not be prepared");
        }
        var shown = new Shown(pages.say(), evening.chosen());
        pages.show(
                request,
                response,
                "play",
                Map.of(
                        "media",
                        "/media/" + playable.key(),
                        "hold",
                        playable.holdSeconds(),
                        "lead",
                        playable.leadInSeconds(),
                        "seconds",
                        playable.score().seconds(),
                        "parts",
                        shown.list(playable.score().parts(Person.A))));
    }
}
