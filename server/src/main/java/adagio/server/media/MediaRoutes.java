// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// `/media/{key}/...`: the files of one recording. An unknown key is 404.
///
/// `play.mp3`, `play-captions.vtt` and `play-cues.vtt` share the player's clock, which begins with
/// the waiting stretch; `session.mp3`, `captions.vtt` and `cues.vtt` are the ones to keep.
public final class MediaRoutes {
    private final Shelf shelf;

    /// The routes of one house.
    ///
    /// @param shelf where recordings are found
    public MediaRoutes(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/media/{key}/play.mp3", (q, r) -> sound(q, r, recording(q).play()))
                .read("/media/{key}/session.mp3", this::keep)
                .read("/media/{key}/captions.vtt", (q, r) -> kept(q, r, "captions.vtt"))
                .read("/media/{key}/cues.vtt", (q, r) -> kept(q, r, "cues.vtt"))
                .read("/media/{key}/play-captions.vtt", (q, r) -> vtt(q, r, Recording::captions))
                .read("/media/{key}/play-cues.vtt", (q, r) -> vtt(q, r, Recording::cues))
                .read("/media/{key}/score.json", this::score)
                .read("/media/{key}/cue-sheet.pdf", this::cueSheet)
                .read("/media/{key}/picture/{part}", this::picture);
    }

    private Recording recording(ServerRequest request) {
        String key = request.path().pathParameters().get("key");
        return shelf.find(key).orElseThrow(Refused::notFound);
    }

    private static void sound(ServerRequest request, ServerResponse response, Streamed bytes) {
        response.header(HeaderNames.CONTENT_TYPE, "audio/mpeg");
        response.header(HeaderNames.CACHE_CONTROL, "private, no-cache");
        Sending.send(request, response, bytes);
    }

    private void keep(ServerRequest request, ServerResponse response) {
        attach(response, "session.mp3");
        sound(request, response, recording(request).keep());
    }

    private void kept(ServerRequest request, ServerResponse response, String name) {
        Recording recording = recording(request);
        attach(response, name);
        String text = name.startsWith("cap") ? recording.captions() : recording.cues();
        text(request, response, "text/vtt; charset=utf-8", text);
    }

    private void vtt(
            ServerRequest request, ServerResponse response, Function<Recording, String> which) {
        Recording recording = recording(request);
        String later = Vtt.later(which.apply(recording), recording.holdSeconds());
        text(request, response, "text/vtt; charset=utf-8", later);
    }

    private void score(ServerRequest request, ServerResponse response) {
        Recording recording = recording(request);
        attach(response, "score.json");
        text(request, response, "application/json", recording.scoreJson());
    }

    private void cueSheet(ServerRequest request, ServerResponse response) {
        Recording recording = recording(request);
        attach(response, "cue-sheet.pdf");
        bytes(request, response, "application/pdf", recording.cueSheet());
    }

    private void picture(ServerRequest request, ServerResponse response) {
        Recording recording = recording(request);
        String name = request.path().pathParameters().get("part");
        int parts = recording.score().parts(adagio.score.Person.A).size();
        int part = name.matches("[0-9]{1,4}\\.svg") ? Integer.parseInt(name.split("\\.")[0]) : -1;
        String svg = part >= 0 && part < parts ? recording.picture(part) : "";
        if (svg.isEmpty()) {
            throw Refused.notFound();
        }
        text(request, response, "image/svg+xml", svg);
    }

    private static void attach(ServerResponse response, String name) {
        response.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static void text(
            ServerRequest request, ServerResponse response, String type, String text) {
        bytes(request, response, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(
            ServerRequest request, ServerResponse response, String type, byte[] body) {
        String tag = Sending.tag(body);
        response.header(HeaderNames.CACHE_CONTROL, "private, no-cache");
        response.header(HeaderNames.ETAG, tag);
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("").contains(tag)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        Pages.send(request, response, type, body);
    }
}
