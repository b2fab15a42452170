// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.deposit.Deposit;
import adagio.server.deposit.Deposits;
import adagio.server.deposit.DeskDeposits;
import adagio.server.intake.Directions;
import adagio.server.intake.DirectionsWords;
import adagio.server.intake.KeptCards;
import adagio.server.intake.Scent;
import adagio.server.letters.Letters;
import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.studio.Links;
import adagio.server.visit.Instead;
import adagio.server.visit.LocalWords;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Change;
import adagio.studio.booking.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// `/studios/{studio}/desk/visits/{id}`: one visit, moved, confirmed, called off, noted; and, for
/// each client's own therapist, what to do.
public final class VisitDesk {
    private static final int LONGEST_NOTE = 2_000;
    private final Pages pages;
    private final Books books;
    private final StaffAccess access;
    private final Changes changes;
    private final Links links;
    private final KeptCards cards;
    private final Letters letters;
    private final Deposits deposits;
    private final DirectionsWords words;

    /// What the pages need.
    ///
    /// @param pages renders
    /// @param books what is booked
    /// @param access who looks
    /// @param words what to do, in words
    /// @param letters which messages did not arrive
    public VisitDesk(
            Pages pages, Books books, StaffAccess access, DirectionsWords words, Letters letters) {
        this.pages = pages;
        this.books = books;
        this.access = access;
        this.links = new Links(books.storage(), books.clock());
        this.letters = letters;
        this.deposits = new DeskDeposits(books.storage());
        this.words = words;
        this.changes = new Changes(books.storage(), books.clock());
        this.cards = new KeptCards(books.storage());
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/studios/{studio}/desk/visits/{id}", this::show, this::change);
    }

    /// A client's card as this member of the staff sees it.
    ///
    /// @param client whose
    /// @param therapist at whose table
    /// @param lines what to do; none when it is not theirs to read, or not there yet
    /// @param state `none`, `hidden` or `read`
    public record Seen(
            String client, String therapist, List<DirectionsWords.Line> lines, String state) {
        /// Copies the list.
        public Seen {
            lines = List.copyOf(lines);
        }
    }

    private Booking booking(ServerRequest request, Studio studio) {
        String id = request.path().pathParameters().get("id");
        return books.desk(studio).find(id).orElseThrow(Refused::notFound);
    }

    private void show(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.THERAPIST,
                (staff, studio) -> {
                    var booking = booking(request, studio);
                    show(request, response, staff, new Shown(studio, booking, List.of(), false));
                });
    }

    /// What became of moving it.
    ///
    /// @param taken whether the time asked for was taken
    /// @param instead times that are not
    /// @param moved the way back, when it was moved just now
    public record Move(boolean taken, List<Instead> instead, Optional<Moved> moved) {
        /// Copies the list.
        public Move {
            instead = List.copyOf(instead);
        }
    }

    private record Shown(Studio studio, Booking booking, List<Instead> instead, boolean taken) {}

    private void show(ServerRequest request, ServerResponse response, Staff staff, Shown shown) {
        var studio = shown.studio();
        var booking = shown.booking();
        boolean over = booking.isOver(books.clock().instant());
        var view =
                new DayView(
                        staff,
                        studio,
                        booking.start().atZone(studio.zone()).toLocalDate(),
                        false,
                        new Board(List.of(), List.of()),
                        List.of(booking),
                        List.of());
        String address = over ? "" : "/visits/" + links.make(link(studio, booking));
        pages.show(
                request,
                response,
                "desk-visit",
                Map.of(
                        "view",
                        view,
                        "over",
                        over,
                        "cards",
                        over ? List.of() : seen(staff, studio, booking),
                        "scent",
                        scent(studio, booking),
                        "note",
                        new Notes(books.storage()).find(studio.id(), booking.id()),
                        "address",
                        address,
                        "paid",
                        paid(studio, booking),
                        "lost",
                        lost(studio, booking),
                        "move",
                        move(request, staff, shown)));
    }

    private Move move(ServerRequest request, Staff staff, Shown shown) {
        return new Move(
                shown.taken(),
                shown.instead(),
                staff.owns()
                        ? Moved.of(request, books, shown.studio(), shown.booking())
                        : Optional.empty());
    }

    /// What was paid at the desk, in words.
    private String paid(Studio studio, Booking booking) {
        return switch (deposits.find(studio.id(), booking.id())) {
            case Deposit.Open _ -> "";
            case Deposit.PaidAtDesk(var amount, var who, var at) ->
                    pages.say()
                            .say(
                                    "desk.paid.so",
                                    amount,
                                    new LocalWords(studio.zone()).dayAndTime(at),
                                    who);
        };
    }

    private void pay(Staff staff, Studio studio, Booking booking, Form form) {
        String amount = form.field("amount").replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        try {
            deposits.put(
                    studio.id(),
                    booking.id(),
                    amount.isEmpty()
                            ? new Deposit.Open()
                            : new Deposit.PaidAtDesk(
                                    amount, staff.name(), books.clock().instant()));
        } catch (IllegalArgumentException refused) {
            throw new Refused(400, String.valueOf(refused.getMessage()));
        }
        changes.write(studio, staff.name(), amount.isEmpty() ? "unpaid" : "paid", booking.id(), "");
    }

    /// The clients whom a message did not reach.
    private List<String> lost(Studio studio, Booking booking) {
        var clients = booking.wish().clients();
        return IntStream.range(0, clients.size())
                .filter(place -> letters.isLost(studio.id(), booking.id(), place))
                .mapToObj(place -> clients.get(place).name())
                .toList();
    }

    private static Links.Link link(Studio studio, Booking booking) {
        return new Links.Link(studio.id(), Links.Kind.VISIT, booking.id());
    }

    private String scent(Studio studio, Booking booking) {
        var all = new ArrayList<Directions>();
        int people = booking.wish().clients().size();
        for (int place = 0; place < people; place++) {
            cards.find(studio.id(), booking.id(), place).ifPresent(all::add);
        }
        return Scent.shared(all, people)
                .map(each -> pages.say().say("scent." + each.id()))
                .orElse(pages.say().say("directions.scent.none"));
    }

    /// Each client has the therapist of the same place; nobody else reads their card.
    private List<Seen> seen(Staff staff, Studio studio, Booking booking) {
        var seen = new ArrayList<Seen>();
        var therapists = booking.placing().therapists();
        for (int place = 0; place < booking.wish().clients().size(); place++) {
            String client = booking.wish().clients().get(place).name();
            String therapist = therapists.get(place);
            boolean theirs = staff.therapist().equals(therapist);
            var directions = cards.find(studio.id(), booking.id(), place);
            String state = directions.isEmpty() ? "none" : theirs ? "read" : "hidden";
            seen.add(
                    new Seen(
                            client,
                            studio.therapistName(therapist),
                            theirs ? directions.map(words::lines).orElse(List.of()) : List.of(),
                            state));
        }
        return seen;
    }

    private void change(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.THERAPIST,
                (staff, studio) -> {
                    var booking = booking(request, studio);
                    Form form = Form.read(request);
                    if (form.field("act").equals("note")) {
                        note(staff, studio, booking, form);
                        Pages.seeOther(response, request.path().rawPath());
                        return;
                    }
                    if (form.field("act").equals("paid")) {
                        pay(staff, studio, booking, form);
                        Pages.seeOther(response, request.path().rawPath());
                        return;
                    }
                    if (!staff.owns()) {
                        throw Refused.notFound();
                    }
                    answer(request, response, staff, new Acted(studio, booking, form));
                });
    }

    private void note(Staff staff, Studio studio, Booking booking, Form form) {
        String text = form.field("note");
        if (text.length() > LONGEST_NOTE) {
            throw new Refused(400, "a note has at most 2000 letters");
        }
        new Notes(books.storage()).put(studio.id(), booking.id(), text);
        changes.write(studio, staff.name(), "noted", booking.id(), "");
    }

    private record Acted(Studio studio, Booking booking, Form form) {
        Change change() {
            int people = booking.placing().therapists().size();
            return switch (form.field("act")) {
                case "confirm" -> new Change(List.of(), List.of(), List.of(Status.CONFIRMED));
                case "cancel" -> new Change(List.of(), List.of(), List.of(Status.CANCELLED));
                case "move" -> {
                    var start = Asking.start(studio, form::field);
                    var therapists = Asking.therapists(studio, people, form::field);
                    boolean same = therapists.equals(booking.placing().therapists());
                    yield new Change(List.of(start), same ? List.of() : therapists, List.of());
                }
                default -> throw new Refused(400, "act is confirm, cancel, move, note or paid");
            };
        }

        String word() {
            return switch (form.field("act")) {
                case "confirm" -> "confirmed";
                case "cancel" -> "cancelled";
                default -> "moved";
            };
        }
    }

    private void answer(ServerRequest request, ServerResponse response, Staff staff, Acted acted) {
        var studio = acted.studio();
        switch (books.desk(studio.atDesk()).change(acted.booking().id(), acted.change())) {
            case Answer.Done(var booking, _) -> {
                String detail = acted.word().equals("moved") ? booking.start().toString() : "";
                changes.write(studio, staff.name(), acted.word(), booking.id(), detail);
                if (acted.word().equals("cancelled")) {
                    cards.erase(studio.id(), booking.id());
                }
                books.freed(studio);
                String sheet = acted.form().field("sheet");
                Pages.seeOther(response, Moved.address(studio, acted.booking(), booking, sheet));
            }
            case Answer.Taken(var alternatives) -> {
                response.status(io.helidon.http.Status.CONFLICT_409);
                var asked =
                        Asking.therapists(
                                studio,
                                acted.booking().placing().therapists().size(),
                                acted.form()::field);
                var instead =
                        alternatives.stream().map(each -> instead(studio, each, asked)).toList();
                show(request, response, staff, new Shown(studio, acted.booking(), instead, true));
            }
            case Answer.Over _, Answer.Unknown _, Answer.KeyUsed _ ->
                    Pages.seeOther(response, request.path().rawPath());
        }
    }

    private static Instead instead(
            Studio studio, adagio.studio.free.Placing placing, List<String> asked) {
        return Instead.of(studio, placing, asked);
    }
}
