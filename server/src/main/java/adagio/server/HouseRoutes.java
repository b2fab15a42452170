// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import adagio.guide.picture.BodyMap;
import adagio.guide.picture.BodyPicture;
import adagio.reflection.picture.ArcStyle;
import adagio.score.body.View;
import adagio.server.access.HostAccess;
import adagio.server.below.Edge;
import adagio.server.book.BookPages;
import adagio.server.care.CarePages;
import adagio.server.care.EvidencePage;
import adagio.server.care.SourcesPage;
import adagio.server.compose.ComposeRoutes;
import adagio.server.desk.StudioWing;
import adagio.server.devices.GuestPass;
import adagio.server.devices.LinkSocket;
import adagio.server.devices.Links;
import adagio.server.duet.DuetPages;
import adagio.server.events.Events;
import adagio.server.home.CardPages;
import adagio.server.home.EveningPages;
import adagio.server.home.Home;
import adagio.server.home.HomeTonight;
import adagio.server.home.RoadDiary;
import adagio.server.home.StudioFilePages;
import adagio.server.jobs.Claims;
import adagio.server.jobs.Round;
import adagio.server.jobs.Rounds;
import adagio.server.letters.HouseAddress;
import adagio.server.limits.Allowance;
import adagio.server.live.Duets;
import adagio.server.live.LiveEvenings;
import adagio.server.mail.Invitations;
import adagio.server.mail.Outbox;
import adagio.server.media.MediaRoutes;
import adagio.server.media.Playables;
import adagio.server.media.Shelf;
import adagio.server.metrics.Metrics;
import adagio.server.metrics.MetricsRoute;
import adagio.server.moments.MomentPages;
import adagio.server.outside.Outside;
import adagio.server.outside.Reach;
import adagio.server.people.People;
import adagio.server.play.Ours;
import adagio.server.play.PlayPage;
import adagio.server.play.RoadPage;
import adagio.server.play.WithPage;
import adagio.server.pulse.PulseRoom;
import adagio.server.reflection.Reflection;
import adagio.server.rhythm.OwnPages;
import adagio.server.rhythm.RhythmRoom;
import adagio.server.road.Copies;
import adagio.server.road.Diary;
import adagio.server.signin.Attempts;
import adagio.server.signin.Door;
import adagio.server.signin.Hall;
import adagio.server.storage.Storage;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.TonightPages;
import adagio.server.upkeep.Night;
import adagio.server.upkeep.Upkeep;
import adagio.server.web.Draining;
import adagio.server.web.Faults;
import adagio.server.web.Guard;
import adagio.server.web.Messages;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import adagio.server.web.Sizes;
import adagio.server.web.StaticFiles;
import adagio.server.webhook.RoomClock;
import adagio.server.webhook.RoomHook;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsRouting;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/// Every address of one house, and what answers there.
final class HouseRoutes {
    private final HttpRouting.Builder routing;
    private final Routes routes;
    private final WebSettings settings;
    private final Playables playables;
    private final Storage storage;
    private final StaticFiles files;
    private final Pages pages;
    private final InstantSource clock = InstantSource.system();
    private final People people;
    private final Home home;
    private final Events events;
    private final Links links;
    private final LiveEvenings live;
    private final Guard guard;
    private final Duets duets;
    private final Shelf shelf;
    private final Metrics metrics = new Metrics();
    private final List<Round> rounds = new ArrayList<>();
    private final Outbox outbox;
    private final RoomHook room;
    private final Draining draining = new Draining();
    private final Upkeep upkeep;

    HouseRoutes(
            HttpRouting.Builder routing,
            WebSettings settings,
            Playables playables,
            Storage storage,
            Events events) {
        this.routing = routing;
        this.routes = new Routes(routing);
        this.settings = settings;
        this.playables = playables;
        this.storage = storage;
        this.files = new StaticFiles(drawn());
        this.pages = new Pages(Messages.in("en"), files, metrics::page);
        this.people = People.of(storage, clock);
        this.home =
                Home.of(
                        pages,
                        people,
                        new Home.Kept(storage, clock, ZoneId.systemDefault()),
                        settings.catalogue(),
                        playables.offer());
        this.outbox = Outbox.of(System.getenv(), storage, clock);
        this.room = room(storage);
        this.events = events;
        this.links = Links.of(clock, storage, events);
        this.live = new LiveEvenings(storage, clock, playables.offer());
        this.duets = Duets.of(storage, clock, playables.offer(), events.alone());
        if (!events.alone()) {
            rounds.add(
                    new Round(
                            "links",
                            Round.Whose.EACH_HOUSE,
                            Links.beats(),
                            Links.beats(),
                            links::beat));
        }
        this.shelf = new Shelf(playables, live, metrics::sound);
        this.guard = new Guard(settings.host(), settings.hosts());
        this.upkeep =
                new Upkeep(
                        storage,
                        Night.of(System.getenv().getOrDefault("ADAGIO_NIGHTLY", "")),
                        clock,
                        ZoneId.systemDefault());
    }

    private static RoomHook room(Storage storage) {
        var hosts = Reach.hosts(System.getenv().getOrDefault("ADAGIO_ROOM_HOSTS", ""));
        return new RoomHook(storage, new Outside(Reach.outsideAnd(hosts)), hosts);
    }

    private static Map<String, byte[]> drawn() {
        return Map.of(
                "arc.css",
                ArcStyle.page().getBytes(UTF_8),
                "body.css",
                BodyPicture.css().getBytes(UTF_8),
                "body-back.svg",
                BodyMap.svg(View.BACK).getBytes(UTF_8),
                "body-front.svg",
                BodyMap.svg(View.FRONT).getBytes(UTF_8));
    }

    /// Adds all of them.
    ///
    /// @param access what the host alone may do
    void all(HostAccess access) {
        metrics(access);
        routing.addFilter(draining::filter);
        routing.addFilter(guard::filter);
        routing.addFilter(Edge::filter);
        routing.addFilter(
                new Sizes(Set.of("/pulse", OwnPages.FILES, "/you/account/import"))::filter);
        people();
        evening();
        rhythm();
        reading();
        hearts();
        studio(access);
        rounds();
        new Health(settings.data(), storage).route(routes);
        routes.read("/static/{hash}/{name}", files::serve).post("/lamp", pages::chooseLamp);
        routes.finish();
        new Faults(pages).handle(routing);
    }

    /// Lets the house close without cutting anybody off.
    ///
    /// @return for whoever stops it
    Draining draining() {
        return draining;
    }

    /// What a WebSocket reaches; filters and routes never see those.
    ///
    /// @return for the web server
    WsRouting.Builder sockets() {
        return LinkSocket.routing(guard, links, settings.below());
    }

    /// What tells other houses, to be closed with the house.
    Events events() {
        return events;
    }

    /// Every path and its methods, once they are added.
    SortedMap<String, String> addresses() {
        return routes.all();
    }

    /// Figures for the host: off unless the environment asks for them.
    private void metrics(HostAccess access) {
        if (!System.getenv().getOrDefault("ADAGIO_METRICS", "").equals("on")) {
            return;
        }
        metrics.gauge("adagio_database_connections", () -> storage.load().connections());
        metrics.gauge("adagio_database_used", () -> storage.load().used());
        metrics.gauge("adagio_database_waiting", () -> storage.load().waiting());
        var shown = new MetricsRoute(metrics, access);
        routing.addFilter(shown::filter);
        shown.route(routes);
    }

    private void people() {
        var pass = new GuestPass(links);
        new Door(people.logins(), settings.isReachable(), pass::lets).route(routing);
        Hall.of(pages, people, storage, clock).route(routes);
    }

    private void evening() {
        var evenings = new Evenings(clock, home.cards()::stand);
        var guests =
                new TonightPages(
                        pages, evenings, playables.offer(), settings.catalogue(), shelf::begin);
        var ours = new Ours(evenings, people.logins(), live, home.cards()::stand);
        var diary = home(guests, evenings, ours);
        var copies = new Copies(storage, clock, diary);
        var play =
                new PlayPage(
                        pages,
                        ours,
                        shelf,
                        settings.catalogue(),
                        new PlayPage.Devices(links, copies, live));
        play.route(routes);
        new WithPage(play, pages, links, duets).route(routes);
        new RoadPage(play, pages, copies, files).route(routes);
        new ComposeRoutes(settings.catalogue()).route(routes);
        new MediaRoutes(shelf).route(routes);
    }

    /// Nothing goes out of the house but to an address that somebody typed in here, to the mail
    /// server and to the rooms that the environment names.
    private void rhythm() {
        var environment = System.getenv();
        var zone = ZoneId.systemDefault();
        var calendarHosts = Reach.hosts(environment.getOrDefault("ADAGIO_CALENDAR_HOSTS", ""));
        var say = pages.say();
        var words =
                new Invitations.Words(
                        say.say("times.event"), say.say("mail.off"), say.say("mail.text"));
        var rhythm =
                new RhythmRoom(
                        pages,
                        storage,
                        people,
                        new RhythmRoom.Clock(clock, zone),
                        new RhythmRoom.Ways(
                                new Outside(Reach.outsideAnd(calendarHosts)),
                                new Invitations(storage, outbox, words),
                                room));
        rhythm.route(routes);
        rounds.addAll(new RoomClock(room, people, rhythm::begun).rounds());
        new MomentPages(pages, people, storage, clock).route(routes);
    }

    private Diary home(TonightPages guests, Evenings evenings, Ours ours) {
        var tonight = new HomeTonight(home, guests, evenings);
        tonight.route(routes);
        new CardPages(home, tonight, new Attempts(storage, clock)).route(routes);
        new StudioFilePages(home).route(routes);
        new EveningPages(home, evenings, ours::live, ZoneId.systemDefault(), room::played)
                .route(routes);
        return new RoadDiary(evenings, home.evenings());
    }

    private void reading() {
        new CarePages(pages).route(routes);
        new SourcesPage(pages, settings.catalogue()).route(routes);
        new BookPages(pages, settings.catalogue(), playables.offer()).route(routes);
        new EvidencePage(pages, settings.catalogue()).route(routes);
    }

    private void hearts() {
        var zone = ZoneId.systemDefault();
        new PulseRoom(home, new Home.Kept(storage, clock, zone), settings.catalogue())
                .route(routes);
        new Reflection(storage, people, clock, zone).route(routes, pages, home::days);
    }

    /// What the house does by itself, once for all houses on one database.
    private void rounds() {
        var attempts = new Attempts(storage, clock);
        rounds.add(
                new Round(
                        "limits",
                        Duration.ofMinutes(1),
                        Duration.ofHours(1),
                        () -> sweep(attempts)));
        rounds.addAll(upkeep.rounds());
        routing.register(new Rounds(rounds, new Claims(storage, clock), metrics::job));
    }

    private void sweep(Attempts attempts) {
        attempts.forget();
        Allowance.forget(storage, clock);
        live.forget();
        duets.forget();
    }

    private void studio(HostAccess access) {
        var address = new HouseAddress(System.getenv(), storage);
        var wing =
                new StudioWing(
                        pages,
                        new StudioWing.House(storage, access, settings.catalogue(), clock),
                        new StudioWing.Mail(outbox, address));
        routing.addFilter(address::filter);
        wing.route(routes, settings.sample(), upkeep::amiss);
        rounds.addAll(wing.rounds());
        wing.cards().onFolded((studio, booking) -> duets.drop(new Duets.Visit(studio, booking)));
        new DuetPages(
                        pages,
                        wing.books(),
                        wing.staff(),
                        new DuetPages.Sounding(
                                settings.catalogue(), playables.offer(), shelf, duets, links))
                .route(routes);
    }
}
