// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.server.people.Login;
import adagio.server.people.People;
import adagio.server.storage.Storage;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/// All of this room for one house.
public final class Reflection {
    private final Storage storage;
    private final People people;
    private final InstantSource clock;
    private final ZoneId zone;

    /// The room.
    ///
    /// @param storage keeps what is sealed
    /// @param people who is signed in
    /// @param clock tells the day
    /// @param zone where the house is
    public Reflection(Storage storage, People people, InstantSource clock, ZoneId zone) {
        this.storage = storage;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    /// Adds the routes, and the notes to what a person takes along.
    ///
    /// @param routes where to
    /// @param pages renders
    /// @param evenings the days on which somebody had a massage here
    public void route(Routes routes, Pages pages, Function<Login, List<LocalDate>> evenings) {
        var notes = new Notes(storage);
        people.document().add(new ReflectionSection(notes, new Export(zone)));
        var notebook = new Notebook(notes, clock, zone);
        var sharing = new Sharing(storage, people.households());
        var logins = people.logins();
        new ReflectionPages(pages, logins, notebook, sharing).route(routes);
        new WeeksPages(pages, logins, notebook, evenings, zone).route(routes);
        new SharingPages(pages, logins, notebook, sharing, new GentleWords(storage)).route(routes);
    }
}
