// SPDX-License-Identifier: Apache-2.0
package adagio.checks.fuzz;

import adagio.composer.wishes.Relationship;
import adagio.score.catalogue.Catalogue;
import adagio.server.home.Home;
import adagio.server.people.Arrivals;
import adagio.server.people.Joined;
import adagio.server.people.Login;
import adagio.server.people.People;
import adagio.server.people.SetUpCode;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.tonight.Offer;
import adagio.server.web.Messages;
import adagio.server.web.Pages;
import adagio.server.web.StaticFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Somebody who brings a document along, again and again; opened once.
final class TrialPerson {
    private final People people;
    private final Login login;

    private TrialPerson() throws IOException, CannotStore {
        var clock = InstantSource.system();
        var storage = Storage.open(StorageSettings.in(Files.createTempDirectory("person")));
        people = People.of(storage, clock);
        var pages = new Pages(Messages.in("en"), new StaticFiles(Map.of()));
        var kept = new Home.Kept(storage, clock, ZoneOffset.UTC);
        var offer = new Offer(20, List.of(20), List.of("her"), List.of("silence"), List.of("full"));
        Home.of(pages, people, kept, Catalogue.builtIn(), offer);
        var founding =
                new Arrivals.Founding("Ana", "Ben", Relationship.PARTNERS, "four slow words here");
        login = ((Joined.Done) people.arrivals().found(SetUpCode.fresh(storage), founding)).login();
    }

    private static final class Opened {
        private static final TrialPerson PERSON = open();

        private static TrialPerson open() {
            try {
                return new TrialPerson();
            } catch (IOException | CannotStore e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Takes a document in.
    ///
    /// @return its faults
    static List<String> restore(String text) {
        return Opened.PERSON.people.document().restore(Opened.PERSON.login, text, "").faults();
    }
}
