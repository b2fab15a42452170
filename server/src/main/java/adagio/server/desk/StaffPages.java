// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.calendar.feed.Appointment;
import adagio.calendar.feed.Appointments;
import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.studio.Links;
import adagio.server.visit.VisitCalendar;
import adagio.server.web.Form;
import adagio.server.web.Https;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `/studios/{studio}/desk/staff`: links that let people in, calendars to subscribe to; and
/// `/calendars/{token}`, such a calendar.
public final class StaffPages {
    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 370;
    private final Pages pages;
    private final Books books;
    private final StaffAccess access;
    private final Links links;
    private final Changes changes;

    /// What the pages need.
    ///
    /// @param pages renders
    /// @param books what is booked
    /// @param access who looks
    /// @param links addresses
    /// @param changes the logs
    public StaffPages(Pages pages, Books books, StaffAccess access, Links links, Changes changes) {
        this.pages = pages;
        this.books = books;
        this.access = access;
        this.links = links;
        this.changes = changes;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/studios/{studio}/desk/staff", this::show, this::change)
                .read("/calendars/{token}", this::feed);
    }

    /// A therapist's calendar.
    ///
    /// @param id of the therapist
    /// @param name of the therapist
    /// @param address empty when there is none
    public record Feed(String id, String name, String address) {}

    private void show(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> show(request, response, new Made(staff, studio, "", "")));
    }

    /// A link that was just made; it is shown this once.
    private record Made(Staff staff, Studio studio, String name, String token) {}

    private void show(ServerRequest request, ServerResponse response, Made made) {
        var feeds = new ArrayList<Feed>();
        for (Therapist each : made.studio().therapists()) {
            String address =
                    links.find(feed(made.studio(), each.id()))
                            .map(token -> "/calendars/" + token)
                            .orElse("");
            feeds.add(new Feed(each.id(), each.name(), address));
        }
        pages.show(
                request,
                response,
                "desk-staff",
                Map.of(
                        "staff",
                        made.staff(),
                        "studio",
                        made.studio(),
                        "all",
                        access.rows().list(made.studio().id()),
                        "feeds",
                        feeds,
                        "house",
                        Https.address(request),
                        "made",
                        made.name(),
                        "token",
                        made.token()));
    }

    private static Links.Link feed(Studio studio, String therapist) {
        return new Links.Link(studio.id(), Links.Kind.FEED, therapist);
    }

    private void change(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    Form form = Form.read(request);
                    String id = form.field("id");
                    switch (form.field("act")) {
                        case "invite" -> {
                            invite(request, response, new Made(staff, studio, "", ""), form);
                            return;
                        }
                        case "remove" -> {
                            access.rows().remove(studio.id(), id);
                            changes.write(studio, staff.name(), "staff-removed", id, "");
                        }
                        case "feed" -> {
                            if (!studio.hasTherapist(id)) {
                                throw Refused.notFound();
                            }
                            links.renew(feed(studio, id));
                            changes.write(studio, staff.name(), "feed-made", id, "");
                        }
                        case "feed-off" -> {
                            links.revoke(feed(studio, id));
                            changes.write(studio, staff.name(), "feed-removed", id, "");
                        }
                        default ->
                                throw new Refused(400, "act is invite, remove, feed or feed-off");
                    }
                    Pages.seeOther(response, request.path().rawPath());
                });
    }

    private void invite(ServerRequest request, ServerResponse response, Made by, Form form) {
        String name = form.field("name");
        String therapist = form.field("therapist");
        if (name.isEmpty() || name.length() > 80) {
            throw new Refused(400, "a name has 1 to 80 letters");
        }
        if (!therapist.isEmpty() && !by.studio().hasTherapist(therapist)) {
            throw new Refused(400, "therapist is nobody of this studio");
        }
        var role =
                switch (form.field("role")) {
                    case "owner" -> Staff.Role.OWNER;
                    case "therapist" -> Staff.Role.THERAPIST;
                    default -> throw new Refused(400, "role is owner or therapist");
                };
        String token = links.unguessable();
        String id = UUID.randomUUID().toString();
        access.rows().put(new Staff(by.studio().id(), id, name, role, therapist), token);
        changes.write(by.studio(), by.staff().name(), "staff-added", id, role.id());
        show(request, response, new Made(by.staff(), by.studio(), name, token));
    }

    private void feed(ServerRequest request, ServerResponse response) {
        String token = request.path().pathParameters().get("token");
        String bare = token.endsWith(".ics") ? token.substring(0, token.length() - 4) : token;
        var link = links.follow(bare, Links.Kind.FEED).orElseThrow(Refused::notFound);
        var studio = books.find(link.studio()).orElseThrow(Refused::notFound);
        var now = books.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, studio.zone());
        var window = Books.days(studio, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        var all = new ArrayList<Appointment>();
        var counts = changes.counts(studio.id());
        for (var booking : books.list(studio, window)) {
            if (booking.placing().therapists().contains(link.about())) {
                var words =
                        new Appointment.Words(
                                studio.serviceName(booking.wish().service()),
                                studio.roomName(booking.placing().room()),
                                "");
                var count = counts.getOrDefault(booking.id(), Changes.Count.NONE);
                all.add(VisitCalendar.of(studio, booking, words, count, now));
            }
        }
        String text =
                Appointments.write(
                        studio.name() + ", " + studio.therapistName(link.about()), all, List.of());
        response.header(HeaderNames.CACHE_CONTROL, "private, max-age=300");
        Pages.send(
                request,
                response,
                "text/calendar; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8));
    }
}
