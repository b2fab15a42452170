// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.guide.picture.BodyPicture;
import adagio.guide.stream.ByteSource;
import adagio.score.Part;
import adagio.score.Person;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `/media/{key}/...`: the files of one playable. An unknown key is 404.
///
/// `play.mp3`, `play-captions.vtt` and `play-cues.vtt` share the player's clock, which begins with
/// the waiting stretch; `session.mp3`, `captions.vtt` and `cues.vtt` are the ones to keep.
public final class MediaRoutes {
    private static final String VTT = "text/vtt; charset=utf-8";
    private final Shelf shelf;

    private interface Track {
        String of(Playable playable, int holdSeconds);
    }

    /// The routes of one house.
    ///
    /// @param shelf where playables are found
    public MediaRoutes(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/media/{key}/play.mp3", (q, r) -> sound(q, r, playable(q).play()))
                .read("/media/{key}/session.mp3", this::keep)
                .read(
                        "/media/{key}/captions.vtt",
                        (q, r) -> kept(q, r, "captions.vtt", Playable::captions))
                .read("/media/{key}/cues.vtt", (q, r) -> kept(q, r, "cues.vtt", Playable::cues))
                .read("/media/{key}/play-captions.vtt", (q, r) -> vtt(q, r, Playable::captions))
                .read("/media/{key}/play-cues.vtt", (q, r) -> vtt(q, r, Playable::cues))
                .read("/media/{key}/score.json", this::score)
                .read("/media/{key}/cue-sheet.pdf", this::cueSheet)
                .read("/media/{key}/picture/{part}", (q, r) -> picture(q, r, Person.A))
                .read("/media/{key}/picture-b/{part}", (q, r) -> picture(q, r, Person.B));
    }

    private Playable playable(ServerRequest request) {
        String key = request.path().pathParameters().get("key");
        return shelf.find(key).orElseThrow(Refused::notFound);
    }

    private static void sound(ServerRequest request, ServerResponse response, ByteSource bytes) {
        response.header(HeaderNames.CONTENT_TYPE, "audio/mpeg");
        response.header(HeaderNames.CACHE_CONTROL, "private, no-cache");
        Sending.send(request, response, bytes);
    }

    private void keep(ServerRequest request, ServerResponse response) {
        attach(response, "session.mp3");
        sound(request, response, playable(request).keep());
    }

    private void kept(ServerRequest request, ServerResponse response, String name, Track track) {
        Playable playable = playable(request);
        attach(response, name);
        text(request, response, VTT, track.of(playable, 0));
    }

    private void vtt(ServerRequest request, ServerResponse response, Track track) {
        Playable playable = playable(request);
        text(request, response, VTT, track.of(playable, playable.holdSeconds()));
    }

    private void score(ServerRequest request, ServerResponse response) {
        Playable playable = playable(request);
        attach(response, "score.json");
        text(request, response, "application/json", playable.scoreJson());
    }

    private void cueSheet(ServerRequest request, ServerResponse response) {
        Playable playable = playable(request);
        attach(response, "cue-sheet.pdf");
        var pdf = new ByteArrayOutputStream(262_144);
        try {
            playable.cueSheet(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("the cue sheet could not be drawn", e);
        }
        bytes(request, response, "application/pdf", pdf.toByteArray());
    }

    private void picture(ServerRequest request, ServerResponse response, Person table) {
        List<Part> parts = playable(request).score().parts(table);
        String name = request.path().pathParameters().get("part");
        int part =
                name.matches("[0-9]{1,4}\\.svg")
                        ? Integer.parseInt(name.substring(0, name.length() - 4))
                        : -1;
        if (part < 0 || part >= parts.size() || !(parts.get(part) instanceof Part.Touch touch)) {
            throw Refused.notFound();
        }
        var picture = BodyPicture.of(List.of(touch), touch.roles().giver());
        text(request, response, "image/svg+xml", picture.svg("picture"));
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
