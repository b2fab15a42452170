// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.server.access.HostAccess;
import adagio.server.below.Edge;
import adagio.server.events.Events;
import adagio.server.media.GuidePlayables;
import adagio.server.media.Playables;
import adagio.server.people.People;
import adagio.server.people.SetUpCode;
import adagio.server.storage.Storage;
import adagio.server.upkeep.Night;
import adagio.server.web.Draining;
import adagio.server.web.Faults;
import adagio.server.web.QrCode;
import adagio.server.web.Sizes;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;

/// The web application: every page, on one port, until it is stopped.
public final class WebHouse {
    private static final System.Logger LOG = System.getLogger(WebHouse.class.getName());
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);
    private final WebServer server;
    private final Playables playables;
    private final Storage storage;
    private final Events events;
    private final Printed printed;
    private final SortedMap<String, String> addresses;
    private final Draining draining;
    private final String path;

    /// What a start tells the host, once.
    ///
    /// @param token the API token that this start made, empty when there was one
    /// @param setUpCode lets somebody set up a household, empty when somebody lives here
    /// @param sample the passphrases of Ana and Ben whom this start made, empty when it made nobody
    public record Printed(String token, String setUpCode, List<String> sample) {
        /// Not for logs.
        @Override
        public String toString() {
            return "Printed";
        }
    }

    private WebHouse(Listening listening, Playables playables, Storage storage, Printed printed) {
        this.server = listening.server();
        this.addresses = listening.addresses();
        this.draining = listening.draining();
        this.path = listening.path();
        this.events = listening.events();
        this.playables = playables;
        this.storage = storage;
        this.printed = printed;
    }

    private record Listening(
            WebServer server,
            SortedMap<String, String> addresses,
            Draining draining,
            Events events,
            String path) {}

    /// Begins in the background what every start needs, whatever the settings: a second core has
    /// nothing to do while the command line and the catalogue are read.
    public static void prepare() {
        Thread.ofPlatform().daemon().name("prepare").start(WebHouse::load);
    }

    private static void load() {
        Storage.warmUp();
        HttpRouting.builder();
    }

    /// Starts listening, with the guide's sound.
    ///
    /// @param settings where
    /// @return the running house
    /// @throws CannotOpen when the port is taken or the data folder cannot be written
    public static WebHouse start(WebSettings settings) throws CannotOpen {
        makeFolder(settings);
        tryPort(settings);
        var opening = StorageOpening.begin(settings.storage());
        GuidePlayables playables;
        try {
            playables =
                    GuidePlayables.open(
                            settings.data(), settings.catalogue(), InstantSource.system());
        } catch (IOException e) {
            opening.cancel();
            throw CannotOpen.data(settings, e);
        }
        try {
            var house = start(settings, playables, opening.storage());
            playables.begin();
            return house;
        } catch (CannotOpen | RuntimeException e) {
            playables.close();
            throw e;
        }
    }

    /// Starts listening, with any sound.
    ///
    /// @param settings where
    /// @param playables makes what is heard
    /// @return the running house
    /// @throws CannotOpen when the port is taken or the data folder cannot be written
    static WebHouse start(WebSettings settings, Playables playables) throws CannotOpen {
        makeFolder(settings);
        tryPort(settings);
        return start(settings, playables, StorageOpening.begin(settings.storage()).storage());
    }

    private static WebHouse start(WebSettings settings, Playables playables, Storage storage)
            throws CannotOpen {
        try {
            var access = HostAccess.open(storage, settings.token());
            var routing = HttpRouting.builder();
            var routes =
                    new HouseRoutes(
                            routing,
                            settings,
                            playables,
                            storage,
                            Events.of(settings.storage(), storage));
            routes.all(access);
            free(settings, routes.addresses());
            var listening = listen(settings, routing, routes);
            var people = People.of(storage, InstantSource.system());
            var sample =
                    settings.sample()
                            ? SampleHousehold.make(people, storage)
                            : SampleHousehold.NOBODY;
            String code = people.households().isEmpty() ? SetUpCode.fresh(storage) : "";
            var printed = new Printed(access.madeToken(), code, sample.passphrases());
            return new WebHouse(listening, playables, storage, printed);
        } catch (CannotOpen | RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    /// A proxy that takes the path away asks for what is left: then nobody could tell whether
    /// `/care` is the path or the page.
    private static void free(WebSettings settings, SortedMap<String, String> addresses)
            throws CannotOpen {
        String first = (settings.below().path() + "/").replaceFirst("^(/[^/]*)/.*", "$1");
        if (!settings.below().isNothing()
                && addresses.keySet().stream()
                        .anyMatch(each -> (each + "/").startsWith(first + "/"))) {
            throw CannotOpen.environment(
                    new IllegalArgumentException(
                            "the path %s begins with %s, which is a page of the house itself: take another, such as /adagio"
                                    .formatted(settings.below().path(), first)));
        }
    }

    private static Listening listen(
            WebSettings settings, HttpRouting.Builder routing, HouseRoutes routes)
            throws CannotOpen {
        var server =
                WebServer.builder()
                        .host(settings.host())
                        .port(settings.port())
                        .maxPayloadSize(Sizes.MOST_BYTES)
                        .shutdownHook(false) // whoever stops the house lets people finish first
                        .shutdownGracePeriod(Duration.ofMillis(100))
                        .idleConnectionTimeout(Duration.ofMinutes(2))
                        .directHandlers(Faults.beforeRouting())
                        .addRouting(Edge.before(settings.below(), routing))
                        .addRouting(routes.sockets())
                        .build();
        try {
            return new Listening(
                    started(server),
                    routes.addresses(),
                    routes.draining(),
                    routes.events(),
                    settings.below().path());
        } catch (RuntimeException e) {
            routes.events().close();
            throw CannotOpen.port(settings, e);
        }
    }

    /// The web server logs that it could not listen, and goes on without a port: two houses that
    /// start at one moment both find it free.
    private static WebServer started(WebServer server) {
        server.start();
        if (!server.isRunning() || server.port() < 0) {
            throw new IllegalStateException("another program took the port meanwhile");
        }
        return server;
    }

    /// The web server shares a taken port without a word; a plain socket does not.
    private static void tryPort(WebSettings settings) throws CannotOpen {
        var address = new InetSocketAddress(settings.host(), settings.port());
        try (var socket = new ServerSocket()) {
            if (address.isUnresolved()) {
                throw new UnknownHostException(settings.host());
            }
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw CannotOpen.port(settings, e);
        }
    }

    private static void makeFolder(WebSettings settings) throws CannotOpen {
        try {
            Night.of(System.getenv().getOrDefault("ADAGIO_NIGHTLY", ""));
        } catch (IllegalArgumentException refused) {
            throw CannotOpen.environment(refused);
        }
        try {
            settings.storage().makeFolder();
        } catch (IOException e) {
            throw CannotOpen.data(settings, e);
        }
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// The path below which it lies.
    ///
    /// @return such as `/adagio`, empty for a house at the root
    public String path() {
        return path;
    }

    /// An address as a square of characters that a phone's camera reads off a console.
    ///
    /// @param address at most 600 characters
    /// @return lines, dark on light on a dark console
    public static String square(String address) {
        return QrCode.lines(address);
    }

    /// What this start tells the host, to be shown once.
    public Printed printed() {
        return printed;
    }

    /// Every path that this house knows, and its methods.
    SortedMap<String, String> addresses() {
        return addresses;
    }

    /// Lets somebody set up one more household; the code before no longer counts.
    ///
    /// @return to be shown to the host alone
    String newSetUpCode() {
        return SetUpCode.fresh(storage);
    }

    /// Answers whom it is answering, for ten seconds at most, refuses who comes meanwhile, stops
    /// listening and lets go of everything. Sound that is being sent may be cut.
    public void stop() {
        if (!draining.drain(LAST_ANSWERS)) {
            LOG.log(Level.WARNING, "somebody was still being answered when the house closed");
        }
        playables.close();
        server.stop();
        events.close();
        storage.close();
    }
}
