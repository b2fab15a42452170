// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.score.catalogue.Catalogue;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.people.People;
import adagio.server.storage.Storage;
import adagio.server.tonight.Offer;
import adagio.server.web.Pages;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// All that the pages of this room need.
///
/// @param pages renders
/// @param people who lives here
/// @param cards what each keeps of themselves
/// @param evenings what pairs keep of their evenings
/// @param favourites routines under a name
/// @param openings cards that are being read
/// @param offer what can be chosen
public record Home(
        Pages pages,
        People people,
        KeptCards cards,
        KeptEvenings evenings,
        Favourites favourites,
        Openings openings,
        Offer offer) {
    /// The home of one house.
    ///
    /// @param pages renders
    /// @param people who lives here
    /// @param kept where and when things are kept
    /// @param catalogue what the house knows of strokes and conditions
    /// @param offer what can be chosen
    /// @return all of it
    public static Home of(Pages pages, People people, Kept kept, Catalogue catalogue, Offer offer) {
        var cards = new KeptCards(kept.storage(), catalogue, kept.clock(), kept.zone());
        var evenings = new KeptEvenings(kept.storage(), kept.clock());
        var favourites = new Favourites(kept.storage());
        people.document()
                .add(new CardSection(cards))
                .add(new EveningSection(people.households(), evenings, favourites));
        return new Home(
                pages, people, cards, evenings, favourites, new Openings(kept.clock()), offer);
    }

    /// The days on which evenings of somebody's pairs began.
    ///
    /// @param login who asks
    /// @return each day once, the last first
    public List<LocalDate> days(Login login) {
        return people.households().get(login.household()).pairsOf(login.person()).stream()
                .flatMap(pair -> evenings.list(login.household(), pair).stream())
                .map(each -> cards.day(each.evening().started()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// The evenings of one of somebody's pairs.
    ///
    /// @param login who asks
    /// @param pair one of theirs
    /// @return the last first
    public List<Played> played(Login login, Pair pair) {
        return evenings.list(login.household(), pair).stream()
                .map(each -> new Played(each.evening().started(), each.evening().routine()))
                .toList();
    }

    /// Where and when things are kept.
    ///
    /// @param storage keeps
    /// @param clock tells the time
    /// @param zone where the house stands
    public record Kept(Storage storage, InstantSource clock, ZoneId zone) {}
}
