// SPDX-License-Identifier: Apache-2.0
package adagio.server.waiting;

import adagio.server.limits.Allowance;
import adagio.server.limits.Where;
import adagio.server.studio.Books;
import adagio.server.studio.Links;
import adagio.server.visit.Guests;
import adagio.server.visit.LocalWords;
import adagio.server.visit.Picking;
import adagio.server.waiting.Waiter.State;
import adagio.server.waiting.Waiter.Window;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Wish;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// `POST /studios/{studio}/waiting` and `/waiting/{token}`.
public final class WaitingPages {
    private static final int MOST_DAYS = 62;
    private static final int MOST_JOINS = 12;
    private static final Map<String, int[]> PARTS =
            Map.of(
                    "any", new int[] {0, 1440},
                    "morning", new int[] {0, 720},
                    "afternoon", new int[] {720, 1020},
                    "evening", new int[] {1020, 1440});
    private final Pages pages;
    private final Books books;
    private final Links links;
    private final WaitingList list;
    private final Allowance limit;

    /// The pages of all waiting lists of a house.
    ///
    /// @param pages renders
    /// @param books the studios
    /// @param links the addresses
    /// @param list who waits
    public WaitingPages(Pages pages, Books books, Links links, WaitingList list) {
        this.pages = pages;
        this.books = books;
        this.links = links;
        this.list = list;
        this.limit =
                new Allowance(
                        books.storage(),
                        books.clock(),
                        new Allowance.Of("wait for a time", MOST_JOINS, Duration.ofMinutes(10)));
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.post("/studios/{studio}/waiting", this::join)
                .readAndPost("/waiting/{token}", this::show, this::change);
    }

    private void join(ServerRequest request, ServerResponse response) {
        Studio studio = books.get(request);
        Form form = Form.read(request);
        var picking = Picking.read(studio, form::field);
        var guests = Guests.read(form, picking.service().people());
        if (!guests.faults().isEmpty()) {
            throw new Refused(400, "a name or an e-mail address is missing");
        }
        if (!limit.allows(Where.from(request))) {
            throw new Refused(429, "too many joined from here; wait ten minutes");
        }
        var wish = new Wish(picking.service().id(), picking.therapists(), guests.clients());
        String id = list.join(studio, wish, window(studio, form));
        list.offer(studio);
        Pages.seeOther(
                response,
                "/waiting/" + links.make(new Links.Link(studio.id(), Links.Kind.WAITING, id)));
    }

    private static Window window(Studio studio, Form form) {
        try {
            var from = LocalDate.parse(form.field("from"));
            var to = LocalDate.parse(form.field("to"));
            int[] part = PARTS.get(form.field("part").isEmpty() ? "any" : form.field("part"));
            if (part == null || to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
                throw new Refused(400, "days are at most 62, and the last is not before the first");
            }
            return new Window(Books.days(studio, from, to.plusDays(1)), part[0], part[1]);
        } catch (DateTimeException _) {
            throw new Refused(400, "a day looks like 2027-03-10");
        }
    }

    private record Found(Studio studio, Waiter waiter) {}

    private Found find(ServerRequest request) {
        String token = request.path().pathParameters().get("token");
        var link = links.follow(token, Links.Kind.WAITING).orElseThrow(Refused::notFound);
        var studio = books.find(link.studio()).orElseThrow(Refused::notFound);
        return new Found(studio, list.find(studio, link.about()).orElseThrow(Refused::notFound));
    }

    private void show(ServerRequest request, ServerResponse response) {
        var found = find(request);
        var waiter = found.waiter();
        String visit = "";
        String until = "";
        if (waiter.state() == State.OFFERED || waiter.state() == State.TAKEN) {
            var link = new Links.Link(found.studio().id(), Links.Kind.VISIT, waiter.booking());
            visit = "/visits/" + links.make(link);
            until =
                    books.desk(found.studio())
                            .find(waiter.booking())
                            .map(each -> Instant.ofEpochSecond(each.lapses()))
                            .map(new LocalWords(found.studio().zone())::dayAndTime)
                            .orElse("");
        }
        pages.show(
                request,
                response,
                "waiting",
                Map.of(
                        "studio",
                        found.studio(),
                        "waiter",
                        waiter,
                        "before",
                        list.before(found.studio(), waiter),
                        "visit",
                        visit,
                        "until",
                        until));
    }

    private void change(ServerRequest request, ServerResponse response) {
        var found = find(request);
        switch (Form.read(request).field("act")) {
            case "again" -> {
                list.again(found.studio(), found.waiter());
                list.offer(found.studio());
            }
            case "leave" -> list.leave(found.studio(), found.waiter());
            default -> throw new Refused(400, "act is again or leave");
        }
        Pages.seeOther(response, request.path().rawPath());
    }
}
