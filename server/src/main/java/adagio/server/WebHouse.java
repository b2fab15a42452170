// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import adagio.guide.picture.BodyMap;
import adagio.guide.picture.BodyPicture;
import adagio.score.body.View;
import adagio.server.access.HostAccess;
import adagio.server.care.CarePages;
import adagio.server.care.SourcesPage;
import adagio.server.compose.ComposeRoutes;
import adagio.server.media.GuidePlayables;
import adagio.server.media.MediaRoutes;
import adagio.server.media.Playables;
import adagio.server.media.Shelf;
import adagio.server.play.PlayPage;
import adagio.server.storage.Storage;
import adagio.server.studio.StudioRoutes;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.TonightPages;
import adagio.server.web.Faults;
import adagio.server.web.Guard;
import adagio.server.web.Messages;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import adagio.server.web.StaticFiles;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// The web application: every page, on one port, until it is stopped.
public final class WebHouse {
    private static final long MOST_BYTES = 64L * 1024;
    private final WebServer server;
    private final Playables playables;
    private final Storage storage;
    private final String madeToken;

    private WebHouse(WebServer server, Playables playables, Storage storage, String madeToken) {
        this.server = server;
        this.playables = playables;
        this.storage = storage;
        this.madeToken = madeToken;
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
            return start(settings, playables, opening.storage());
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
            var server = listen(settings, playables, storage, access);
            return new WebHouse(server, playables, storage, access.madeToken());
        } catch (CannotOpen | RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private record Kept(Storage storage, HostAccess access) {}

    private static WebServer listen(
            WebSettings settings, Playables playables, Storage storage, HostAccess access)
            throws CannotOpen {
        var server =
                WebServer.builder()
                        .host(settings.host())
                        .port(settings.port())
                        .maxPayloadSize(MOST_BYTES)
                        .shutdownGracePeriod(Duration.ofMillis(100))
                        .idleConnectionTimeout(Duration.ofMinutes(2))
                        .directHandlers(Faults.beforeRouting())
                        .routing(
                                routing ->
                                        route(
                                                routing,
                                                settings,
                                                playables,
                                                new Kept(storage, access)))
                        .build();
        try {
            return server.start();
        } catch (RuntimeException e) {
            throw CannotOpen.port(settings, e);
        }
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
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw CannotOpen.data(settings, e);
        }
    }

    private static void route(
            HttpRouting.Builder routing, WebSettings settings, Playables playables, Kept kept) {
        var files =
                new StaticFiles(
                        Map.of(
                                "body.css",
                                BodyPicture.css().getBytes(UTF_8),
                                "body-back.svg",
                                BodyMap.svg(View.BACK).getBytes(UTF_8),
                                "body-front.svg",
                                BodyMap.svg(View.FRONT).getBytes(UTF_8)));
        var pages = new Pages(Messages.in("en"), files);
        var routes = new Routes(routing);
        var evenings = new Evenings(InstantSource.system());
        var shelf = new Shelf(playables);
        routing.addFilter(new Guard(settings.host())::filter);
        new TonightPages(pages, evenings, playables.offer(), settings.catalogue(), shelf::begin)
                .route(routes);
        new PlayPage(pages, evenings, shelf, settings.catalogue()).route(routes);
        new ComposeRoutes(settings.catalogue()).route(routes);
        new MediaRoutes(shelf).route(routes);
        new CarePages(pages).route(routes);
        new SourcesPage(pages, settings.catalogue()).route(routes);
        var studios = new StudioRoutes(kept.storage(), kept.access(), InstantSource.system());
        if (settings.sample()) {
            studios.addSample();
        }
        studios.route(routes);
        new Health(settings.data(), kept.storage()).route(routes);
        routes.read("/static/{hash}/{name}", files::serve).post("/lamp", pages::chooseLamp);
        new Faults(pages).handle(routing);
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// The API token that this start made, to be shown once.
    ///
    /// @return empty when there was one already, or the settings named one
    public String madeToken() {
        return madeToken;
    }

    /// Stops listening and lets go of everything.
    public void stop() {
        playables.close();
        server.stop();
        storage.close();
    }
}
