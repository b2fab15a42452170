// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.visit.LocalWords;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/studios/{studio}/desk`: the day and the week, and time that is kept free.
public final class DayPages {
    private static final int MOST_CHANGES = 200;
    private final Pages pages;
    private final Books books;
    private final StaffAccess access;
    private final Changes changes;

    /// The days of all studios of a house.
    ///
    /// @param pages renders
    /// @param books what is booked
    /// @param access who looks
    /// @param changes the logs
    public DayPages(Pages pages, Books books, StaffAccess access, Changes changes) {
        this.pages = pages;
        this.books = books;
        this.access = access;
        this.changes = changes;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        String desk = "/studios/{studio}/desk";
        routes.read(desk, this::day)
                .read(desk + "/week", this::week)
                .read(desk + "/changes", this::log)
                .post(desk + "/blocks", this::block)
                .post(desk + "/blocks/{id}", this::unblock);
    }

    private void day(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.THERAPIST,
                (staff, studio) -> {
                    LocalDate day = day(request, studio);
                    boolean byTherapist =
                            request.query().first("by").orElse("").equals("therapist");
                    var window = Books.days(studio, day, day.plusDays(1));
                    var held =
                            new Board.Held(bookings(studio, window), books.blocks(studio, window));
                    var board =
                            byTherapist
                                    ? Board.byTherapist(studio, day, held)
                                    : Board.byRoom(studio, day, held);
                    pages.show(
                            request,
                            response,
                            "desk-day",
                            Map.of(
                                    "view",
                                    new DayView(
                                            staff,
                                            studio,
                                            day,
                                            byTherapist,
                                            board,
                                            held.bookings(),
                                            held.blocks()),
                                    "amiss",
                                    amiss(request.query().first("amiss").orElse("")),
                                    "moved",
                                    Moved.on(request, books, staff, studio)));
                });
    }

    /// Why time could not be kept free, as the name of a text; nothing for other words.
    private static String amiss(String said) {
        return said.equals("taken") || said.equals("order") ? "desk.block." + said : "";
    }

    private List<Booking> bookings(Studio studio, Stretch window) {
        Instant now = books.clock().instant();
        return books.list(studio, window).stream().filter(each -> !each.isOver(now)).toList();
    }

    private LocalDate day(ServerRequest request, Studio studio) {
        try {
            String text = request.query().first("day").orElse("");
            LocalDate today = LocalDate.ofInstant(books.clock().instant(), studio.zone());
            LocalDate day = text.isEmpty() ? today : LocalDate.parse(text);
            return day.getYear() < 2000 || day.getYear() > 2999 ? today : day;
        } catch (DateTimeException _) {
            throw new Refused(400, "day looks like 2027-03-10");
        }
    }

    /// The visits of one therapist or room in a week, day by day.
    ///
    /// @param resource as claims name it
    /// @param name of the therapist or room
    /// @param days seven lists
    public record WeekRow(String resource, String name, List<List<Booking>> days) {
        /// Copies the list.
        public WeekRow {
            days = List.copyOf(days);
        }
    }

    private void week(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.THERAPIST,
                (staff, studio) -> {
                    LocalDate monday =
                            day(request, studio)
                                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    var all = bookings(studio, Books.days(studio, monday, monday.plusDays(7)));
                    boolean byRoom = request.query().first("by").orElse("").equals("room");
                    var rows =
                            (byRoom ? Board.rooms(studio, all) : Board.therapists(studio, all))
                                    .stream()
                                            .map(each -> weekRow(all, studio, monday, each))
                                            .toList();
                    var day =
                            new DayView(
                                    staff,
                                    studio,
                                    monday,
                                    !byRoom,
                                    new Board(List.of(), List.of()),
                                    all,
                                    List.of());
                    pages.show(
                            request,
                            response,
                            "desk-week",
                            Map.of(
                                    "view",
                                    day,
                                    "rows",
                                    rows,
                                    "moved",
                                    Moved.on(request, books, staff, studio)));
                });
    }

    private static WeekRow weekRow(
            List<Booking> all, Studio studio, LocalDate monday, Board.Column of) {
        return new WeekRow(of.resource(), of.name(), days(all, studio, monday, of.resource()));
    }

    private static List<List<Booking>> days(
            List<Booking> all, Studio studio, LocalDate monday, String resource) {
        var days = new ArrayList<List<Booking>>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            days.add(
                    all.stream()
                            .filter(each -> DayView.isOf(each, resource))
                            .filter(
                                    each ->
                                            LocalDate.ofInstant(each.start(), studio.zone())
                                                    .equals(day))
                            .toList());
        }
        return days;
    }

    private void log(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) ->
                        pages.show(
                                request,
                                response,
                                "desk-changes",
                                Map.of(
                                        "staff",
                                        staff,
                                        "studio",
                                        studio,
                                        "entries",
                                        changes.newest(studio, MOST_CHANGES).stream()
                                                .map(each -> Line.of(studio, each))
                                                .toList())));
    }

    /// A line of the log as people read it.
    ///
    /// @param entry what was written
    /// @param detail what is said besides: a day and a time, whose time was kept free, a part of
    ///   the set-up
    /// @param visit the visit it is about, empty for none
    public record Line(Changes.Entry entry, String detail, String visit) {
        private static final Set<String> OF_A_VISIT =
                Set.of(
                        "kept",
                        "booked",
                        "confirmed",
                        "moved",
                        "changed",
                        "cancelled",
                        "paid",
                        "unpaid",
                        "noted");

        static Line of(Studio studio, Changes.Entry entry) {
            // lines of older houses name a part by its id alone
            boolean part = entry.what().equals("set-up") && entry.detail().isEmpty();
            return new Line(
                    entry,
                    part ? named(studio, entry.about()) : words(studio, entry.detail()),
                    OF_A_VISIT.contains(entry.what()) ? entry.about() : "");
        }

        private static String named(Studio studio, String about) {
            return about.contains("/") && !about.endsWith("/new") ? words(studio, about) : "";
        }

        private static String words(Studio studio, String detail) {
            if (detail.matches("[0-9-]{10}T.*Z")) {
                return new LocalWords(studio.zone()).dayAndTime(Instant.parse(detail));
            }
            String id = detail.substring(detail.indexOf('/') + 1);
            return switch (detail.substring(0, detail.length() - id.length())) {
                case "t/", "therapists/" -> studio.therapistName(id);
                case "r/", "rooms/" -> studio.roomName(id);
                case "services/" -> studio.serviceName(id);
                default -> detail;
            };
        }
    }

    private void block(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.THERAPIST,
                (staff, studio) -> {
                    Form form = Form.read(request);
                    String resource = resource(staff, studio, form.field("resource"));
                    var stretch = stretch(studio, form);
                    String why = form.field("why");
                    if (why.length() > 200) {
                        throw new Refused(400, "why has at most 200 letters");
                    }
                    String day = "/studios/" + studio.id() + "/desk?day=" + form.field("from-day");
                    if (stretch.isEmpty()) {
                        Pages.seeOther(response, day + "&amiss=order#block");
                        return;
                    }
                    var block = books.desk(studio).block(resource, stretch.get(), why);
                    if (block.isPresent()) {
                        changes.write(studio, staff.name(), "blocked", block.get().id(), resource);
                        Pages.seeOther(response, day);
                    } else {
                        Pages.seeOther(response, day + "&amiss=taken#block");
                    }
                });
    }

    /// Therapists block their own time only.
    private static String resource(Staff staff, Studio studio, String resource) {
        String id = resource.length() > 2 ? resource.substring(2) : "";
        boolean known =
                (resource.equals(Use.therapist(id)) && studio.hasTherapist(id))
                        || (resource.equals(Use.room(id)) && studio.hasRoom(id));
        if (!known) {
            throw new Refused(400, "resource is no therapist and no room of this studio");
        }
        if (!staff.owns() && !resource.equals(Use.therapist(staff.therapist()))) {
            throw Refused.notFound();
        }
        return resource;
    }

    /// What is asked for; empty when it ends before it begins, or is too long.
    private static Optional<Stretch> stretch(Studio studio, Form form) {
        try {
            long from = quarter(studio, form.field("from-day"), form.field("from-time"));
            long to = quarter(studio, form.field("to-day"), form.field("to-time"));
            boolean ordered = to > from && to - from <= 31 * Quarter.A_DAY;
            return ordered ? Optional.of(new Stretch(from, to)) : Optional.empty();
        } catch (DateTimeException _) {
            throw new Refused(400, "a day looks like 2027-03-10, a time like 10:15");
        }
    }

    private static long quarter(Studio studio, String day, String time) {
        Instant instant =
                LocalDate.parse(day)
                        .atTime(LocalTime.parse(time))
                        .atZone(studio.zone())
                        .toInstant();
        if (!Quarter.isOne(instant)) {
            throw new Refused(400, "blocked time begins and ends on quarter-hours");
        }
        return Quarter.at(instant);
    }

    private void unblock(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.THERAPIST,
                (staff, studio) -> {
                    String id = request.path().pathParameters().get("id");
                    String day = Form.read(request).field("day");
                    if (!staff.owns() && !isTheirs(staff, studio, id, day)) {
                        throw Refused.notFound();
                    }
                    if (books.desk(studio).unblock(id)) {
                        changes.write(studio, staff.name(), "unblocked", id, "");
                        books.freed(studio);
                    }
                    Pages.seeOther(response, "/studios/" + studio.id() + "/desk?day=" + day);
                });
    }

    private boolean isTheirs(Staff staff, Studio studio, String id, String day) {
        try {
            var date = LocalDate.parse(day);
            return books.blocks(studio, Books.days(studio, date, date.plusDays(1))).stream()
                    .filter(each -> each.id().equals(id))
                    .anyMatch(each -> each.resource().equals(Use.therapist(staff.therapist())));
        } catch (DateTimeException _) {
            return false;
        }
    }
}
