// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.score.catalogue.Catalogue;
import adagio.server.devices.GuestPass;
import adagio.server.devices.Link;
import adagio.server.live.Playing;
import adagio.server.media.Shelf;
import adagio.server.web.Https;
import adagio.server.web.Pages;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// The player at one of a studio's two tables: the same page as at home, on one clock with the
/// device at the other table, each with its own part; nothing is changed here.
public final class TablePage {
    private final PlayView view;

    /// The page of one house.
    ///
    /// @param pages renders
    /// @param shelf has the sound
    /// @param catalogue what is composed from
    public TablePage(Pages pages, Shelf shelf, Catalogue catalogue) {
        this.view = new PlayView(pages, shelf, catalogue);
    }

    /// Shows a duet at one table.
    ///
    /// @param request for the reader's light
    /// @param response the page; it lets the device have the sound
    /// @param playing what is played
    /// @param link joins the two devices
    /// @param second whether it is the second table, which has everything mirrored
    public void show(
            ServerRequest request,
            ServerResponse response,
            Playing playing,
            Link link,
            boolean second) {
        var role = second ? Phone.Role.SECOND : Phone.Role.FIRST;
        GuestPass.give(request, response, link.code());
        view.show(request, response, playing, Phone.table(role, link, Https.address(request)));
    }
}
