// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.server.devices.GuestPass;
import adagio.server.devices.Links;
import adagio.server.limits.Where;
import adagio.server.live.Duets;
import adagio.server.web.Form;
import adagio.server.web.Https;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/// `/with` and `/with/{code}`: the second device of an evening. Whoever has the code is one of the
/// two, and needs no login; what was answered before is not on this page.
public final class WithPage {
    private final PlayPage page;
    private final Pages pages;
    private final Links links;
    private final Duets duets;

    /// The pages of one house.
    ///
    /// @param page the first device's page
    /// @param pages renders
    /// @param links between the devices of an evening
    /// @param duets what a studio's tables play
    public WithPage(PlayPage page, Pages pages, Links links, Duets duets) {
        this.page = page;
        this.pages = pages;
        this.links = links;
        this.duets = duets;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/with", (q, r) -> ask(q, r, false), this::typed)
                .read("/with/{code}", this::open);
    }

    private void ask(ServerRequest request, ServerResponse response, boolean missed) {
        pages.show(request, response, "with", Map.of("missed", missed));
    }

    private void typed(ServerRequest request, ServerResponse response) {
        String code = Form.read(request).field("code");
        links.find(code, Where.from(request))
                .ifPresentOrElse(
                        link -> Pages.seeOther(response, "/with/" + link.code()),
                        () -> ask(request, response, true));
    }

    private void open(ServerRequest request, ServerResponse response) {
        String code = request.path().pathParameters().get("code");
        var link = links.find(code, Where.from(request));
        var playing = link.flatMap(found -> page.ours().playing(found.evening()));
        var duet = link.flatMap(found -> duets.find(found.evening()));
        link.ifPresent(_ -> page.ours().fold(request));
        if (link.isPresent() && duet.isPresent()) {
            var phone = Phone.table(Phone.Role.SECOND, link.get(), Https.address(request));
            GuestPass.give(request, response, link.get().code());
            page.view().show(request, response, duet.get().playing(), phone);
        } else if (link.isPresent() && playing.isPresent()) {
            var phone = Phone.of(Phone.Role.SECOND, link.get(), Https.address(request));
            GuestPass.give(request, response, link.get().code());
            page.view().show(request, response, playing.get(), phone);
        } else {
            ask(request, response, true);
        }
    }
}
