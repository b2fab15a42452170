// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.score.catalogue.Catalogue;
import adagio.server.home.Home;
import adagio.server.web.Routes;

/// All of this room for one house.
public final class PulseRoom {
    private final Home home;
    private final Home.Kept kept;
    private final Catalogue catalogue;

    /// The room.
    ///
    /// @param home who lives here, and their evenings
    /// @param kept where and when things are kept
    /// @param catalogue what the house knows of strokes
    public PulseRoom(Home home, Home.Kept kept, Catalogue catalogue) {
        this.home = home;
        this.kept = kept;
        this.catalogue = catalogue;
    }

    /// Adds the routes, and the recordings to what a person takes along.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        var hearts = new KeptHearts(kept.storage());
        home.people().document().add(new HeartSection(hearts));
        var keeping = new Keeping(home.people().logins(), hearts, kept.clock(), kept.zone());
        new PulsePages(home.pages(), keeping).route(routes);
        var together = new LookingTogether(home, catalogue, kept.zone());
        new MinePages(home, hearts, new Agreement(kept.storage()), together).route(routes);
    }
}
