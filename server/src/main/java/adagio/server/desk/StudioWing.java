// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.score.catalogue.Catalogue;
import adagio.server.access.HostAccess;
import adagio.server.intake.CardPages;
import adagio.server.intake.DirectionsWords;
import adagio.server.intake.KeptCards;
import adagio.server.jobs.Round;
import adagio.server.letters.HouseAddress;
import adagio.server.letters.Letters;
import adagio.server.mail.Outbox;
import adagio.server.storage.Storage;
import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.studio.Links;
import adagio.server.studio.StudioRoutes;
import adagio.server.visit.StudioPage;
import adagio.server.visit.VisitPages;
import adagio.server.waiting.WaitingList;
import adagio.server.waiting.WaitingPages;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The studio wing of a house: programs, clients, staff, and what happens by itself.
public final class StudioWing {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration OFTEN = Duration.ofSeconds(30);
    private static final Duration DAILY = Duration.ofDays(1);
    private final Pages pages;
    private final Books books;
    private final HostAccess access;
    private final Catalogue catalogue;
    private final Links links;
    private final Changes changes;
    private final KeptCards cards;
    private final WaitingList waiting;
    private final StaffAccess staff;
    private final Letters letters;

    /// What the wing stands in.
    ///
    /// @param storage keeps everything
    /// @param access knows the host
    /// @param catalogue what cards ask
    /// @param clock the time
    public record House(
            Storage storage, HostAccess access, Catalogue catalogue, InstantSource clock) {}

    /// How clients are written to.
    ///
    /// @param outbox takes the messages
    /// @param address of the house, for their links
    public record Mail(Outbox outbox, HouseAddress address) {}

    /// The wing of one house.
    ///
    /// @param pages renders
    /// @param house what it stands in
    /// @param mail how clients are written to
    public StudioWing(Pages pages, House house, Mail mail) {
        var storage = house.storage();
        this.pages = pages;
        this.books = new Books(storage, house.clock());
        this.access = house.access();
        this.catalogue = house.catalogue();
        this.links = new Links(storage, house.clock());
        this.changes = new Changes(storage, house.clock());
        this.cards = new KeptCards(storage);
        this.waiting = new WaitingList(books);
        this.staff = new StaffAccess(pages, books, links, access);
        this.letters = new Letters(books, waiting, mail.outbox(), mail.address(), pages.say());
    }

    /// What is booked.
    public Books books() {
        return books;
    }

    /// What clients ask of the hands.
    public KeptCards cards() {
        return cards;
    }

    /// Who is at the desk.
    public StaffAccess staff() {
        return staff;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    /// @param sample whether the studio `sample` is set up
    /// @param amiss names of texts that the host has to read
    public void route(Routes routes, boolean sample, Supplier<List<String>> amiss) {
        var studios = new StudioRoutes(books, access);
        if (sample) {
            studios.addSample();
        }
        studios.route(routes);
        var page = new StudioPage(pages, books, links, changes);
        page.route(routes);
        new VisitPages(pages, books, links, changes, cards).route(routes);
        new CardPages(pages, books, links, cards, catalogue).route(routes);
        new WaitingPages(pages, books, links, waiting, page).route(routes);
        staff.route(routes);
        new DayPages(pages, books, staff, changes).route(routes);
        new VisitDesk(pages, books, staff, new DirectionsWords(pages.say(), catalogue), letters)
                .route(routes);
        new BookDesk(pages, books, staff, links, waiting).route(routes);
        new SetUpPages(pages, books, staff, changes).route(routes);
        new StaffPages(pages, books, staff, links, changes).route(routes);
        new BringPages(pages, books, staff, changes, letters).route(routes);
        new StudiosPage(pages, books, staff, amiss).route(routes);
        books.onFreed(waiting::offer);
        books.onCancelled((studio, booking) -> cards.erase(studio.id(), booking));
    }

    /// What happens by itself.
    ///
    /// @return each once for all houses on one database
    public List<Round> rounds() {
        return List.of(
                new Round("offers", SOON, OFTEN, () -> each(waiting::offer)),
                new Round("letters", SOON, SOON, letters::round),
                new Round("cards", SOON, DAILY, () -> each(this::erase)),
                new Round("desk-logins", SOON, DAILY, staff::forget));
    }

    private void erase(Studio studio) {
        cards.erasePast(studio, books.clock().instant());
    }

    private void each(Consumer<Studio> work) {
        books.ids().forEach(id -> books.find(id).ifPresent(work));
    }
}
