// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.score.Part;
import adagio.score.Person;
import adagio.server.below.Below;
import adagio.server.media.Playable;
import adagio.server.road.Copies;
import adagio.server.web.Form;
import adagio.server.web.Https;
import adagio.server.web.Json;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.server.web.StaticFiles;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `/road` and what lies under it: evenings that a device keeps. The device fetches all of one
/// while it is at home; far from it, nothing here is asked.
public final class RoadPage {
    private static final int MOST_IDS = 50;
    private static final String JSON = "application/json";
    private final PlayPage page;
    private final Pages pages;
    private final Copies copies;
    private final StaticFiles files;
    private final Ours ours;

    /// The pages of one house.
    ///
    /// @param page the first device's page
    /// @param pages renders
    /// @param copies tells what is still good
    /// @param files what a kept page needs besides
    public RoadPage(PlayPage page, Pages pages, Copies copies, StaticFiles files) {
        this.page = page;
        this.pages = pages;
        this.copies = copies;
        this.files = files;
        this.ours = page.ours();
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/road", (q, r) -> pages.show(q, r, "road", Map.of()))
                .read("/road/still", this::still)
                .read("/road/{copy}", this::open)
                .post("/road/{copy}/played", this::played)
                .post("/play/{evening}/road", this::take)
                .read("/service-worker.js", this::worker);
    }

    /// Takes an evening along: the copy's id, and every address it needs.
    private void take(ServerRequest request, ServerResponse response) {
        var playing = ours.playing(request, response);
        var playable = page.view().playable(playing, kept(request));
        String id = copies.make(request.path().pathParameters().get("evening"));
        var all = new ArrayList<String>(media(playable));
        StaticFiles.names().stream()
                .filter(name -> !name.endsWith(".txt"))
                .forEach(name -> all.add(files.address() + "/" + name));
        all.add(files.address() + "/body.css");
        all.add("/road/" + id);
        String list =
                all.stream()
                        .map(each -> "\"" + Json.escape(Below.here().outside(each)) + "\"")
                        .collect(Collectors.joining(","));
        json(
                request,
                response,
                "{\"id\":\"%s\",\"days\":%d,\"minutes\":%d,\"files\":[%s]}"
                        .formatted(id, Copies.LIFE.toDays(), playing.chosen().minutes(), list));
    }

    private static List<String> media(Playable playable) {
        String folder = "/media/" + playable.key() + "/";
        var all = new ArrayList<String>();
        for (String name :
                List.of(
                        "play.mp3",
                        "play-captions.vtt",
                        "play-cues.vtt",
                        "captions.vtt",
                        "cue-sheet.pdf")) {
            all.add(folder + name);
        }
        var parts = playable.score().parts(Person.A);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Touch) {
                all.add(folder + "picture/" + i + ".svg");
            }
        }
        return all;
    }

    private static Phone kept(ServerRequest request) {
        return Phone.kept(Https.address(request), false);
    }

    /// The page that is kept. It is fetched once, right after [#take].
    private void open(ServerRequest request, ServerResponse response) {
        String copy = request.path().pathParameters().get("copy");
        var evening = copies.evening(copy).flatMap(ours::playing);
        if (evening.isEmpty()) {
            Pages.seeOther(response, "/road");
            return;
        }
        var phone = Phone.kept(Https.address(request), copies.hasDiary(copy));
        page.view().show(request, response, evening.get(), phone);
    }

    /// Which copies are still good. A device asks when it shows them, or one of them was answered:
    /// it goes through both hands then.
    private void still(ServerRequest request, ServerResponse response) {
        ours.fold(request);
        String asked = request.query().first("ids").orElse("");
        var ids = asked.isEmpty() ? List.<String>of() : List.of(asked.split(",", MOST_IDS + 1));
        if (ids.size() > MOST_IDS || !ids.stream().allMatch(RoadPage::isId)) {
            throw new Refused(400, "ids is a list of at most 50 ids of copies, with commas");
        }
        String still =
                copies.still(ids).stream()
                        .map(id -> "\"" + id + "\"")
                        .collect(Collectors.joining(","));
        json(request, response, "{\"format\":\"adagio-still/1\",\"still\":[" + still + "]}");
    }

    private static boolean isId(String text) {
        return text.matches("[A-Za-z0-9_-]{1,64}");
    }

    private void played(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        String id = form.field("id");
        String began = form.field("began");
        if (!isId(id)) {
            throw new Refused(400, "id is up to 64 letters, digits, - and _");
        }
        try {
            copies.played(request.path().pathParameters().get("copy"), id, Instant.parse(began));
        } catch (DateTimeException _) {
            throw new Refused(400, "began is an instant such as 2026-11-22T19:30:00Z");
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    private void worker(ServerRequest request, ServerResponse response) {
        String shell =
                StaticFiles.names().stream()
                        .filter(name -> !name.endsWith(".txt") && !name.equals("worker.js"))
                        .map(name -> files.address() + "/" + name)
                        .map(address -> "\"" + Below.here().outside(address) + "\"")
                        .collect(Collectors.joining(","));
        String script = "const SHELL_FILES = [" + shell + "];\n" + files.text("worker.js");
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        Pages.send(
                request,
                response,
                "text/javascript; charset=utf-8",
                script.getBytes(StandardCharsets.UTF_8));
    }

    private static void json(ServerRequest request, ServerResponse response, String text) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Pages.send(request, response, JSON, text.getBytes(StandardCharsets.UTF_8));
    }
}
