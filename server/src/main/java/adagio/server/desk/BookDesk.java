// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.studio.Links;
import adagio.server.visit.Guests;
import adagio.server.visit.Instead;
import adagio.server.waiting.Waiter;
import adagio.server.waiting.WaitingList;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Wish;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// `/studios/{studio}/desk/book` and `/waiting`: a booking made at the desk, and who waits.
public final class BookDesk {
    private final Pages pages;
    private final Books books;
    private final StaffAccess access;
    private final Links links;
    private final WaitingList list;

    /// What the pages need.
    ///
    /// @param pages renders
    /// @param books what is free
    /// @param access who looks
    /// @param links the clients' addresses
    /// @param list who waits
    public BookDesk(Pages pages, Books books, StaffAccess access, Links links, WaitingList list) {
        this.pages = pages;
        this.books = books;
        this.access = access;
        this.links = links;
        this.list = list;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/studios/{studio}/desk/book", this::show, this::book)
                .readAndPost("/studios/{studio}/desk/waiting", this::waiting, this::remove);
    }

    /// What the form holds.
    ///
    /// @param service chosen
    /// @param day as it was written
    /// @param time as it was written
    /// @param therapists asked for, ids or `any`
    /// @param guests who comes
    /// @param instead what can be when that cannot
    /// @param taken whether that cannot be
    public record Filled(
            String service,
            String day,
            String time,
            List<String> therapists,
            Guests guests,
            List<Instead> instead,
            boolean taken) {
        /// Copies the list.
        public Filled {
            therapists = List.copyOf(therapists);
            instead = List.copyOf(instead);
        }
    }

    private void show(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    UnaryOperator<String> asked = name -> request.query().first(name).orElse("");
                    var service =
                            studio.services().stream()
                                    .filter(each -> each.id().equals(asked.apply("service")))
                                    .findFirst()
                                    .orElse(studio.services().getFirst());
                    String today =
                            books.clock().instant().atZone(studio.zone()).toLocalDate().toString();
                    var filled =
                            new Filled(
                                    service.id(),
                                    request.query().first("day").orElse(today),
                                    asked.apply("time"),
                                    Asking.therapists(studio, service, asked),
                                    Guests.none(service.people()),
                                    List.of(),
                                    false);
                    show(request, response, new Desk(staff, studio), filled);
                });
    }

    private record Desk(Staff staff, Studio studio) {}

    private void show(ServerRequest request, ServerResponse response, Desk desk, Filled filled) {
        pages.show(
                request,
                response,
                "desk-book",
                Map.of(
                        "staff",
                        desk.staff(),
                        "studio",
                        desk.studio(),
                        "filled",
                        filled,
                        "key",
                        links.unguessable()));
    }

    private void book(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    Form form = Form.read(request);
                    String id = form.field("service");
                    if (studio.services().stream().noneMatch(each -> each.id().equals(id))) {
                        throw new Refused(400, "service is none of this studio");
                    }
                    var service = studio.getService(id);
                    var guests = guests(form, service.people());
                    if (guests.faults().isEmpty()) {
                        book(request, response, new Desk(staff, studio), form);
                    } else {
                        response.status(Status.CONFLICT_409);
                        show(
                                request,
                                response,
                                new Desk(staff, studio),
                                filled(
                                        form,
                                        Asking.therapists(studio, service, form::field),
                                        guests,
                                        List.of()));
                    }
                });
    }

    /// At the desk an address may be missing.
    private static Guests guests(Form form, int people) {
        var read = Guests.read(form, people);
        boolean noAddress = form.field("email1").isEmpty();
        return new Guests(
                read.names(),
                read.emails(),
                read.faults().stream()
                        .filter(each -> !(noAddress && each.equals("visit.fault.email1")))
                        .toList());
    }

    private static Filled filled(
            Form form, List<String> therapists, Guests guests, List<Instead> instead) {
        return new Filled(
                form.field("service"),
                form.field("day"),
                form.field("time"),
                therapists,
                guests,
                instead,
                guests.faults().isEmpty());
    }

    private void book(ServerRequest request, ServerResponse response, Desk desk, Form form) {
        var studio = desk.studio();
        var service = studio.getService(form.field("service"));
        var guests = guests(form, service.people());
        var asked = instead(form);
        var therapists = Asking.therapists(studio, service, asked);
        var wish = new Wish(service.id(), therapists, guests.clients());
        var start = Asking.start(studio, asked);
        String key = "desk-" + form.field("key") + "-" + start.getEpochSecond() + wish.hashCode();
        switch (books.desk(studio.atDesk()).book(wish, start, false, key)) {
            case Answer.Done(var booking, var repeated) -> {
                if (!repeated) {
                    new Changes(books.storage(), books.clock())
                            .write(
                                    studio,
                                    desk.staff().name(),
                                    "booked",
                                    booking.id(),
                                    start.toString());
                }
                Pages.seeOther(
                        response, "/studios/" + studio.id() + "/desk/visits/" + booking.id());
            }
            case Answer.Taken(var alternatives) -> {
                response.status(Status.CONFLICT_409);
                var instead =
                        alternatives.stream()
                                .map(each -> Instead.of(studio, each, therapists))
                                .toList();
                show(request, response, desk, filled(form, therapists, guests, instead));
            }
            case Answer.KeyUsed _, Answer.Unknown _, Answer.Over _ ->
                    Pages.seeOther(response, "/studios/" + studio.id() + "/desk/book");
        }
    }

    /// A visit offered instead is one button: its start and its therapists.
    private static UnaryOperator<String> instead(Form form) {
        var parts = List.of(form.field("instead").split(" "));
        var names = List.of("start", "t1", "t2");
        return name -> {
            int place = names.indexOf(name);
            boolean named = parts.size() > 1 && place >= 0 && place < parts.size();
            return named ? parts.get(place) : form.field(name);
        };
    }

    private void waiting(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    list.offer(studio);
                    pages.show(
                            request,
                            response,
                            "desk-waiting",
                            Map.of(
                                    "staff",
                                    staff,
                                    "studio",
                                    studio,
                                    "offered",
                                    list.list(studio, Waiter.State.OFFERED),
                                    "waiting",
                                    list.list(studio, Waiter.State.WAITING)));
                });
    }

    private void remove(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    String id = Form.read(request).field("id");
                    list.find(studio, id).ifPresent(each -> list.leave(studio, each));
                    Pages.seeOther(response, request.path().rawPath());
                });
    }
}
