// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.score.catalogue.Catalogue;
import adagio.server.devices.Link;
import adagio.server.devices.Links;
import adagio.server.live.LiveEvenings;
import adagio.server.media.Shelf;
import adagio.server.road.Copies;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Planner;
import adagio.server.tonight.Shared;
import adagio.server.web.Form;
import adagio.server.web.Https;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// `/play/{evening}`: open only when both have said yes. It shows the routine, takes changes, lets
/// a second device join, and plays it.
public final class PlayPage {
    private final Ours ours;
    private final Links links;
    private final Copies copies;
    private final LiveEvenings live;
    private final PlayView view;
    private final Change change;

    /// The page of one house.
    ///
    /// @param pages renders
    /// @param ours tells who agreed, and whose it is
    /// @param shelf has the sound
    /// @param catalogue what is composed from
    /// @param devices on which evenings are played besides
    public PlayPage(Pages pages, Ours ours, Shelf shelf, Catalogue catalogue, Devices devices) {
        this.ours = ours;
        this.links = devices.links();
        this.copies = devices.copies();
        this.live = devices.live();
        this.view = new PlayView(pages, shelf, catalogue);
        this.change = new Change(new Planner(catalogue), catalogue);
    }

    /// Where evenings are played besides the device on which both said yes.
    ///
    /// @param links join a second one
    /// @param copies are kept for the road
    /// @param live goes on in another house, and after a start
    public record Devices(Links links, Copies copies, LiveEvenings live) {}

    /// A stroke by its name.
    ///
    /// @param id of the stroke
    /// @param name what it is called
    /// @param why a closed word, empty for what was taken out here
    public record Named(String id, String name, String why) {}

    /// A squeeze before the start.
    ///
    /// @param receiver `A`, `B` or `both`
    /// @param name what the receiver is called
    /// @param pressure the name of the text that says how firm it is planned
    public record Squeeze(String receiver, String name, String pressure) {}

    /// Adds the route.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/play/{evening}", this::open, this::change);
    }

    Ours ours() {
        return ours;
    }

    PlayView view() {
        return view;
    }

    private void open(ServerRequest request, ServerResponse response) {
        var elsewhere = ours.elsewhere(request, response);
        if (elsewhere.isPresent()) {
            ours.fold(request);
            String id = request.path().pathParameters().get("evening");
            view.show(request, response, elsewhere.get(), phone(request, id), "/play/" + id);
            return;
        }
        Evening evening = ours.get(request, response);
        ours.fold(request);
        switch (evening.stage()) {
            case Evening.Stage.Waiting _ -> Pages.seeOther(response, "/tonight/" + evening.id());
            case Evening.Stage.AnotherDay _ -> Pages.seeOther(response, "/another-day");
            case Evening.Stage.Agreed(Shared shared) -> {
                Phone phone = phone(request, evening.id());
                keepLive(evening);
                String home = evening.who().guests() ? "" : "/play/" + evening.id();
                view.show(request, response, shared, phone, home);
            }
        }
    }

    private Phone phone(ServerRequest request, String evening) {
        String origin = Https.address(request);
        return links.of(evening)
                .map(link -> Phone.of(Phone.Role.FIRST, link, origin))
                .orElseGet(() -> Phone.alone(origin, evening));
    }

    /// Another house may have to go on with what this page plays, or this one after a start.
    private void keepLive(Evening evening) {
        Ours.playing(evening)
                .ifPresentOrElse(
                        playing -> live.put(evening.id(), evening.who(), playing),
                        () -> live.drop(evening.id()));
    }

    private void change(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        String id = request.path().pathParameters().get("evening");
        String place = "/play/" + id;
        if (!form.field("with").isEmpty()) {
            var _ = ours.playing(request, response);
            links.begin(id, hearing(form.field("with")));
            Pages.seeOther(response, place + "#with");
            return;
        }
        Evening evening = ours.get(request, response);
        live.drop(id); // what is taken out now comes back in no case
        evening.change(shared -> change.make(form, shared));
        keepLive(evening);
        links.changed(id);
        copies.eveningChanged(id);
        Pages.seeOther(response, place + Change.place(form));
    }

    private static Link.Hearing hearing(String word) {
        return switch (word) {
            case "same" -> Link.Hearing.SAME;
            case "parts" -> Link.Hearing.PARTS;
            default -> throw new Refused(400, "with is same or parts");
        };
    }
}
