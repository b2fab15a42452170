// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.feed.Feed;
import adagio.server.vault.Secrets;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/// `/feed/{token}.ics`: what a person agreed to, for that person's own calendar. Whoever has the
/// address reads when there is an evening and nothing else: a neutral title, no name.
final class FeedPages {
    private static final int ALARM_MINUTES = 30;
    private static final String ENDING = ".ics";
    private final Hall hall;
    private final Feeds feeds;

    FeedPages(Hall hall, Feeds feeds) {
        this.hall = hall;
        this.feeds = feeds;
    }

    void route(Routes routes) {
        routes.read("/feed/{name}", this::read);
    }

    private void read(ServerRequest request, ServerResponse response) {
        String name = request.path().pathParameters().get("name");
        if (!name.endsWith(ENDING)) {
            throw Refused.notFound();
        }
        var owner =
                feeds.find(name.substring(0, name.length() - ENDING.length()))
                        .orElseThrow(Refused::notFound);
        String text = text(owner);
        String tag = "\"" + Secrets.digest(text).substring(0, 32) + "\"";
        response.header(HeaderNames.ETAG, tag);
        response.header(HeaderNames.CACHE_CONTROL, "private, no-cache");
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("").contains(tag)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        Pages.send(
                request,
                response,
                "text/calendar; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(Feeds.Owner owner) {
        var household =
                hall.people().households().find(owner.household()).orElseThrow(Refused::notFound);
        var sessions =
                household.pairsOf(owner.person()).stream()
                        .flatMap(pair -> hall.agreements().list(pair).stream())
                        .toList();
        return Feed.write(sessions, hall.pages().say().say("times.event"), ALARM_MINUTES);
    }
}
