// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.calendar.feed.Appointment;
import adagio.calendar.feed.Appointments;
import adagio.server.intake.KeptCards;
import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.studio.Links;
import adagio.server.visit.VisitView.Stage;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Change;
import adagio.studio.booking.Status;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/visits/{token}`: a visit's own page, for whoever has its address: names and a yes, the two
/// cards, a calendar file, another time, let it go.
public final class VisitPages {
    private static final int ALARM_MINUTES = 120;
    private final Pages pages;
    private final Books books;
    private final Links links;
    private final Changes changes;
    private final KeptCards cards;

    /// The pages of all visits of a house.
    ///
    /// @param pages renders
    /// @param books what is booked
    /// @param links the addresses
    /// @param changes the logs
    /// @param cards which cards are folded
    public VisitPages(Pages pages, Books books, Links links, Changes changes, KeptCards cards) {
        this.pages = pages;
        this.books = books;
        this.links = links;
        this.changes = changes;
        this.cards = cards;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/visits/{token}", this::show, this::change)
                .readAndPost("/visits/{token}/move", this::pick, this::move)
                .read("/visits/{token}/visit.ics", this::calendar);
    }

    private VisitView view(ServerRequest request) {
        String token = request.path().pathParameters().get("token");
        var link = links.follow(token, Links.Kind.VISIT).orElseThrow(Refused::notFound);
        var studio = books.find(link.studio()).orElseThrow(Refused::notFound);
        var booking = books.desk(studio).find(link.about()).orElseThrow(Refused::notFound);
        var view = new VisitView(token, studio, booking, books.clock().instant(), List.of());
        if (view.stage() != Stage.CONFIRMED) {
            return view;
        }
        var shown = new ArrayList<VisitView.CardLink>();
        for (int place = 0; place < view.people(); place++) {
            boolean sent = cards.isSent(studio.id(), booking.id(), place);
            var card = KeptCards.link(studio.id(), booking.id(), place);
            shown.add(
                    new VisitView.CardLink(
                            booking.wish().clients().get(place).name(),
                            sent,
                            sent ? "" : "/cards/" + links.make(card)));
        }
        return new VisitView(token, studio, booking, view.now(), shown);
    }

    private void show(ServerRequest request, ServerResponse response) {
        var view = view(request);
        String guest = pages.say().say("visit.guest");
        show(request, response, view, Guests.of(view.booking().wish().clients(), guest));
    }

    private void show(
            ServerRequest request, ServerResponse response, VisitView view, Guests guests) {
        if (!guests.faults().isEmpty()) {
            response.status(io.helidon.http.Status.CONFLICT_409);
        }
        pages.show(request, response, "visit", Map.of("view", view, "guests", guests));
    }

    private void change(ServerRequest request, ServerResponse response) {
        var view = view(request);
        Form form = Form.read(request);
        switch (form.field("act")) {
            case "confirm" -> confirm(request, response, view, form);
            case "let-go" -> letGo(response, view);
            default -> throw new Refused(400, "act is confirm or let-go");
        }
    }

    private void confirm(
            ServerRequest request, ServerResponse response, VisitView view, Form form) {
        if (view.stage() != Stage.KEPT) {
            Pages.seeOther(response, "/visits/" + view.token());
            return;
        }
        var guests = Guests.read(form, view.people());
        if (!guests.faults().isEmpty()) {
            show(request, response, view, guests);
            return;
        }
        String id = view.booking().id();
        switch (books.desk(view.studio()).change(id, Change.confirmedBy(guests.clients()))) {
            case Answer.Done _ -> {
                changes.write(view.studio(), Changes.CLIENT, "confirmed", id, "");
                Pages.seeOther(response, "/visits/" + view.token());
            }
            case Answer.Taken _ ->
                    show(request, response, view, guests.with("visit.fault.elsewhere"));
            case Answer.Over _, Answer.Unknown _, Answer.KeyUsed _ ->
                    Pages.seeOther(response, "/visits/" + view.token());
        }
    }

    private void letGo(ServerResponse response, VisitView view) {
        if (view.changeable()
                && books.desk(view.studio()).cancel(view.booking().id())
                        instanceof Answer.Done(_, var repeated)
                && !repeated) {
            changes.write(view.studio(), Changes.CLIENT, "cancelled", view.booking().id(), "");
            cards.erase(view.studio().id(), view.booking().id());
            books.freed(view.studio());
        }
        Pages.seeOther(response, "/visits/" + view.token());
    }

    private static Picking picking(VisitView view) {
        return new Picking(
                view.studio(),
                view.booking().service(view.studio()),
                view.booking().wish().therapists());
    }

    private void pick(ServerRequest request, ServerResponse response) {
        var view = view(request);
        if (!view.changeable()) {
            Pages.seeOther(response, "/visits/" + view.token());
            return;
        }
        books.lapse(view.studio());
        var picking = picking(view);
        var day = LocalDate.ofInstant(view.booking().start(), view.studio().zone());
        var first = Map.of("month", YearMonth.from(day).toString(), "day", day.toString());
        var picker =
                Picker.of(
                        books,
                        picking,
                        "/visits/" + view.token() + "/move?",
                        name ->
                                request.query()
                                        .first(name)
                                        .orElse(
                                                request.query().contains("month")
                                                        ? ""
                                                        : first.getOrDefault(name, "")));
        pages.show(
                request,
                response,
                "visit-move",
                Map.of("view", view, "picking", picking, "picker", picker));
    }

    private void move(ServerRequest request, ServerResponse response) {
        var view = view(request);
        Instant start = StudioPage.start(Form.read(request).field("start"));
        if (!view.changeable()) {
            Pages.seeOther(response, "/visits/" + view.token());
            return;
        }
        books.lapse(view.studio());
        switch (books.desk(view.studio()).change(view.booking().id(), Change.to(start))) {
            case Answer.Done _ -> {
                changes.write(
                        view.studio(),
                        Changes.CLIENT,
                        "moved",
                        view.booking().id(),
                        start.toString());
                books.freed(view.studio());
                Pages.seeOther(response, "/visits/" + view.token());
            }
            case Answer.Taken(var free) ->
                    new TooLate(picking(view), free, "/visits/" + view.token() + "/move", "")
                            .show(pages, request, response);
            case Answer.Over _, Answer.Unknown _, Answer.KeyUsed _ ->
                    Pages.seeOther(response, "/visits/" + view.token());
        }
    }

    private void calendar(ServerRequest request, ServerResponse response) {
        var view = view(request);
        if (view.booking().status() == Status.TENTATIVE) {
            throw Refused.notFound();
        }
        var words =
                new Appointment.Words(
                        view.service(),
                        view.studio().name() + ", " + view.room(),
                        pages.say().say("visit.calendar.with", view.who()));
        var count = changes.count(view.studio().id(), view.booking().id());
        var text =
                Appointments.write(
                        view.studio().name(),
                        List.of(
                                VisitCalendar.of(
                                        view.studio(), view.booking(), words, count, view.now())),
                        List.of(ALARM_MINUTES));
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\"");
        Pages.send(
                request,
                response,
                "text/calendar; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8));
    }
}
