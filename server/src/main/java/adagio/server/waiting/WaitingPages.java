// SPDX-License-Identifier: Apache-2.0
package adagio.server.waiting;

import adagio.server.limits.Allowance;
import adagio.server.limits.Where;
import adagio.server.studio.Books;
import adagio.server.studio.Links;
import adagio.server.visit.LocalWords;
import adagio.server.visit.Picking;
import adagio.server.visit.StudioPage;
import adagio.server.visit.WaitForm;
import adagio.server.waiting.Waiter.State;
import adagio.server.waiting.Waiter.Window;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Wish;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// `POST /studios/{studio}/waiting` and `/waiting/{token}`.
public final class WaitingPages {
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
    private final StudioPage page;
    private final Allowance limit;

    /// The pages of all waiting lists of a house.
    ///
    /// @param pages renders
    /// @param books the studios
    /// @param links the addresses
    /// @param list who waits
    /// @param page where somebody joins, with the form again while something of it is missing
    public WaitingPages(Pages pages, Books books, Links links, WaitingList list, StudioPage page) {
        this.pages = pages;
        this.books = books;
        this.links = links;
        this.list = list;
        this.page = page;
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
        int people = picking.service().people();
        var asked = WaitForm.read(form, studio, people, books.clock().instant());
        int[] part = PARTS.get(asked.part());
        if (part == null) {
            throw new Refused(400, "part is one of " + String.join(", ", PARTS.keySet()));
        }
        if (!asked.guests().faults().isEmpty()) {
            response.status(Status.CONFLICT_409);
            page.show(request, response, picking, asked);
            return;
        }
        if (!limit.allows(Where.from(request))) {
            throw new Refused(429, "too many joined from here; wait ten minutes");
        }
        var clients = asked.guests().clients();
        var wish = new Wish(picking.service().id(), picking.therapists(), clients);
        String id = list.join(studio, wish, new Window(asked.days(studio), part[0], part[1]));
        list.offer(studio);
        Pages.seeOther(
                response,
                "/waiting/" + links.make(new Links.Link(studio.id(), Links.Kind.WAITING, id)));
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
        if (waiter.state() == State.TAKEN) {
            Pages.seeOther(response, visit(found)); // which says what became of it since
            return;
        }
        var offered =
                waiter.state() == State.OFFERED
                        ? books.desk(found.studio()).find(waiter.booking())
                        : Optional.<Booking>empty();
        var words = new LocalWords(found.studio().zone());
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
                        offered.isPresent() ? visit(found) : "",
                        "when",
                        offered.map(each -> words.dayAndTime(each.start())).orElse(""),
                        "until",
                        offered.map(each -> words.dayAndTime(Instant.ofEpochSecond(each.lapses())))
                                .orElse("")));
    }

    private String visit(Found found) {
        String booking = found.waiter().booking();
        return "/visits/"
                + links.make(new Links.Link(found.studio().id(), Links.Kind.VISIT, booking));
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
