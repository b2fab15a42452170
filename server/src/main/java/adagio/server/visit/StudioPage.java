// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.server.limits.Allowance;
import adagio.server.limits.Where;
import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.studio.Links;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Client;
import adagio.studio.booking.Wish;
import adagio.studio.free.Quarter;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/// `/studios/{studio}`: what, with whom, which day, when; and keeps that time for some minutes.
///
/// Every choice is a link or a field of the address, so nothing needs a script. A time is kept as a
/// tentative booking of nobody in particular; the names come on its own page.
public final class StudioPage {
    private static final int MOST_HOLDS = 12;
    private static final Duration HOLD_SPAN = Duration.ofMinutes(10);
    private final Pages pages;
    private final Books books;
    private final Links links;
    private final Changes changes;
    private final Allowance limit;

    /// The page of all studios of a house.
    ///
    /// @param pages renders
    /// @param books what is free
    /// @param links the addresses of visits
    /// @param changes the logs
    public StudioPage(Pages pages, Books books, Links links, Changes changes) {
        this.pages = pages;
        this.books = books;
        this.links = links;
        this.changes = changes;
        this.limit =
                new Allowance(
                        books.storage(),
                        books.clock(),
                        new Allowance.Of("keep a time", MOST_HOLDS, HOLD_SPAN));
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/studios/{studio}", this::show, this::keep);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Studio studio = books.get(request);
        var picking = Picking.read(studio, name -> request.query().first(name).orElse(""));
        var today = books.clock().instant().atZone(studio.zone()).toLocalDate();
        show(request, response, picking, WaitForm.empty(today, picking.service().people()));
    }

    /// Shows the page.
    ///
    /// @param request whose address may name a month and a day
    /// @param response gets the page
    /// @param picking what is looked for
    /// @param wait the form of the waiting list
    public void show(
            ServerRequest request, ServerResponse response, Picking picking, WaitForm wait) {
        books.lapse(picking.studio());
        String base = "/studios/" + picking.studio().id() + "?" + picking.query() + "&";
        var picker =
                Picker.of(books, picking, base, name -> request.query().first(name).orElse(""));
        pages.show(
                request,
                response,
                "studio",
                Map.of(
                        "picking",
                        picking,
                        "picker",
                        picker,
                        "wait",
                        wait,
                        "key",
                        links.unguessable()));
    }

    private void keep(ServerRequest request, ServerResponse response) {
        Studio studio = books.get(request);
        Form form = Form.read(request);
        var picking = Picking.read(studio, form::field);
        Instant start = start(form.field("start"));
        String key = key(request, form);
        var guests =
                Collections.nCopies(
                        picking.service().people(), new Client(pages.say().say("visit.guest"), ""));
        var wish = new Wish(picking.service().id(), picking.therapists(), guests);
        books.lapse(studio);
        var answer = books.desk(studio).book(wish, start, true, key(key, start, wish));
        switch (answer) {
            case Answer.Done(var booking, var repeated) -> {
                if (!repeated) {
                    changes.write(studio, Changes.CLIENT, "kept", booking.id(), start.toString());
                }
                Pages.seeOther(response, "/visits/" + links.make(link(studio, booking)));
            }
            case Answer.Taken(var free) ->
                    new TooLate(picking, free, "/studios/" + studio.id(), links.unguessable())
                            .show(pages, request, response);
            case Answer.KeyUsed _, Answer.Unknown _, Answer.Over _ ->
                    Pages.seeOther(response, "/studios/" + studio.id());
        }
    }

    private String key(ServerRequest request, Form form) {
        String key = form.field("key");
        if (!key.matches("[A-Za-z0-9_-]{16,64}")) {
            throw new Refused(400, "key is not one of this page");
        }
        if (!limit.allows(Where.from(request))) {
            throw new Refused(429, "too many times were kept from here; wait ten minutes");
        }
        return key;
    }

    /// The same button pressed twice keeps one time; another time under the same page is another.
    private static String key(String key, Instant start, Wish wish) {
        return "page-"
                + key
                + "-"
                + start.getEpochSecond()
                + "-"
                + wish.service()
                + "-"
                + String.join(",", wish.therapists());
    }

    static Instant start(String text) {
        try {
            Instant start = Instant.parse(text);
            if (Quarter.isOne(start)) {
                return start;
            }
        } catch (DateTimeException _) {
            throw new Refused(400, "start is a time such as 2027-03-10T10:00:00Z");
        }
        throw new Refused(400, "start is on a quarter-hour, before the year 3000");
    }

    static Links.Link link(Studio studio, Booking booking) {
        return new Links.Link(studio.id(), Links.Kind.VISIT, booking.id());
    }
}
