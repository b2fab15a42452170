// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import adagio.server.media.Playable;
import adagio.server.media.Shelf;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.Plan;
import adagio.server.tonight.Planner;
import adagio.server.tonight.Shared;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// `/play/{evening}`: open only when both have said yes. It shows the routine, takes changes, and
/// plays it.
public final class PlayPage {
    private final Pages pages;
    private final Evenings evenings;
    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Change change;

    /// The page of one house.
    ///
    /// @param pages renders
    /// @param evenings tells who agreed
    /// @param shelf has the sound
    /// @param catalogue what is composed from
    public PlayPage(Pages pages, Evenings evenings, Shelf shelf, Catalogue catalogue) {
        this.pages = pages;
        this.evenings = evenings;
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.change = new Change(new Planner(catalogue), catalogue);
    }

    /// Adds the route.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/play/{evening}", this::open, this::change);
    }

    private Evening evening(ServerRequest request) {
        String id = request.path().pathParameters().get("evening");
        return evenings.find(id).orElseThrow(Refused::notFound);
    }

    private void open(ServerRequest request, ServerResponse response) {
        Evening evening = evening(request);
        switch (evening.stage()) {
            case Evening.Stage.Waiting _ -> Pages.seeOther(response, "/tonight/" + evening.id());
            case Evening.Stage.AnotherDay _ -> Pages.seeOther(response, "/another-day");
            case Evening.Stage.Agreed(var shared) -> show(request, response, shared);
        }
    }

    private void change(ServerRequest request, ServerResponse response) {
        Evening evening = evening(request);
        Form form = Form.read(request);
        evening.change(shared -> change.make(form, shared));
        Pages.seeOther(response, "/play/" + evening.id() + Change.place(form));
    }

    private void show(ServerRequest request, ServerResponse response, Shared shared) {
        switch (shared.plan()) {
            case Plan.Ready ready -> ready(request, response, shared, ready);
            case Plan.NotPossible not ->
                    pages.show(
                            request,
                            response,
                            "not-possible",
                            Map.of("not", not, "taken", taken(shared)));
        }
    }

    private void ready(
            ServerRequest request, ServerResponse response, Shared shared, Plan.Ready ready) {
        Playable playable;
        try {
            playable = shelf.get(new Chosen.Sound(ready.routine(), shared.chosen().sounding()));
        } catch (CompletionException _) {
            throw new Refused(503, "the sound could not be prepared");
        }
        var names = new Shown(pages.say(), shared.chosen());
        var parts = names.list(playable.score().parts(Person.A));
        boolean composed = !shared.chosen().ritual();
        var values = new HashMap<String, Object>();
        values.put("media", "/media/" + playable.key());
        values.put("hold", playable.holdSeconds());
        values.put("lead", playable.leadInSeconds());
        values.put("seconds", playable.score().seconds());
        values.put("first", parts.getFirst().giver());
        values.put("turns", new Turns(pages.say(), names, ready.routine(), composed).list(parts));
        values.put("taken", taken(shared));
        values.put("leftOut", leftOut(ready, shared));
        values.put("squeezes", composed ? squeezes(ready, names) : List.of());
        values.put("cues", shared.agreement().cues(Person.BOTH));
        values.put("answer", shared.answer());
        pages.show(request, response, "play", values);
    }

    /// A stroke by its name.
    ///
    /// @param id of the stroke
    /// @param name what it is called
    /// @param why a closed word, empty for what was taken out here
    public record Named(String id, String name, String why) {}

    private Named named(String id, String why) {
        return new Named(id, catalogue.getStroke(id).movement().names().lay(), why);
    }

    private List<Named> taken(Shared shared) {
        return shared.trim().strokes().stream().sorted().map(id -> named(id, "")).toList();
    }

    private List<Named> leftOut(Plan.Ready ready, Shared shared) {
        return ready.routine().reasoning().leftOut().stream()
                .filter(each -> !shared.trim().strokes().contains(each.stroke()))
                .map(each -> named(each.stroke(), each.why()))
                .toList();
    }

    /// A squeeze before the start.
    ///
    /// @param receiver `A`, `B` or `both`
    /// @param name what the receiver is called
    /// @param pressure the name of the text that says how firm it is planned
    public record Squeeze(String receiver, String name, String pressure) {}

    private static List<Squeeze> squeezes(Plan.Ready ready, Shown names) {
        return Stream.of(Person.values())
                .filter(person -> Change.receives(ready, person))
                .map(
                        person ->
                                new Squeeze(
                                        person.id(),
                                        names.name(person),
                                        "pressure." + ready.pressure(person)))
                .toList();
    }
}
