// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.server.intake.Directions;
import adagio.server.intake.DirectionsWords;
import adagio.server.intake.IntakeDocument;
import adagio.server.people.Login;
import adagio.server.vault.Vault;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `/card/{opening}/studio`: what of somebody's own kept card a studio would read, line by line,
/// and the file to hand over. Nothing is sent from here: the file is downloaded by its owner, who
/// gives it on or does not.
public final class StudioFilePages {
    private final Home home;

    /// The pages of one house.
    ///
    /// @param home what is kept
    public StudioFilePages(Home home) {
        this.home = home;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/card/{opening}/studio", this::show)
                .read("/card/{opening}/adagio-intake.json", this::file);
    }

    /// Only one's own card, and only while it is unfolded; a folded one is unfolded first.
    ///
    /// @return empty when the way leads there
    private Optional<Directions> directions(ServerRequest request, ServerResponse response) {
        Login login = home.people().logins().require(request, response);
        var opening =
                home.openings()
                        .find(request.path().pathParameters().get("opening"))
                        .filter(each -> each.household().equals(login.household()))
                        .filter(each -> each.person().equals(login.person()))
                        .filter(each -> each.then() instanceof Openings.Then.Read)
                        .orElseThrow(Refused::notFound);
        if (!(opening.vault() instanceof Vault.Open open)) {
            Pages.seeOther(response, "/card/" + opening.id());
            return Optional.empty();
        }
        var answers =
                home.cards()
                        .find(login.household(), login.person(), open)
                        .orElseThrow(Refused::notFound);
        var directions = Directions.of(answers.wishes(), List.of(), home.cards().catalogue());
        return Optional.of(without(directions, answers.never()));
    }

    /// Strokes that somebody never wants are left out in a studio, too.
    private static Directions without(Directions directions, Iterable<String> never) {
        var strokes = new TreeMap<>(directions.ways().strokes());
        never.forEach(id -> strokes.put(id, List.of("BOTH", "LEFT", "MIDLINE", "RIGHT")));
        return new Directions(
                directions.speak(),
                directions.touch(),
                directions.notHere(),
                directions.softly(),
                directions.without(),
                new Directions.Ways(directions.ways().positions(), strokes, true),
                directions.air());
    }

    private void show(ServerRequest request, ServerResponse response) {
        directions(request, response).ifPresent(directions -> show(request, response, directions));
    }

    private void show(ServerRequest request, ServerResponse response, Directions directions) {
        String at = request.query().first("at").orElse("").strip();
        boolean address = at.length() <= 300 && at.matches("https?://[^\\s\"<>]+");
        var words = new DirectionsWords(home.pages().say(), home.cards().catalogue());
        home.pages()
                .show(
                        request,
                        response,
                        "card-studio",
                        Map.of(
                                "lines",
                                words.lines(directions),
                                "file",
                                path(request).replaceFirst("studio$", "adagio-intake.json"),
                                "at",
                                address ? at : "",
                                "refused",
                                !address && !at.isEmpty()));
    }

    private static String path(ServerRequest request) {
        return request.path().path();
    }

    private void file(ServerRequest request, ServerResponse response) {
        directions(request, response).ifPresent(directions -> file(request, response, directions));
    }

    private static void file(
            ServerRequest request, ServerResponse response, Directions directions) {
        byte[] text = IntakeDocument.write(directions).getBytes(StandardCharsets.UTF_8);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(
                HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"adagio-intake.json\"");
        Pages.send(request, response, "application/json", text);
    }
}
